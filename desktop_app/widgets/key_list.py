"""A key to shapes: swatch, words, count; to be read, not chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label


@dataclass(frozen=True)
class KeyEntry:
    """One line of the key."""

    text: str
    count: int
    swatch: QIcon


class KeyList(QWidget):
    """Rebuilt when its entries change: there are a dozen at most."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        self._lines: list[QWidget] = []

    def set_entries(self, entries: Sequence[KeyEntry]) -> None:
        """Show other lines."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(entry) for entry in entries]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, entry: KeyEntry) -> QWidget:
        line = QWidget()
        line.setAccessibleName(f"{entry.text}, {entry.count}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        side = self._theme.px(16)
        picture = QLabel()
        picture.setPixmap(entry.swatch.pixmap(side, side))
        picture.setAccessibleName(entry.text)
        row.addWidget(picture)
        row.addWidget(Label(entry.text, self._theme), 1)
        row.addWidget(Label(str(entry.count), self._theme, tone="text_3"))
        return line
