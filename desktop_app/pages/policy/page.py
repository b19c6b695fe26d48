"""Policy: what drives it, who works with whom, and which control followed which."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.pages.page import PageContext
from desktop_app.pages.policy import presenter
from desktop_app.pages.shared.choice_bar import ChoiceBar
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.picker import Picker, PickerEntry

_OWN = "own"  # a choice of countries that is no preset
_TRILATERAL = ("USA", "JPN", "KOR")


class PolicyPage(FigurePage):
    """Figure and countries on the left, grouping above, acts in the middle, their sources on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme = context.say, context.theme
        self._bar = ChoiceBar(self.layout_.bar, theme)
        for key, (heading, offered) in presenter.choices(say).items():
            self._bar.add(key, heading, offered)
        self.end_bar()
        self._figure = DropDown(say("Figure"), presenter.figure_names(say), wide=True)
        self._countries = Picker(say("Countries"), theme, say)
        self._preset = DropDown(say("Preset of countries"), self._presets(), wide=True)
        figures = FilterGroup(say("Figure"), theme, icon="chart")
        figures.add(self._figure)
        narrowed = FilterGroup(say("Countries"), theme, icon="globe")
        narrowed.add(self._preset)
        narrowed.add(self._countries)
        self.layout_.filters.add(figures)
        self.layout_.filters.add(narrowed)
        self._offered = False
        self._bar.chosen.connect(self._on_chosen)
        self._figure.chosen.connect(lambda key: self.change(**presenter.other_figure(key)))
        self._countries.chosen.connect(lambda keys: self.change(countries=keys, focus=""))
        self._preset.chosen.connect(self._on_preset)

    def days(self) -> tuple[date, ...]:
        return presenter.days(self.context.ledger())

    def show_state(self, state: ViewState) -> None:
        self._offer(state.language)
        self._figure.set_current(state.figure)
        self._countries.set_keys(state.countries)
        self._preset.set_choices(self._presets(own=state.countries not in ((), _TRILATERAL)))
        self._preset.set_current(
            "" if not state.countries else "trilateral" if state.countries == _TRILATERAL else _OWN
        )
        self._bar.show_values(presenter.values(state))
        super().show_state(state)

    def _presets(self, *, own: bool = False) -> tuple[tuple[str, str], ...]:
        say = self.context.say
        offered = (("", say("All countries")), ("trilateral", say("Trilateral: US, Japan, Korea")))
        return (*offered, (_OWN, say("Own choice"))) if own else offered

    def _offer(self, language: str) -> None:
        if self._offered:
            return
        self._offered = True
        ledger = self.context.ledger()
        entries = []
        for code in presenter.countries(ledger):
            names = [ledger.country_name(code, each) for each in ("en", "ja", "ko")]
            entries.append(PickerEntry(code, ledger.country_name(code, language), " ".join((code, *names))))
        self._countries.set_entries(sorted(entries, key=lambda entry: entry.text))

    def _on_preset(self, key: str) -> None:
        if key != _OWN:
            self.change(countries=_TRILATERAL if key else (), focus="")

    def _on_chosen(self, key: str, value: str) -> None:
        if self.state is not None:
            self.change(**presenter.changed(self.state, key, value), focus="")
