"""The controls above the list of companies, and the list itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from desktop_app.figures.supply_chain.segment_names import segment_name
from desktop_app.figures.wording import role_word, sentence
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.companies import presenter, roster
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.search_list import ListEntry, SearchList


class CompanyList(QObject):
    """Owned by the page. ``chosen(id)`` when the reader picks a company."""

    chosen = Signal(str)

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._say = say
        self._ledger: Ledger | None = None
        self._rows: tuple[roster.Row, ...] = ()
        self._day: date | None = None  # whose counts the rows carry
        self._wanted = roster.Wanted()
        self._country = DropDown(say("Country"), wide=True)
        self._role = DropDown(say("Role"), wide=True)
        self._segment = DropDown(say("Segment"), wide=True)
        self._sort = DropDown(say("Sort the list"), self._sorts(), wide=True)
        self._paid = QCheckBox(say("With public money"))
        self._paid.setAccessibleName(say("Only recipients of public money"))
        self.list = SearchList(say("Companies"), say("Name in any script"), theme, say)
        narrow = FilterGroup(say("Narrow the list"), theme, icon="sort")
        for control in (self._country, self._role, self._segment, self._paid, self._sort):
            narrow.add(control)
        column.add(narrow)
        found = FilterGroup(say("Companies"), theme, icon="company")
        found.add(self.list)
        column.set_rest(found)
        self._country.chosen.connect(lambda key: self._want(country=key))
        self._role.chosen.connect(lambda key: self._want(role=key))
        self._segment.chosen.connect(lambda key: self._want(segment=key))
        self._sort.chosen.connect(lambda key: self._want(sort=key))
        self._paid.clicked.connect(lambda on: self._want(paid=on))
        self.list.chosen.connect(self.chosen)

    def show_day(self, ledger: Ledger, day: date | None) -> None:
        """Count projects and public money as of another day; None is the edition's own."""
        if self._ledger is None:
            self._ledger = ledger
            self._offer(ledger)
        as_of = day or ledger.info.facts_to
        if as_of != self._day:
            self._day = as_of
            self._rows = roster.rows(ledger, as_of)
            self._fill()

    def _want(self, **changes: object) -> None:
        self._wanted = self._wanted.with_(**changes)
        self._fill()

    def _fill(self) -> None:
        assert self._ledger is not None
        kept = roster.chosen(self._rows, self._wanted, self._ledger, self._say)
        self.list.set_entries(
            [
                ListEntry(
                    row.company.id,
                    first,
                    roster.aside(row, self._wanted.sort, self._say),
                    presenter.found_under(row.company),
                    also,
                )
                for row in kept
                for first, also in (presenter.names_in_list(row.company, self._say.language),)
            ]
        )

    def _offer(self, ledger: Ledger) -> None:
        say = self._say
        companies = ledger.companies()
        codes = {company.country for company in companies}
        countries = sorted((ledger.country_name(code, say.language), code) for code in codes)
        roles = sorted({(sentence(role_word(role, say)), role) for each in companies for role in each.roles})
        known = {segment.id: segment_name(segment, say) for segment in ledger.segments()}
        segments = sorted({(known[key], key) for each in companies for key in each.segments if key in known})
        self._country.set_choices([("", say("All countries")), *((key, name) for name, key in countries)])
        self._role.set_choices([("", say("All roles")), *((key, name) for name, key in roles)])
        self._segment.set_choices([("", say("All segments")), *((key, name) for name, key in segments)])

    def _sorts(self) -> tuple[tuple[str, str], ...]:
        say = self._say
        words = (say("Name"), say("Country"), say("Year founded"), say("Number of projects"), say("Public money"))
        return tuple((key, say("By {column}", column=word)) for key, word in zip(roster.SORTS, words, strict=True))
