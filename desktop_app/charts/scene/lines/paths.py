"""Lines between the spots of a series, cut to the days in view by arithmetic: no clip paths in vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from math import hypot
from typing import NamedTuple

from desktop_app.charts.scene.drawing import Pen, Stroke
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.series import Series, Spot
from desktop_app.charts.scene.lines.style import WIDTH, Style
from desktop_app.domain.part import Part

GAP_PEN = (1.5, (2.0, 3.0))  # width and dashes where periods are missing
FORECAST_PEN = (WIDTH, (6.0, 4.0))


class LegKind(Enum):
    """What a leg of a line tells."""

    PLAIN = auto()
    GAP = auto()
    FORECAST = auto()


class Leg(NamedTuple):
    """A straight part of a line."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: LegKind


def legs_of(series: Series, axes: Axes, until: float) -> list[Leg]:
    """Return the legs in view; a running total begins at zero and holds until the day ``until``."""
    legs: list[Leg] = []
    before: Spot | None = None
    for spot in series.spots:
        forecast = spot.mark.part == Part.FORECAST  # dashed also over the years between it and the last observation
        kind = LegKind.FORECAST if forecast else LegKind.GAP if spot.broken else LegKind.PLAIN
        x, y = axes.x(spot.day), axes.y(spot.value)
        if spot.mark.part == Part.STEP:
            from_y = axes.y(before.value) if before else axes.y(max(0.0, axes.values[0]))
            if before:
                legs.append(Leg(axes.x(before.day), from_y, x, from_y, kind))
            legs.append(Leg(x, from_y, x, y, LegKind.PLAIN))
        elif before:
            legs.append(Leg(axes.x(before.day), axes.y(before.value), x, y, kind))
        before = spot
    if before and before.mark.part == Part.STEP and until > before.day:
        y = axes.y(before.value)
        legs.append(Leg(axes.x(before.day), y, axes.x(until), y, LegKind.PLAIN))
    return [cut for leg in legs if (cut := _cut(leg, axes))]


def strokes_of(legs: Sequence[Leg], style: Style, width: float = WIDTH) -> Iterator[Stroke]:
    """Return the strokes of a line; its own dashes run on around corners, so that dense points do not hide them."""
    along = 0.0
    for leg in legs:
        if leg.kind is not LegKind.PLAIN:
            pen_width, dash = GAP_PEN if leg.kind is LegKind.GAP else FORECAST_PEN
            yield Stroke(
                leg.x1, leg.y1, leg.x2, leg.y2, Pen(style.tone, max(pen_width, width - WIDTH + pen_width), dash)
            )
            continue
        pen = Pen(style.tone, width)
        if not style.dash:
            yield Stroke(*_squared(leg, width), pen)
            continue
        for start, end in _dashes(along, hypot(leg.x2 - leg.x1, leg.y2 - leg.y1), style.dash):
            yield Stroke(*_part(leg, start, end), pen)
        along += hypot(leg.x2 - leg.x1, leg.y2 - leg.y1)


def _cut(leg: Leg, axes: Axes) -> Leg | None:
    """Return what of a leg lies between the left and right edge of the plot."""
    left, right = axes.plot.x, axes.plot.right
    if max(leg.x1, leg.x2) < left or min(leg.x1, leg.x2) > right:
        return None
    if leg.x1 == leg.x2:
        return leg
    start = min(1.0, max(0.0, (left - leg.x1) / (leg.x2 - leg.x1)))
    end = min(1.0, max(0.0, (right - leg.x1) / (leg.x2 - leg.x1)))
    across, up = leg.x2 - leg.x1, leg.y2 - leg.y1
    return Leg(leg.x1 + start * across, leg.y1 + start * up, leg.x1 + end * across, leg.y1 + end * up, leg.kind)


def _squared(leg: Leg, width: float) -> tuple[float, float, float, float]:
    """Return an upright leg half its width longer at both ends, so that the corners of steps are closed."""
    if leg.x1 != leg.x2:
        return leg[:4]
    top, bottom = min(leg.y1, leg.y2), max(leg.y1, leg.y2)
    return leg.x1, top - width / 2, leg.x2, bottom + width / 2


def _dashes(along: float, length: float, dash: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Return the drawn parts of a leg that begins ``along`` the line, as distances from its start."""
    period = sum(dash)
    at = -(along % period)
    place = 0
    while at < length:
        end = at + dash[place % len(dash)]
        if place % 2 == 0 and end > 0:
            yield max(0.0, at), min(length, end)
        at, place = end, place + 1


def _part(leg: Leg, start: float, end: float) -> tuple[float, float, float, float]:
    length = hypot(leg.x2 - leg.x1, leg.y2 - leg.y1) or 1.0
    across, up = (leg.x2 - leg.x1) / length, (leg.y2 - leg.y1) / length
    return leg.x1 + start * across, leg.y1 + start * up, leg.x1 + end * across, leg.y1 + end * up
