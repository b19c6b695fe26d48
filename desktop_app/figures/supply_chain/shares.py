"""Who holds how much of one segment over time."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.share_lines import share_lines


def build(reading: Reading) -> Figure:
    """Return the lines of the shares in a segment; see ``share_lines``."""
    return share_lines(reading)
