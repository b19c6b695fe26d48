"""Telling when the next frame of a window has reached the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.compat import override


class NextFrame(QObject):
    """Calls ``seen`` once and goes; Qt paints what waits to be painted while it handles a window's update request."""

    def __init__(self, window: QWidget, seen: Callable[[], None]) -> None:
        super().__init__(window)
        self._seen = seen
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        self._seen()
        self.deleteLater()
