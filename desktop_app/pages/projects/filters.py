"""The filter column of the page: which figure, which projects, countries and companies."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.projects.compare import MOST
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.projects import presenter
from desktop_app.pages.projects.find_filter import FindFilter
from desktop_app.pages.projects.project_query import Wanted, matching
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import Label
from desktop_app.widgets.picker import Picker, PickerEntry


class ProjectFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._say = say
        self._ledger: Ledger | None = None
        self._state = ViewState()
        figures = (
            ("timeline", say("Timeline")),
            ("slips", say("Slips")),
            ("chain", say("Dates as they were said")),
            ("compare", say("Side by side")),
            ("leverage", say("Private per public money")),
        )
        self._figure = DropDown(say("Figure"), figures, wide=True)
        self._countries = Picker(say("Countries"), theme, say)
        self._companies = Picker(say("Companies and partners"), theme, say)
        self._projects = Picker(say("Projects"), theme, say)
        self._few = Label("", theme, tone="text_2", wrap=True)
        self._groups: dict[str, FilterGroup] = {}
        for key, heading, icon, controls in (
            ("figure", say("Figure"), "chart", (self._figure,)),
            ("projects", say("Projects"), "factory", (self._projects, self._few)),
            ("countries", say("Countries"), "globe", (self._countries,)),
            ("companies", say("Companies and partners"), "company", (self._companies,)),
        ):
            group = FilterGroup(heading, theme, icon=icon)
            for control in controls:
                group.add(control)
            column.add(group)
            self._groups[key] = group
        self._find = FindFilter(column, theme, say)
        self._groups |= {"find": self._find, "statuses": self._find.statuses}
        self._figure.chosen.connect(lambda key: self.changed.emit(presenter.other_figure(self._state, key)))
        self._countries.chosen.connect(lambda keys: self.changed.emit({"countries": keys}))
        self._companies.chosen.connect(lambda keys: self.changed.emit({"companies": keys}))
        self._projects.chosen.connect(self._on_few)
        self._find.wanted_changed.connect(self._on_wanted)
        self._find.all_requested.connect(lambda: self.changed.emit({"projects": ()}))

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer the countries, companies and projects under all their names."""
        self._ledger, self._state = ledger, state
        countries = [
            PickerEntry(code, ledger.country_name(code, state.language), code)
            for code in presenter.countries_with_projects(ledger)
        ]
        companies = [
            PickerEntry(each.id, each.name, " ".join((each.name_native, *each.aliases)))
            for each in map(ledger.company, presenter.companies_with_projects(ledger))
        ]
        projects = [PickerEntry(each.id, each.name, f"{each.city} {each.region}") for each in ledger.all_projects()]
        self._countries.set_entries(sorted(countries, key=lambda entry: entry.text))
        self._companies.set_entries(sorted(companies, key=lambda entry: entry.text.casefold()))
        self._projects.set_entries(sorted(projects, key=lambda entry: entry.text.casefold()))

    def show_figure(self, figure: Figure, total: int) -> None:
        """Show the choices of a figure's state and how many projects it shows."""
        say, state = self._say, figure.state
        assert self._ledger
        assert state.as_of
        self._figure.set_current(state.figure)
        self._countries.set_keys(state.countries)
        self._companies.set_keys(state.companies)
        self._projects.set_keys(state.projects)
        self._few.setText(self._limit(state))
        if matching(self._ledger, state.as_of, state.language, self._find.wanted) not in (state.projects, None):
            self._find.forget()  # the list came another way: a saved view, a step back
        narrowed = bool(state.projects)
        shown = presenter.shown_projects(figure)
        told = say("{shown} of {total} projects shown", shown=shown, total=total)
        counts = presenter.status_counts(self._ledger, state, self._find.wanted)
        self._find.show_counts(counts, told, narrowed=narrowed)
        for key, group in self._groups.items():
            group.set_shown(key == "figure" or state.figure in presenter.USED_BY[key])

    def _limit(self, state: ViewState) -> str:
        if state.figure == "compare":
            return self._say("Two or three stand side by side.")
        return self._say("One to three at a time.")

    def _on_few(self, keys: tuple[str, ...]) -> None:
        """Take the projects in the order in which they were chosen; of more than fit, the first gives way."""
        kept = tuple(each for each in self._state.projects if each in keys)
        chosen = (*kept, *(each for each in keys if each not in kept))[-MOST:]
        self.changed.emit({"projects": chosen, "focus": ""})

    def _on_wanted(self, wanted: Wanted) -> None:
        assert self._ledger
        as_of = self._state.as_of or self._ledger.info.facts_to
        found = matching(self._ledger, as_of, self._state.language, wanted)
        if found is None:
            self._find.tell_none()
        elif found != self._state.projects:
            self.changed.emit({"projects": found})
