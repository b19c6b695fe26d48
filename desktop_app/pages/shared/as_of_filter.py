"""Known as of: the first filter of every page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.theme.theme import Theme
from desktop_app.widgets.date_slider import DateSlider
from desktop_app.widgets.filter_group import FilterGroup


class AsOfFilter(FilterGroup):
    """A date and a slider that stops where something was said. ``chosen(date | None)``; None is the edition's own day."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, say: Say) -> None:
        heading = say("Known as of")
        super().__init__(heading, theme, icon="calendar")
        self._slider = DateSlider(heading, theme)
        self._latest: date | None = None
        self.add(self._slider)
        self._slider.chosen.connect(self._on_chosen)

    @property
    def offered(self) -> bool:
        """Tell whether the slider has its stops."""
        return self._latest is not None

    def offer(self, ledger: Ledger, days: tuple[date, ...]) -> None:
        """Let the slider stop at ``days`` up to the edition's day; called once the edition is open."""
        if self._latest is None:
            self._latest = ledger.info.facts_to
            known = sorted({day for day in days if day <= self._latest} | {self._latest})
            self._slider.set_days(known)

    def show_state(self, state: ViewState) -> None:
        """Show the day of a state."""
        day = state.as_of or self._latest
        if day is not None:
            self._slider.set_day(day)

    def _on_chosen(self, day: date) -> None:
        self.chosen.emit(None if day == self._latest else day)
