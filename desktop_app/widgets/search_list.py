"""A list with a search field above it: names left, a short text right; found under further words too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.theme.fonts import SMALL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.folded import folded
from desktop_app.widgets.labels import Heading

_Index = QModelIndex | QPersistentModelIndex
_ROW = 32
_EDGE = 3


@dataclass(frozen=True)
class ListEntry:
    """``key`` names the entry, ``aside`` stands on the right, ``also`` is its other name, spoken and in the tooltip.

    ``found_under`` are further words that find it.
    """

    key: str
    text: str
    aside: str = ""
    found_under: str = ""
    also: str = ""


class SearchList(QWidget):
    """``chosen(key)`` when the reader clicks an entry or walks to it with the keyboard."""

    chosen = Signal(str)

    def __init__(self, name: str, hint: str, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, say
        self._entries: tuple[ListEntry, ...] = ()
        self._words: list[str] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self._count = Heading("", theme)
        self._model = _Model(self)
        self.view = _View()
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.field, self._count, self.view):
            column.addWidget(widget)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._enter_list)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_entries(self, entries: Sequence[ListEntry]) -> None:
        """Show other entries in their order."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._words = [folded(f"{entry.text} {entry.also} {entry.found_under}") for entry in entries]
            self._filter(self.field.text())

    def set_current(self, key: str) -> None:
        """Select an entry without sending ``chosen``; an entry that the search hides is not selected."""
        row = self._model.row_of(key)
        selection = self.view.selectionModel()
        if row == selection.currentIndex().row():
            return
        blocked = selection.blockSignals(True)
        if row < 0:
            selection.clear()
        else:
            self.view.setCurrentIndex(self._model.index(row))
            self.view.scrollTo(self._model.index(row))
        selection.blockSignals(blocked)
        self.view.viewport().update()

    def _filter(self, text: str) -> None:
        asked = folded(text).split()
        kept = [
            entry
            for entry, words in zip(self._entries, self._words, strict=True)
            if all(part in words for part in asked)
        ]
        self._model.fill(kept)
        self._count.setText(self._say.plural("{count} entry", "{count} entries", len(kept)))

    def _enter_list(self) -> None:
        if self._model.rowCount():
            self.view.setFocus()
            self.view.setCurrentIndex(self._model.index(0))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.entry(current.row()).key)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[ListEntry] = []

    def fill(self, entries: list[ListEntry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> ListEntry:
        return self._entries[row]

    def row_of(self, key: str) -> int:
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(word for word in (entry.text, entry.also, entry.aside) if word)
        return None


class _View(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()


class _Delegate(QStyledItemDelegate):
    """Paints a row: accent edge and background where selected, name elided, aside on the right."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    @override
    def sizeHint(self, option: Any, index: _Index) -> QSize:
        metrics = QFontMetrics(self._theme.fonts.body)
        return QSize(self._theme.px(80), max(self._theme.px(_ROW), metrics.height() + self._theme.px(8)))

    @override
    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        theme = self._theme
        model = index.model()
        assert isinstance(model, _Model)
        entry = model.entry(index.row())
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, theme.colour("accent_bg"))
            painter.fillRect(rect.left(), rect.top(), theme.px(_EDGE), rect.height(), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("row"))
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        small = theme.fonts.font(SMALL)
        painter.setFont(small)
        painter.setPen(theme.colour("text_3"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.aside)
        room = inner.width() - QFontMetrics(small).horizontalAdvance(entry.aside) - theme.px(8)
        font = theme.fonts.font(bold=selected)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        text = QFontMetrics(font).elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
