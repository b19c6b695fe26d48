"""Companies: a list that finds every name, and the profile of one."""

from __future__ import annotations

from desktop_app.domain.view_state import ViewState
from desktop_app.pages.companies import presenter
from desktop_app.pages.companies.head import ProfileHead
from desktop_app.pages.page import PageContext
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.search_list import ListEntry, SearchList


class CompaniesPage(FigurePage):
    """The list on the left; head, public money and evidence of the chosen company."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        self._head = ProfileHead(theme)
        self._list = SearchList(say("Companies"), say("Name in any script"), theme, say)
        group = FilterGroup(say("Companies"), theme, icon="search")
        group.add(self._list)
        self.layout_.filters.set_rest(group)
        self._head.controls.addWidget(self.forms)
        self._head.controls.addWidget(self.share.button)
        self.layout_.set_bar(self._head)
        ledger = context.ledger()
        entries = [
            ListEntry(company.id, company.name, company.country, presenter.found_under(company))
            for company in sorted(ledger.companies(), key=lambda each: each.name.casefold())
        ]
        self._list.set_entries(entries)
        self._list.chosen.connect(lambda key: self.change(companies=(key,), focus=""))

    def show_state(self, state: ViewState) -> None:
        company = presenter.shown_company(state)
        self._list.set_current(company)
        self._head.show_head(presenter.head_of(self.context.ledger(), company, self.context.say))
        super().show_state(state.with_(companies=(company,)))
