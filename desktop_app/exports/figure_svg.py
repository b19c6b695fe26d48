"""A figure as SVG: vectors only, text as text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.look import SMALL
from desktop_app.domain.figure import Figure
from desktop_app.exports.carriers.svg import embed
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.layout import laid_out
from desktop_app.exports.render_options import RenderOptions
from desktop_app.exports.svg_fonts import portable
from desktop_app.figures.describe import describe

_DPI = 96


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return the drawing as the bytes of an SVG file, title and description set; its metadata let it be opened again."""
    drawing, tokens, letters = laid_out(figure, options, plain=True)
    size = QSize(round(drawing.width), round(drawing.height))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    words = describe(figure)
    generator.setTitle(words.name)
    generator.setDescription(words.details)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(tokens.surface))
    ShapePainter(painter, letters).paint(drawing.shapes)
    painter.end()
    drawn = portable(bytes(buffer.data().data()), letters.font(SMALL).families()[0], figure.state.language)
    return embed(drawn, payload(figure))
