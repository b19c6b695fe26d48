"""Where names, lanes and reasons of a dot figure stand, so that the words beside every mark fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.axis.ticks import nice_step, ticks
from desktop_app.charts.scene.axis.words import last_tick, tick_text
from desktop_app.charts.scene.dots.lanes import Lane
from desktop_app.charts.scene.dots.marks import RADIUS
from desktop_app.charts.scene.look import LABEL, PADDING, SECOND, SMALL, Look
from desktop_app.domain.figure import Axis, Figure

WIDEST = 1440.0  # on very wide windows the plot stays readable from side to side
NARROW = 720.0  # from this width on reasons have a column of their own
LABEL_GAP = 8.0  # mark to words
WORD_GAP = 6.0  # between value and kind
NAME_GAP = 16.0  # a mark at zero reaches left of the zero line
_NAMES, _NAMES_PART, _NAMES_MOST = 136.0, 0.25, 0.42
_DOTS_LEAST = 0.35  # of the plot belongs to marks however long the words are
_TICK_GAP = 84.0
_LEAST_VALUE = 1e-9  # what is smaller stands at the zero line
_ASIDE_PART, _ASIDE_LEAST, _ASIDE_GAP = 0.31, 200.0, 24.0


@dataclass(frozen=True, slots=True)
class Fit:
    """All in px: ``zero`` to ``right`` is the plot, ``unit`` px per unit of the axis, ``ticks`` with their words.

    ``aside`` is the left edge of the column of reasons, None where they stand below their lanes; ``edge`` is the right
    edge of all.
    """

    left: float
    zero: float
    right: float
    edge: float
    unit: float
    ticks: tuple[tuple[float, str], ...]
    aside: float | None

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.zero + value * self.unit


def fitted(lanes: Sequence[Lane], figure: Figure, look: Look, width: float) -> Fit:
    """Return the layout for a figure of ``width`` px."""
    left, edge = PADDING, max(PADDING + 1, min(width - PADDING, PADDING + WIDEST))
    room = edge - left
    names = max((name_width(lane, look) for lane in lanes if lane.first), default=0.0)
    zero = round(left + min(max(min(_NAMES, room * _NAMES_PART), names + NAME_GAP), room * _NAMES_MOST))
    aside = _aside(lanes, figure, look, width, edge)
    right = edge if aside is None else aside - _ASIDE_GAP
    plot = max(1.0, right - zero)
    widest = plot * (1 - _DOTS_LEAST)
    longest = max((value for lane in lanes for value in lane.values), default=0.0)
    high = figure.axis.high or (longest if longest > _LEAST_VALUE else 1.0)
    unit = min(
        (
            (plot - RADIUS - LABEL_GAP - beside(lane, look, widest)) / max(lane.values)
            for lane in lanes
            if lane.values and max(lane.values) > _LEAST_VALUE
        ),
        default=plot / high,
    )
    unit = min(unit, (plot - RADIUS) / high)
    return Fit(left, zero, right, edge, unit, _ticks(high, unit, plot, figure.axis, look), aside)


def name_width(lane: Lane, look: Look) -> float:
    """Return how wide the name of a row is, or the text below it."""
    second = look.measure(lane.row.sublabel, LABEL) if lane.row.sublabel else 0.0
    return max(look.measure(lane.row.label, SECOND, True), second)


def value_width(lane: Lane, look: Look) -> float:
    """Return how wide the value of a lane is."""
    return look.measure(lane.text, look.label, True) if lane.text else 0.0


def words_width(lane: Lane, look: Look) -> float:
    """Return how wide value and kind are beside each other."""
    value, kind = value_width(lane, look), look.measure(lane.kind, look.label) if lane.kind else 0.0
    return value + kind + (WORD_GAP if value and kind else 0.0)


def beside(lane: Lane, look: Look, widest: float) -> float:
    """Return how wide the words are that stand beside the last mark: the kind goes below where it is too long."""
    width = words_width(lane, look)
    return width if width <= widest else min(value_width(lane, look), widest)


def room_beside(lane: Lane, fit: Fit, look: Look) -> bool:
    """Tell whether value and kind fit after the last mark, or else before the first."""
    width, out = words_width(lane, look), RADIUS + LABEL_GAP
    after = fit.x(max(lane.values)) + out + width <= fit.right + 0.5
    return after or fit.x(min(lane.values)) - out - width > fit.zero


def _aside(lanes: Sequence[Lane], figure: Figure, look: Look, width: float, edge: float) -> float | None:
    notes = [look.measure(lane.note, LABEL) for lane in lanes if lane.note]
    if width < NARROW or not notes:
        return None
    most = max(_ASIDE_LEAST, _ASIDE_PART * (edge - PADDING))
    return edge - min(most, max(*notes, look.measure(figure.aside_title, SMALL, True)) + 1)


def _ticks(high: float, unit: float, plot: float, axis: Axis, look: Look) -> tuple[tuple[float, str], ...]:
    """Return the ticks whose words fit; the last carries the unit."""
    step = nice_step(high, max(1, int(high * unit / _TICK_GAP)))
    values = [value for value in ticks(high, step) if value * unit <= plot]
    while len(values) > 1:
        last = last_tick(tick_text(values[-1], step, axis.unit, look), axis.title, look)
        if values[-1] * unit + look.measure(last, SMALL) / 2 <= plot:
            break
        values.pop()
    texts = [tick_text(value, step, axis.unit, look) for value in values]
    texts[-1] = last_tick(texts[-1], axis.title, look)
    return tuple(zip(values, texts, strict=True))
