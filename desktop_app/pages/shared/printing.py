"""Printing a figure, with a preview: vectors on paper, the figure as large as the page lets it be."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.domain.figure import Figure
from desktop_app.exports.asked import Asked
from desktop_app.exports.layout import laid_out

_MARGIN_MM = 12.0
_LAID_OUT = (1000, 640)  # px: on A4 across, type of 12 px becomes 9 pt


def preview(figure: Figure, window: QWidget, today: date) -> None:
    """Show the print preview of a figure; it prints from there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(figure.title)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    dialog = QPrintPreviewDialog(printer, window)
    dialog.paintRequested.connect(lambda device: print_on(figure, device, today))
    dialog.exec()
    dialog.deleteLater()


def print_on(figure: Figure, printer: QPrinter, today: date) -> None:
    """Draw a figure on the page of a printer, in light colours whatever the window has."""
    drawing, _, letters = laid_out(figure, Asked(size=_LAID_OUT, today=today), plain=True)
    painter = QPainter(printer)
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    scale = min(page.width() / drawing.width, page.height() / drawing.height)
    painter.scale(scale, scale)
    ShapePainter(painter, letters).paint(drawing.shapes)
    painter.end()
