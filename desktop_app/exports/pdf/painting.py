"""The first half of a PDF, Qt's: vectors only, text as text with its fonts inside."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.charts.paint.letters import Letters
from desktop_app.exports.parts import paint_parts
from desktop_app.exports.pdf.document import Document, Sheet

_RESOLUTION = 1200  # whole units of the device per inch; fine enough for hairlines
_UNIT = _RESOLUTION / 72  # of the device per point


def painted(document: Document, letters: Letters) -> bytes:
    """Return a PDF with a page for each part of each sheet: Qt cannot mark on a page what belongs to which part."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    painter = QPainter()
    for sheet in document.sheets:
        _set_page(writer, sheet)
        for part in sheet.parts:
            if painter.isActive():
                writer.newPage()
            else:
                painter.begin(writer)
            painter.resetTransform()
            painter.translate(sheet.margin * _UNIT, sheet.margin * _UNIT)
            painter.scale(sheet.scale * _UNIT, sheet.scale * _UNIT)
            paint_parts(painter, [part], letters)
    painter.end()
    return bytes(buffer.data().data())


def _set_page(writer: QPdfWriter, sheet: Sheet) -> None:
    size = QSizeF(sheet.width, sheet.height)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
