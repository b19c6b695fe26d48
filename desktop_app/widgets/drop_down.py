"""One choice among several, folded away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop_app.compat import override


class DropDown(QComboBox):
    """A combo box over (key, text); ``chosen(key)`` is sent when the reader chooses, not when ``set_current`` does."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]] = (), *, wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        horizontal = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Maximum
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        if wide:
            self.setMinimumWidth(1)
        else:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    @property
    def current(self) -> str:
        """Return the key of the choice shown."""
        return str(self.currentData() or "")

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Replace the choices, keeping the one shown where it still exists."""
        kept = self.current
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.set_current(kept)

    def set_current(self, key: str) -> None:
        """Show another choice; an unknown key changes nothing."""
        at = self.findData(key)
        if at >= 0:
            self.setCurrentIndex(at)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column scrolls; a choice is never changed by passing over it

    def _on_activated(self, _index: int) -> None:
        self.chosen.emit(self.current)
