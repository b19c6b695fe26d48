"""The filter column of the page: countries, companies, and what the shapes before the names mean."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.charts.swatches import status_swatch
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.wording import status_word
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.projects import presenter
from desktop_app.theme.theme import Theme
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.key_list import KeyEntry, KeyList
from desktop_app.widgets.labels import Label
from desktop_app.widgets.picker import Picker, PickerEntry


class ProjectFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(dict)

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._theme, self._say = theme, say
        self._countries = Picker(say("Countries"), theme, say)
        self._companies = Picker(say("Companies and partners"), theme, say)
        self._statuses = KeyList(say("Status"), theme)
        self._shown = Label("", theme, tone="text_2", wrap=True)
        for heading, icon, widget in (
            (say("Countries"), "search", self._countries),
            (say("Companies and partners"), "search", self._companies),
            (say("Status"), "info", self._statuses),
        ):
            group = FilterGroup(heading, theme, icon=icon)
            group.add(widget)
            column.add(group)
        column.add_link(self._shown)
        self._countries.chosen.connect(lambda keys: self.changed.emit({"countries": keys}))
        self._companies.chosen.connect(lambda keys: self.changed.emit({"companies": keys}))

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer the countries and companies of all projects, under all their names."""
        countries = [
            PickerEntry(code, ledger.country_name(code, state.language), code)
            for code in presenter.countries_with_projects(ledger)
        ]
        companies = [
            PickerEntry(each.id, each.name, " ".join((each.name_native, *each.aliases)))
            for each in map(ledger.company, presenter.companies_with_projects(ledger))
        ]
        self._countries.set_entries(sorted(countries, key=lambda entry: entry.text))
        self._companies.set_entries(sorted(companies, key=lambda entry: entry.text.casefold()))

    def show_figure(self, figure: Figure, total: int) -> None:
        """Show the choices of a figure's state and how many projects it shows."""
        say = self._say
        self._countries.set_keys(figure.state.countries)
        self._companies.set_keys(figure.state.companies)
        self._statuses.set_entries(
            [
                KeyEntry(status_word(status, say), count, status_swatch(status, self._theme))
                for status, count in presenter.status_counts(figure).items()
            ]
        )
        self._shown.setText(say("{shown} of {total} projects shown", shown=len(figure.rows), total=total))
