"""The menu of the figures of a page."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop_app.figures import figures_of
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup


class FigureMenu(FilterGroup):
    """``chosen(key)`` when the reader turns to another figure."""

    chosen = Signal(str)

    def __init__(self, page: str, theme: Theme, say: Say) -> None:
        super().__init__(say("Figure"), theme, icon="chart")
        self._figures = DropDown(
            say("Figure"), [(spec.key, say.marked(spec.title)) for spec in figures_of(page)], wide=True
        )
        self._figures.chosen.connect(self.chosen)
        self.add(self._figures)

    def set_current(self, key: str) -> None:
        """Show which figure is shown."""
        self._figures.set_current(key)
