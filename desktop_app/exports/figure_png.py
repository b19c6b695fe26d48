"""A figure as PNG at any scale: lines and type grow with it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.domain.figure import Figure
from desktop_app.errors import LedgerError
from desktop_app.exports.carriers.png import embed
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.layout import laid_out
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.describe import describe
from desktop_app.i18n import N_

_DOTS_PER_METRE = 96 / 0.0254


def encoded(figure: Figure, options: RenderOptions) -> bytes:
    """Return the picture as the bytes of a PNG file; a text chunk lets it be opened again."""
    image = picture(figure, options)
    for keyword, words in zip(("Title", "Description"), describe(figure), strict=True):  # keywords of the format
        image.setText(keyword, words)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return embed(bytes(buffer.data().data()), payload(figure))


def picture(figure: Figure, options: RenderOptions) -> QImage:
    """Return the figure as an image; raise ``LedgerError`` where it would be too large."""
    drawing, tokens, letters = laid_out(figure, options)
    image = QImage(
        round(drawing.width * options.scale), round(drawing.height * options.scale), QImage.Format.Format_RGB32
    )
    if image.isNull():
        raise LedgerError(
            N_("A picture of {width} × {height} px at scale {scale} is too large."),
            N_("Choose a smaller scale, or SVG or PDF."),
            width=f"{drawing.width:.0f}",
            height=f"{drawing.height:.0f}",
            scale=f"{options.scale:g}",
        )
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * options.scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * options.scale))
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    painter.scale(options.scale, options.scale)
    ShapePainter(painter, letters, snap=options.scale).paint(drawing.shapes)
    painter.end()
    return image
