"""Two lines about a mark, 400 ms after the pointer or the focus came to rest on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

_DELAY_MS = 400


class Tooltip(QObject):
    """Owned by the widget over which it shows."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._words: tuple[str, str] = ("", "")
        self._rect = QRect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._show)

    def offer(self, value: str, details: str, rect: QRect) -> None:
        """Show two lines below ``rect`` (px of the widget) after a while, unless something else is offered before."""
        if (value, details) == self._words and (self._timer.isActive() or QToolTip.isVisible()):
            return
        self._words, self._rect = (value, details), rect
        QToolTip.hideText()
        self._timer.start()

    def withdraw(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._words = ("", "")
        QToolTip.hideText()

    def _show(self) -> None:
        value, details = self._words
        if not self._over.isVisible() or not value:
            return
        from html import escape  # 2 ms that no first chart needs

        place = self._over.mapToGlobal(self._rect.bottomLeft())
        text = f"<b>{escape(value)}</b>"
        if details:
            text += f"<br>{escape(details)}"
        QToolTip.showText(place, f"<qt>{text}</qt>", self._over)
