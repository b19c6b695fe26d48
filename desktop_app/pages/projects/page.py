"""Projects: first plan and latest date of everything that is being built."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.pages.page import PageContext
from desktop_app.pages.projects import presenter
from desktop_app.pages.projects.filters import ProjectFilters
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.labels import Label


class ProjectsPage(FigurePage):
    """Grouping and sorting above, timeline in the middle, the statements of a mark on the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        say, theme, ledger = context.say, context.theme, context.ledger()
        self._group = DropDown(
            say("Group by"),
            (
                ("country", say("Country")),
                ("company", say("Company")),
                ("region", say("Region")),
                ("kind", say("Kind")),
                ("status", say("Status")),
            ),
        )
        self._sort = DropDown(
            say("Sort"),
            (
                ("start", say("Start of work")),
                ("end", say("Production")),
                ("slip", say("Slip")),
                ("investment", say("Investment")),
                ("public_money", say("Public money")),
                ("name", say("Name")),
            ),
        )
        self._today = Button(say("Go to today"), theme, icon="calendar")
        self._whole = Button(say("Show all years"), theme)
        bar = self.layout_.bar
        for words, control in ((say("Group by"), self._group), (say("Sort"), self._sort)):
            bar.addWidget(Label(words, theme, tone="text_2"))
            bar.addWidget(control)
        bar.addWidget(self._today)
        bar.addWidget(self._whole)
        self.end_bar()
        self._filters = ProjectFilters(self.layout_.filters, theme, say)
        self._filters.changed.connect(lambda fields: self.change(**fields, focus=""))
        self._group.chosen.connect(lambda key: self.change(group_by=key))
        self._sort.chosen.connect(lambda key: self.change(sort=key))
        self._today.clicked.connect(lambda: self.chart.go_to_day(context.today))
        self._whole.clicked.connect(self.chart.show_all)
        self._total = len(ledger.all_projects())

    def days(self) -> tuple[date, ...]:
        return presenter.statement_days(self.context.ledger())

    def show_state(self, state: ViewState) -> None:
        self._group.set_current(state.group_by or "country")
        self._sort.set_current(state.sort or "start")
        self._filters.offer(self.context.ledger(), state)
        super().show_state(state)

    def _figure_shown(self, figure: Figure) -> None:
        self._filters.show_figure(figure, self._total)
