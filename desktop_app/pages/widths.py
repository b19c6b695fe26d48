"""Which columns a page has at which width of the window; see the table in the design."""

from __future__ import annotations

from typing import NamedTuple

RAIL = 48
BAR = 56
PLOT_AT_MOST = 1440
SIDE_PADDING = 24


class Widths(NamedTuple):
    """Widths in px at 96 dpi and 100 % zoom: ``rail`` folds the filters away, ``covers`` lays the panel over the figure."""

    name: str
    rail: bool
    covers: bool
    filters: int
    panel: int


_FROM = (
    (2560, Widths("widest", False, False, 264, 440)),
    (1920, Widths("wide", False, False, 232, 400)),
    (1400, Widths("usual", False, False, 232, 352)),
    (960, Widths("narrow", True, False, 232, 320)),
    (0, Widths("covered", True, True, 232, 352)),
)


def widths_at(logical_width: float) -> Widths:
    """Return the columns for a window width divided by zoom."""
    return next(widths for least, widths in _FROM if logical_width >= least)
