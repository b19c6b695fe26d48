"""A figure as CSV: its table twin, readable by spreadsheets in any country."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from math import isfinite

from desktop_app.domain.figure import Field, Figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.table.twin import table_of
from desktop_app.formulas import harmless

_MARK = "\ufeff"  # without it Excel in Tokyo and Seoul reads its own encoding instead of UTF-8


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return titles and rows of the table twin; numbers stay numbers, missing cells stay empty."""
    table = table_of(figure)
    return written([column.title for column in table.columns], table.rows, decimal_comma=options.decimal_comma)


def written(heads: Sequence[str], rows: Iterable[Sequence[Field]], *, decimal_comma: bool = False) -> bytes:
    """Return a table as the bytes of a CSV file; with a decimal comma its cells are parted by semicolons."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if decimal_comma else ",")
    writer.writerow([safe(head) for head in heads])
    writer.writerows([_with_comma(safe(cell)) if decimal_comma else safe(cell) for cell in row] for row in rows)
    return (_MARK + text.getvalue()).encode()


def _with_comma(cell: Field) -> Field:
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def safe(cell: Field) -> Field:
    """Return a cell that no spreadsheet takes for a formula; a number that is not finite is missing."""
    if isinstance(cell, float) and not isfinite(cell):
        return None
    return harmless(cell) if isinstance(cell, str) else cell
