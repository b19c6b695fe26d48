"""The points of a series: filled where observed, hollow where estimated or forecast, as wide as their date was said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.charts.scene.drawing import Box, Disc, Hit, Pen, Rect, Shape
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.series import Series, Spot
from desktop_app.charts.scene.lines.style import Style, point
from desktop_app.charts.scene.look import Look, mixed
from desktop_app.charts.scene.shapes.missing import BOX, missing
from desktop_app.domain.part import Part

RADIUS, LAST, _STEP, _LEAST = 4.0, 5.0, 3.0, 2.5
_PERIOD, _PERIOD_TINT = 5.0, 0.35  # height of the bar of a period, part of the tone in it
_EXACT = 31.0  # days: what was said to the month is drawn as a point
_REACH = 12.0  # a point can be pointed at this far from its middle
HALO, _HALO_LINE = 4.0, 1.5  # the selected point lies on a disc larger by this


def radius_of(series: Series, axes: Axes) -> float:
    """Return the radius of a series' points: they do not merge where they are dense."""
    between = [(after.day - before.day) * axes.per_day for before, after in pairwise(series.spots)]
    most = _STEP if series.stepped else RADIUS
    return max(_LEAST, min([most, *(each / 2 - 0.5 for each in between if each > 0)]))


def around(spot: Spot, radius: float, axes: Axes) -> Rect:
    """Return the square around a point."""
    return Rect(axes.x(spot.day) - radius, axes.y(spot.value) - radius, 2 * radius, 2 * radius)


def periods(series: Series, style: Style, radius: float, axes: Axes, look: Look) -> list[Box]:
    """Return a bar over the period that a date names, where it is wider than the point.

    Values of periods that follow each other without a hole are clear from the axis and have none.
    """
    bars: list[Box] = []
    spots = series.spots
    for place, spot in enumerate(spots):
        touches = (place > 0 and spots[place - 1].end >= spot.first) or (
            place + 1 < len(spots) and spots[place + 1].first <= spot.end
        )
        left, right = max(axes.plot.x, axes.x(spot.first)), min(axes.plot.right, axes.x(spot.end))
        if (
            (touches and spot.mark.part != Part.STEP)
            or spot.end - spot.first <= _EXACT
            or right - left <= 2 * radius + 2
        ):
            continue
        rect = Rect(left, axes.y(spot.value) - _PERIOD / 2, right - left, _PERIOD)
        bars.append(Box(rect, mixed(style.tone, look.tokens.surface, _PERIOD_TINT), mark=spot.mark.id))
    return bars


def drawn(
    series: Series, style: Style, radius: float, axes: Axes, look: Look, *, alone: bool, selected: str
) -> list[Shape]:
    """Return the points in view; the last of a series that is ``alone`` is larger and in the accent."""
    tokens = look.tokens
    shapes: list[Shape] = []
    for spot in series.spots:
        if not axes.shows(spot.day):
            continue
        last = alone and spot is series.spots[-1]
        size = max(radius, LAST) if last else radius
        tone = style.last if last else style.tone
        x, y, mark = axes.x(spot.day), axes.y(spot.value), spot.mark
        if mark.id == selected:
            shapes.append(Disc(x, y, size + HALO, tokens.accent_bg, Pen(tokens.accent, _HALO_LINE)))
        hollow = mark.part in (Part.ESTIMATE, Part.FORECAST)
        size += 0.5 if hollow and size < RADIUS else 0.0
        shapes.append(
            point(style.shape, x, y, size, tokens.surface if hollow else tone, tone if hollow else "", mark.id)
        )
    return shapes


def unknown(series: Series, axes: Axes, look: Look) -> tuple[list[Shape], list[Hit]]:
    """Return a dashed box on the base line for each mark of a series whose value is missing at a date."""
    shapes: list[Shape] = []
    hits: list[Hit] = []
    width, height = BOX
    for mark in series.unknown if series.drawn else ():
        if mark.when is None:
            continue
        first, end = mark.when.days
        middle = (first + end) / 2
        if axes.shows(middle):
            box = missing(axes.x(middle) - width / 2, axes.plot.bottom - height / 2 - 2, look.tokens, mark.id)
            shapes.append(box)
            hits.append(Hit(mark.id, box.rect, box.rect.grown(4)))
    return shapes, hits


def hits_of(spots: Sequence[Spot], radius: float, axes: Axes) -> list[Hit]:
    """Return where points are pointed at: half-way to their neighbours, a step as far as its total holds.

    Also those that are not drawn because others cover them are reached by keyboard.
    """
    hits: list[Hit] = []
    for place, spot in enumerate(spots):
        if not axes.shows(spot.day):
            continue
        x = axes.x(spot.day)
        left, right = x - _REACH, x + _REACH
        if place:
            left = max(left, (axes.x(spots[place - 1].day) + x) / 2)
        if place + 1 < len(spots):
            after = axes.x(spots[place + 1].day)
            right = max(x + 1, after) if spot.mark.part == Part.STEP else min(right, (after + x) / 2)
        right = min(right, axes.plot.right + _REACH)
        area = Rect(left, axes.y(spot.value) - _REACH, max(1.0, right - left), 2 * _REACH)
        hits.append(Hit(spot.mark.id, around(spot, radius, axes), area))
    return hits
