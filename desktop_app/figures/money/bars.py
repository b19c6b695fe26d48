"""Rows of money as bars: grouped by instrument, stage and kind of amount; shared by the figures of public money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.figure import Column, Line, Mark
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.domain.working import Taken
from desktop_app.figures.wording import beside, instrument_words, stage_words
from desktop_app.figures.wording.money import DERIVED_DIGITS, significant
from desktop_app.figures.wording.values import printed, value_text
from desktop_app.i18n import Say
from desktop_app.measures.conversion import AS_STATED

_ROUGH_DIGITS = 2
_INSTRUMENT_ORDER = {instrument: place for place, instrument in enumerate(Instrument)}


@dataclass(frozen=True, slots=True)
class BarGroup:
    """One line of bars: ``key`` is unique in its row, ``rows`` are the money in it."""

    row: str
    key: str
    label: str
    rows: tuple[Taken, ...]

    @property
    def value(self) -> float:
        """Return the sum of the money in the line, in the figure's unit."""
        return sum(row.value for row in self.rows)

    @property
    def proposed(self) -> bool:
        """Tell whether all of it is only proposed."""
        return all(row.stage is Stage.PROPOSED for row in self.rows)


def amount_class(row: Taken) -> AmountKind:
    """Return how the amount is drawn: exact and "about" alike, ceilings and floors apart."""
    kind = row.amount.kind if row.amount else AmountKind.EXACT
    return AmountKind.EXACT if kind is AmountKind.ABOUT else kind


def amount_of(rows: Sequence[Taken]) -> AmountKind:
    """Return the one kind of amount of a whole line; a line with a floor is "at least", other mixtures are plain."""
    kinds = {amount_class(row) for row in rows}
    if len(kinds) == 1:
        return kinds.pop()
    return AmountKind.FLOOR if AmountKind.FLOOR in kinds else AmountKind.EXACT


def kind_in_words(rows: Sequence[Taken]) -> AmountKind:
    """Return how the amount of a whole line is said: as drawn, and "about" where any part of a plain one is."""
    kind = amount_of(rows)
    plain = kind is AmountKind.EXACT and all(amount_class(row) is kind for row in rows)
    return AmountKind.ABOUT if plain and any(_about(row) for row in rows) else kind


def kind_in_title(rows: Sequence[Taken], unit: str, say: Say) -> AmountKind:
    """Return how a sum is said where no words stand behind it: at most, with ceilings that change its digits.

    Where more of it is only "about", or a part is a floor, the ceilings do not bound it: the sum is "about".
    """
    kinds = {amount_class(row) for row in rows}
    if AmountKind.CEILING not in kinds or not _changes_digits(rows, unit, say):
        return kind_in_words([row for row in rows if amount_class(row) is not AmountKind.CEILING] or rows)
    limited = sum(row.value for row in _ceilings(rows))
    rough = AmountKind.FLOOR in kinds or sum(row.value for row in rows if _about(row)) > limited
    return AmountKind.ABOUT if rough else AmountKind.CEILING


def digits_of(rows: Sequence[Taken]) -> int | None:
    """Return the significant digits of the sum of rows: None for one amount as stated, fewer where it was only about.

    "About ¥5.7tn" converted is about $42bn: a source of two digits lends no third one.
    """
    (first, *others) = rows
    if others or first.amount is None:
        return DERIVED_DIGITS
    if first.formula == AS_STATED:
        return None
    millions, about = first.amount.millions, first.amount.kind is AmountKind.ABOUT
    return _ROUGH_DIGITS if about and significant(millions, _ROUGH_DIGITS) == millions else DERIVED_DIGITS


def by_instrument(row: str, label: str, taken: Iterable[Taken]) -> list[BarGroup]:
    """Return one line per instrument, proposed money on lines of its own; largest first, proposed last."""
    lines: dict[tuple[bool, Instrument], list[Taken]] = defaultdict(list)
    for money in taken:
        lines[money.stage is Stage.PROPOSED, money.instrument].append(money)
    groups = [
        BarGroup(row, f"{instrument}{'.proposed' if proposed else ''}", label, tuple(money))
        for (proposed, instrument), money in lines.items()
    ]
    return sorted(groups, key=lambda group: (group.proposed, -group.value, group.key))


def firm_first(groups: Sequence[BarGroup], scale: Callable[[Taken], float]) -> tuple[bool, float]:
    """Return the rank of a row by its largest bar of more than proposals; rows with proposals alone come last."""
    firm = [group for group in groups if not group.proposed]
    return not firm, -max(sum(map(scale, group.rows)) for group in firm or groups)


def stacked(row: str, label: str, taken: Iterable[Taken]) -> list[BarGroup]:
    """Return one line with all instruments end to end, and one with what is only proposed."""
    rows = sorted(taken, key=lambda money: _INSTRUMENT_ORDER[money.instrument])
    parts = [
        BarGroup(row, key, label, tuple(money for money in rows if (money.stage is Stage.PROPOSED) is proposed))
        for key, proposed in (("stacked", False), ("stacked.proposed", True))
    ]
    return [part for part in parts if part.rows]


def marks_of(group: BarGroup, unit_of: Callable[[Taken], str], say: Say, scale: Callable[[Taken], float]) -> list[Mark]:
    """Return one mark per instrument, stage and kind of amount of a line; their values add up to the line's.

    ``unit_of`` gives the unit of a row, ``scale`` its length on the axis.
    """
    parts: dict[tuple[Instrument, Stage, AmountKind], list[Taken]] = defaultdict(list)
    for money in group.rows:
        parts[money.instrument, money.stage, amount_class(money)].append(money)
    order = sorted(parts, key=lambda key: (_INSTRUMENT_ORDER[key[0]], _amount_order(key[2]), key[1].rank))
    return [_mark(group, key, parts[key], unit_of, say, scale) for key in order]


