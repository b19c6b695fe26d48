"""An axis of values that runs in days: years or quarters, and how vague a promised date was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.lines.series import Series, Spot
from desktop_app.charts.scene.lines.style import Style
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look, mixed
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.figures.wording import fuzzy_date

if TYPE_CHECKING:
    from desktop_app.charts.scene.lines.fit import Fit

_TICK_GAP = 36.0  # px between gridlines at least
_EVERY = (1, 2, 5, 10, 20, 50)  # years
_QUARTERS_UP_TO = 2  # years that are divided into quarters
_WIDTH, _TINT = 6.0, 0.3  # of the bar over a promised period; part of the tone in it
_SINGLE = 367.0  # days; gridlines further apart hold several years
_LABEL_GAP = 8.0
_DASH = (4.0, 4.0)
_SHORTEST = 48.0  # px; less of a line in a corner tells nothing


def period_of(spot: Spot) -> tuple[float, float]:
    """Return the first day of the period that a mark names, and the day after its last."""
    return spot.mark.order.promised or (spot.value, spot.value)


def date_ticks(days: tuple[float, float], height: float, look: Look) -> tuple[tuple[float, str], ...]:
    """Return the first days of years around ``days``, of their quarters where they are few, with their names."""
    first, last = date.fromordinal(int(days[0])).year, date.fromordinal(max(1, int(days[1]) - 1)).year + 1
    if last - first <= _QUARTERS_UP_TO and height / (4 * (last - first)) >= _TICK_GAP:
        periods = [FuzzyDate.parse(f"{year}-Q{part}") for year in range(first, last) for part in (1, 2, 3, 4)]
        periods.append(FuzzyDate.parse(f"{last}-Q1"))
    else:
        step = next((each for each in _EVERY if (last - first) / each * _TICK_GAP <= height), _EVERY[-1])
        periods = [FuzzyDate.parse(f"{year:04}") for year in range(first, last + step, step)]
    return tuple((float(each.earliest.toordinal()), fuzzy_date(each, look.say)) for each in periods)


def named(fit: Fit, title: str, look: Look, above: float) -> list[Shape]:
    """Return the names of years or quarters beside what lies between their gridlines; the title ``above`` px higher."""
    tokens, plot = look.tokens, fit.plot
    shapes: list[Shape] = [look.text(PADDING, plot.y - above + SMALL_LINE / 2, title, SMALL, tokens.text_3)]
    single = all(after - before < _SINGLE for (before, _), (after, _) in pairwise(fit.ticks))
    for (day, words), (after, _) in pairwise(fit.ticks):
        y = fit.y((day + after) / 2 if single else day)
        shapes.append(look.text(plot.x - _LABEL_GAP, y, words, SMALL, tokens.text_3, anchor=1.0))
    return shapes


def promises(series: Sequence[Series], styles: Sequence[Style], fit: Fit, look: Look) -> list[Shape]:
    """Return the line on which promise and statement are the same day, and a bar over each promised period."""
    low, high = max(fit.days[0], fit.values[0]), min(fit.days[1], fit.values[1])
    shapes: list[Shape] = []
    if low < high and fit.x(high) - fit.x(low) >= _SHORTEST:
        pen = Pen(look.tokens.line_strong, 1.0, _DASH)
        shapes.append(Stroke(fit.x(low), fit.y(low), fit.x(high), fit.y(high), pen))
    for each, style in zip(series, styles, strict=True):
        for spot in each.spots:
            first, last = period_of(spot)
            if fit.shows(spot.day) and last > first:
                top = fit.y(last)
                rect = Rect(fit.x(spot.day) - _WIDTH / 2, top, _WIDTH, fit.y(first) - top)
                shapes.append(Box(rect, mixed(style.tone, look.tokens.surface, _TINT), mark=spot.mark.id))
    return shapes
