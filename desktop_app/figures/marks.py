"""What is read from the marks of a figure: their sources and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from desktop_app.domain.amount import joint_kind
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.domain.working import Working
from desktop_app.figures.money.bars import digits_of
from desktop_app.figures.wording.money import DERIVED_DIGITS, significant
from desktop_app.ledger import Ledger
from desktop_app.measures.conversion import AS_STATED


def sources_of(ledger: Ledger, marks: Iterable[Mark]) -> tuple[Source, ...]:
    """Return the sources of all marks, each once, in the order of the marks."""
    return tuple(ledger.source(each) for each in dict.fromkeys(source for mark in marks for source in mark.sources))


def in_total(mark: Mark) -> bool:
    """Tell whether a mark of money enters the total of its figure: a bar of its own, neither proposed nor cancelled."""
    return mark.part == Part.BAR and (mark.stage is None or mark.stage.counted)


def kind_of_total(marks: Iterable[Mark]) -> AmountKind:
    """Return what bounds the total: the kind of the counted marks, "about" where theirs differ."""
    return joint_kind(mark.amount_kind or AmountKind.EXACT for mark in marks if in_total(mark))


def total_of(marks: Iterable[Mark], working: Working, unit: str) -> float | None:
    """Return the sum of the counted marks in ``unit``, with the digits that its sources allow.

    None where rule 1 lets no sum be told: only money of one unit and one instrument is added. Amounts as stated keep all
    their digits, which ``kind_of_total`` may call "about"; converted ones lend the three with which they are printed, or
    fewer of a single rough one.
    """
    bars = [mark for mark in marks if in_total(mark)]
    one_kind = len({mark.instrument for mark in bars}) == 1 and {mark.unit for mark in bars} == {unit}
    if not one_kind or not unit.endswith(" m"):
        return None
    facts = {fact for mark in bars for fact in mark.facts}
    rows = [row for row in working.taken if row.fact in facts]
    value = sum(mark.value or 0.0 for mark in bars)
    if any(row.formula != AS_STATED for row in rows):
        return significant(value, digits_of(rows) or DERIVED_DIGITS)
    return round(value, max(_decimals(row.value) for row in rows))


def _decimals(value: float) -> int:
    """Return the decimals of an amount as stated: what more a sum has is noise of the machine."""
    return max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent))
