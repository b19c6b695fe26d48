"""The text in a spreadsheet: a sheet of its own, in pieces, since a cell holds 32,767 letters."""

from __future__ import annotations

import io
from collections.abc import Iterator

from desktop_app.i18n import N_

MARKER = "silicon-ledger"  # in the first cell: the sheet may be renamed
FIRST_PIECE = 3  # row of the first piece, counted from 1: the marker and an explanation stand above
_PIECE = 30_000


class BrokenSheetError(ValueError):
    """The file is not a whole spreadsheet."""


def pieces(text: str) -> Iterator[str]:
    """Give the cells that hold ``text``, one below the other.

    ``_x`` would be read as the beginning of an escape of the format; JSON can write it otherwise.
    """
    plain = text.replace("_x", "\\u005fx")
    yield from (plain[at : at + _PIECE] for at in range(0, len(plain), _PIECE))


def extract(xlsx: bytes) -> str | None:
    """Return the text, or None; raise ``BrokenSheetError``."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(xlsx), read_only=True, data_only=True)
        for sheet in book.worksheets:
            cells = [row[0] if row else None for row in sheet.iter_rows(max_col=1, max_row=1, values_only=True)]
            if cells == [MARKER]:
                rows = sheet.iter_rows(min_row=FIRST_PIECE, max_col=1, values_only=True)
                return "".join(str(row[0]) for row in rows if row and row[0] is not None)
    except Exception as error:  # openpyxl lets through whatever a spoilt file provokes, TypeError and LookupError too
        raise BrokenSheetError(N_("it is not a whole spreadsheet")) from error
    return None
