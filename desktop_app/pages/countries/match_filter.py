"""Whose share is to be matched, and a slider to try others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QSlider

from desktop_app.domain.figure import Figure
from desktop_app.domain.part import Part
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import spec_of
from desktop_app.figures.countries.catalogue import USUAL_TO_MATCH as USUAL
from desktop_app.figures.wording import with_percent
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import Label

_HIGHEST = 3.0  # percent of GDP; more than twice what anybody announced
_STEPS = 100  # steps of the slider per percent


class MatchFilter(FilterGroup):
    """``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__(say("Match the share of"), theme, icon="sort")
        self._countries: tuple[str, ...] = USUAL
        self._target = DropDown(say("Match the share of"), wide=True)
        self._share = QDoubleSpinBox()
        self._share.setRange(0.01, _HIGHEST)
        self._share.setSingleStep(0.05)
        self._share.setDecimals(2)
        self._share.setSuffix(with_percent("", say))
        self._share.setAccessibleName(say("Share of GDP in percent"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(1, round(_HIGHEST * _STEPS))
        self._slider.setAccessibleName(say("Share of GDP in percent"))
        self.add(self._target)
        self.add(Label(say("or set a share of GDP"), theme, tone="text_2"))
        self.add(self._share)
        self.add(self._slider)
        self._target.chosen.connect(self._on_target)
        self._share.valueChanged.connect(self._on_share)
        self._slider.valueChanged.connect(lambda step: self._on_share(step / _STEPS))

    def offer(self, countries: list[tuple[str, str]]) -> None:
        """Offer the countries whose share can be matched, as (code, name)."""
        self._target.set_choices(countries)

    def show_figure(self, figure: Figure) -> None:
        """Show the target and the share of a figure."""
        self._countries = figure.state.countries or USUAL
        self._target.set_current(self._countries[0])
        shares = [mark.fields.get("share") for mark in figure.marks if mark.part == Part.NEEDED]
        if shares and isinstance(shares[0], float):
            for control, value in ((self._share, shares[0]), (self._slider, round(shares[0] * _STEPS))):
                blocked = control.blockSignals(True)
                control.setValue(value)  # type: ignore[arg-type] # each takes its own kind of number
                control.blockSignals(blocked)

    def _on_target(self, country: str) -> None:
        others = tuple(each for each in self._countries if each != country)
        self.changed.emit({"countries": (country, *others), "group_by": "", "focus": ""})

    def _on_share(self, percent: float) -> None:
        spec = spec_of("countries/to_match")
        self.changed.emit({"group_by": spec.with_option(ViewState(), "share", f"{percent:.2f}").group_by, "focus": ""})
