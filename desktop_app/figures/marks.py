"""What is read from the marks of a figure: their sources and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.figure import Mark
from desktop_app.domain.source import Source
from desktop_app.ledger import Ledger


def sources_of(ledger: Ledger, marks: Iterable[Mark]) -> tuple[Source, ...]:
    """Return the sources of all marks, each once, in the order of the marks."""
    return tuple(ledger.source(each) for each in dict.fromkeys(source for mark in marks for source in mark.sources))


def total_of(marks: Sequence[Mark]) -> float | None:
    """Return the sum of the marks where rule 1 lets one be told: money of one unit and one instrument."""
    bars = [mark for mark in marks if mark.part == "bar"]
    units = {mark.unit for mark in bars}
    if len(units) != 1 or not next(iter(units)).endswith(" m") or len({mark.instrument for mark in bars}) != 1:
        return None
    return sum(mark.value or 0.0 for mark in bars)
