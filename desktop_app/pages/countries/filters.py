"""The filter column of the page: what is counted, which instruments and stages, which countries."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.charts.swatches import instrument_swatch
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage
from desktop_app.figures.wording import instrument_words, stage_word
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.countries import presenter
from desktop_app.theme.fonts import SMALL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import LinkButton
from desktop_app.widgets.check_list import CheckEntry, CheckList
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import KeyHint, Label
from desktop_app.widgets.picker import Picker, PickerEntry
from desktop_app.widgets.segmented import Segmented


class CountryFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed.

    ``working_requested`` is sent by the link below the filters.
    """

    changed = Signal(dict)
    working_requested = Signal()

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._theme, self._say = theme, say
        levels = ((Level.PROGRAMMES, say("Programmes")), (Level.AWARDS, say("Awards")))
        self._level = Segmented(say("Count"), levels, theme)
        self._instruments = CheckList(say("Instrument"), theme)
        self._stages = CheckList(say("Stage"), theme)
        self._countries = Picker(say("Countries"), theme, say)
        self._counted = Label("", theme, tone="text_2", wrap=True)
        self._compose(column)
        self._level.chosen.connect(lambda key: self.changed.emit({"level": Level(key), "stages": ()}))
        self._instruments.changed.connect(lambda keys: self.changed.emit({"instruments": tuple(map(Instrument, keys))}))
        self._stages.changed.connect(lambda keys: self.changed.emit({"stages": tuple(map(Stage, keys))}))
        self._countries.chosen.connect(lambda keys: self.changed.emit({"countries": keys}))

    def offer(self, ledger: Ledger, state: ViewState) -> None:
        """Offer the countries of a level, under all their names."""
        entries = []
        for code in presenter.countries_with_money(ledger, state.level):
            names = [ledger.country_name(code, language) for language in ("en", "ja", "ko")]
            text = ledger.country_name(code, state.language)
            entries.append(PickerEntry(code, text, " ".join((code, *names))))
        self._countries.set_entries(sorted(entries, key=lambda entry: entry.text))

    def show_figure(self, figure: Figure) -> None:
        """Show the choices of a figure's state and how many rows each would let through."""
        state, say = figure.state, self._say
        self._level.set_current(state.level)
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
        self._counted.setText(self._count_words(figure))

    def _compose(self, column: FilterColumn) -> None:
        say, theme = self._say, self._theme
        for heading, icon, widget in (
            (say("Count"), "table", self._level),
            (say("Instrument"), "check", self._instruments),
            (say("Stage"), "sort", self._stages),
        ):
            group = FilterGroup(heading, theme, icon=icon)
            group.add(widget)
            column.add(group)
        group = FilterGroup(say("Countries"), theme, icon="search")
        group.add(self._countries)
        names = {
            "trilateral": say("Trilateral: US, Japan, Korea"),
            "interview": say("The interview’s four"),
            "g7": say("G7"),
            "all": say("All countries"),
        }
        for key, words in names.items():
            link = LinkButton(words, theme, size=SMALL)
            link.clicked.connect(lambda _=False, key=key: self.changed.emit({"countries": presenter.PRESETS[key]}))
            group.add(link)
        column.add(group)
        column.set_foot(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._counted)
        row = QHBoxLayout()
        link = LinkButton(self._say("Show the working"), self._theme)
        link.clicked.connect(self.working_requested)
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(KeyHint("W", self._theme))
        lines.addLayout(row)
        return foot

    def _count_words(self, figure: Figure) -> str:
        count = len(figure.working.taken) if figure.working else 0
        if figure.state.level is Level.AWARDS:
            return self._say.plural("{count} award counted", "{count} awards counted", count)
        return self._say.plural("{count} programme counted", "{count} programmes counted", count)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
