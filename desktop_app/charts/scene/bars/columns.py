"""Where the zero line of bars stands and how long a unit is, so that every label fits next to its bar."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from desktop_app.charts.scene.axis.value_ticks import LEAST, value_ticks
from desktop_app.charts.scene.bars.lines import depth_of, length_of
from desktop_app.charts.scene.look import SECOND, Look
from desktop_app.charts.scene.value_rows.columns import (
    LABEL_GAP,
    WORD_GAP,
    ValueColumns,
    edges,
    highest,
    names_end,
    words_width,
)
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.domain.figure import Axis

END_SIGN = 9.0  # the widest end sign of a bar
NAME_GAP = 12.0
_BARS_LEAST = 0.35  # of the plot belongs to bars however long the labels are
_BARS_LEAST_IN_CARD = 0.2  # there a half-cut number would tell less than a shorter bar
_TICK_GAP, _TICKS = 64.0, 8  # px between gridlines at least, and how many steps at most


def columns_of(lines: Sequence[ValueLine], axis: Axis, look: Look, width: float) -> ValueColumns:
    """Return the layout of names, bars and labels for a figure of ``width`` px."""
    left, right = edges(width)
    widest = max((_name_width(line, look) for line in lines if line.first), default=0.0)
    names = ceil(names_end(widest + NAME_GAP, left, right))  # rounded down, the longest name would be cut
    plot = max(1.0, right - names)
    reaches = [(line, depth_of(line), length_of(line)) for line in lines]
    depth = max((below for _, below, _ in reaches), default=0.0)
    high = highest((length for *_, length in reaches), axis)
    widest_label = plot * (1 - (_BARS_LEAST_IN_CARD if look.card else _BARS_LEAST))
    unit = min(
        (
            (plot - END_SIGN - LABEL_GAP - min(words_width(line, look), widest_label)) / (depth + length)
            for line, _, length in reaches
            if depth + length > LEAST
        ),
        default=plot / high,
    )
    unit = min(unit, plot / (high + depth))
    zero = round(names + depth * unit)
    most = min(_TICKS, int((high + depth) * unit / _TICK_GAP))
    ticks = value_ticks(high, depth, unit, right - zero, most, axis, look)
    return ValueColumns(left, right, names, zero, right, unit, ticks)


def _name_width(line: ValueLine, look: Look) -> float:
    """Return how wide the name of a row is with its second part."""
    width = look.measure(line.row.label, SECOND, True)
    return width + WORD_GAP + look.measure(line.row.sublabel, SECOND) if line.row.sublabel else width
