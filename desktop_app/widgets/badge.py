"""A short word in a frame."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.theme import sheets
from desktop_app.theme.fonts import SMALL
from desktop_app.theme.theme import Theme


class Badge(QLabel):
    """``tone`` is ``plain`` or a token: ``warn`` for a weak source, ``bad``, ``good``, ``accent``."""

    def __init__(self, text: str, theme: Theme, *, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme, self._tone = theme, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.font(SMALL))
        self.setStyleSheet(sheets.badge(self._theme.tokens, self._theme.scale, self._tone))
