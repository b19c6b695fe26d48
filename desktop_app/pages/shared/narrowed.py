"""Names next to the figure the criteria that are in force; a click on one takes it away, and one button takes all.

The selection of countries and companies goes along from page to page, and the filters may be folded away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.figure import Figure
from desktop_app.figures.wording import joined
from desktop_app.i18n import Say
from desktop_app.pages.layout import PageLayout
from desktop_app.pages.shared.figure_pane import FigurePane
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.widgets.chip_row import ChipRow

_ALL = "all"


class Narrowed(QObject):
    """Owned by a page. ``widened(keys)`` names the criteria (``Narrowing.key``) that are to hold no longer.

    The row is made when there is first something to tell: the first chart does not wait for it.
    """

    widened = Signal(tuple)

    def __init__(self, layout: PageLayout, pane: FigurePane, theme: Theme, say: Say) -> None:
        super().__init__(layout)
        self._layout, self._pane, self._theme, self._say = layout, pane, theme, say
        self._keys: tuple[str, ...] = ()
        self._row: ChipRow | None = None

    def show_figure(self, figure: Figure) -> None:
        """Name what narrows a figure."""
        if not figure.narrowed and self._row is None:
            return
        from desktop_app.widgets.chip_row import Chip

        say = self._say
        self._keys = tuple(each.key for each in figure.narrowed)
        chips = [
            Chip(each.key, each.words, say("{criterion}. Take it away", criterion=each.words), joined(each.names, say))
            for each in figure.narrowed
        ]
        if len(chips) > 1:
            chips.append(Chip(_ALL, say("Clear all"), say("Clear all filters"), say("Show all there is")))
        row = self._row or self._made_row()
        held = row.focusWidget() is not None and row.focusWidget().hasFocus()
        if row.show_chips(chips):
            self._layout.order_tabs()
            if held:  # what had the focus is gone
                self._pane.take_focus()

    def _made_row(self) -> ChipRow:
        from desktop_app.widgets.chip_row import ChipRow

        self._row = ChipRow(self._theme, self._say("What narrows the figure"))
        self._row.dismissed.connect(lambda key: self.widened.emit(self._keys if key == _ALL else (key,)))
        self._layout.set_notice(self._row)
        return self._row
