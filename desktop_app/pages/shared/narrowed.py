"""Tells below the page bar by which selections the figure is narrowed; a click on one widens it again.

The selection of countries and companies goes along from page to page, and the filters may be folded away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.layout import PageLayout
from desktop_app.pages.shared.figure_pane import FigurePane
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.widgets.chip_row import ChipRow


class Narrowed(QObject):
    """Owned by a page. ``widened(field)`` names the field of the state that is to be empty again.

    The row is made when there is first something to tell: the first chart does not wait for it.
    """

    widened = Signal(str)

    def __init__(self, layout: PageLayout, pane: FigurePane, theme: Theme, say: Say) -> None:
        super().__init__(layout)
        self._layout, self._pane, self._theme, self._say = layout, pane, theme, say
        self._row: ChipRow | None = None

    def show_state(self, ledger: Ledger, state: ViewState) -> None:
        """Tell what narrows the figure of a state."""
        selected = state.countries or state.companies or state.projects or state.segments
        if not selected and self._row is None:
            return
        from desktop_app.figures.narrowing import narrowings
        from desktop_app.widgets.chip_row import Chip

        chips = [
            Chip(each.field, each.words, f"{each.words}. {each.way_out}", f"{each.names}\n{each.way_out}")
            for each in narrowings(ledger, state, self._say)
        ]
        if not chips and self._row is None:
            return
        row = self._row or self._made_row()
        held = row.focusWidget() is not None and row.focusWidget().hasFocus()
        if row.show_chips(chips):
            self._layout.order_tabs()
            if held:  # what had the focus is gone
                self._pane.take_focus()

    def _made_row(self) -> ChipRow:
        from desktop_app.widgets.chip_row import ChipRow

        self._row = ChipRow(self._theme, self._say("What narrows the figure"))
        self._row.dismissed.connect(self.widened)
        self._layout.set_notice(self._row)
        return self._row
