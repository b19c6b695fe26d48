"""A figure as a PDF on paper: type of at least 9 pt, on one page or over several with repeated title and axis."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from desktop_app.charts.paint.letters import Letters, letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.domain.figure import Figure
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.figure_pdf import RESOLUTION, finished, set_page, writer_to
from desktop_app.exports.pages import PageDrawing, pages_of
from desktop_app.exports.paper import MARGIN, PAPERS, POINTS_PER_PX
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import N_
from desktop_app.theme.tokens import tokens


def tiled(figure: Figure, options: RenderOptions) -> bytes:
    """Return the bytes of a PDF whose pages are of ``options.paper``; raise ``LedgerError`` for a paper not known."""
    if options.paper not in PAPERS:
        what, remedy = N_("There is no paper '{paper}'."), N_("Use one of: {papers}.")
        raise LedgerError(what, remedy, ExitCode.USAGE, paper=options.paper, papers=list(PAPERS))
    paper = PAPERS[options.paper]
    pages = pages_of(figure, options, *paper.room)
    high = paper.height or max(page.height for page in pages) * POINTS_PER_PX + 2 * MARGIN
    size = QSizeF(paper.width, high)
    buffer = QBuffer()
    writer = writer_to(buffer, figure)
    set_page(writer, size)
    painter = QPainter(writer)
    letters = letters_of(figure.state.language, plain=True)
    unit = RESOLUTION / 72  # of the device per point
    for place, page in enumerate(pages):
        if place:
            writer.newPage()
        painter.resetTransform()
        painter.fillRect(QRectF(0, 0, size.width() * unit, size.height() * unit), QColor(tokens(options.theme).surface))
        painter.translate(MARGIN * unit, MARGIN * unit)
        painter.scale(POINTS_PER_PX * unit, POINTS_PER_PX * unit)
        paint_page(painter, page, letters)
    painter.end()
    return finished(buffer)


def paint_page(painter: QPainter, page: PageDrawing, letters: Letters) -> None:
    """Paint a page in px of the layout; rows are cut to their place."""
    shapes = ShapePainter(painter, letters)
    shapes.paint(page.behind)
    painter.save()
    painter.setClipRect(QRectF(page.body.x, page.body.y, page.body.width, page.body.height))
    shapes.paint(page.rows)
    painter.restore()
    shapes.paint(page.front)
