"""The controls above the figure: unit, year of GDP and population, a year's share of an envelope."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.figures import spec_of
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.fitting_choice import FittingChoice
from desktop_app.widgets.labels import Label

_LATEST = ""


class BasisBar(QObject):
    """Owned by the page. ``basis_chosen(MoneyBasis)`` follows the reader's choices."""

    basis_chosen = Signal(object)

    def __init__(self, row: QHBoxLayout, theme: Theme, say: Say) -> None:
        super().__init__(row)
        self._say = say
        self._basis = MoneyBasis()
        units = (
            (Unit.LOCAL, say("Local")),
            (Unit.USD, say("USD")),
            (Unit.GDP_SHARE, say("% of GDP")),
            (Unit.PER_HEAD, say("Per head")),
            (Unit.PPP, say("PPP")),
            (Unit.PROJECT_SHARE, say("% of cost")),
        )
        self._unit = FittingChoice(say("Basis"), units, theme)
        self._year = DropDown(say("Year of GDP and population"))
        self._per_year = QCheckBox(say("A year"))
        self._per_year.setToolTip(say("Divide each envelope by the years it covers"))
        self._per_year.setAccessibleName(say("Divide each envelope by the years it covers"))
        self._heading = Label(say("Basis"), theme, tone="text_2")
        row.addWidget(self._heading)
        for widget in (self._unit, self._year, self._per_year):
            row.addWidget(widget)
        self._unit.chosen.connect(lambda key: self._choose(unit=Unit(key)))
        self._year.chosen.connect(lambda key: self._choose(gdp_year=int(key) if key else None))
        self._per_year.clicked.connect(lambda on: self._choose(per_year=on))

    def offer_years(self, years: tuple[int, ...], latest: int) -> None:
        """Offer the years of GDP; the first choice is the latest that is not an estimate."""
        say = self._say
        newest = (_LATEST, say("GDP of {year} (latest)", year=latest))
        self._year.set_choices((newest, *((str(year), say("GDP of {year}", year=year)) for year in years)))

    def show_state(self, state: ViewState) -> None:
        """Show the basis of a state; controls that its figure does not heed are hidden."""
        self._basis = state.basis
        spec = spec_of(state.name)
        unit = spec.offers("unit", state)
        self._unit.set_current(state.basis.unit)
        self._unit.setVisible(unit)
        self._heading.setVisible(unit)
        self._year.set_current(str(state.basis.gdp_year) if state.basis.gdp_year else _LATEST)
        self._year.setVisible(spec.offers("gdp_year", state))
        self._per_year.setChecked(state.basis.per_year)
        self._per_year.setVisible(spec.offers("per_year", state))
        reason = self._say("Choose support by awards: a programme has no project cost")
        awards = spec.heeds("level", state) and state.level is Level.AWARDS
        self._unit.set_choice_enabled(Unit.PROJECT_SHARE, awards, reason)

    def _choose(self, **changes: object) -> None:
        self.basis_chosen.emit(replace(self._basis, **changes))  # type: ignore[arg-type]
