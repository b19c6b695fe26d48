"""Supply chain: who holds which step, how concentrated it is, who depends on whom, and the race of processes."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import spec_of
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared import offered
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.option_controls import OptionControls, in_row
from desktop_app.pages.shared.selection_filters import SelectionFilters
from desktop_app.pages.supply_chain import presenter
from desktop_app.pages.supply_chain.filters import SubjectFilters

# another booking has other years, another segment and other holders have other statistics
_DEPENDENT = {"booking": "year", "segments": "statistic", "holders": "statistic"}


class SupplyChainPage(FigurePage):
    """Figure and filters on the left, what the figure counts above it, evidence on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme, column = context.say, context.theme, self.layout_.filters
        self._options = OptionControls("supply_chain", in_row(self.layout_.bar, theme), say, self)
        self.end_bar()
        self.add_menu("supply_chain")
        self._subject = SubjectFilters(column, theme, say)
        offers = {
            "segments": offered.segments,
            "countries": lambda ledger, say: offered.countries(ledger, presenter.countries(ledger), say),
            "companies": lambda ledger, _: offered.companies(ledger.companies()),
        }
        self._filters = SelectionFilters(column, offers, theme, say, but_as_subject=("segments", "companies"))
        self._options.chosen.connect(self._on_option)
        self._subject.changed.connect(self._on_subject)
        self._filters.changed.connect(lambda fields: self.change(**fields, focus=""))

    def days(self) -> tuple[date, ...]:
        ledger = self.context.ledger()
        last = ledger.info.facts_to
        rows = (ledger.shares(last), ledger.links(last), ledger.processes(last))
        return tuple({row.known_from for table in rows for row in table})

    def show_state(self, state: ViewState) -> None:
        self._subject.show_state(self.context.ledger(), state)
        self._filters.show_state(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._options.show_reading(self.reading())

    def _on_option(self, key: str, value: str) -> None:
        if self.state is not None:
            self._request(spec_of(self.state.name).with_option(self.state, key, value), key)

    def _on_subject(self, fields: dict[str, tuple[str, ...]]) -> None:
        if self.state is not None:
            self._request(self.state.with_(**fields), *fields)

    def _request(self, state: ViewState, *changed: str) -> None:
        """Ask for a state in which options or keys were changed; what others depend on them stands at its default."""
        spec = spec_of(state.name)
        for option in (_DEPENDENT[key] for key in changed if key in _DEPENDENT):
            state = spec.with_option(state, option, spec.option(option).default)
        self.state_requested.emit(state.with_(focus=""))
