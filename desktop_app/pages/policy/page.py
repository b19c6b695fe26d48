"""Policy: what drives it, who works with whom, and which control followed which."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.pages.page import PageContext
from desktop_app.pages.policy import presenter
from desktop_app.pages.shared import offered
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.option_controls import OptionControls, in_row
from desktop_app.pages.shared.selection_filters import SelectionFilters


class PolicyPage(FigurePage):
    """Figure and countries on the left, grouping above, acts in the middle, their sources on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        self._options = OptionControls("policy", in_row(self.layout_.bar, theme), say, self)
        self.end_bar()
        self.add_menu("policy")
        offers = {"countries": lambda ledger, say: offered.countries(ledger, presenter.countries(ledger), say)}
        self._filters = SelectionFilters(self.layout_.filters, offers, theme, say)
        self._options.chosen.connect(self.change_option)
        self._filters.changed.connect(lambda fields: self.change(**fields, focus=""))

    def days(self) -> tuple[date, ...]:
        return presenter.days(self.context.ledger())

    def show_state(self, state: ViewState) -> None:
        self._filters.show_state(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._options.show_reading(self.reading())
