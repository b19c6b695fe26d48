"""Where the zero line of bars stands and how long a unit is, so that every label fits beside its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from desktop_app.charts.scene.axis.ticks import MONTHS, months_step, nice_step, ticks
from desktop_app.charts.scene.axis.words import last_tick, tick_text
from desktop_app.charts.scene.bars.lines import BarLine
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.domain.figure import Axis

WIDEST = 1440.0  # on very wide windows the plot stays readable from side to side
LABEL_GAP = 8.0
WORD_GAP = 6.0  # between value and kind
END_SIGN = 9.0  # the widest end sign of a bar
NAME_GAP = 12.0
_NAMES, _NAMES_PART = 136.0, 0.25  # room kept for names, in px and at most as a part of the width
_NAMES_MOST = 0.42
_BARS_LEAST = 0.35  # of the plot belongs to bars however long the labels are
_BARS_LEAST_IN_CARD = 0.2  # there a half-cut number would tell less than a shorter bar
_NOTHING = 1e-9  # in any unit of a figure; a shorter bar sets no scale
_WORDS_APART = 8.0  # between the names of two ticks
_TICK_GAP, _TICKS = 64.0, 8  # px between gridlines at least, and how many steps at most


@dataclass(frozen=True, slots=True)
class Fit:
    """``names`` (where names end), ``zero`` and ``right`` in px; ``unit`` px per unit of the axis; ``ticks`` in words.

    ``zero`` stands right of ``names`` only where something lies to the left of it.
    """

    left: float
    names: float
    zero: float
    right: float
    unit: float
    ticks: tuple[tuple[float, str], ...]

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.zero + value * self.unit


def sublabelled(lines: Sequence[BarLine]) -> bool:
    """Tell whether names have a second part; they are then aligned left, like a list."""
    return any(line.row.sublabel for line in lines)


def fitted(lines: Sequence[BarLine], axis: Axis, look: Look, width: float) -> Fit:
    """Return the layout of names, bars and labels for a figure of ``width`` px."""
    left, right = PADDING, min(width - PADDING, PADDING + WIDEST)
    names = max((name_width(line, look) for line in lines if line.first), default=0.0)
    room = max(min(_NAMES, (right - left) * _NAMES_PART), names + NAME_GAP)
    edge = ceil(left + min(room, (right - left) * _NAMES_MOST))  # rounded down, the longest name would be cut
    plot = max(1.0, right - edge)
    depth = max((line.depth for line in lines), default=0.0)
    longest = max((line.length for line in lines), default=0.0)
    high = axis.high or (longest if longest > _NOTHING else 1.0)
    widest_label = plot * (1 - (_BARS_LEAST_IN_CARD if look.card else _BARS_LEAST))
    unit = min(
        (
            (plot - END_SIGN - LABEL_GAP - min(label_width(line, look), widest_label)) / (depth + line.length)
            for line in lines
            if depth + line.length > _NOTHING
        ),
        default=plot / high,
    )
    unit = min(unit, plot / (high + depth))
    zero = round(edge + depth * unit)
    return Fit(left, edge, zero, right, unit, _ticks(high, depth, unit, right - zero, axis, look))


def name_width(line: BarLine, look: Look) -> float:
    """Return how wide the name of a row is with its second part."""
    width = look.measure(line.row.label, SECOND, True)
    if line.row.sublabel:
        width += WORD_GAP + look.measure(line.row.sublabel, SECOND)
    return width


def label_width(line: BarLine, look: Look) -> float:
    """Return how wide value and kind are."""
    value = look.measure(line.text, look.label, True) if line.text else 0.0
    kind = look.measure(line.kind, look.label) if line.kind else 0.0
    return value + kind + (WORD_GAP if value and kind else 0.0)


def _ticks(
    high: float, depth: float, unit: float, plot: float, axis: Axis, look: Look
) -> tuple[tuple[float, str], ...]:
    """Return as many ticks as have room for their words; the last carries the unit."""
    span = high + depth
    for most in range(max(1, min(_TICKS, int(span * unit / _TICK_GAP))), 0, -1):
        step = months_step(span, most) if axis.unit == MONTHS else nice_step(span, most)
        found = _ticks_at(step, high, depth, unit, plot, axis, look)
        if _apart(found, unit, look):
            return found
    return ((0.0, last_tick(tick_text(0.0, high, axis.unit, look), axis.title, look)),)


def _ticks_at(
    step: float, high: float, depth: float, unit: float, plot: float, axis: Axis, look: Look
) -> tuple[tuple[float, str], ...]:
    values = [value for value in ticks(high, step) if value * unit <= plot]
    while len(values) > 1:
        last = last_tick(tick_text(values[-1], step, axis.unit, look), axis.title, look)
        if values[-1] * unit + look.measure(last, SMALL) / 2 <= plot:
            break
        values.pop()
    below = [-value for value in reversed(ticks(depth, step)[1:]) if value <= depth] if depth > _NOTHING else []
    texts = [tick_text(value, step, axis.unit, look) for value in (*below, *values)]
    texts[-1] = last_tick(texts[-1], axis.title, look)
    return tuple(zip((*below, *values), texts, strict=True))


def _apart(found: tuple[tuple[float, str], ...], unit: float, look: Look) -> bool:
    """Tell whether no two names of ticks come close to each other."""
    halves = [look.measure(words, SMALL) / 2 for _, words in found]
    places = [value * unit for value, _ in found]
    return all(
        places[at] + halves[at] + _WORDS_APART <= places[at + 1] - halves[at + 1] for at in range(len(places) - 1)
    )
