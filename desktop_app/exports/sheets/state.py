"""The sheet by which the file can be opened again."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.exports.carriers.xlsx import FIRST_PIECE, MARKER, pieces
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.sheets.book import Book
from desktop_app.i18n import say_in


def write(book: Book, figure: Figure) -> None:
    """Write the marker, a word to the reader, and the text of ``embedded_state``."""
    say = say_in(figure.state.language)
    sheet = book.sheet(say("State"))
    above = [MARKER, say("With this sheet Silicon Ledger opens the file again; it shows nothing else.")]
    assert len(above) == FIRST_PIECE - 1
    for cell in (*above, *pieces(payload(figure))):
        sheet.row((cell,))
    sheet.finish()
