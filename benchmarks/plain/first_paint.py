"""Trace when a widget was painted for the first time, in the words of the program's own trace."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one widget, says ``mark`` after its first paint and then watches no longer."""

    def __init__(self, widget: QWidget, mark: str) -> None:
        super().__init__(widget)
        self._mark = mark
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stderr.write(f"trace {self._mark} {time.perf_counter():.6f}\n")
        sys.stderr.flush()
