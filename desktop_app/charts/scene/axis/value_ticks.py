"""The ticks of an axis of values that has its unit at the last of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.charts.scene.axis.ticks import MONTHS, months_step, nice_step, ticks
from desktop_app.charts.scene.axis.words import last_tick, tick_text
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.domain.figure import Axis

LEAST = 1e-9  # in any unit of a figure: what is smaller sets no scale
_APART = 8.0  # px between the words of two ticks

Ticks = tuple[tuple[float, str], ...]


def value_ticks(high: float, depth: float, unit: float, plot: float, most: int, axis: Axis, look: Look) -> Ticks:
    """Return at most ``most`` steps of ticks from ``-depth`` to ``high``, as many as have room for their words.

    ``unit`` is px per unit of the axis, ``plot`` the px right of zero.
    """
    for count in range(max(1, most), 0, -1):
        step = months_step(high + depth, count) if axis.unit == MONTHS else nice_step(high + depth, count)
        found = _ticks_at(step, high, depth, unit, plot, axis, look)
        if _apart(found, unit, look):
            return found
    return ((0.0, last_tick(tick_text(0.0, high, axis.unit, look), axis.title, look)),)


def _ticks_at(step: float, high: float, depth: float, unit: float, plot: float, axis: Axis, look: Look) -> Ticks:
    values = [value for value in ticks(high, step) if value * unit <= plot]
    while len(values) > 1:
        last = last_tick(tick_text(values[-1], step, axis.unit, look), axis.title, look)
        if values[-1] * unit + look.measure(last, SMALL) / 2 <= plot:
            break
        values.pop()
    below = [-value for value in reversed(ticks(depth, step)[1:]) if value <= depth] if depth > LEAST else []
    texts = [tick_text(value, step, axis.unit, look) for value in (*below, *values)]
    texts[-1] = last_tick(texts[-1], axis.title, look)
    return tuple(zip((*below, *values), texts, strict=True))


def _apart(found: Sequence[tuple[float, str]], unit: float, look: Look) -> bool:
    """Tell whether no two words of ticks come close to each other."""
    halves = [(value * unit, look.measure(words, SMALL) / 2) for value, words in found]
    return all(x + half + _APART <= after - next_half for (x, half), (after, next_half) in pairwise(halves))
