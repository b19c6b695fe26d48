"""Bars of reduced money: what went, beside what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Line, Mark
from desktop_app.domain.public_money import Programme
from desktop_app.domain.vocabulary import Stage
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import money
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.reductions import before_reduction


def with_what_went(reading: Reading, lines: list[Line], marks: list[Mark]) -> tuple[list[Line], list[Mark]]:
    """Return lines and marks; reduced money knows how long its bar was, and says from what it was reduced.

    Only a bar of one programme that has a line for itself: in a sum nobody could tell what was taken from what.
    """
    ledger, say = reading.ledger, reading.say
    before = before_reduction(ledger.programmes(reading.as_of))
    alone = {line for line, count in Counter(mark.line for mark in marks).items() if count == 1}
    words: dict[str, str] = {}
    found: list[Mark] = []
    for mark in marks:
        earlier = _earlier(mark, before) if mark.line in alone else None
        if earlier is None or earlier.amount is None:
            found.append(mark)
            continue
        amount = money(earlier.amount, say)
        words[mark.line] = amount
        found.append(_reduced(ledger, mark, earlier, say("Reduced from {amount}.", amount=amount)))
    return [_told(line, words, say) for line in lines], found


def _earlier(mark: Mark, before: Mapping[str, Programme]) -> Programme | None:
    if mark.stage is not Stage.REDUCED or len(mark.facts) != 1:
        return None
    return before.get(mark.facts[0].id)


def _reduced(ledger: Ledger, mark: Mark, earlier: Programme, note: str) -> Mark:
    (fact,) = mark.facts
    now = ledger.programme(fact.id).amount
    length = mark.value if mark.length is None else mark.length
    assert earlier.amount
    assert now
    assert length is not None
    # both are of the same years and currency, so what converts the one converts the other
    was = length * earlier.amount.millions / now.millions
    sources = tuple(dict.fromkeys((*mark.sources, earlier.source_id)))
    return replace(mark, order=DrawingOrder(before_reduction=was), note=note, sources=sources)


def _told(line: Line, words: Mapping[str, str], say: Say) -> Line:
    if line.id not in words:
        return line
    return replace(line, kind=say("{what}, reduced from {amount}", what=line.kind, amount=words[line.id]))