def line_of(group: BarGroup, unit: str, say: Say) -> Line:
    """Return the words behind a line: its sum, its instrument and stage, the part of it that is a ceiling or floor."""
    value = group.value
    text = value_text(value, unit, say, kind_in_words(group.rows), digits_of(group.rows))
    if len({amount_class(row) for row in group.rows}) == 1:
        return Line(_line_id(group), group.row, text, _kind(group, say))
    words = _kind(group, say)
    if _changes_digits(group.rows, unit, say):
        limited = _ceilings(group.rows)
        ceiling = sum(row.value for row in limited)
        limit = value_text(ceiling, unit, say, AmountKind.CEILING, digits_of(limited))
        words = say("{what}, of which {limit}", what=words, limit=limit)
    return Line(_line_id(group), group.row, text, words)


def span_of(rows: Iterable[Taken]) -> str:
    """Return the first and last year of the money as stated, ``2021–2036``, or ``2021–`` where an end is open."""
    spans = [row.span for row in rows if row.span]
    found = [year for span in spans for year in span.split("–") if year]
    if not found:
        return ""
    first, last = min(found)[:4], max(found)[:4]
    if any(span.endswith("–") for span in spans):
        return f"{first}–"
    return first if first == last else f"{first}–{last}"


def years(rows: Iterable[Taken], say: Say) -> str:
    """Return the same in words: "from 2021" where an end is open."""
    span = span_of(rows)
    return say("from {year}", year=span[:-1]) if span.endswith("–") else span


def rates(rows: Iterable[Taken]) -> str:
    """Return the years of the exchange rates that converted rows, ``2021–2025; 2024``; empty where none was needed."""
    used = {each.years for row in rows for each in row.inputs if each.role == "rate"}
    return "; ".join(str(each) for each in sorted(used))


def _about(row: Taken) -> bool:
    return row.amount is not None and row.amount.kind is AmountKind.ABOUT


def _ceilings(rows: Sequence[Taken]) -> list[Taken]:
    return [row for row in rows if amount_class(row) is AmountKind.CEILING]


def _changes_digits(rows: Sequence[Taken], unit: str, say: Say) -> bool:
    """Tell whether the ceilings in a sum change the digits printed: a smaller one is not worth a word."""
    value, ceiling = sum(row.value for row in rows), sum(row.value for row in _ceilings(rows))
    return printed(ceiling, unit) and value_text(value - ceiling, unit, say) != value_text(value, unit, say)


def _line_id(group: BarGroup) -> str:
    return f"{group.row}.{group.key}"


def _amount_order(kind: AmountKind) -> int:
    return (AmountKind.EXACT, AmountKind.ABOUT, AmountKind.FLOOR, AmountKind.CEILING).index(kind)


def _kind(group: BarGroup, say: Say) -> str:
    instruments = sorted({row.instrument for row in group.rows}, key=lambda each: _INSTRUMENT_ORDER[each])
    words = beside(say, *(instrument_words(instrument, say) for instrument in instruments))
    if group.proposed:
        words = say("{what}, proposed", what=words)
    span = years(group.rows, say)
    return f"{words} · {span}" if span else words


def _mark(
    group: BarGroup,
    key: tuple[Instrument, Stage, AmountKind],
    rows: list[Taken],
    unit_of: Callable[[Taken], str],
    say: Say,
    scale: Callable[[Taken], float],
) -> Mark:
    instrument, stage, kind = key
    value = sum(row.value for row in rows)
    about = kind is AmountKind.EXACT and any(map(_about, rows))
    shown = AmountKind.ABOUT if about else kind
    unit = unit_of(rows[0])
    suffix = "" if kind is AmountKind.EXACT else f".{kind}"
    return Mark(
        id=f"{group.row}.{group.key}.{instrument}.{stage}{suffix}",
        row=group.row,
        label=beside(say, group.label, instrument_words(instrument, say), stage_words(stage, say)),
        value=value,
        unit=unit,
        text=value_text(value, unit, say, shown, digits_of(rows)),
        kind=beside(say, instrument_words(instrument, say), stage_words(stage, say)),
        line=_line_id(group),
        low=0.0 if kind is AmountKind.CEILING else value,
        high=None if kind is AmountKind.FLOOR else value,
        length=sum(scale(row) for row in rows),
        stage=stage,
        instrument=instrument,
        amount_kind=shown,
        sources=tuple(dict.fromkeys(source for row in rows for source in sources_of_row(row))),
        facts=tuple(row.fact for row in rows),
        fields={
            "years": years(rows, say),
            "span": span_of(rows),
            "rates": rates(rows),
            "rows": len(rows),
            "name": group.label,
        },
    )


def sources_of_row(row: Taken) -> tuple[str, ...]:
    """Return the sources of a row, and those of the rates and denominators that it was put on its basis with."""
    return (*row.sources, *(source for each in row.inputs for source in each.sources))


def money_columns(say: Say, name: str) -> tuple[Column, ...]:
    """Return the columns of the table twin of money bars; ``name`` heads the first one."""
    return (
        Column("name", name),
        Column("instrument", say("Instrument")),
        Column("stage", say("Stage")),
        Column("amount_kind", say("Amount")),
        Column("value", say("Value"), number=True),
        Column("low", say("At least"), number=True),
        Column("high", say("At most"), number=True),
        Column("unit", say("Unit")),
        Column("span", say("Years of the money")),
        Column("rates", say("Rates of")),
        Column("rows", say("Rows"), number=True),
        Column("sources", say("Sources")),
    )
