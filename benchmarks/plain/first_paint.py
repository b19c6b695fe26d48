"""Say on stderr when a widget was painted for the first time; the words are those of the program's own trace."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one widget, says ``words`` after its first paint and then watches no longer."""

    def __init__(self, widget: QWidget, words: str) -> None:
        super().__init__(widget)
        self._words = words
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stderr.write(f"{self._words}\n")
        sys.stderr.flush()
