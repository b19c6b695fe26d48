"""The middle of a page: the figure, its table twin and its working, one at a time and always of the same figure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.charts.view import ChartView
from desktop_app.domain.figure import Figure
from desktop_app.figures.table import Table, table_of
from desktop_app.figures.working_table import working_table
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.theme.fonts import FIGURE_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label
from desktop_app.widgets.table_model import Cell, TableColumn
from desktop_app.widgets.table_view import TableView

CHART, TABLE, WORKING = "chart", "table", "working"


class FigurePane(QWidget):
    """Owned by a page. ``mark_chosen(id)`` when a mark, or the row of one, is activated; ``shown(form)`` when it turns."""

    mark_chosen = Signal(str)
    form_changed = Signal(str)

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._say = say
        self._theme = theme
        self._figure: Figure | None = None
        self._ledger: Ledger | None = None
        self._filled: dict[str, Figure] = {}
        self.chart = ChartView(theme, say)
        self.table = TableView(say("Table of the figure"), theme)
        self.working = TableView(say("Working of the figure"), theme)
        self._titles = {form: Label("", theme, size=FIGURE_TITLE, bold=True, wrap=True) for form in (TABLE, WORKING)}
        self._subtitles = {form: Label("", theme, tone="text_2", wrap=True) for form in (TABLE, WORKING)}
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        for form, view in ((TABLE, self.table), (WORKING, self.working)):
            self._stack.addWidget(self._titled(form, view))
            view.row_chosen.connect(self._on_row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.chart.mark_activated.connect(self.mark_chosen)
        self.chart.selection_changed.connect(self._on_selection_changed)
        self.setFocusProxy(self.chart)

    @property
    def form(self) -> str:
        """Return which of the three is shown."""
        return (CHART, TABLE, WORKING)[self._stack.currentIndex()]

    def show_figure(self, ledger: Ledger, figure: Figure) -> None:
        """Show another figure in the form that is open."""
        self._ledger, self._figure = ledger, figure
        self.chart.show_figure(figure)
        self._fill(self.form)

    def show_form(self, form: str) -> None:
        """Turn to the chart, the table or the working."""
        if form == WORKING and (self._figure is None or self._figure.working is None):
            form = TABLE
        if form != self.form:
            self._stack.setCurrentIndex((CHART, TABLE, WORKING).index(form))
            self._fill(form)
            self.form_changed.emit(form)
        self.setFocusProxy({CHART: self.chart, TABLE: self.table, WORKING: self.working}[form])

    def choose(self, mark: str) -> None:
        """Select a mark in the chart and its row in the table."""
        self.chart.set_focused(mark)
        self.table.choose(mark)

    def table_text(self) -> str:
        """Return the open table, or that of the figure, as text for a spreadsheet."""
        view = self.working if self.form == WORKING else self.table
        self._fill(WORKING if view is self.working else TABLE)
        return view.as_tsv()

    def _titled(self, form: str, view: TableView) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, self._theme.px(16), 0, self._theme.px(8))
        column.setSpacing(self._theme.px(6))
        column.addWidget(self._titles[form])
        column.addWidget(self._subtitles[form])
        column.addWidget(view, 1)
        return box

    def _fill(self, form: str) -> None:
        """Fill a table when it is looked at; tables of figures not looked at cost nothing."""
        figure, ledger = self._figure, self._ledger
        if form == CHART or figure is None or ledger is None or self._filled.get(form) is figure:
            return
        self._filled[form] = figure
        if form == WORKING:
            table = working_table(ledger, figure)
            words = self._say("What was counted, with rates and GDP, and what was left out and why.")
        else:
            table = table_of(figure)
            words = figure.subtitle
        self._titles[form].setText(figure.title)
        self._subtitles[form].setText(words)
        if table is not None:
            _show(self.working if form == WORKING else self.table, table)
        if form == TABLE:
            self.table.choose(figure.state.focus)

    def _on_row_chosen(self, mark: str) -> None:
        if mark:
            self.mark_chosen.emit(mark)

    def _on_selection_changed(self, mark: str) -> None:
        if self._filled.get(TABLE) is self._figure:
            self.table.choose(mark)


def _show(view: TableView, table: Table) -> None:
    columns = [TableColumn(column.title, column.number, _number if column.number else None) for column in table.columns]
    view.fill(columns, table.rows, table.marks)


def _number(value: Cell) -> str:
    """Return a number for the eye: up to six significant digits, the cell itself keeps all."""
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    return f"{value:,.10g}" if float(value).is_integer() else f"{value:,.6g}"
