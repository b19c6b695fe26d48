"""Drop-downs in a row above a figure, each with its heading; those that the figure does not heed are hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.labels import Label

Choices = Iterable[tuple[str, str]]


class ChoiceBar(QObject):
    """Owned by a page. ``chosen(key, value)`` when the reader chooses in the drop-down of that key."""

    chosen = Signal(str, str)

    def __init__(self, row: QHBoxLayout, theme: Theme) -> None:
        super().__init__(row)
        self._row, self._theme = row, theme
        self._drops: dict[str, tuple[Label, DropDown]] = {}
        self._offered: dict[str, tuple[tuple[str, str], ...]] = {}

    def add(self, key: str, heading: str, choices: Choices = ()) -> None:
        """Add a drop-down behind the others."""
        label, drop = Label(heading, self._theme, tone="text_2"), DropDown(heading)
        self._row.addWidget(label)
        self._row.addWidget(drop)
        self._drops[key] = (label, drop)
        self.offer(key, choices)
        drop.chosen.connect(lambda value: self.chosen.emit(key, value))

    def offer(self, key: str, choices: Choices) -> None:
        """Offer other choices where they have changed."""
        offered = tuple(choices)
        if offered != self._offered.get(key):
            self._offered[key] = offered
            self._drops[key][1].set_choices(offered)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the drop-downs of these keys at these values, and no others."""
        for key, (label, drop) in self._drops.items():
            label.setVisible(key in values)
            drop.setVisible(key in values)
            if key in values:
                drop.set_current(values[key])
