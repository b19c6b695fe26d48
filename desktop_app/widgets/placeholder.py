"""Still grey lines while something is being fetched: nothing for 200 ms, no motion."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.compat import override
from desktop_app.theme.theme import Theme

DELAY_MS = 200
_WIDTHS = (0.85, 0.6, 0.72)


class Placeholder(QWidget):
    """Shows its lines when it has been visible for ``DELAY_MS``; ``name`` is spoken."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self.update)
        self.setMinimumHeight(theme.px(16 * len(_WIDTHS)))

    @property
    def lines_shown(self) -> bool:
        """Tell whether the waiting has lasted long enough to say so."""
        return self.isVisible() and not self._delay.isActive()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._delay.start()
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._delay.stop()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.lines_shown:
            return
        painter = QPainter(self)
        high, step = self._theme.px(8), self._theme.px(16)
        widest = min(self.width(), self._theme.px(240))
        for line, part in enumerate(_WIDTHS):
            painter.fillRect(0, line * step, round(widest * part), high, self._theme.colour("line"))
