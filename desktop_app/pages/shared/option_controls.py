"""Drop-downs for the options of the figures of a page, as their catalogue declares them; one figure's are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.figures import figures_of
from desktop_app.figures.reading import Reading
from desktop_app.figures.spec import FigureSpec
from desktop_app.i18n import Say
from desktop_app.pages.columns import FilterColumn
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import Label

# puts a drop-down of a heading somewhere and returns what shows or hides it with its heading
Placing = Callable[[str, DropDown], Callable[[bool], None]]


class OptionControls(QObject):
    """Owned by a page. ``chosen(key, value)`` when the reader chooses an option of the figure shown."""

    chosen = Signal(str, str)

    def __init__(self, page: str, place: Placing, say: Say, parent: QObject, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._drops: dict[tuple[str, str], DropDown] = {}  # by figure and option
        self._showing: dict[tuple[str, str], Callable[[bool], None]] = {}
        self._offered: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for spec in figures_of(page):
            for option in spec.options:
                if not option.prefix:  # a free value has a control of its own
                    drop = DropDown(say.marked(option.title), wide=wide)
                    drop.chosen.connect(lambda value, key=option.key: self.chosen.emit(key, value))
                    self._drops[spec.name, option.key] = drop
                    self._showing[spec.name, option.key] = place(say.marked(option.title), drop)

    def show_reading(self, reading: Reading) -> None:
        """Show the options of the figure of a reading at their values, and no others."""
        spec: FigureSpec = reading.spec
        for (figure, key), drop in self._drops.items():
            shown = figure == spec.name
            self._showing[figure, key](shown)
            if shown:
                choices = spec.option(key).choices_in(reading)
                if choices != self._offered.get((figure, key)):
                    self._offered[figure, key] = choices
                    drop.set_choices(choices)
                drop.set_current(spec.value(reading.state, key))


def in_row(row: QHBoxLayout, theme: Theme) -> Placing:
    """Return what puts drop-downs into a row, each behind its heading."""

    def place(heading: str, drop: DropDown) -> Callable[[bool], None]:
        widgets: tuple[QWidget, ...] = (Label(heading, theme, tone="text_2"), drop)
        for widget in widgets:
            row.addWidget(widget)

        def show(shown: bool) -> None:
            for widget in widgets:
                widget.setVisible(shown)

        return show

    return place


def in_column(column: FilterColumn, theme: Theme) -> Placing:
    """Return what puts drop-downs into the filter column, each below its heading."""

    def place(heading: str, drop: DropDown) -> Callable[[bool], None]:
        group = FilterGroup(heading, theme, icon="sort")
        group.add(drop)
        column.add(group)
        return group.set_shown

    return place
