"""A figure with its first rows only, where a page has no room for all; it says so."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Figure
from desktop_app.i18n import say_in


def shortened(figure: Figure, rows: int) -> Figure:
    """Return a figure with its first rows; its second line tells how many there are."""
    if rows >= len(figure.rows):
        return figure
    kept = figure.rows[:rows]
    ids = {row.id for row in kept}
    words = say_in(figure.state.language)(
        "{text} The first {shown} of {total}.", text=figure.subtitle, shown=rows, total=len(figure.rows)
    )
    return replace(
        figure,
        subtitle=words,
        rows=kept,
        marks=tuple(mark for mark in figure.marks if mark.row in ids),
        lines=tuple(line for line in figure.lines if line.row in ids),
    )
