"""Where the plot of a line figure stands, and which days and values it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.ticks import nice_step
from desktop_app.charts.scene.axis.words import tick_text
from desktop_app.charts.scene.drawing import Rect
from desktop_app.charts.scene.lines.periods import date_ticks, period_of
from desktop_app.charts.scene.lines.series import Series
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.domain.figure import Axis, Figure

_LEAST_DAYS = 92.0  # a single day stands in the middle of a quarter
_BESIDE = 0.015  # of the days, left free at both ends
_TICK_GAP = 44.0  # px between gridlines at least
_LEAST_SPAN = 1e-9  # of values; no axis is divided more finely
LABEL_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Axes:
    """``plot`` in px; ``days`` and ``values`` at its edges; ``ticks`` of the values with their words.

    Right of the plot, up to ``edge``, is room for the words at the ends of lines.
    """

    plot: Rect
    edge: float
    days: tuple[float, float]
    values: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]

    @property
    def area(self) -> Rect:
        """Return the plot with the room for words at its right."""
        return self.plot._replace(width=self.edge - self.plot.x)

    @property
    def scale(self) -> DayScale:
        """Return the axis of days."""
        return DayScale(*self.days, self.plot.x, self.plot.right)

    @property
    def per_day(self) -> float:
        """Return the px of a day."""
        return self.plot.width / (self.days[1] - self.days[0])

    def x(self, day: float) -> float:
        """Return where the first moment of a day stands; it may lie outside the plot."""
        return self.plot.x + (day - self.days[0]) * self.per_day

    def y(self, value: float) -> float:
        """Return where a value stands."""
        low, high = self.values
        return self.plot.bottom - (value - low) / (high - low) * self.plot.height

    def shows(self, day: float) -> bool:
        """Tell whether a day is in view."""
        return self.days[0] <= day <= self.days[1]


def days_shown(figure: Figure, series: Sequence[Series]) -> tuple[float, float]:
    """Return the first and last day of the axis: of the figure's marks and events, a running total up to its date."""
    found = [day for each in series for spot in (*each.spots, *each.bands) for day in (spot.first, spot.end)]
    found += [day for each in series for mark in each.unknown if mark.when for day in mark.when.days]
    found += [day for mark in figure.band if mark.when for day in mark.when.days]
    if any(each.stepped for each in series) or not found:
        found.append(figure.as_of.toordinal() + 1.0)
    low, high = min(found), max(found)
    missing = max(0.0, _LEAST_DAYS - (high - low))
    beside = missing / 2 + _BESIDE * (high - low + missing)
    return max(1.0, floor(low - beside)), min(float(date.max.toordinal()), ceil(high + beside))


def opening(axis: Axis, limits: tuple[float, float]) -> tuple[float, float]:
    """Return the days that are seen first: those that the figure names as far as it has any."""
    low = limits[0] if axis.low is None else max(limits[0], axis.low)
    high = limits[1] if axis.high is None else min(limits[1], axis.high)
    return (low, high) if high - low >= 1 else limits


def plot_width(whole: float, words: float, days: tuple[float, float], after: float) -> float:
    """Return the width of a plot that shares ``whole`` px with ``words`` px of words next to it.

    The words stand in the plot as far as the last ``after`` days in view leave room for them behind all lines.
    """
    free = max(0.0, after) / (days[1] - days[0])
    beside = (whole - words) / (1 - free) if free < 1 else whole
    return max(1.0, min(whole, beside))


def value_ticks(axis: Axis, series: Sequence[Series], height: float, look: Look) -> tuple[tuple[float, str], ...]:
    """Return round values from 0, or from what the axis says, to the first that is not below the highest mark.

    An axis of dates has years, where there are few of them quarters.
    """
    if axis.dates:
        return date_ticks(promised(series), height, look)
    values = [spot.value for each in series for spot in (*each.spots, *each.bands)]
    low = min([0.0, *values]) if axis.low is None else axis.low
    high = max(values, default=0.0) if axis.high is None else axis.high
    if high - low < _LEAST_SPAN:
        high = low + (abs(low) or 1.0)
    step = nice_step(high - low, max(1, int(height / _TICK_GAP)))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple((n * step, tick_text(n * step, step, axis.unit, look)) for n in range(first, max(last, first + 1) + 1))


def promised(series: Sequence[Series]) -> tuple[float, float]:
    """Return the first and last day of an axis of values in days: of all periods that marks name."""
    days = [day for each in series for spot in each.spots for day in period_of(spot)]
    return (min(days), max(days)) if days else (1.0, 366.0)


def gutter(ticks: Sequence[tuple[float, str]], look: Look) -> float:
    """Return the width that the words of an axis of values take at the left."""
    return max((look.measure(words, SMALL) for _, words in ticks), default=0.0) + LABEL_GAP
