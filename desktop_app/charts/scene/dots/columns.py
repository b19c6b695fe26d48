"""Where names, lanes and reasons of a dot figure stand, so that the words next to every mark fit."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.charts.scene.axis.value_ticks import LEAST, value_ticks
from desktop_app.charts.scene.dots.marks import RADIUS
from desktop_app.charts.scene.look import LABEL, SECOND, SMALL, Look
from desktop_app.charts.scene.value_rows.columns import (
    LABEL_GAP,
    ValueColumns,
    edges,
    highest,
    names_end,
    value_width,
    words_width,
)
from desktop_app.charts.scene.value_rows.lines import ValueLine
from desktop_app.domain.figure import Figure

NARROW = 720.0  # from this width on reasons have a column of their own
NAME_GAP = 16.0  # a mark at zero reaches left of the zero line
_DOTS_LEAST = 0.35  # of the plot belongs to marks however long the words are
_TICK_GAP = 84.0
_ASIDE_PART, _ASIDE_LEAST, _ASIDE_GAP = 0.31, 200.0, 24.0


def columns_of(lines: Sequence[ValueLine], figure: Figure, look: Look, width: float) -> ValueColumns:
    """Return the layout for a figure of ``width`` px."""
    left, right = edges(width)
    widest = max((_name_width(line, look) for line in lines if line.first), default=0.0)
    zero = round(names_end(widest + NAME_GAP, left, right))
    aside = _aside(lines, figure, look, width, right)
    end = right if aside is None else aside - _ASIDE_GAP
    plot = max(1.0, end - zero)
    most = plot * (1 - _DOTS_LEAST)
    high = highest((place for line in lines for place in line.places), figure.axis)
    unit = min(
        (
            (plot - RADIUS - LABEL_GAP - _width_after(line, look, most)) / max(line.places)
            for line in lines
            if line.places and max(line.places) > LEAST
        ),
        default=plot / high,
    )
    unit = min(unit, (plot - RADIUS) / high)
    ticks = value_ticks(high, 0.0, unit, plot, int(high * unit / _TICK_GAP), figure.axis, look)
    return ValueColumns(left, right, zero, zero, end, unit, ticks, aside)


def fits_beside_marks(line: ValueLine, columns: ValueColumns, look: Look) -> bool:
    """Tell whether value and kind fit after the last mark, or else before the first."""
    width, out = words_width(line, look), RADIUS + LABEL_GAP
    after = columns.x(max(line.places)) + out + width <= columns.plot_right + 0.5
    return after or columns.x(min(line.places)) - out - width > columns.zero


def _name_width(line: ValueLine, look: Look) -> float:
    """Return how wide the name of a row is, or the text below it."""
    second = look.measure(line.row.sublabel, LABEL) if line.row.sublabel else 0.0
    return max(look.measure(line.row.label, SECOND, True), second)


def _width_after(line: ValueLine, look: Look, most: float) -> float:
    """Return how wide the words are that stand after the last mark: the kind goes below where it is too long."""
    width = words_width(line, look)
    return width if width <= most else min(value_width(line, look), most)


def _aside(lines: Sequence[ValueLine], figure: Figure, look: Look, width: float, right: float) -> float | None:
    notes = [look.measure(line.note, LABEL) for line in lines if line.note]
    if width < NARROW or not notes:
        return None
    most = max(_ASIDE_LEAST, _ASIDE_PART * (right - edges(width)[0]))
    return right - min(most, max(*notes, look.measure(figure.aside_title, SMALL, True)) + 1)
