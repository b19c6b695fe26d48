"""A spreadsheet being written: texts are never formulas or links, numbers stay numbers, missing cells stay empty."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from math import isfinite
from typing import Any

from desktop_app import PRODUCT
from desktop_app.formulas import is_formula

Cell = str | float | int | None
_PLAIN = "General"
_WHOLE = "0"
_LONGEST = 32_767  # letters in a cell; Excel drops a file that has more
_WIDTHS = (8, 60)  # letters
_WIDEST_NAME = 31
_USUAL_DIGITS = 2


class Book:
    """Makes one XLSX file in memory; ``made`` stands in for the time of writing, so that bytes can be repeated."""

    def __init__(self, title: str, made: dt.date) -> None:
        import xlsxwriter

        self._file = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._file, {"in_memory": True})
        day = dt.datetime(made.year, made.month, made.day, tzinfo=dt.UTC).replace(tzinfo=None)  # written as UTC
        self._book.set_properties({"title": title, "author": PRODUCT, "created": day})
        self._formats: dict[tuple[str, bool, bool, bool], Any] = {}

    def sheet(self, name: str, columns: Sequence[str] = ()) -> Sheet:
        """Begin a sheet; with ``columns`` its first row is their frozen header, which filters and sorts."""
        sheet = Sheet(self, self._book.add_worksheet(name[:_WIDEST_NAME]))
        if columns:
            sheet.head(columns)
        return sheet

    def format(self, number: str = _PLAIN, *, bold: bool = False, wrapped: bool = False, quoted: bool = False) -> Any:
        """Return a format of the book, made once. ``quoted`` cells stay text when they are edited."""
        key = (number, bold, wrapped, quoted)
        if key not in self._formats:
            made = self._book.add_format({"num_format": number, "bold": bold, "text_wrap": wrapped, "valign": "top"})
            if quoted:
                made.set_quote_prefix()
            self._formats[key] = made
        return self._formats[key]

    def written(self) -> bytes:
        """Finish the file and return its bytes."""
        self._book.close()
        return self._file.getvalue()


class Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self._book = book
        self._sheet = sheet
        self._row = 0
        self._columns = 0
        self._widths: dict[int, int] = {}

    def head(self, columns: Sequence[str]) -> None:
        """Write the header and keep it in sight."""
        self.row(columns, bold=True)
        self._columns = len(columns)
        self._sheet.freeze_panes(self._row, 0)

    def row(self, cells: Sequence[Cell], digits: Sequence[int] | None = None, *, bold: bool = False) -> None:
        """Write one row; ``digits`` are the decimals with which its cells are shown, None shows all that they have."""
        for column, cell in enumerate(cells):
            self._write(column, cell, None if digits is None else digits[column], bold)
        self._row += 1

    def told(self, label: str, *texts: str) -> None:
        """Write a label and what it stands for; long texts run over several lines."""
        self._write(0, label, bold=True)
        for column, text in enumerate(texts, 1):
            self._write(column, text, wrapped=True)
        self._row += 1

    def finish(self) -> None:
        """Set the widths of the columns to what stands in them, and let a table be filtered."""
        least, most = _WIDTHS
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, min(most, max(least, width + 1)))
        if self._columns and self._row > 1:
            self._sheet.autofilter(0, 0, self._row - 1, self._columns - 1)

    def _write(
        self, column: int, cell: Cell, digits: int | None = None, bold: bool = False, wrapped: bool = False
    ) -> None:
        if cell is None or cell == "" or (isinstance(cell, float) and not isfinite(cell)):
            return
        if isinstance(cell, str):
            quoted = is_formula(cell)
            text = cell if len(cell) <= _LONGEST else cell[: _LONGEST - 1] + "…"
            self._sheet.write_string(
                self._row, column, text, self._book.format(bold=bold, wrapped=wrapped, quoted=quoted)
            )
        else:
            shape = _shape(digits, whole=isinstance(cell, int))
            self._sheet.write_number(self._row, column, cell, self._book.format(shape, bold=bold))
        self._widths[column] = max(self._widths.get(column, 0), _width(cell, digits))


def _shape(digits: int | None, *, whole: bool) -> str:
    """Return how Excel writes a number with so many decimals; it puts in the signs of the reader's country."""
    if digits is None:
        return _WHOLE if whole else _PLAIN
    return f"#,##0.{'0' * digits}" if digits else "#,##0"


def _width(cell: str | float, digits: int | None) -> int:
    """Return about how many letters wide a cell is; letters of Chinese, Japanese and Korean count twice."""
    text = cell if isinstance(cell, str) else f"{cell:,.{_USUAL_DIGITS if digits is None else digits}f}"
    return sum(2 if letter >= "\u1100" else 1 for letter in text)
