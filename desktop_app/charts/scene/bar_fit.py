"""Where the zero line of bars stands and how long a unit is, so that every label fits beside its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.bar_lines import BarLine
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.ticks import nice_step, tick_digits, ticks
from desktop_app.domain.figure import Axis
from desktop_app.figures.wording import number

WIDEST = 1440.0  # on very wide windows the plot stays readable from side to side
LABEL_GAP = 8.0
WORD_GAP = 6.0  # between value and kind
END_SIGN = 9.0  # the widest end sign of a bar
NAME_GAP = 12.0
_NAMES, _NAMES_PART = 136.0, 0.25  # room kept for names, in px and at most as a part of the width
_NAMES_MOST = 0.42
_BARS_LEAST = 0.35  # of the plot belongs to bars however long the labels are
_TICK_GAP, _TICKS = 64.0, 8  # px between gridlines at least, and how many steps at most


@dataclass(frozen=True, slots=True)
class Fit:
    """``zero`` and ``right`` in px; ``unit`` px per unit of the axis; ``ticks`` with their words."""

    left: float
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
    zero = round(left + min(room, (right - left) * _NAMES_MOST))
    plot = max(1.0, right - zero)
    longest = max((line.length for line in lines), default=0.0)
    high = axis.high or longest or 1.0
    widest_label = plot * (1 - _BARS_LEAST)
    unit = min(
        (
            (plot - END_SIGN - LABEL_GAP - min(label_width(line, look), widest_label)) / line.length
            for line in lines
            if line.length > 0
        ),
        default=plot / high,
    )
    unit = min(unit, plot / high)
    return Fit(left, zero, right, unit, _ticks(high, unit, plot, axis, look))


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


def _ticks(high: float, unit: float, plot: float, axis: Axis, look: Look) -> tuple[tuple[float, str], ...]:
    """Return the ticks whose words fit; the last carries the unit."""
    step = nice_step(high, max(1, min(_TICKS, int(high * unit / _TICK_GAP))))
    values = [value for value in ticks(high, step) if value * unit <= plot]
    while len(values) > 1:
        last = f"{_tick(values[-1], step, axis, look)} {axis.title}"
        if values[-1] * unit + look.measure(last, SMALL) / 2 <= plot:
            break
        values.pop()
    texts = [_tick(value, step, axis, look) for value in values]
    texts[-1] = f"{texts[-1]} {axis.title}".strip()
    return tuple(zip(values, texts, strict=True))


def _tick(value: float, step: float, axis: Axis, look: Look) -> str:
    """Return a value in words: no digits that all ticks share, money in billions where its steps allow it."""
    unit = axis.unit.removesuffix(" a year")
    if unit.endswith(" m") and value:
        if step >= 1e6:
            return look.say("{number}tn", number=number(value / 1e6, look.say, tick_digits(value / 1e6)))
        if step >= 100:
            return look.say("{number}bn", number=number(value / 1e3, look.say, tick_digits(value / 1e3)))
        return look.say("{number}m", number=number(value, look.say, tick_digits(step)))
    return number(value, look.say, min(tick_digits(step), tick_digits(value)) if value else 0)
