"""The sheet of the sources."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.source import Source
from desktop_app.exports.sheets.book import Book
from desktop_app.figures.wording import weight_word
from desktop_app.figures.wording.code_words import source_kind_word
from desktop_app.i18n import Say


def write(book: Book, sources: Iterable[Source], say: Say) -> None:
    """Write one row for each source: dates as exact as they were said, addresses as text."""
    heads = [
        say("Source"),
        say("Title"),
        say("Publisher"),
        say("Kind"),
        say("Published"),
        say("Weight"),
        say("Licence"),
        say("Language"),
        say("Address"),
    ]
    sheet = book.sheet(say("Sources"), heads)
    for source in sources:
        published = str(source.published) if source.published else ""
        kind, weight = source_kind_word(source.kind, say), weight_word(source.weight, say)
        cells = (source.title, source.publisher, kind, published, weight, source.licence, source.language)
        sheet.row((source.id, *cells, source.url))
    sheet.finish()
