"""The screen of a figure: a pyqtgraph view whose ``ViewBox`` holds what is seen, and layers that paint the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop_app.charts.layer import Layer
from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.plotting import pg
from desktop_app.charts.scene.axis.day_scale import LEAST_SPAN
from desktop_app.charts.scene.drawing import Box, Drawing, Pen, Rect, Shape
from desktop_app.compat import override

ZOOM = 1.25  # per notch of the wheel or press of a key
_NOTCH = 120.0  # eighths of a degree
_ROWS_PER_NOTCH = 60.0  # px of the layout
_RING, _RING_GAP = 2.0, 2.0


@dataclass(frozen=True, slots=True)
class Seen:
    """How far the rows are scrolled (px of the layout), and the ends of the axis.

    Less than 0 is as much of the heading as is still in view, where the heading scrolls too.
    """

    scroll: float
    span: tuple[float, float]


class Canvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph carries no types
    """Owned by the chart view, which hands it drawings.

    Signals: ``moved`` when panning, zooming or scrolling changed what is seen; ``resized``; ``pressed`` and ``pointed``
    with a place in px of the layout; ``left`` when the pointer went away.
    """

    moved = Signal()
    resized = Signal()
    pressed = Signal(float, float)
    pointed = Signal(float, float)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, useOpenGL=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chart view has the focus and the keys
        self._scale = 1.0
        self._height = 1.0  # of the rows in view, px of the layout
        self._roll = 0.0  # px of the layout by which the heading scrolls before the rows do
        self._settling = False  # what we set ourselves is no move
        self._zoomed = False
        self.box = pg.ViewBox(enableMenu=False, defaultPadding=0.0, invertY=True)
        self.box.disableAutoRange()
        self.box.unregister()  # pyqtgraph would offer it to link axes with, and warn when the program ends
        self.scene().addItem(self.box)
        self._layers = {name: Layer(place + 1.0) for place, name in enumerate(("back", "rows", "front", "focus"))}
        for layer in self._layers.values():
            self.scene().addItem(layer)
        self.box.sigRangeChanged.connect(self._on_range_changed)
        self.sceneObj.sigMouseClicked.connect(self._on_clicked)
        self.sceneObj.sigMouseMoved.connect(lambda place: self.pointed.emit(*self.to_layout(place)))

    @property
    def seen(self) -> Seen:
        """Return what the view box shows."""
        (left, right), (top, _) = self.box.viewRange()
        return Seen(float(top), (float(left), float(right)))

    @property
    def scrolled(self) -> float:
        """Return by how many px of the layout the rows are scrolled below their heading."""
        return max(0.0, self.seen.scroll)

    @property
    def rolled(self) -> float:
        """Return by how many px of the layout the heading is scrolled away, and all else with it."""
        return self._roll + min(0.0, self.seen.scroll)

    def show_drawing(self, drawing: Drawing, letters: Letters, scale: float) -> None:
        """Paint a drawing, laid out for this view's width, and its height and what can be rolled away, by ``scale``."""
        size = (drawing.width, drawing.height)
        self._scale = scale
        parts = {"back": (drawing.back, None), "rows": (drawing.rows, drawing.body), "front": (drawing.front, None)}
        for name, (shapes, clip) in parts.items():
            self._layers[name].show_shapes(shapes, letters, size, clip)
        for layer in self._layers.values():
            layer.setScale(scale)
            layer.setPos(0.0, -self.rolled * scale)

    def show_ring(self, around: Rect | None, drawing: Drawing, letters: Letters, colour: str) -> None:
        """Draw the ring of the focus around a mark, or none."""
        shapes: tuple[Shape, ...] = ()
        if around is not None:
            shapes = (Box(around.grown(_RING + _RING_GAP), "", Pen(colour, _RING)),)
        body = drawing.body if around is not None and drawing.body.contains(around.x, around.y) else None
        self._layers["focus"].show_shapes(shapes, letters, (drawing.width, drawing.height), body)

    def settle(self, drawing: Drawing, limits: tuple[float, float] | None, seen: Seen, roll: float = 0.0) -> None:
        """Give the view box the place, the limits and the range of what a drawing shows; ``roll`` px are rolled away."""
        plot, body = drawing.plot, drawing.body
        self._settling = True
        self._height = max(1.0, body.height)
        self._roll = roll
        self._zoomed = limits is not None
        bottom = max(drawing.content, self._height)
        low, high = limits or drawing.axis
        least = min(LEAST_SPAN, high - low) if limits else high - low
        self.box.setGeometry(
            QRectF(*(each * self._scale for each in (plot.x, plot.y - roll, plot.width, self._height)))
        )
        self.box.setMouseEnabled(x=self._zoomed, y=roll > 0 or drawing.content > body.height)
        self.box.setLimits(
            xMin=low, xMax=high, minXRange=least, maxXRange=high - low,
            yMin=-roll, yMax=bottom, minYRange=self._height, maxYRange=self._height,
        )  # fmt: skip
        span = seen.span if limits else drawing.axis
        top = min(max(-roll, seen.scroll), bottom - self._height)
        self.box.setRange(xRange=span, yRange=(top, top + self._height), padding=0, disableAutoRange=True)
        self._settling = False

    def scroll_to(self, top: float) -> None:
        """Scroll the rows so that ``top`` px of them are above the view; less than 0 brings the heading back."""
        self.box.setYRange(top, top + self._height, padding=0)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show ``1 / factor`` of the span of the axis, around a value or the middle."""
        low, high = self.seen.span
        middle = (low + high) / 2 if at is None else at
        self.show_span(middle - (middle - low) / factor, middle + (high - middle) / factor)

    def pan(self, part: float) -> None:
        """Move along the axis by a part of what is seen."""
        low, high = self.seen.span
        self.box.translateBy(x=part * (high - low))

    def show_span(self, low: float, high: float) -> None:
        """Show a part of an axis that can be zoomed."""
        if self._zoomed:
            self.box.setXRange(low, high, padding=0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x() / _NOTCH, event.angleDelta().y() / _NOTCH
        if self._zoomed and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at = self.box.mapSceneToView(self.mapToScene(event.position().toPoint())).x()
            self.zoom(ZOOM ** (down or across), at)
        elif self._zoomed and (across or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            self.pan(-(across or down) * 0.1)
        elif self.box.state["mouseEnabled"][1]:
            self.scroll_to(self.seen.scroll - down * _ROWS_PER_NOTCH)
        else:
            event.ignore()  # what is around the figure may scroll
            return
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def set_surface(self, colour: str) -> None:
        """Paint the ground in a colour."""
        self.setBackground(QColor(colour))

    def to_screen(self, rect: Rect) -> QRectF:
        """Return a rectangle of the layout in px of this widget."""
        return QRectF(*(each * self._scale for each in rect._replace(y=rect.y - self.rolled)))

    def to_layout(self, place: QPointF) -> tuple[float, float]:
        """Return a place in px of this widget in px of the layout."""
        return place.x() / self._scale, place.y() / self._scale + self.rolled

    def _on_clicked(self, event: object) -> None:
        if event.button() == Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            self.pressed.emit(*self.to_layout(event.scenePos()))  # type: ignore[attr-defined]

    def _on_range_changed(self) -> None:
        if not self._settling:
            self.moved.emit()
