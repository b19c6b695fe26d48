"""Projects: what was promised, what came of it, and what it costs."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure, Form
from desktop_app.domain.view_state import ViewState
from desktop_app.pages.page import PageContext
from desktop_app.pages.projects import presenter
from desktop_app.pages.projects.filters import ProjectFilters
from desktop_app.pages.projects.time_controls import TimeControls
from desktop_app.pages.shared import offered
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.option_controls import OptionControls, in_row
from desktop_app.pages.shared.selection_filters import SelectionFilters
from desktop_app.widgets.buttons import Button


class ProjectsPage(FigurePage):
    """Controls of the figure above, figure in the middle, everything known of a mark's project on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme, ledger = context.say, context.theme, context.ledger()
        self._options = OptionControls("projects", in_row(self.layout_.bar, theme), say, self)
        self._time = TimeControls(self.layout_.bar, theme, say)
        self.end_bar()
        self.add_menu("projects")
        self._filters = ProjectFilters(self.layout_.filters, theme, say)
        self._filters.offer(ledger)
        offers = {
            "countries": lambda ledger, say: offered.countries(ledger, presenter.countries_with_projects(ledger), say),
            "companies": lambda ledger, _: offered.companies(presenter.companies_with_projects(ledger)),
        }
        self._selection = SelectionFilters(self.layout_.filters, offers, theme, say)
        self._compare = Button(say("Compare"), theme, name=say("Add this project to the comparison"))
        self._dates = Button(say("Dates"), theme, name=say("Show the dates of this project as they were said"))
        self.panel.add_action(self._compare)
        self.panel.add_action(self._dates)
        self._compared: tuple[str, ...] = ()
        self._time.today_requested.connect(lambda: self.chart.go_to_day(context.today))
        self._time.whole_requested.connect(self.chart.show_all)
        self._options.chosen.connect(self.change_option)
        for filters in (self._filters, self._selection):
            filters.changed.connect(lambda fields: self.change(**fields, focus=""))
        self._compare.clicked.connect(self._on_compare)
        self._dates.clicked.connect(self._on_dates)
        overview = say("Move in the overview of all years; show all of them")
        context.shortcuts.note("Left, Right, Home", say("Figure"), overview)

    def days(self) -> tuple[date, ...]:
        return presenter.statement_days(self.context.ledger())

    def show_state(self, state: ViewState) -> None:
        self._selection.show_state(self.context.ledger(), state)
        super().show_state(state)

    def show_evidence(self, mark_id: str) -> None:
        super().show_evidence(mark_id)
        project = self._project_of(mark_id)
        self._compare.setVisible(bool(project))
        self._dates.setVisible(bool(project))

    def _figure_shown(self, figure: Figure) -> None:
        reading = self.reading()
        self._options.show_reading(reading)
        self._filters.show_figure(reading, figure)
        self._time.set_shown(shown=figure.form is Form.TIMELINE)
        if figure.state.figure == "compare":
            self._compared = figure.state.projects

    def _project_of(self, mark_id: str) -> str:
        mark = self.figure.by_id.get(mark_id) if self.figure else None
        return str(mark.fields.get("project") or "") if mark else ""

    def _on_compare(self) -> None:
        """Add the project of the panel to the comparison, and show it."""
        project = self._project_of(self.state.focus) if self.state else ""
        if project:
            chosen = presenter.compared(self._compared, project)
            self.turn_to("compare", projects=chosen)

    def _on_dates(self) -> None:
        """Show how the dates of the project of the panel were said."""
        project = self._project_of(self.state.focus) if self.state else ""
        if project:
            self.turn_to("chain", projects=(project,))
