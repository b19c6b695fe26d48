"""The filter column of the page: which figure, which segments, countries and companies, the centre of a chain."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.supply_chain.share_query import USUAL_SEGMENT
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.supply_chain import presenter
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.picker import Picker, PickerEntry


class SupplyChainFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._say = say
        self._offered: date | None = None
        self._state = ViewState()
        self._figure = DropDown(say("Figure"), presenter.figure_names(say), wide=True)
        self._segment = DropDown(say("Segment"), wide=True)
        self._centre = DropDown(say("Centre of the chain"), wide=True)
        self._segments = Picker(say("Segments"), theme, say)
        self._countries = Picker(say("Countries"), theme, say)
        self._companies = Picker(say("Companies"), theme, say)
        self._groups: dict[str, FilterGroup] = {}
        for key, heading, icon, control in (
            ("figure", say("Figure"), "chart", self._figure),
            ("segment", say("Segment"), "segment", self._segment),
            ("centre", say("Centre of the chain"), "company", self._centre),
            ("segments", say("Segments"), "segment", self._segments),
            ("countries", say("Countries"), "globe", self._countries),
            ("companies", say("Companies"), "company", self._companies),
        ):
            group = FilterGroup(heading, theme, icon=icon)
            group.add(control)
            column.add(group)
            self._groups[key] = group
        self._figure.chosen.connect(lambda key: self.changed.emit(presenter.other_figure(key, self._state)))
        self._segment.chosen.connect(lambda key: self.changed.emit({"segments": (key,), "sort": "", "focus": ""}))
        self._centre.chosen.connect(
            lambda key: self.changed.emit({"companies": presenter.companies_of(key), "focus": ""})
        )
        for field, picker in (
            ("segments", self._segments),
            ("countries", self._countries),
            ("companies", self._companies),
        ):
            picker.chosen.connect(lambda keys, field=field: self.changed.emit({field: keys, "focus": ""}))

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer segments, countries and companies of the edition under all their names."""
        as_of = state.as_of or ledger.info.facts_to
        if self._offered is None:
            self._segments.set_entries(
                PickerEntry(key, name, key) for key, name in presenter.tabled_segments(ledger, self._say)
            )
            self._countries.set_entries(_countries(ledger, state.language))
            self._companies.set_entries(_companies(ledger))
            self._centre.set_choices(presenter.centres(ledger, self._say))
        if as_of != self._offered:
            self._offered = as_of
            self._segment.set_choices(presenter.segments(ledger, as_of, self._say))

    def show_state(self, state: ViewState) -> None:
        """Show the choices of a state; groups that its figure does not heed are hidden."""
        self._state = state
        self._figure.set_current(state.figure)
        self._segment.set_current((state.segments or (USUAL_SEGMENT,))[0])
        self._centre.set_current(presenter.centre_of(state))
        self._segments.set_keys(state.segments)
        self._countries.set_keys(state.countries)
        self._companies.set_keys(state.companies)
        for key, group in self._groups.items():
            group.set_shown(key == "figure" or state.figure in presenter.USED_BY[key])


def _countries(ledger: Ledger, language: str) -> list[PickerEntry]:
    last = ledger.info.facts_to
    held = {row.holder_id for row in ledger.shares(last) if row.holder_kind == "country"}
    codes = held | {company.country for company in ledger.companies()}
    entries = []
    for code in codes:
        names = [ledger.country_name(code, each) for each in ("en", "ja", "ko")]
        entries.append(PickerEntry(code, ledger.country_name(code, language), " ".join((code, *names))))
    return sorted(entries, key=lambda entry: entry.text)


def _companies(ledger: Ledger) -> list[PickerEntry]:
    entries = [
        PickerEntry(each.id, each.name, " ".join((each.name_native, *each.aliases))) for each in ledger.companies()
    ]
    return sorted(entries, key=lambda entry: entry.text.casefold())
