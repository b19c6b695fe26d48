"""A figure as a spreadsheet: what is shown, what is to be known of it, how it came about, who says so."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Figure
from desktop_app.exports.about import Told
from desktop_app.exports.render_options import RenderOptions
from desktop_app.exports.sheets import data, metadata, sources, state, working
from desktop_app.exports.sheets.book import Book
from desktop_app.i18n import say_in
from desktop_app.ledger.whole_tables import WholeTable


def encoded(figure: Figure, _options: RenderOptions) -> bytes:
    """Return what is shown as the bytes of an XLSX file; the same figure gives the same bytes."""
    book = Book(figure.title, figure.edition.facts_to)
    data.write(book, figure)
    metadata.write(book, figure)
    working.write(book, figure)
    sources.write(book, figure.sources, say_in(figure.state.language))
    state.write(book, figure)
    return book.written()


def of_tables(figure: Figure, tables: Sequence[WholeTable], told: Sequence[Told]) -> bytes:
    """Return all data behind a figure: a sheet for each table under its own name, ``told`` as the metadata."""
    book = Book(figure.title, figure.edition.facts_to)
    for table in tables:
        sheet = book.sheet(table.name, table.columns)
        for row in table.rows:
            sheet.row(row)
        sheet.finish()
    metadata.write_told(book, figure, told)
    state.write(book, figure)
    return book.written()
