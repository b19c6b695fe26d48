"""A document to the bytes of a PDF."""

from __future__ import annotations

from desktop_app.charts.paint.letters import letters_of
from desktop_app.exports.pdf.document import Document
from desktop_app.exports.pdf.letters import misnamed
from desktop_app.exports.pdf.painting import painted
from desktop_app.exports.pdf.tagging import tagged


def encoded(document: Document) -> bytes:
    """Return the file; the same document gives the same bytes."""
    letters = letters_of(document.language, plain=True)
    return tagged(painted(document, letters), document, misnamed(document.texts(), letters))
