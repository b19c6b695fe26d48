"""A living item of the scene that paints a list of shapes; its shapes are replaced, the item stays."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.plotting import pg
from desktop_app.charts.scene.drawing import Rect, Shape
from desktop_app.compat import override


class Layer(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph carries no types
    """Paints in px of the layout; its scale brings them to the screen."""

    def __init__(self, depth: float) -> None:
        super().__init__()
        self._shapes: tuple[Shape, ...] = ()
        self._rect = QRectF()
        self._clip: QRectF | None = None
        self._letters: Letters | None = None
        self.setZValue(depth)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_shapes(
        self, shapes: tuple[Shape, ...], letters: Letters, size: tuple[float, float], clip: Rect | None = None
    ) -> None:
        """Paint these shapes from now on; ``clip`` cuts those that reach out of the rows in view."""
        rect = QRectF(0, 0, *size)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self._shapes, self._letters = shapes, letters
        self._clip = QRectF(clip.x, clip.y, clip.width, clip.height) if clip else None
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._rect

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._letters is None or not self._shapes:
            return
        if self._clip is not None:
            painter.setClipRect(self._clip, Qt.ClipOperation.IntersectClip)
        ShapePainter(painter, self._letters, painter.deviceTransform().m11()).paint(self._shapes)
