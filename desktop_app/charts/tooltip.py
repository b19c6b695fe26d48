"""What is said of a mark, 400 ms after the pointer or the focus came to rest on it: its name above the details."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.figures.announce import Spoken

_DELAY_MS = 400
_NOTHING = Spoken("", "")


class Tooltip(QObject):
    """Owned by the widget over which it shows."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._words = _NOTHING
        self._rect = QRect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._show)

    def offer(self, words: Spoken, rect: QRect) -> None:
        """Show the words below ``rect`` (px of the widget) after a while, unless something else is offered before."""
        if words == self._words and (self._timer.isActive() or QToolTip.isVisible()):
            return
        self._words, self._rect = words, rect
        QToolTip.hideText()
        self._timer.start()

    def withdraw(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._words = _NOTHING
        QToolTip.hideText()

    def _show(self) -> None:
        name, details = self._words
        if not self._over.isVisible() or not name:
            return
        from html import escape  # 2 ms that no first chart needs

        place = self._over.mapToGlobal(self._rect.bottomLeft())
        text = f"<b>{escape(name)}</b>"
        if details:
            text += f"<br>{escape(details)}"
        QToolTip.showText(place, f"<qt>{text}</qt>", self._over)
