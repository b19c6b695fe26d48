"""Nothing to see: a sentence why, and the one action that helps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.theme import drawing
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import LinkButton
from desktop_app.widgets.labels import Label


class EmptyState(QWidget):
    """A framed box; ``action_requested`` is sent when the reader takes the way out."""

    action_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reason = Label("", theme, bold=True, wrap=True)
        self._action = LinkButton("", theme)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._reason)
        self._column.addWidget(self._action)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._action.clicked.connect(self.action_requested)
        self._restyle()
        theme.changed.connect(self._restyle)

    def explain(self, reason: str, action: str = "") -> None:
        """Say why there is nothing, and what the button does; without an action there is no button."""
        self._reason.setText(reason)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(reason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drawing.outlined(painter, self.rect(), self._theme.colour("panel"), self._theme.colour("line"))

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(4))
        self.setMaximumWidth(px(560))
