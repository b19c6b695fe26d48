"""Printing a figure, with a preview: vectors on paper, type of at least 9 pt, over as many pages as its rows need."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.charts.paint.letters import letters_of
from desktop_app.domain.figure import Figure
from desktop_app.exports.pages import pages_of
from desktop_app.exports.paper import POINTS_PER_PX, Room
from desktop_app.exports.parts import paint_parts
from desktop_app.exports.render_options import RenderOptions

_MARGIN_MM = 12.0


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
    """Draw a figure on the pages of a printer, in light colours whatever the window has.

    Title and axis are repeated on each page; no row is cut.
    """
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    scale = POINTS_PER_PX * printer.resolution() / 72
    high = page.height() / scale
    pages = pages_of(figure, RenderOptions(today=today), Room(page.width() / scale, high, high))
    letters = letters_of(figure.state.language, plain=True)
    painter = QPainter(printer)
    for place, each in enumerate(pages):
        if place:
            printer.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        paint_parts(painter, each.parts, letters)
    painter.end()
