"""What only this page offers in the filter column: what is counted, of what a share, which instruments and stages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.charts.swatches import instrument_swatch
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.figures import spec_of
from desktop_app.figures.wording import instrument_words, sentence, stage_word
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.countries import presenter
from desktop_app.pages.countries.match_filter import MatchFilter
from desktop_app.theme.theme import Theme
from desktop_app.widgets.check_list import CheckEntry, CheckList
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.segmented import Segmented


class MoneyFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._theme, self._say = theme, say
        levels = ((Level.PROGRAMMES, say("Programmes")), (Level.AWARDS, say("Awards")))
        self._level = Segmented(say("Count"), levels, theme)
        self._instruments = CheckList(say("Instrument"), theme)
        self._stages = CheckList(say("Stage"), theme)
        self._segment = DropDown(say("Share of what"), wide=True)
        self._match = MatchFilter(theme, say)
        column.add(self._match)
        self._groups: dict[str, FilterGroup] = {}
        for key, heading, icon, control in (
            ("level", say("Count"), "copy", self._level),
            ("segments", say("Share of what"), "segment", self._segment),
            ("instruments", say("Instrument"), "check", self._instruments),
            ("stages", say("Stage"), "forward", self._stages),
        ):
            self._groups[key] = group = FilterGroup(heading, theme, icon=icon)
            group.add(control)
            column.add(group)
        send = self.changed.emit
        self._level.chosen.connect(lambda key: send({"level": Level(key), "stages": ()}))
        self._segment.chosen.connect(lambda key: send({"segments": (key,), "focus": ""}))
        self._instruments.changed.connect(lambda keys: send({"instruments": tuple(map(Instrument, keys))}))
        self._stages.changed.connect(lambda keys: send({"stages": tuple(map(Stage, keys))}))
        self._match.changed.connect(self.changed)

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer the countries whose share can be matched, and segments where they are asked for."""
        if state.figure == "to_match":
            self._match.offer(presenter.countries_to_match(ledger, self._say))
        if state.figure == "capacity":
            self._segment.set_choices(presenter.capacity_segments(ledger, self._say))

    def show_figure(self, figure: Figure) -> None:
        """Show the choices of a figure's state and how many rows each would let through."""
        state, say = figure.state, self._say
        spec = spec_of(state.name)
        for key, group in self._groups.items():
            group.set_shown(spec.offers(key, state))
        self._match.set_shown(state.figure == "to_match")
        self._level.set_current(state.level)
        if spec.offers("instruments", state):
            self._instruments.set_entries(
                [
                    CheckEntry(each, sentence(instrument_words(each, say)), count, instrument_swatch(each, self._theme))
                    for each, count in presenter.instrument_counts(figure).items()
                ]
            )
            self._instruments.set_checked(state.instruments)
        if spec.offers("stages", state):
            stages = presenter.stage_counts(figure)
            self._stages.set_entries(
                [CheckEntry(each, sentence(stage_word(each, say)), count) for each, count in stages.items()]
            )
            self._stages.set_checked(state.stages)
        if state.segments:
            self._segment.set_current(state.segments[0])
        if state.figure == "to_match":
            self._match.show_figure(figure)
