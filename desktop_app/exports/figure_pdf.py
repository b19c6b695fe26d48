"""A figure as a one-page PDF: vectors only, text as text with its fonts inside; its XMP lets it be opened again."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, QUuid
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app import PRODUCT
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.domain.figure import Figure
from desktop_app.exports.carriers.pdf import xmp
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.layout import laid_out
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.describe import describe

_POINTS_PER_PX = 72 / 96
_LETTERS = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_MADE = re.compile(rb"/(?:Creation|Mod)Date \(D:[^)]*\)")
RESOLUTION = 1200  # whole units of the device; fine enough for hairlines


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return the drawing as the bytes of a PDF file whose page has the drawing's size, or of pages of ``options.paper``."""
    if options.paper:
        from desktop_app.exports.tiled_pdf import tiled

        return tiled(figure, options)
    drawing, tokens, letters = laid_out(figure, options, plain=True)
    buffer = QBuffer()
    writer = writer_to(buffer, figure)
    points = QSizeF(drawing.width * _POINTS_PER_PX, drawing.height * _POINTS_PER_PX)
    set_page(writer, points)
    painter = QPainter(writer)
    painter.scale(RESOLUTION / 96, RESOLUTION / 96)
    painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(tokens.surface))
    ShapePainter(painter, letters).paint(drawing.shapes)
    painter.end()
    return finished(buffer)


def writer_to(buffer: QBuffer, figure: Figure) -> QPdfWriter:
    """Return what writes a PDF of a figure, with the state that opens it again, to a buffer."""
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(figure.title)
    writer.setCreator(PRODUCT)
    carried = payload(figure)
    writer.setDocumentXmpMetadata(QByteArray(xmp(carried, *describe(figure), PRODUCT)))
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), carried.encode()))
    writer.setResolution(RESOLUTION)
    return writer


def set_page(writer: QPdfWriter, points: QSizeF) -> None:
    """Give the pages of a PDF their size in points, without margins."""
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))


def finished(buffer: QBuffer) -> bytes:
    """Return the bytes of a PDF whose painter has ended."""
    return _undated(_spaced(bytes(buffer.data().data())))


def _undated(pdf: bytes) -> bytes:
    """Return the file without the time of its making: the same figure gives the same bytes."""
    return _MADE.sub(lambda found: b" " * len(found.group()), pdf)


def _spaced(pdf: bytes) -> bytes:
    """Return the file with spaces as spaces.

    Qt names a glyph by the first letter that the font shows with it; fonts that draw tab and space alike would give
    words parted by tabs. Its tables of letters are not compressed, and the new name is as long as the old one.
    """
    return _LETTERS.sub(lambda found: found.group().replace(b"<0009>", b"<0020>"), pdf)
