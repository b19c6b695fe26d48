"""The rows of a bar figure as lines from top to bottom, before any width is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import isfinite

from desktop_app.domain.figure import WAS, Figure, Mark, Row

SLIP, MEDIAN, POINT = "slip", "median", "point"  # parts of marks that may lie to the left of zero
CLAIM, GOAL = "claim", "goal"  # what somebody said or wants, in a unit that is not the axis's: no bar
SIGNED = frozenset({SLIP, MEDIAN, POINT})


@dataclass(frozen=True, slots=True)
class BarLine:
    """Bars end to end with the words behind them; ``first`` lines carry the name of their row."""

    row: Row
    first: bool
    marks: tuple[Mark, ...]
    text: str
    kind: str
    nested: bool = False

    @property
    def scattered(self) -> bool:
        """Tell whether its marks are points on the axis instead of bars end to end."""
        return bool(self.marks) and all(mark.part == POINT for mark in self.marks)

    @property
    def length(self) -> float:
        """Return where the line ends on the axis, to the right of zero."""
        ends = [0.0, *(high for mark in self.marks if (high := range_of(mark)[1]) > 0)]
        return max(*ends, 0.0 if self.scattered else sum(drawn(mark) + went(mark) for mark in self.marks))

    @property
    def depth(self) -> float:
        """Return how far the line reaches to the left of zero."""
        return max(0.0, *(-range_of(mark)[0] for mark in self.marks), 0.0)

    @property
    def missing(self) -> bool:
        """Tell whether there is nothing to draw but the reason why."""
        return all(length_of(mark) is None for mark in self.marks)


def length_of(mark: Mark) -> float | None:
    """Return a mark's length on the axis; None where it is missing."""
    length = mark.value if mark.length is None else mark.length
    return length if length is not None and isfinite(length) else None


def drawn(mark: Mark) -> float:
    """Return a mark's length to the right of zero, 0 where it is missing or lies to the left."""
    return max(0.0, length_of(mark) or 0.0)


def went(mark: Mark) -> float:
    """Return how much longer the bar of reduced money was before; 0 where that is not known."""
    was = mark.fields.get(WAS)
    return max(0.0, was - drawn(mark)) if isinstance(was, int | float) else 0.0


def range_of(mark: Mark) -> tuple[float, float]:
    """Return the least and greatest place that a mark needs on the axis; bars without sign need none but their own.

    A slip is as vague as its dates: its range is drawn too.
    """
    length = length_of(mark)
    if length is None or mark.part not in SIGNED:
        return 0.0, 0.0
    ranged = mark.part == SLIP
    low = mark.low if ranged and mark.low is not None else length
    high = mark.high if ranged and mark.high is not None else length
    return min(length, low), max(length, high)


def lines_of(figure: Figure) -> list[BarLine]:
    """Return all lines in the order of the rows; marks that name no line have one of their own."""
    by_row: dict[str, list[Mark]] = defaultdict(list)
    for mark in figure.marks:
        by_row[mark.row].append(mark)
    words = {line.id: line for line in figure.lines}
    found = []
    for row in figure.rows:
        grouped: dict[str, list[Mark]] = defaultdict(list)
        for mark in by_row[row.id]:
            grouped[mark.line or mark.id].append(mark)
        for place, (key, marks) in enumerate(grouped.items()):
            line = words.get(key)
            text, kind = (line.text, line.kind) if line else (marks[0].text, marks[0].kind)
            found.append(BarLine(row, place == 0, tuple(marks), text, kind, bool(line and line.nested)))
        if not grouped:
            found.append(BarLine(row, True, (), "", row.gap))
    return found
