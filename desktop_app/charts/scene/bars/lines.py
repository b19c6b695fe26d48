"""How far a line of bars reaches along its axis, before any width is known."""

from __future__ import annotations

from desktop_app.charts.scene.axis.place import place_of
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part

SAID = frozenset({Part.CLAIM, Part.GOAL})  # what somebody said or wants, in a unit that is not the axis's: no bar
_SIGNED = frozenset({Part.SLIP, Part.MEDIAN, Part.POINT})  # may lie to the left of zero


def scattered(line: ValueLine) -> bool:
    """Tell whether a line's marks are points on the axis instead of bars end to end."""
    return bool(line.marks) and all(mark.part == Part.POINT for mark in line.marks)


def length_of(line: ValueLine) -> float:
    """Return where a line ends on the axis, to the right of zero."""
    ends = [0.0, *(range_of(mark)[1] for mark in line.marks)]
    return max(*ends, 0.0 if scattered(line) else sum(drawn(mark) + reduced_by(mark) for mark in line.marks))


def depth_of(line: ValueLine) -> float:
    """Return how far a line reaches to the left of zero."""
    return max([0.0, *(-range_of(mark)[0] for mark in line.marks)])


def drawn(mark: Mark) -> float:
    """Return a mark's length to the right of zero, 0 where it is missing or lies to the left."""
    return max(0.0, place_of(mark) or 0.0)


def reduced_by(mark: Mark) -> float:
    """Return how much longer the bar of reduced money was before; 0 where that is not known."""
    return 0.0 if mark.order.before_reduction is None else max(0.0, mark.order.before_reduction - drawn(mark))


def range_of(mark: Mark) -> tuple[float, float]:
    """Return the least and greatest place that a mark needs on the axis; bars without sign need none but their own.

    A slip is as vague as its dates: its range is drawn too.
    """
    place = place_of(mark)
    if place is None or mark.part not in _SIGNED:
        return 0.0, 0.0
    ranged = mark.part == Part.SLIP
    low = mark.low if ranged and mark.low is not None else place
    high = mark.high if ranged and mark.high is not None else place
    return min(place, low), max(place, high)
