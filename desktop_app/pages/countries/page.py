"""Countries: who pays how much, on any basis, as of any day."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.measures.denominators import denominators_of
from desktop_app.pages.countries import presenter
from desktop_app.pages.countries.basis_bar import BasisBar
from desktop_app.pages.countries.filters import CountryFilters
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.figure_page import FigurePage


class CountriesPage(FigurePage):
    """Filters on the left, basis above, bars in the middle, evidence on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        ledger = context.ledger()
        self._bar = BasisBar(self.layout_.bar, context.theme, context.say)
        self.end_bar()
        self._filters = CountryFilters(self.layout_.filters, context.theme, context.say)
        self._bar.offer_years(presenter.gdp_years(ledger), denominators_of(ledger.economy()).default_year())
        self._bar.basis_chosen.connect(lambda basis: self.change(basis=basis))
        self._filters.changed.connect(lambda fields: self.change(**fields))

    def show_state(self, state: ViewState) -> None:
        self._bar.show_state(state)
        self._filters.offer(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._filters.show_figure(figure)
