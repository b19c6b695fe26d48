"""What only this page offers in the filter column: the one segment of shares over time, the centre of a chain."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.figures import spec_of
from desktop_app.figures.supply_chain.catalogue import USUAL_SEGMENT
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.supply_chain import presenter
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup


class SubjectFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._say = say
        self._offered: date | None = None
        self._segment, self._of_segment = _group(column, say("Segment"), "segment", theme)
        self._centre, self._of_centre = _group(column, say("Centre of the chain"), "company", theme)
        self._segment.chosen.connect(lambda key: self.changed.emit({"segments": (key,)}))
        self._centre.chosen.connect(lambda key: self.changed.emit({"companies": presenter.companies_of(key)}))

    def show_state(self, ledger: Ledger, state: ViewState) -> None:
        """Offer what the edition has on the day of a state, and show its choices."""
        as_of = state.as_of or ledger.info.facts_to
        if self._offered is None:
            self._centre.set_choices(presenter.centres(ledger, self._say))
        if as_of != self._offered:
            self._offered = as_of
            self._segment.set_choices(presenter.segments(ledger, as_of, self._say))
        subject = spec_of(state.name).subject
        self._of_segment.set_shown("segments" in subject)
        self._of_centre.set_shown("companies" in subject)
        self._segment.set_current((state.segments or (USUAL_SEGMENT,))[0])
        self._centre.set_current(presenter.centre_of(state))


def _group(column: FilterColumn, heading: str, icon: str, theme: Theme) -> tuple[DropDown, FilterGroup]:
    drop, group = DropDown(heading, wide=True), FilterGroup(heading, theme, icon=icon)
    group.add(drop)
    column.add(group)
    return drop, group
