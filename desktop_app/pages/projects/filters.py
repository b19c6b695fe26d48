"""What only this page offers in the filter column: the few projects of a comparison, and finding projects."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import FIRST, ViewState
from desktop_app.figures import spec_of
from desktop_app.figures.projects.catalogue import MOST_AT_ONCE
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.columns import FilterColumn
from desktop_app.pages.projects import presenter
from desktop_app.pages.projects.find_filter import FindFilter
from desktop_app.pages.shared import offered
from desktop_app.theme.theme import Theme
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.labels import Label
from desktop_app.widgets.picker import Picker


class ProjectFilters(QObject):
    """Owned by the page. ``changed(dict)`` carries the fields of the state that the reader changed."""

    changed = Signal(object)  # not dict: Qt would hand its vocabulary words on as plain text

    def __init__(self, column: FilterColumn, theme: Theme, say: Say) -> None:
        super().__init__(column)
        self._say = say
        self._state = ViewState()
        self._chosen = FilterGroup(say("Projects"), theme, icon="factory")
        self._projects = Picker(say("Projects"), theme, say)
        self._few = Label("", theme, tone="text_2", wrap=True)
        self._chosen.add(self._projects)
        self._chosen.add(self._few)
        column.add(self._chosen)
        self._find = FindFilter(column, theme, say)
        self._projects.chosen.connect(self._on_few)
        self._find.changed.connect(self.changed)
        self._find.all_requested.connect(self._on_all)

    def offer(self, ledger: Ledger) -> None:
        """Offer the projects of the edition."""
        self._projects.set_entries(offered.projects(ledger))

    def show_figure(self, reading: Reading, figure: Figure) -> None:
        """Show the choices of a figure's state and how many of all projects it shows."""
        self._state = state = figure.state
        spec, total = reading.spec, len(reading.ledger.all_projects())
        self._chosen.set_shown(spec.offers("projects", state))
        if spec.offers("projects", state):
            self._projects.set_keys(state.projects)
            self._few.setText(self._limit(state))
        found = spec.offers("find", state)
        self._find.set_shown(found)
        self._find.statuses.set_shown(found)
        if found:
            words = self._say("{shown} of {total} projects shown", shown=presenter.shown_projects(figure), total=total)
            self._find.show_query(state.find)
            self._find.show_counts(presenter.status_counts(reading), words, narrowed=bool(figure.narrowed))

    def _limit(self, state: ViewState) -> str:
        if state.figure == "compare":
            return self._say("Two or three stand side by side.")
        return self._say("One to three at a time.")

    def _on_all(self) -> None:
        """Take away all that narrows the figure: fewer than all projects must not stand below those words."""
        self.changed.emit({key: FIRST.value(key) for key in spec_of(self._state.name).narrowed_by})

    def _on_few(self, keys: tuple[str, ...]) -> None:
        """Take the projects in the order in which they were chosen; of more than fit, the first gives way."""
        kept = tuple(each for each in self._state.projects if each in keys)
        chosen = (*kept, *(each for each in keys if each not in kept))[-MOST_AT_ONCE:]
        self.changed.emit({"projects": chosen})
