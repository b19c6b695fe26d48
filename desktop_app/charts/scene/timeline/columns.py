"""Names, plot and right-hand column of a timeline next to each other, for one width."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from desktop_app.charts.scene.drawing import Shape
from desktop_app.charts.scene.frame import header
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.timeline.rows import MarkedRow
from desktop_app.domain.figure import Figure

AXIS = 22.0
WORD_GAP, NAME_GAP = 6.0, 12.0  # between the parts of a name, between it and the plot
_BAND_GAP, _HEAD_GAP = 16.0, 8.0  # below the second line, with and without a band
_ASIDE_GAP = 16.0
_SYMBOL = 18.0  # room of a status before the name
_NAMES, _NAMES_MOST = 120.0, 0.3  # room for names in px at least, as a part of the width at most
_NAMES_LONGER = 1.25  # times as wide as nearly all others may be the longest that is still seen whole
_NAMES_WHOLE = 0.9  # of the names are seen whole; a few long ones must not take the room of all bars


@dataclass(frozen=True, slots=True)
class Columns:
    """What depends on the width alone.

    Names begin ``symbol`` px after the padding; the band lies at ``band_top``, the rows begin at ``top``; ``right`` is
    where the right-hand column ends.
    """

    width: float
    symbol: float
    plot_left: float
    plot_right: float
    right: float
    head: list[Shape]
    band_top: float
    top: float


def columns_of(figure: Figure, rows: list[MarkedRow], band: float, look: Look, width: float) -> Columns:
    """Return the columns for a width; ``band`` is the height of the events above."""
    right = width - PADDING
    head, height = header(figure, look, width)
    band_top = height + (_BAND_GAP if band else _HEAD_GAP)
    symbol = _SYMBOL if any(marked.row.status for marked in rows) else 0.0
    left = ceil(PADDING + min(max(_NAMES, symbol + _names(rows, look) + NAME_GAP), (right - PADDING) * _NAMES_MOST))
    return Columns(
        width, symbol, left, right - _aside(figure, rows, look), right, head, band_top, band_top + band + AXIS
    )


def _names(rows: list[MarkedRow], look: Look) -> float:
    measure = look.measure
    widths = sorted(
        measure(marked.row.label, SECOND, True)
        + (WORD_GAP + measure(marked.row.sublabel, SECOND) if marked.row.sublabel else 0.0)
        for marked in rows
    )
    if not widths:
        return 0.0
    most = widths[int(_NAMES_WHOLE * (len(widths) - 1))]
    return widths[-1] if widths[-1] <= _NAMES_LONGER * most else most


def _aside(figure: Figure, rows: list[MarkedRow], look: Look) -> float:
    widest = max((look.measure(marked.row.aside, look.label, True) for marked in rows), default=0.0)
    widest = max(widest, look.measure(figure.aside_title, SMALL))
    return widest + _ASIDE_GAP if widest else 0.0
