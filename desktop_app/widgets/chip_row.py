"""What narrows a view, in words that can be clicked away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.flow_layout import FlowLayout

_HEIGHT, _AROUND, _GAP = 24, 8, 8  # px at 96 dpi
_CROSS = "×"  # in every font, unlike the heavier one of the same meaning


class Chip(NamedTuple):
    """``words`` stand on it; ``name`` is read out and says what a click does, ``tip`` is its tooltip."""

    key: str
    words: str
    name: str
    tip: str


class _ChipButton(Button):
    @override
    def sizeHint(self) -> QSize:
        px, metrics = self._theme.px, self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + px(2 * _AROUND), max(px(_HEIGHT), metrics.height() + px(4))
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ChipRow(QWidget):
    """Hidden while there is nothing to tell. ``dismissed(key)`` when the reader clicks one away."""

    dismissed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._chips: tuple[Chip, ...] = ()
        self._buttons: dict[str, Button] = {}
        self.setAccessibleName(name)
        inside = QWidget()
        self._flow = FlowLayout(theme.px(_GAP), inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(inside)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_chips(self, chips: Iterable[Chip]) -> bool:
        """Show these; return whether others stand there than before."""
        told = tuple(chips)
        if told == self._chips:
            return False
        self._chips = told
        wanted = {chip.key for chip in told}
        for key in [key for key in self._buttons if key not in wanted]:
            self._drop(key)
        for place, chip in enumerate(told):
            button = self._buttons.get(chip.key) or self._add(chip.key)
            self._flow.put(button, place)
            button.setText(f"{chip.words}  {_CROSS}")
            button.setAccessibleName(chip.name)
            button.setToolTip(chip.tip)
        self.setVisible(bool(told))
        return True

    def _add(self, key: str) -> Button:
        made = _ChipButton("", self._theme)
        made.clicked.connect(lambda: self.dismissed.emit(key))
        self._buttons[key] = made
        self._flow.addWidget(made)
        return made

    def _drop(self, key: str) -> None:
        button = self._buttons.pop(key)
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(_AROUND), px(24), 0)
