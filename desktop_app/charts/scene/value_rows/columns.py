"""Where names end, where zero stands and how long a unit is, so that the words next to every mark fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.charts.scene.axis.value_ticks import LEAST, Ticks
from desktop_app.charts.scene.look import PADDING, WIDEST, Look
from desktop_app.charts.scene.rows import ColumnLayout
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.domain.figure import Axis

LABEL_GAP = 8.0  # mark to words
WORD_GAP = 6.0  # between value and kind
_NAMES, _NAMES_PART = 136.0, 0.25  # room kept for names, in px and at most as a part of the width
_NAMES_MOST = 0.42


@dataclass(frozen=True, slots=True)
class ValueColumns(ColumnLayout):
    """Names end at ``names``, the plot at ``plot_right``; ``unit`` is px per unit of the axis.

    ``zero`` stands right of ``names`` only where something lies to the left of it. ``aside`` is the left edge of a
    column of reasons, None where they stand below their lines.
    """

    names: float
    zero: float
    plot_right: float
    unit: float
    ticks: Ticks
    aside: float | None = None

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.zero + value * self.unit


def edges(width: float) -> tuple[float, float]:
    """Return the left and right edge of all columns in a figure of ``width`` px."""
    return PADDING, max(PADDING + 1, min(width - PADDING, PADDING + WIDEST))


def names_end(widest: float, left: float, right: float) -> float:
    """Return where names end, of which the widest takes ``widest`` px with the gap behind it."""
    return left + min(max(min(_NAMES, (right - left) * _NAMES_PART), widest), (right - left) * _NAMES_MOST)


def highest(places: Iterable[float], axis: Axis) -> float:
    """Return the highest value of an axis."""
    longest = max(places, default=0.0)
    return axis.high or (longest if longest > LEAST else 1.0)


def words_width(line: ValueLine, look: Look) -> float:
    """Return how wide value and kind are next to each other."""
    value, kind = value_width(line, look), look.measure(line.kind, look.label) if line.kind else 0.0
    return value + kind + (WORD_GAP if value and kind else 0.0)


def value_width(line: ValueLine, look: Look) -> float:
    """Return how wide the value of a line is."""
    return look.measure(line.text, look.label, True) if line.text else 0.0
