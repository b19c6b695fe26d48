"""The whole of a time axis at a glance, below the part of it that is seen: what is in the strip, and how it is moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import accumulate

from desktop_app.charts.scene.axis.day_scale import LEAST_SPAN, DayScale, year_name
from desktop_app.charts.scene.drawing import Box, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SMALL, Look

HEIGHT = 24.0  # of the strip
_BIN = 2.0  # px of a step of the heights
_OVER = 6.0  # px above the highest
_EVENT = 4.0  # height of an event
_GAP = 8.0  # between the strip and the years at its ends
_EVERY = 5  # years from line to line
_TODAY = (2.0, 2.0)
_REACH = 8.0  # px outside an edge of the window in which it is taken hold of, and inside where there is room
_HOLD = 12.0  # px of the window that are always left to move it by


@dataclass(frozen=True, slots=True)
class Overview:
    """``limits`` are the ends of the axis, ``stretches`` first and last days of what goes on, ``events`` days above."""

    limits: tuple[float, float]
    stretches: Sequence[tuple[float, float]]
    events: Sequence[float]
    as_of: float

    def scale(self, plot: Rect) -> DayScale:
        """Return the whole axis over the width of a plot."""
        return DayScale(*self.limits, plot.x, plot.right)


class Grip(Enum):
    """What of the window is taken hold of."""

    WINDOW = auto()
    START = auto()
    END = auto()


Span = tuple[float, float]


def backdrop(overview: Overview, look: Look, plot: Rect, today: date | None, *, seen: bool) -> list[Shape]:
    """Return the strip in ``plot`` as it looks where the window is (``seen``), or is not."""
    tokens, scale = look.tokens, overview.scale(plot)
    shapes: list[Shape] = [Box(plot, tokens.surface if seen else tokens.row)]
    shapes += [Stroke(x, plot.y, x, plot.bottom, Pen(tokens.grid if seen else tokens.line)) for x in _years(scale)]
    colour = tokens.mark if seen else tokens.mark_soft
    counts = running(overview.stretches, overview.limits, max(1, round(plot.width / _BIN)))
    most, wide = max(counts, default=0), plot.width / max(1, len(counts))
    for place, count in enumerate(counts):
        if count:
            high = max(1.0, (plot.height - _OVER) * count / most)
            shapes.append(Box(Rect(plot.x + place * wide, plot.bottom - high, wide, high), colour))
    shapes += [Stroke(x, plot.y, x, plot.y + _EVENT, Pen(tokens.text_3)) for x in map(scale.x, overview.events)]
    if today and scale.sees(today.toordinal()):
        x = scale.x(today.toordinal())
        shapes.append(Stroke(x, plot.y, x, plot.bottom, Pen(tokens.text_3, 1.0, _TODAY)))
    if scale.sees(overview.as_of):
        x = scale.x(overview.as_of)
        shapes.append(Stroke(x, plot.y, x, plot.bottom, Pen(tokens.accent, 2.0)))
    return shapes


def names(overview: Overview, look: Look, plot: Rect) -> list[Shape]:
    """Return what stands next to the strip: its name, and the first and the last year."""
    tokens, y = look.tokens, plot.y + plot.height / 2
    first, last = (date.fromordinal(int(day)).year for day in (overview.limits[0], overview.limits[1] - 1))
    return [
        look.text(PADDING, y, look.say("All years"), SMALL, tokens.text_2, True),
        look.text(plot.x - _GAP, y, year_name(first, look.say), SMALL, tokens.text_3, anchor=1.0),
        look.text(plot.right + _GAP, y, year_name(last, look.say), SMALL, tokens.text_3),
    ]


def window(overview: Overview, plot: Rect, span: Span) -> Rect:
    """Return where the part that is seen lies in the strip, at least wide enough to be found."""
    scale = overview.scale(plot)
    left, right = scale.x(span[0]), scale.x(span[1])
    return Rect(left, plot.y, max(2.0, right - left), plot.height)


def running(stretches: Sequence[tuple[float, float]], limits: Span, count: int) -> list[int]:
    """Return how many stretches touch each of ``count`` equal parts of the axis."""
    low, high = limits
    per_part = (high - low) / count
    steps = [0] * (count + 1)
    for first, last in stretches:
        start = min(max(int((first - low) / per_part), 0), count - 1)
        end = min(max(int(-((low - last) // per_part)), start + 1), count)
        steps[start] += 1
        steps[end] -= 1
    return list(accumulate(steps))[:count]


def gripped(at: Rect, x: float) -> Grip | None:
    """Return what of a window is taken hold of at ``x``; None next to it."""
    inside = min(_REACH, max(0.0, (at.width - _HOLD) / 2))
    if at.x - _REACH <= x <= at.x + inside:
        return Grip.START
    if at.right - inside <= x <= at.right + _REACH:
        return Grip.END
    return Grip.WINDOW if at.x < x < at.right else None


def dragged(limits: Span, span: Span, grip: Grip, days: float) -> Span:
    """Return a span moved, or widened at one end, by days; it stays within the limits and at least a month wide."""
    low, high = limits
    first, last = span
    match grip:
        case Grip.WINDOW:
            by = min(max(days, low - first), high - last)
            return first + by, last + by
        case Grip.START:
            return max(low, min(first + days, last - LEAST_SPAN)), last
        case Grip.END:
            return first, min(high, max(last + days, first + LEAST_SPAN))


def zoomed(limits: Span, span: Span, factor: float, at: float | None = None) -> Span:
    """Return ``1 / factor`` of a span around a day or its middle, within the limits."""
    low, high = limits
    first, last = span
    wide = min(high - low, max(LEAST_SPAN, (last - first) / factor))
    day = (first + last) / 2 if at is None else min(max(at, first), last)
    part = (day - first) / (last - first)
    start = min(max(low, day - part * wide), high - wide)
    return start, start + wide


def _years(scale: DayScale) -> list[float]:
    """Return where every fifth year begins."""
    first, last = (date.fromordinal(max(1, int(day))).year for day in (scale.low, scale.high))
    years = range(first - first % _EVERY + _EVERY, last, _EVERY)
    return [scale.x(date(year, 1, 1).toordinal()) for year in years]
