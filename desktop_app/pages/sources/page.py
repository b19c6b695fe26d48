"""Sources: who says what is in the ledger, what rests on whom, and what the interview claims."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.sources.claim_view import claim_view
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared import offered
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.option_controls import OptionControls, in_row
from desktop_app.pages.shared.selection_filters import SelectionFilters
from desktop_app.pages.sources.presenter import claimed_companies, claimed_countries
from desktop_app.widgets.buttons import Button


class SourcesPage(FigurePage):
    """Figure on the left, narrowing above, list or table in the middle, all that rests on a source on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        self._options = OptionControls("sources", in_row(self.layout_.bar, theme), say, self)
        self.end_bar()
        self.add_menu("sources")
        offers = {
            "countries": lambda ledger, say: offered.countries(ledger, claimed_countries(ledger), say),
            "companies": lambda ledger, _: offered.companies(claimed_companies(ledger)),
        }
        self._filters = SelectionFilters(self.layout_.filters, offers, theme, say)
        self._open = Button(say("Open in figure"), theme)
        self.panel.add_action(self._open)
        self._open.clicked.connect(self.open_in_figure)
        self._options.chosen.connect(self.change_option)
        self._filters.changed.connect(lambda fields: self.change(**fields, focus=""))

    def days(self) -> tuple[date, ...]:
        ledger = self.context.ledger()
        last = ledger.info.facts_to
        claims = {row.known_from for row in ledger.claims(last)}
        return tuple(claims | {row.known_from for row in ledger.shares(last)})

    def show_state(self, state: ViewState) -> None:
        self._filters.show_state(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._options.show_reading(self.reading())

    def show_evidence(self, mark_id: str) -> None:
        super().show_evidence(mark_id)
        self._open.setVisible(self._claim_of(mark_id) is not None)

    def open_in_figure(self) -> None:
        """Go to the figure in which the claim stands beside what others say."""
        claim_id = self._claim_of(self.state.focus if self.state else "")
        if claim_id is None or self.state is None:
            return
        ledger = self.context.ledger()
        claim = next(each for each in ledger.claims(ledger.info.facts_to) if each.id == claim_id)
        self.state_requested.emit(claim_view(ledger, claim, self.state))

    def _claim_of(self, mark_id: str) -> str | None:
        mark = self.figure.by_id.get(mark_id) if self.figure else None
        return str(mark.fields["claim"]) if mark and "claim" in mark.fields else None
