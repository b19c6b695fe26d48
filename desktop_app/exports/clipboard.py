"""The table of a figure as text for the clipboard: spreadsheets take it apart at its tabs."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.figure import Field, Figure
from desktop_app.exports.figure_csv import safe
from desktop_app.figures.table.twin import Table, table_of


def clipboard_text(figure: Figure, shown: Iterable[int] | None = None) -> str:
    """Return the heads and the rows of the table twin, cells parted by tabs.

    ``shown`` are the places of the rows to be copied, in their order; None copies all. Numbers keep all their digits.
    No cell can be taken for a formula or break out of its place.
    """
    return table_text(table_of(figure), shown)


def table_text(table: Table, shown: Iterable[int] | None = None) -> str:
    """Return any table as ``clipboard_text`` writes it."""
    rows = table.rows if shown is None else [table.rows[place] for place in shown]
    lines = [[column.title for column in table.columns], *rows]
    return "\n".join("\t".join(_cell(cell) for cell in line) for line in lines) + "\n"


def _cell(cell: Field) -> str:
    kept = safe(" ".join(cell.split()) if isinstance(cell, str) else cell)
    return "" if kept is None else str(kept)
