"""Supply chain: who holds which step, how concentrated it is, who depends on whom, and the race of processes."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.choice_bar import ChoiceBar
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.supply_chain import presenter
from desktop_app.pages.supply_chain.filters import SupplyChainFilters


class SupplyChainPage(FigurePage):
    """Figure and filters on the left, what the figure counts above it, evidence on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._bar = ChoiceBar(self.layout_.bar, context.theme)
        for key, (heading, offered) in presenter.choices(context.say).items():
            self._bar.add(key, heading, offered)
        self.end_bar()
        self._filters = SupplyChainFilters(self.layout_.filters, context.theme, context.say)
        self._filters.changed.connect(lambda fields: self.change(**fields))
        self._bar.chosen.connect(self._on_chosen)

    def days(self) -> tuple[date, ...]:
        ledger = self.context.ledger()
        last = ledger.info.facts_to
        rows = (ledger.shares(last), ledger.links(last), ledger.processes(last))
        return tuple({row.known_from for table in rows for row in table})

    def show_state(self, state: ViewState) -> None:
        ledger, say = self.context.ledger(), self.context.say
        as_of = state.as_of or ledger.info.facts_to
        if state.figure == "chokepoints":
            self._bar.offer("year", presenter.years(ledger, state, as_of, say))
        if state.figure == "shares":
            self._bar.offer("statistic", presenter.statistics(ledger, state, as_of, say))
        self._bar.show_values(presenter.values(state))
        self._filters.offer(ledger, state)
        self._filters.show_state(state)
        super().show_state(state)

    def _on_chosen(self, key: str, value: str) -> None:
        if self.state is not None:
            self.change(**presenter.changed(self.state, key, value), focus="")
