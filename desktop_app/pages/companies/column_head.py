"""The name above a column where two profiles stand side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.pages.companies.presenter import Head
from desktop_app.theme.fonts import PANEL_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label


class ColumnHead(QWidget):
    """Name, original script and facts of one of two companies."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = Label("", theme, size=PANEL_TITLE, bold=True)
        self._native = Label("", theme, tone="text_2")
        self._facts = Label("", theme, tone="text_2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self._name)
        line.addWidget(self._native)
        line.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(8))
        column.setSpacing(theme.px(2))
        column.addLayout(line)
        column.addWidget(self._facts)

    def show_head(self, head: Head) -> None:
        """Show another company."""
        self._name.setText(head.name)
        self._native.setText(head.native)
        self._facts.setText(head.facts)

    def height_at(self, width: int) -> int:
        """Return the height in px that the words need at a width."""
        return self._column.heightForWidth(width)
