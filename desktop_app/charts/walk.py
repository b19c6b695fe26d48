"""Where the arrow keys lead: reading order along the lines of a figure."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

Lines = Sequence[tuple[str, ...]]


class Walk(Enum):
    """Where the focus walks to."""

    NEXT = auto()
    BACK = auto()
    DOWN = auto()
    UP = auto()
    FIRST = auto()
    LAST = auto()


def walked(lines: Lines, mark: str, step: Walk) -> str:
    """Return the mark that a step leads to; at the ends it stays, from nowhere it enters at the first or last mark."""
    order = [each for line in lines for each in line]
    if not order:
        return ""
    if mark not in order:
        return order[-1] if step in (Walk.BACK, Walk.UP, Walk.LAST) else order[0]
    at = order.index(mark)
    match step:
        case Walk.NEXT:
            return order[min(at + 1, len(order) - 1)]
        case Walk.BACK:
            return order[max(at - 1, 0)]
        case Walk.FIRST:
            return order[0]
        case Walk.LAST:
            return order[-1]
        case Walk.DOWN:
            return _in_line(lines, mark, 1)
        case Walk.UP:
            return _in_line(lines, mark, -1)


def _in_line(lines: Lines, mark: str, by: int) -> str:
    """Return the mark at the same place in a neighbouring line that has any."""
    filled = [line for line in lines if line]
    at = next(place for place, line in enumerate(filled) if mark in line)
    to = at + by
    if not 0 <= to < len(filled):
        return mark
    return filled[to][min(filled[at].index(mark), len(filled[to]) - 1)]
