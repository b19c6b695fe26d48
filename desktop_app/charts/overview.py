"""The strip below a timeline: all of its years, with the part that is seen as a window that is dragged and widened."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.charts import interfaces, overview_accessible
from desktop_app.charts.canvas import ZOOM
from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.drawing import Rect, Shape
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.timeline.overview import (
    HEIGHT,
    Grip,
    Overview,
    Span,
    backdrop,
    dragged,
    gripped,
    names,
    window,
    zoomed,
)
from desktop_app.compat import override
from desktop_app.figures.wording import month_year
from desktop_app.i18n import Say, say_in
from desktop_app.theme.fonts import BODY_PX
from desktop_app.theme.theme import Theme

_ABOVE, _BELOW = 4.0, 8.0  # px around the strip
_STEP, _PAGE = 0.1, 0.9  # parts of the window
_HANDLE, _HANDLE_HEIGHT = 3.0, 12.0
_NOTCH = 120.0  # eighths of a degree

_Key = Qt.Key
_MOVES = {_Key.Key_Right: _STEP, _Key.Key_Left: -_STEP, _Key.Key_PageDown: _PAGE, _Key.Key_PageUp: -_PAGE}
_ZOOMS = {_Key.Key_Plus: ZOOM, _Key.Key_Equal: ZOOM, _Key.Key_Minus: 1 / ZOOM}
_WHOLE = (_Key.Key_Home, _Key.Key_0)
_CURSORS = {
    Grip.WINDOW: Qt.CursorShape.OpenHandCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    None: Qt.CursorShape.PointingHandCursor,
}


class OverviewStrip(QWidget):
    """Owned by the widget that shows the chart. ``moved(first, last)`` asks for another part of the axis, in days.

    Left and right move the window, with Shift its end; plus and minus zoom; Home and 0 show everything.
    """

    moved = Signal(float, float)

    def __init__(self, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = say
        self.overview: Overview | None = None
        self.span: Span = (0.0, 1.0)
        self._plot = Rect(0.0, 0.0, 0.0, 0.0)
        self._today: date | None = None
        self._grip: Grip | None = None
        self._from = 0.0  # where the pointer was when the window last moved, px of the layout
        self._drawn: tuple[QPixmap, QPixmap] | None = None  # as it looks next to the window, and in it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Overview of all years"))
        self.setAccessibleDescription(
            say("The arrow keys move what is seen, with Shift its end; plus and minus zoom, Home shows all years.")
        )
        self.setToolTip(say("Drag the window, or one of its edges; double-click for all years."))
        theme.changed.connect(self._restyle)
        interfaces.offer(OverviewStrip, overview_accessible.StripInterface)

    def show_overview(self, overview: Overview | None, today: date | None) -> None:
        """Show another axis as a whole."""
        self.overview, self._today, self._drawn = overview, today, None
        self.update()

    def follow(self, plot: Rect, span: Span) -> None:
        """Show which part of the axis is seen; ``plot`` is where the chart above has it, in px of the layout."""
        place = Rect(plot.x, _ABOVE, plot.width, HEIGHT)
        if place != self._plot:
            self._plot, self._drawn = place, None
        self.span = span
        self.update()

    def spoken(self) -> str:
        """Return which part of the axis is seen, in words."""
        first, last = (date.fromordinal(max(1, int(day))) for day in (self.span[0], self.span[1] - 1))
        say = say_in(self._theme.language)
        return say("{first} to {last}", first=month_year(first, say), last=month_year(last, say))

    def focus_rect(self) -> QRect:
        """Return what the window's focus ring is to surround."""
        return self._screen(self._plot).toAlignedRect()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round((_ABOVE + HEIGHT + _BELOW) * self._scale))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.overview is None or self._plot.width < 1:
            return
        beside, inside = self._backdrops()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, beside)
        at = self._screen(window(self.overview, self._plot, self.span))
        painter.save()
        painter.setClipRect(at)
        painter.drawPixmap(0, 0, inside)
        painter.restore()
        painter.setPen(QPen(self._theme.colour("text_2"), 1.0))
        painter.drawRect(at.adjusted(0.5, 0.5, -0.5, -0.5))
        wide, high = _HANDLE * self._scale, _HANDLE_HEIGHT * self._scale
        for x in (at.left(), at.right()):
            middle = QPointF(x, at.center().y())
            handle = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
            painter.fillRect(handle, self._theme.colour("text_2"))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.overview is None:
            event.ignore()
            return
        x = event.position().x() / self._scale
        self._grip = self._at(x)
        if self._grip is None:  # next to the window: it comes there
            self._grip = Grip.WINDOW
            first, last = self.span
            self._ask(dragged(self.overview.limits, self.span, Grip.WINDOW, self._day(x) - (first + last) / 2))
        self._from = x
        self._show_cursor(x)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() / self._scale
        if self._grip is not None and self.overview is not None:
            before = self.span
            self._ask(dragged(self.overview.limits, before, self._grip, self._day(x) - self._day(self._from)))
            # where it could go no further, the pointer has to come back first
            moved = max(self.span[0] - before[0], self.span[1] - before[1], key=abs)
            self._from += moved * self.overview.scale(self._plot).per_day
        self._show_cursor(x)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self._show_cursor(event.position().x() / self._scale)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.overview is not None:
            self._ask(self.overview.limits)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.overview is None:
            event.ignore()
            return
        at = self._day(event.position().x() / self._scale)
        self._ask(zoomed(self.overview.limits, self.span, ZOOM ** (event.angleDelta().y() / _NOTCH), at))
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._by_key(_Key(event.key()), event.modifiers())
        if wanted is None:
            super().keyPressEvent(event)
            return
        self._ask(wanted)
        overview_accessible.moved(self)

    def _by_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Span | None:
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        others = modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if self.overview is None or others:
            return None
        limits, span = self.overview.limits, self.span
        if key in _MOVES:
            return dragged(limits, span, Grip.END if shift else Grip.WINDOW, _MOVES[key] * (span[1] - span[0]))
        if key in _ZOOMS:
            return zoomed(limits, span, _ZOOMS[key])
        return limits if key in _WHOLE else None

    def _ask(self, span: Span) -> None:
        if span != self.span:
            self.moved.emit(*span)

    def _at(self, x: float) -> Grip | None:
        assert self.overview
        return gripped(window(self.overview, self._plot, self.span), x)

    def _day(self, x: float) -> float:
        assert self.overview
        scale = self.overview.scale(self._plot)
        return scale.low + (x - scale.left) / scale.per_day

    def _show_cursor(self, x: float) -> None:
        if self.overview is not None:
            held = self._grip is Grip.WINDOW
            self.setCursor(Qt.CursorShape.ClosedHandCursor if held else _CURSORS[self._grip or self._at(x)])

    @property
    def _scale(self) -> float:
        return self._theme.fonts.body_px / BODY_PX

    def _screen(self, rect: Rect) -> QRectF:
        return QRectF(*(each * self._scale for each in rect))

    def _backdrops(self) -> tuple[QPixmap, QPixmap]:
        if self._drawn is None or self._drawn[0].deviceIndependentSize().toSize() != self.size():
            assert self.overview
            look = Look(self._theme.tokens, letters_of(self._theme.language).measure, say_in(self._theme.language))
            beside, inside = (
                backdrop(self.overview, look, self._plot, self._today, seen=seen) for seen in (False, True)
            )
            self._drawn = self._painted([*beside, *names(self.overview, look, self._plot)]), self._painted(inside)
        return self._drawn

    def _painted(self, shapes: Iterable[Shape]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(made)
        painter.scale(self._scale, self._scale)
        ShapePainter(painter, letters_of(self._theme.language), ratio * self._scale).paint(shapes)
        painter.end()
        return made

    def _restyle(self) -> None:
        self._drawn = None
        self.updateGeometry()
        self.update()
