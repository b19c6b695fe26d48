"""Paints shapes with a ``QPainter`` on any device: the same pens, fills and texts for the screen and for files."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Rect, Runs, Shape, Stroke, Text
from desktop_app.charts.scene.shapes.patterns import segments, width_of

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
_OUTLINE = 1.0  # patterns end inside the outline
_SIXTEENTH = 16.0  # Qt counts angles in sixteenths of a degree


class ShapePainter:
    """Paints shapes one after the other on an open ``QPainter``.

    ``snap`` is the number of device pixels per px of the layout where edges are to fall on pixels (pictures), and 0
    where they are left as they are (vectors).
    """

    def __init__(self, painter: QPainter, letters: Letters, snap: float = 0.0) -> None:
        self._painter = painter
        self._letters = letters
        self._snap = snap
        self._pens: dict[Pen, QPen] = {}
        self._brushes: dict[str, QBrush] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def paint(self, shapes: Iterable[Shape]) -> None:
        """Paint shapes in their order."""
        for shape in shapes:
            match shape:
                case Box():
                    self._box(shape)
                case Runs():
                    self._runs(shape)
                case Text():
                    self._text(shape)
                case Stroke():
                    self._stroke(shape)
                case Polygon():
                    self._use(shape.pen, shape.fill)
                    self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))
                case Disc():
                    self._disc(shape)

    def _box(self, box: Box) -> None:
        rect = self._snapped(box.rect)
        if box.fill:
            self._painter.fillRect(_qt(rect), self._brush(box.fill))
        if box.pattern:
            self._pattern(box, [rect])
        if box.pen:
            self._use(box.pen, "")
            self._painter.drawRect(_qt(_inset(rect, box.pen.width)))

    def _runs(self, runs: Runs) -> None:
        """Paint as boxes would be, but each kind of stroke of all in one go."""
        rects = self._rects(runs)
        if runs.fill:
            self._use(None, runs.fill)
            self._painter.drawRects([QRectF(*rect) for rect in rects])
        if runs.pattern:
            self._pattern(runs, rects)
        if runs.pen:
            self._use(runs.pen, "")
            self._painter.drawRects([_qt(_inset(rect, runs.pen.width)) for rect in rects])

    def _rects(self, runs: Runs) -> list[Rect]:
        """Return the rectangles of runs like ``_snapped``, in a fraction of the time: there may be thousands."""
        if not self._snap:
            return runs.rects
        scale, least = self._snap, 1 / self._snap
        _, top, _, height = self._snapped(runs.rect)
        edges = [floor(edge * scale + 0.5) / scale for edge in runs.edges]
        ends = zip(edges[::2], edges[1::2], strict=True)
        return [Rect(first, top, last - first or least, height) for first, last in ends]

    def _pattern(self, box: Box | Runs, rects: Iterable[Rect]) -> None:
        inner = (rect.grown(-_OUTLINE) if box.pen else rect for rect in rects)
        lines = [QLineF(*segment) for rect in inner for segment in segments(box.pattern, rect)]
        if lines:
            self._painter.setPen(self._pen(Pen(box.ink, width_of(box.pattern))))
            self._painter.drawLines(lines)

    def _stroke(self, stroke: Stroke) -> None:
        upright = stroke.x1 == stroke.x2
        if self._snap and not stroke.pen.dash and (upright or stroke.y1 == stroke.y2):
            half = stroke.pen.width / 2
            x, y = min(stroke.x1, stroke.x2), min(stroke.y1, stroke.y2)
            length = max(abs(stroke.x1 - stroke.x2), abs(stroke.y1 - stroke.y2))
            rect = Rect(x - half, y, 2 * half, length) if upright else Rect(x, y - half, length, 2 * half)
            self._painter.fillRect(_qt(self._snapped(rect)), self._brush(stroke.pen.colour))
            return
        self._painter.setPen(self._pen(stroke.pen))
        self._painter.drawLine(QLineF(stroke.x1, stroke.y1, stroke.x2, stroke.y2))

    def _disc(self, disc: Disc) -> None:
        self._use(disc.pen, disc.fill)
        centre = QPointF(disc.x, disc.y)
        if disc.sweep >= 360:
            self._painter.drawEllipse(centre, disc.radius, disc.radius)
            return
        rect = QRectF(disc.x - disc.radius, disc.y - disc.radius, 2 * disc.radius, 2 * disc.radius)
        # Qt counts from three o'clock and against the clock
        self._painter.drawPie(rect, round((90 - disc.start) * _SIXTEENTH), round(-disc.sweep * _SIXTEENTH))

    def _text(self, text: Text) -> None:
        self._painter.setFont(self._letters.font(text.size, text.bold))
        self._painter.setPen(QColor(text.colour))
        # plain fonts are a little narrower than those of the layout; what ends or is centred at a place stays there
        width = self._letters.measure(text.text, text.size, text.bold) if text.anchor else 0.0
        self._painter.drawText(QPointF(text.x - text.anchor * width, text.baseline), text.text)

    def _use(self, pen: Pen | None, fill: str) -> None:
        self._painter.setPen(self._pen(pen) if pen else _NO_PEN)
        self._painter.setBrush(self._brush(fill) if fill else _NO_BRUSH)

    def _pen(self, pen: Pen) -> QPen:
        if pen not in self._pens:
            made = QPen(QColor(pen.colour), pen.width)
            made.setCapStyle(Qt.PenCapStyle.FlatCap)
            made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if pen.dash:
                made.setDashPattern([length / made.widthF() for length in pen.dash])  # Qt counts in widths
            self._pens[pen] = made
        return self._pens[pen]

    def _brush(self, colour: str) -> QBrush:
        if colour not in self._brushes:
            self._brushes[colour] = QBrush(QColor(colour))
        return self._brushes[colour]

    def _snapped(self, rect: Rect) -> Rect:
        """Return the rectangle with its edges on device pixels, at least one wide."""
        if not self._snap:
            return rect
        scale, least = self._snap, 1 / self._snap
        # halves go up, so that a line of 1 px between two pixels always covers one of them and never two or none
        left, top, right, bottom = (
            floor(edge * scale + 0.5) / scale for edge in (rect.x, rect.y, rect.right, rect.bottom)
        )
        return Rect(left, top, max(least, right - left), max(least, bottom - top))


def _inset(rect: Rect, width: float) -> Rect:
    """Return the middle of an outline of a width that ends at the edge of a rectangle."""
    return Rect(rect.x, rect.y, max(rect.width, width), max(rect.height, width)).grown(-width / 2)


def _qt(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
