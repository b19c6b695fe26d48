"""What is drawn on an axis of values that runs in days: its names, and how vague a promised date was."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.periods import period_of
from desktop_app.charts.scene.lines.series import Series
from desktop_app.charts.scene.lines.style import Style
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look, mixed

_WIDTH, _TINT = 6.0, 0.3  # of the bar over a promised period; part of the tone in it
_SINGLE = 367.0  # days; gridlines further apart hold several years
_LABEL_GAP = 8.0
_DASH = (4.0, 4.0)
_SHORTEST = 48.0  # px; less of a line in a corner tells nothing


def named(axes: Axes, title: str, look: Look, above: float) -> list[Shape]:
    """Return the names of years or quarters next to what lies between their gridlines; the title ``above`` px higher."""
    tokens, plot = look.tokens, axes.plot
    shapes: list[Shape] = [look.text(PADDING, plot.y - above + SMALL_LINE / 2, title, SMALL, tokens.text_3)]
    single = all(after - before < _SINGLE for (before, _), (after, _) in pairwise(axes.ticks))
    for (day, words), (after, _) in pairwise(axes.ticks):
        y = axes.y((day + after) / 2 if single else day)
        shapes.append(look.text(plot.x - _LABEL_GAP, y, words, SMALL, tokens.text_3, anchor=1.0))
    return shapes


def promises(series: Sequence[Series], styles: Sequence[Style], axes: Axes, look: Look) -> list[Shape]:
    """Return the line on which promise and statement are the same day, and a bar over each promised period."""
    low, high = max(axes.days[0], axes.values[0]), min(axes.days[1], axes.values[1])
    shapes: list[Shape] = []
    if low < high and axes.x(high) - axes.x(low) >= _SHORTEST:
        pen = Pen(look.tokens.line_strong, 1.0, _DASH)
        shapes.append(Stroke(axes.x(low), axes.y(low), axes.x(high), axes.y(high), pen))
    for each, style in zip(series, styles, strict=True):
        for spot in each.spots:
            first, last = period_of(spot)
            if axes.shows(spot.day) and last > first:
                top = axes.y(last)
                rect = Rect(axes.x(spot.day) - _WIDTH / 2, top, _WIDTH, axes.y(first) - top)
                shapes.append(Box(rect, mixed(style.tone, look.tokens.surface, _TINT), mark=spot.mark.id))
    return shapes
