"""Companies: a list that finds every name, and the profile of one, or of two side by side."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.exports.file_names import suggested_brief
from desktop_app.figures import build_shown
from desktop_app.pages.companies import presenter
from desktop_app.pages.companies.head import ProfileHead
from desktop_app.pages.companies.list_filters import CompanyList
from desktop_app.pages.companies.pane import ProfilePane
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.figure_pane import WORKING, FigurePane
from desktop_app.pages.shared.save_path import save_path
from desktop_app.widgets.buttons import Button


class CompaniesPage(FigurePage):
    """The list on the left; head and cards of the chosen company; evidence on the right.

    Chart, Table, Working and Export act on the card that has the focus; ``state.figure`` names it.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        self._head = ProfileHead(theme)
        self._list = CompanyList(self.layout_.filters, theme, say)
        self._compare = Button(say("Compare"), theme)
        self._compare.setCheckable(True)
        self._compare.setToolTip(say("Put a second company beside this one"))
        self._brief = Button(say("Brief, one A4"), theme, icon="export")
        for control in (self.forms, self._compare, self._brief, self.share.button):
            self._head.controls.addWidget(control)
        self.layout_.set_bar(self._head)
        self._list.chosen.connect(self._on_company_chosen)
        self._compare.clicked.connect(self._on_compare)
        self._brief.clicked.connect(self.write_brief)
        self._cards.card_entered.connect(self._on_card_entered)

    def make_pane(self) -> FigurePane:
        self._cards = ProfilePane(presenter.CARDS, self.context.theme, self.context.say)
        return self._cards

    def show_state(self, state: ViewState) -> None:
        companies = presenter.shown_companies(state)
        ledger, say = self.context.ledger(), self.context.say
        self._list.show_day(ledger, state.as_of)
        self._list.list.set_current(companies[-1])
        heads = [presenter.head_of(ledger, company, state.as_of, say) for company in companies]
        self._head.show_head(heads[0] if len(heads) == 1 else presenter.both(heads, say))
        self._compare.setChecked(len(companies) > 1)
        super().show_state(state)
        self.layout_.order_tabs()  # other cards may be there

    def build_figure(self, state: ViewState) -> Figure:
        companies = presenter.shown_companies(state)
        active = state.figure if state.figure in presenter.CARDS else presenter.ALWAYS
        every = {
            (company, key): self._card_figure(state, company, key) for company in companies for key in presenter.CARDS
        }
        side = self._side(state, {company: every[company, active] for company in companies})
        shown = presenter.on_record(every, active)
        say, ledger = self.context.say, self.context.ledger()
        self._cards.prepare(shown, {each: presenter.head_of(ledger, each, state.as_of, say) for each in companies})
        return every[side, active]

    def write_brief(self) -> None:
        """Ask for a place and write the profile on one page."""
        say = self.context.say
        if self.state is None:
            return
        (company, *_) = presenter.shown_companies(self.state)
        path = save_path(self.context, self, say("Save the brief"), suggested_brief(company), "pdf")
        if path is not None:
            self._write_brief(company, path)

    def _write_brief(self, company: str, path: Path) -> None:
        from desktop_app.exports.brief import write_brief

        assert self.state is not None
        try:
            write_brief(self.context.ledger(), self.state.with_(companies=(company,)), path)
        except LedgerError as error:
            self.layout_.messages.show_message("bad", error.said(self.context.say))
        else:
            self.layout_.messages.show_message("info", self.context.say("Written to {path}.", path=path))

    def _card_figure(self, state: ViewState, company: str, key: str) -> Figure:
        """Return the figure of a card, the same object as long as nothing of it changes."""
        ledger = self.context.ledger()
        asked = presenter.card_state(state, company, key)
        return ledger.remember(("card", asked), lambda: build_shown(ledger, asked, way_out=False))

    def _side(self, state: ViewState, active: dict[str, Figure]) -> str:
        """Return the company whose card is active: that of the focused mark, else the one before, else the first."""
        before = self.figure.state.companies[0] if self.figure else ""
        order = sorted(active, key=lambda company: company != before)
        holding = [company for company in order if state.focus and state.focus in active[company].by_id]
        return (holding or order)[0] if before in active or holding else next(iter(active))

    def _on_card_entered(self, company: str, key: str) -> None:
        figure = self._cards.activate(company, key)
        if figure is None or self.state is None:
            return
        self.figure = figure
        self.state = self.state.with_(figure=key, focus="")
        self.state_noted.emit(self.state)
        self.forms.set_choice_enabled(
            WORKING, figure.working is not None, self.context.say("This figure adds nothing up")
        )
        self.foot.show_figure(figure)

    def _on_company_chosen(self, key: str) -> None:
        if self.state is None:
            return
        (first, *_) = presenter.shown_companies(self.state)
        two = self._compare.isChecked() and key != first
        self.change(companies=(first, key) if two else (key,), focus="")

    def _on_compare(self, on: bool) -> None:
        if self.state is None:
            return
        companies = presenter.shown_companies(self.state)
        if not on and len(companies) > 1:
            self.change(companies=companies[:1], focus="")
        elif on:
            words = self.context.say("Choose the second company in the list.")
            self.layout_.messages.show_message("info", words, stays=True)
            self._list.list.field.setFocus()
        else:
            self.layout_.messages.hide()
