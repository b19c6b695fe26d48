"""Countries: who pays how much, on any basis, as of any day."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.measures.denominators import denominators_of
from desktop_app.pages.countries import presenter
from desktop_app.pages.countries.basis_bar import BasisBar
from desktop_app.pages.countries.filters import MoneyFilters
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared import offered
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.option_controls import OptionControls, in_column
from desktop_app.pages.shared.selection_filters import SelectionFilters


class CountriesPage(FigurePage):
    """Filters on the left, basis above, bars in the middle, evidence on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        ledger, say, theme, column = context.ledger(), context.say, context.theme, self.layout_.filters
        self._bar = BasisBar(self.layout_.bar, theme, say)
        self.end_bar()
        self.add_menu("countries")
        self._money = MoneyFilters(column, theme, say)
        self._options = OptionControls("countries", in_column(column, theme), say, self, wide=True)
        offers = {
            "countries": lambda ledger, say: offered.countries(ledger, presenter.countries_of_all(ledger), say),
            "recipients": lambda ledger, _: offered.companies(presenter.recipients(ledger)),
            "programmes": lambda ledger, _: offered.programmes(ledger),
        }
        self._filters = SelectionFilters(column, offers, theme, say)
        self._bar.offer_years(presenter.gdp_years(ledger), denominators_of(ledger.economy()).default_year())
        self._bar.basis_chosen.connect(lambda basis: self.change(basis=basis))
        self._options.chosen.connect(self.change_option)
        for filters in (self._money, self._filters):
            filters.changed.connect(lambda fields: self.change(**fields))

    def show_state(self, state: ViewState) -> None:
        self._bar.show_state(state)
        self._money.offer(self.context.ledger(), state)
        self._filters.show_state(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._money.show_figure(figure)
        self._options.show_reading(self.reading())
