"""A figure as PDF: on a page of its own size, or on paper in type of at least 9 pt."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.pages import pages_of
from desktop_app.exports.paper import paper_of
from desktop_app.exports.pdf.document import Document, Sheet
from desktop_app.exports.pdf.encoding import encoded as encoded_document
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.describe import describe
from desktop_app.theme.tokens import tokens


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return the bytes of a PDF file whose pages have the drawing's size or are of ``options.paper``.

    Raise ``LedgerError`` for a paper not known. What is too high for a page goes on over the next.
    """
    paper = paper_of(options)
    ground = tokens(options.theme).surface
    sheets = [
        Sheet(paper.width, page.height * paper.scale + 2 * paper.margin, paper.margin, paper.scale, page.parts)
        for page in pages_of(figure, options, paper.room)
    ]
    return encoded_document(
        Document(
            *describe(figure),
            figure.state.language,
            payload(figure),
            tuple(sheet.on_ground(ground) for sheet in sheets),
        )
    )
