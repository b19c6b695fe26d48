"""The filter column of the page: which figure, what is counted, which instruments, stages and countries."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.charts.swatches import instrument_swatch
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.figures.wording import instrument_words, stage_word
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.countries import presenter
from desktop_app.pages.countries.match_filter import MatchFilter
from desktop_app.theme.theme import Theme
from desktop_app.widgets.check_list import CheckEntry, CheckList
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.picker import Picker, PickerEntry
from desktop_app.widgets.segmented import Segmented

_OWN = "own"  # a choice of countries that is no preset


class CountryFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._theme, self._say = theme, say
        figures = (
            ("support", say("Support by country")),
            ("statements", say("Who says what")),
            ("over_time", say("Awards over time")),
            ("to_match", say("What would it take")),
            ("capacity", say("World share over time")),
        )
        arrangements = (
            ("", say("Instruments apart")),
            ("stacked", say("Instruments stacked")),
            ("nested", say("With the parts inside")),
        )
        presets = (
            ("trilateral", say("Trilateral: US, Japan, Korea")),
            ("interview", say("The interview’s four")),
            ("g7", say("G7")),
            ("all", say("All countries")),
            (_OWN, say("Own choice")),
        )
        levels = ((Level.PROGRAMMES, say("Programmes")), (Level.AWARDS, say("Awards")))
        self._figure = DropDown(say("Figure"), figures, wide=True)
        self._level = Segmented(say("Count"), levels, theme)
        self._arrangement = DropDown(say("Arrangement"), arrangements, wide=True)
        self._instruments = CheckList(say("Instrument"), theme)
        self._stages = CheckList(say("Stage"), theme)
        self._segment = DropDown(say("Share of what"), wide=True)
        self._countries = Picker(say("Countries"), theme, say)
        self._presets = DropDown(say("Preset of countries"), presets, wide=True)
        self._match = MatchFilter(theme, say)
        self._groups: dict[str, FilterGroup] = {}
        self._compose(column)
        self._wire()

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer the countries of a level under all their names, and segments where they are asked for."""
        entries = []
        for code in presenter.countries_with_money(ledger, state.level):
            names = [ledger.country_name(code, language) for language in ("en", "ja", "ko")]
            entries.append(PickerEntry(code, ledger.country_name(code, state.language), " ".join((code, *names))))
        entries.sort(key=lambda entry: entry.text)
        self._countries.set_entries(entries)
        self._match.offer([(entry.key, entry.text) for entry in entries])
        if state.figure == "capacity":
            from desktop_app.figures.countries.capacity import SEGMENTS  # no other figure reads the segments
            from desktop_app.figures.supply_chain.segment_names import segment_name

            say = self._say
            self._segment.set_choices([(each, segment_name(ledger.segment(each), say)) for each in SEGMENTS])

    def show_figure(self, figure: Figure) -> None:
        """Show the choices of a figure's state and how many rows each would let through."""
        state, say = figure.state, self._say
        self._figure.set_current(state.figure)
        self._level.set_current(state.level)
        self._arrangement.set_current(state.group_by)
        counts = presenter.instrument_counts(figure)
        self._instruments.set_entries(
            [
                CheckEntry(each, _capital(instrument_words(each, say)), count, instrument_swatch(each, self._theme))
                for each, count in counts.items()
            ]
        )
        self._instruments.set_checked(state.instruments)
        stages = presenter.stage_counts(figure)
        self._stages.set_entries(
            [CheckEntry(each, _capital(stage_word(each, say)), count) for each, count in stages.items()]
        )
        self._stages.set_checked(state.stages)
        self._countries.set_keys(state.countries)
        self._presets.set_current(presenter.preset_of(state.countries) or _OWN)
        if state.segments:
            self._segment.set_current(state.segments[0])
        if state.figure == "to_match":
            self._match.show_figure(figure)
        for key, group in self._groups.items():
            group.set_shown(state.figure in presenter.USED_BY[key])

    def _compose(self, column: FilterColumn) -> None:
        say = self._say
        for key, heading, icon, controls in (
            ("figure", say("Figure"), "chart", (self._figure,)),
            ("level", say("Count"), "copy", (self._level, self._arrangement)),
            ("segment", say("Share of what"), "segment", (self._segment,)),
            ("instruments", say("Instrument"), "check", (self._instruments,)),
            ("stages", say("Stage"), "forward", (self._stages,)),
            ("countries", say("Countries"), "globe", (self._countries, self._presets)),
        ):
            group = FilterGroup(heading, self._theme, icon=icon)
            for control in controls:
                group.add(control)
            self._groups[key] = group
            column.add(group)
            if key == "figure":
                self._groups["match"] = self._match
                column.add(self._match)

    def _wire(self) -> None:
        send = self.changed.emit
        self._figure.chosen.connect(lambda key: send(presenter.other_figure(key)))
        self._level.chosen.connect(lambda key: send({"level": Level(key), "stages": ()}))
        self._arrangement.chosen.connect(lambda key: send({"group_by": key}))
        self._segment.chosen.connect(lambda key: send({"segments": (key,), "focus": ""}))
        self._instruments.changed.connect(lambda keys: send({"instruments": tuple(map(Instrument, keys))}))
        self._stages.changed.connect(lambda keys: send({"stages": tuple(map(Stage, keys))}))
        self._countries.chosen.connect(lambda keys: send({"countries": keys}))
        self._presets.chosen.connect(self._on_preset)
        self._match.changed.connect(self.changed)

    def _on_preset(self, key: str) -> None:
        if key == _OWN:
            self._countries.open()
        else:
            self.changed.emit({"countries": presenter.PRESETS[key]})


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
