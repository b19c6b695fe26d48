"""Finding projects by text, kind, status, public money and place."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.charts.swatches import status_swatch
from desktop_app.domain.project_query import WITH, WITHOUT, ProjectQuery
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus, Stage
from desktop_app.figures.projects.query_words import ANCHORS, anchor_words, money_words
from desktop_app.figures.wording import project_kind_word, status_word
from desktop_app.figures.wording.countries import sentence
from desktop_app.i18n import Say
from desktop_app.pages.columns import FilterColumn
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import LinkButton
from desktop_app.widgets.check_list import CheckEntry, CheckList
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import Label
from desktop_app.widgets.picker import Picker, PickerEntry

_PAUSE_MS = 200  # after the last letter, before the projects are looked through


class FindFilter(FilterGroup):
    """``changed(dict)`` carries the query when the reader asks for other projects, ``all_requested`` asks for all.

    ``statuses`` is a group of its own: its shapes explain those before the names.
    """

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text
    all_requested = Signal()

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(say("Find projects"), theme, icon="search")
        self._look, self._say = theme, say
        self._query = ProjectQuery()
        self._text = QLineEdit()
        self._text.setPlaceholderText(say("Name, place, technology"))
        self._text.setAccessibleName(say("Find projects by name, place or technology"))
        self._text.setClearButtonEnabled(True)
        self._kinds = Picker(say("Kind"), theme, say, all_words=say("All kinds"))
        self._kinds.set_entries(PickerEntry(each, sentence(project_kind_word(each, say))) for each in ProjectKind)
        self._money = DropDown(say("Public money"), self._money_choices(), wide=True)
        self._anchor = DropDown(say("Around an anchor"), self._anchor_choices(), wide=True)
        self._told = Label("", theme, tone="text_2", wrap=True)
        self._all = LinkButton(say("All projects"), theme)
        for widget in (self._text, self._kinds, self._money, self._anchor, self._told, self._all):
            self.add(widget)
        self.statuses = FilterGroup(say("Status"), theme, icon="status")
        self._status = CheckList(say("Status"), theme)
        self.statuses.add(self._status)
        column.add(self)
        column.add(self.statuses)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._wire()

    def show_query(self, query: ProjectQuery) -> None:
        """Show what is asked for; letters that are being typed stay."""
        self._query = query
        if not self._pause.isActive() and self._text.text().strip() != query.text:
            blocked = self._text.blockSignals(True)
            self._text.setText(query.text)
            self._text.blockSignals(blocked)
        self._kinds.set_keys(query.kinds)
        self._money.set_current(query.money)
        self._anchor.set_current(query.anchor)
        self._status.set_checked(query.statuses)

    def show_counts(self, statuses: dict[ProjectStatus, int], told: str, *, narrowed: bool) -> None:
        """Tell how many projects are shown, of which status; ``narrowed`` offers the way back to all."""
        entries = [
            CheckEntry(
                each,
                sentence(status_word(each, self._say)),
                statuses.get(each, 0),
                status_swatch(each, self._look),
            )
            for each in ProjectStatus
        ]
        self._status.set_entries(entries)
        self._status.set_checked(self._query.statuses)
        self._told.setText(told)
        self._all.setEnabled(narrowed)

    def _money_choices(self) -> list[tuple[str, str]]:
        say = self._say
        stages = (Stage.PRELIMINARY, Stage.APPROVED, Stage.FINAL, Stage.DISBURSED, Stage.CONVERTED, Stage.CANCELLED)
        asked = ((str(each), money_words(each, say)) for each in (WITH, WITHOUT, Stage.PROPOSED, *stages))
        return [("", say("Public money or none")), *asked]

    def _anchor_choices(self) -> list[tuple[str, str]]:
        say = self._say
        return [("", say("Anywhere")), *((key, anchor_words(key, say)) for key in ANCHORS)]

    def _wire(self) -> None:
        self._text.textEdited.connect(lambda _: self._pause.start())
        self._text.textChanged.connect(lambda text: None if text else self._pause.start())
        self._text.returnPressed.connect(self._ask)
        self._pause.timeout.connect(self._ask)
        self._kinds.chosen.connect(lambda _: self._ask())
        self._money.chosen.connect(lambda _: self._ask())
        self._anchor.chosen.connect(lambda _: self._ask())
        self._status.changed.connect(self._on_statuses)
        self._all.clicked.connect(self._on_all)

    def _on_statuses(self, keys: tuple[str, ...]) -> None:
        self._ask(tuple(map(ProjectStatus, keys)))

    def _on_all(self) -> None:
        self._pause.stop()
        self._text.clear()
        self._pause.stop()
        self.all_requested.emit()

    def _ask(self, statuses: tuple[ProjectStatus, ...] | None = None) -> None:
        self._pause.stop()
        query = ProjectQuery(
            self._text.text().strip(),
            tuple(map(ProjectKind, self._kinds.keys)),
            self._query.statuses if statuses is None else statuses,
            self._money.current,
            self._anchor.current,
        )
        if query != self._query:
            self.changed.emit({"find": query})
