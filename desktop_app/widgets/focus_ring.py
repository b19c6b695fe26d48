"""The ring around the control that has the keyboard: 2 px in the accent, 2 px away from it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QProxyStyle, QStyle, QStyleOption, QWidget
from shiboken6 import isValid

from desktop_app.compat import override
from desktop_app.theme.theme import Theme

RING = 2
GAP = 2
_METRICS = {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}


class _RingStyle(QProxyStyle):
    """The style of the ring alone: how far it stands off, and that it lies above its control."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        return RING + GAP if metric in _METRICS else super().pixelMetric(metric, option, widget)

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: object = None,
    ) -> int:
        return 1 if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget else 0


class FocusRing(QFocusFrame):
    """One per window; follows the focus once the keyboard is used. A widget may narrow it by ``focus_rect() -> QRect``."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._ring_style = _RingStyle()
        self.setStyle(self._ring_style)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        around: QWidget | None = self.widget()
        if around is None:
            return
        narrowed = getattr(around, "focus_rect", None)
        ring = self.rect()
        if narrowed is not None:
            part: QRect = narrowed()
            top_left = self.mapFromGlobal(around.mapToGlobal(part.topLeft()))
            ring = QRect(top_left, part.size()).adjusted(-RING, -RING, RING, RING) & self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 6, 6)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):
            return  # the last focus of a window goes while it is being taken down
        by_keyboard = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        ours = now is not None and by_keyboard and now.window() is self._window
        self.setWidget(now if ours else None)  # type: ignore[arg-type] # None takes the ring away
