"""A figure as CSV: its table twin, readable by spreadsheets in any country."""

from __future__ import annotations

import csv
import io

from desktop_app.domain.figure import Field, Figure
from desktop_app.exports.asked import Asked
from desktop_app.figures.table import table_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a text that begins so is a formula to spreadsheets
_MARK = "\ufeff"  # without it Excel in Tokyo and Seoul reads its own encoding instead of UTF-8


def encoded(figure: Figure, _asked: Asked) -> bytes:
    """Return titles and rows of the table twin; numbers stay numbers, missing cells stay empty."""
    table = table_of(figure)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([safe(column.title) for column in table.columns])
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return (_MARK + text.getvalue()).encode()


def safe(cell: Field) -> Field:
    """Return a cell that no spreadsheet takes for a formula: texts are marked by an apostrophe."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return cell
