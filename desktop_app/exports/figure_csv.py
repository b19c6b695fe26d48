"""A figure as CSV: its table twin, readable by spreadsheets in any country."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from math import isfinite

from desktop_app.domain.figure import Field, Figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.table import table_of

# A text that begins so is a formula to spreadsheets; those of Japan take the wide signs for the narrow ones.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK = "\ufeff"  # without it Excel in Tokyo and Seoul reads its own encoding instead of UTF-8


def encoded(figure: Figure, _options: RenderOptions) -> bytes:
    """Return titles and rows of the table twin; numbers stay numbers, missing cells stay empty."""
    table = table_of(figure)
    return written([column.title for column in table.columns], table.rows)


def written(heads: Sequence[str], rows: Iterable[Sequence[Field]]) -> bytes:
    """Return a table as the bytes of a CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([safe(head) for head in heads])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return (_MARK + text.getvalue()).encode()


def safe(cell: Field) -> Field:
    """Return a cell that no spreadsheet takes for a formula: texts are marked by an apostrophe.

    A number that is not finite is missing.
    """
    if isinstance(cell, float) and not isfinite(cell):
        return None
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return "'" + cell
    return cell
