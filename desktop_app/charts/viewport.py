"""Where a scene is seen: the canvas with its scroll bar, redrawn whenever what is seen changes."""

from __future__ import annotations

from datetime import date
from math import inf, isinf

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from desktop_app.charts.canvas import Canvas, Seen
from desktop_app.charts.hits import HitIndex
from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.scene.drawing import Drawing, Rect
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.theme.tokens import Tokens

_KEEP = 24.0  # px kept in view above and below the focused mark
_STEP = 60.0  # px of rows per press on an end of the scroll bar
_LOW = 144.0  # px: where less than six rows are seen at once, what stands above them scrolls too
_EDGE = 2  # px between the scroll bar and the edge of the figure


class Viewport(QWidget):
    """Owned by the chart view. ``drawing`` is what is painted now.

    Signals: ``pressed(id)`` and ``pointed(id)`` with the mark under the pointer (empty: none), ``redrawn``.
    """

    pressed = Signal(str)
    pointed = Signal(str)
    redrawn = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = Canvas(self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scene: Scene | None = None
        self._letters: Letters | None = None
        self._tokens: Tokens | None = None
        self._scale = 1.0
        self.widest = inf  # px of a drawing; the scroll bar stands at the edge of the figure all the same
        self._today: date | None = None
        self._roll = 0.0  # px of the layout by which the heading scrolls, in a low window
        self._selected = ""
        self._ring = ""
        self._marks: frozenset[str] = frozenset()
        self.drawing: Drawing | None = None
        self._hits = HitIndex(())
        self._bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.canvas)
        self.canvas.moved.connect(self._draw)
        self.canvas.resized.connect(self._on_resized)
        self.canvas.pressed.connect(lambda x, y: self.pressed.emit(self._hits.at(x, y)))
        self.canvas.pointed.connect(lambda x, y: self.pointed.emit(self._hits.at(x, y)))
        self.canvas.left.connect(lambda: self.pointed.emit(""))
        self._bar.valueChanged.connect(lambda value: self.canvas.scroll_to(value / self._scale))

    def show_scene(
        self, scene: Scene, letters: Letters, tokens: Tokens, scale: float, *, today: date | None, kept: bool
    ) -> None:
        """Show a scene from now on; ``kept`` keeps what part of it is seen."""
        before = self.canvas.seen if kept and self._scene else None
        self._scene, self._letters, self._tokens, self._scale, self._today = scene, letters, tokens, scale, today
        self._marks = frozenset(mark for line in scene.lines for mark in line)
        self.canvas.set_surface(tokens.surface)
        self._settle(before or Seen(-inf, scene.opening() or (0.0, 1.0)))

    def set_selected(self, selected: str) -> None:
        """Mark the line of a mark or row as the selected one."""
        if selected != self._selected:
            self._selected = selected
            self._draw()

    def set_ring(self, mark: str) -> None:
        """Draw the ring of the focus around a mark, or none."""
        self._ring = mark
        self._draw_ring()

    def reveal(self, mark: str) -> None:
        """Scroll and pan until a mark is in view."""
        if self._scene is None or self.drawing is None:
            return
        along = self._scene.along(mark)
        if along is not None:
            self._reveal_along(*along)
        top, bottom = self._place_of(mark)
        body, seen = self.drawing.body, self.canvas.seen.scroll
        start = body.y - self._roll  # where the rows begin once the heading is away
        above = 0.0 if top < 0 else max(0.0, start)
        if start + top - seen - _KEEP < above:
            self.canvas.scroll_to(start + top - _KEEP - above)
        elif start + bottom - seen + _KEEP > start + body.height:
            self.canvas.scroll_to(bottom + _KEEP - body.height)

    def rect_of(self, mark: str) -> QRectF | None:
        """Return a mark's rectangle in px of this widget; None while it is out of view."""
        hit = self._hits.of(mark)
        return self.canvas.to_screen(hit.rect) if hit else None

    def mark_at(self, place: QPointF) -> str:
        """Return the mark at a place in px of this widget, empty where there is none."""
        return self._hits.at(*self.canvas.to_layout(place))

    def overlapped(self, mark: str) -> int:
        """Return how many other marks are drawn as one with a mark, at the same time."""
        return self._hits.overlapped(mark)

    def row_of(self, mark: str) -> QRectF:
        """Return the place of a mark's line in px of this widget, also where it is scrolled out of view."""
        if self._scene is None or self.drawing is None:
            return QRectF()
        top, bottom = self._scene.rows_of(mark)
        plot, down = self.drawing.plot, self.drawing.body.y - self.canvas.scrolled
        return self.canvas.to_screen(Rect(plot.x, top + down, plot.width, bottom - top))

    def scroll_pages(self, pages: float) -> None:
        """Scroll the rows by parts of what is seen of them."""
        if self.drawing:
            self.canvas.scroll_to(self.canvas.seen.scroll + pages * self.drawing.body.height)

    def _reveal_along(self, low: float, high: float) -> None:
        left, right = self.canvas.seen.span
        if low >= left and high <= right:
            return
        wide = right - left
        first = low - wide * 0.1 if low < left or high - low > wide else high - wide * 0.9
        self.canvas.show_span(first, first + wide)

    def _on_resized(self) -> None:
        """Keep the selected mark in view: at another size it may lie elsewhere, or all rows may fit."""
        self._settle()
        if self._selected and self._scene is not None and self._selected in self._marks:
            self.canvas.scroll_to(-self._roll)
            self.reveal(self._selected)

    def _settle(self, seen: Seen | None = None) -> None:
        """Lay out anew after the size, the scene or its look has changed."""
        if self._scene is None or self.canvas.width() < 1 or self.canvas.height() < 1:
            return
        seen, before, self._roll = seen or self.canvas.seen, self._roll, 0.0
        drawing = self._scene.draw(self._view(seen))
        self._roll = _roll_of(drawing)
        if self._roll:
            drawing = self._scene.draw(self._view(seen))
            if seen.scroll < 0 or not before:  # the heading stays as far away as it was
                seen = Seen(seen.scroll + before - self._roll, seen.span)
        self.canvas.settle(drawing, self._scene.limits(), seen, self._roll)
        self._draw()

    def _place_of(self, mark: str) -> tuple[float, float]:
        """Return top and bottom of a mark among the rows; less than 0 for one in a heading that scrolls."""
        assert self._scene
        assert self.drawing
        top, bottom = self._scene.rows_of(mark)
        hit = self._hits.of(mark) if self._roll and top == bottom else None  # in no row
        return (hit.rect.y - self.drawing.body.y, hit.rect.bottom - self.drawing.body.y) if hit else (top, bottom)

    def _view(self, seen: Seen) -> View:
        """Return what the scene is asked for: as if there were room for the heading that scrolls, too."""
        width = min(self.canvas.width(), self.widest) / self._scale
        height = self.canvas.height() / self._scale + self._roll
        span = seen.span if self._scene and self._scene.limits() else None
        grain = self.canvas.devicePixelRatioF() * self._scale
        return View(width, height, max(0.0, seen.scroll), span, self._selected, today=self._today, grain=grain)

    def _draw(self) -> None:
        if self._scene is None or self._letters is None:
            return
        drawing = self._scene.draw(self._view(self.canvas.seen))
        self.drawing = drawing
        self._hits = HitIndex(drawing.hits, drawing.crowds)
        self.canvas.show_drawing(drawing, self._letters, self._scale)
        self._draw_ring()
        self._follow(drawing)
        self.redrawn.emit()

    def _draw_ring(self) -> None:
        if self.drawing is None or self._letters is None or self._tokens is None:
            return
        hit = self._hits.of(self._ring) if self._ring else None
        self.canvas.show_ring(hit.rect if hit else None, self.drawing, self._letters, self._tokens.accent)

    def _follow(self, drawing: Drawing) -> None:
        """Let the scroll bar stand next to the rows, in the padding, where there are more than are seen."""
        body, roll = self.canvas.to_screen(drawing.body), round(self._roll * self._scale)
        height, content = round(body.height()), round(drawing.content * self._scale)
        self._bar.setVisible(roll > 0 or content > height)
        wide, top = self._bar.sizeHint().width(), 0 if roll else round(body.y())
        tall = self.height() - 2 * _EDGE if roll else height
        self._bar.setGeometry(self.width() - wide - _EDGE, top + _EDGE if roll else top, wide, tall)
        self._bar.raise_()
        self._bar.blockSignals(True)
        self._bar.setRange(-roll, max(0, content - height))
        self._bar.setPageStep(max(1, height))
        self._bar.setSingleStep(max(1, round(_STEP * self._scale)))
        self._bar.setValue(round(self.canvas.seen.scroll * self._scale))
        self._bar.blockSignals(False)


def _roll_of(drawing: Drawing) -> float:
    """Return how far what stands above the rows is to scroll, so that they can be read where little height is left."""
    missing = drawing.content - drawing.body.height
    low = drawing.body.height < _LOW or isinf(drawing.rolling)
    return max(0.0, min(drawing.rolling, missing)) if low else 0.0
