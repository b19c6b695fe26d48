"""A drop-down with a searchable check list: "All 19 of 19"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.theme import drawing
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import LinkButton

_SHOWN_ROWS = 12


class PickerEntry(NamedTuple):
    """One line: ``found_under`` are further words by which it is found (aliases, names in other scripts)."""

    key: str
    text: str
    found_under: str = ""


class _Popup(QFrame):
    """The unfolded list: search field, "All" and "None", check list."""

    changed = Signal()

    def __init__(self, name: str, theme: Theme, say: Say, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find"))
        self.search.setAccessibleName(say("Find in {list}", list=name))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._all = LinkButton(say("All"), theme, name=say("Choose all"))
        self._none = LinkButton(say("None"), theme, name=say("Choose none"))
        buttons = QHBoxLayout()
        buttons.addWidget(self._all)
        buttons.addSpacing(theme.px(12))
        buttons.addWidget(self._none)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self.search)
        column.addLayout(buttons)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._on_searched)
        self.list.itemChanged.connect(self.changed)
        self._all.clicked.connect(lambda: self.check_shown(on=True))
        self._none.clicked.connect(lambda: self.check_shown(on=False))

    def fill(self, entries: Sequence[PickerEntry], chosen: set[str]) -> None:
        """Show entries; no key chosen means all."""
        self.list.blockSignals(True)
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.text, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            on = not chosen or entry.key in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, max(self._theme.px(24), self.fontMetrics().height() + 4)))
        self.list.blockSignals(False)
        self.search.clear()
        row = max(self._theme.px(24), self.fontMetrics().height() + 4)
        self.list.setMinimumHeight(row * min(len(entries), _SHOWN_ROWS) + 4)

    def checked(self) -> tuple[str, ...]:
        """Return the checked keys in order."""
        return tuple(self._entry(item).key for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(max(0, self.list.currentRow()))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _on_searched(self, text: str) -> None:
        wanted = text.casefold().strip()
        for item in self._items():
            entry = self._entry(item)
            item.setHidden(wanted not in f"{entry.text}\n{entry.found_under}".casefold())

    def check_shown(self, *, on: bool) -> None:
        """Check or uncheck all lines that the search shows."""
        self.list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.viewport().update()
        self.changed.emit()

    @staticmethod
    def _entry(item: QListWidgetItem) -> PickerEntry:
        entry: PickerEntry = item.data(Qt.ItemDataRole.UserRole)
        return entry


class Picker(QPushButton):
    """A button that tells how many are chosen and unfolds the list.

    Signals: ``chosen(keys)`` at each switch; an empty tuple means all. Where the reader has unchecked every line nothing
    is sent until one is checked again. Where no heading names what is chosen, ``all_words`` say that it is all of them.
    """

    chosen = Signal(tuple)

    def __init__(
        self, name: str, theme: Theme, say: Say, parent: QWidget | None = None, *, all_words: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._theme, self._say = name, theme, say
        self._all_words = all_words
        self._entries: tuple[PickerEntry, ...] = ()
        self._keys: tuple[str, ...] = ()
        self.popup: _Popup | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)
        self._tell()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the chosen keys in order; empty means all."""
        return self._keys

    def set_entries(self, entries: Iterable[PickerEntry]) -> None:
        """Replace the lines."""
        self._entries = tuple(entries)
        self._tell()

    def set_keys(self, keys: Iterable[str]) -> None:
        """Show another choice; none given means all."""
        self._keys = tuple(keys)
        self._tell()

    def open(self) -> None:
        """Unfold the list below the button."""
        popup = _Popup(self._name, self._theme, self._say, self)
        popup.fill(self._entries, set(self._keys))
        popup.changed.connect(self._on_changed)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setMinimumWidth(max(self.width(), self._theme.px(240)))
        self.popup = popup
        popup.adjustSize()
        popup.move(self._place_of(popup.size()))
        popup.show()
        popup.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place_of(self, size: QSize) -> QPoint:
        """Return where the list goes: below the button, above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        if below.y() + size.height() > screen.bottom():
            below.setY(max(screen.top(), self.mapToGlobal(QPoint(0, 0)).y() - size.height() - 2))
        below.setX(max(screen.left(), min(below.x(), screen.right() - size.width())))
        return below

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option: drawing.Option = QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = False
        option.currentText = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - self._theme.px(36)
        )
        style = self.style()
        style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def _on_changed(self) -> None:
        assert self.popup is not None
        checked = self.popup.checked()
        if not checked:
            return
        keys = () if len(checked) == len(self._entries) else checked
        if keys != self._keys:
            self.set_keys(keys)
            self.chosen.emit(keys)

    def _tell(self) -> None:
        total = len(self._entries)
        if not self._keys:
            text = self._all_words or self._say("All {total}", total=total)
        elif len(self._keys) == 1:
            text = next((entry.text for entry in self._entries if entry.key == self._keys[0]), self._keys[0])
        else:
            text = self._say("{chosen} of {total}", chosen=len(self._keys), total=total)
        self.setText(text)
        self.setToolTip("")
        self.setAccessibleName(f"{self._name}: {text}")
