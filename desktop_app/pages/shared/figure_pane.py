"""The middle of a page: the figure, its table twin and its working, one at a time and always of the same figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.charts.overviewed import OverviewedChart
from desktop_app.charts.view import ChartView
from desktop_app.domain.figure import Figure
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.pages.shared.wide_row import WideRow
from desktop_app.pages.widths import PLOT_AT_MOST, SIDE_PADDING
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.pages.shared.side_table import SideTable
    from desktop_app.pages.shared.titled_table import TitledTable

CHART, TABLE, WORKING = "chart", "table", "working"
_BESIDE = "beside"  # the table twin in the room that a very wide window leaves


class FigurePane(QWidget):
    """Owned by a page. ``mark_chosen(id)`` when a mark, or the row of one, is activated; ``form_changed`` when it turns.

    ``state_requested(ViewState)`` for the way out of an empty figure; ``working_requested`` by W in the chart,
    ``chart_requested`` by W in the working.
    The two tables are made when they are first looked at: the first chart does not wait for them.
    """

    limited = True  # the chart is as narrow as designed in a wide window, and its table twin stands beside it
    mark_chosen = Signal(str)
    form_changed = Signal(str)
    state_requested = Signal(object)
    working_requested = Signal()
    chart_requested = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._say = say
        self._theme = theme
        self._figure: Figure | None = None
        self._ledger: Ledger | None = None
        self._filled: dict[str, Figure] = {}
        self._tables: dict[str, TitledTable] = {}
        self.form = CHART  # which of the three is shown
        self._beside: SideTable | None = None
        self._stack = QStackedWidget()
        self._row = WideRow(self._stack, self._make_beside, theme)
        self._row.table_shown.connect(self._fill_beside)
        self._row.set_limited(self.limited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self._drawn = self._make_drawn()
        self._stack.addWidget(self._drawn)

    @property
    def chart(self) -> ChartView:
        """Return the chart that the figure is drawn in."""
        assert isinstance(self._drawn, OverviewedChart)
        return self._drawn.chart

    def table(self, form: str = TABLE) -> TitledTable:
        """Return the table twin, or the working."""
        if form not in self._tables:
            from desktop_app.pages.shared.titled_table import TitledTable

            say = self._say
            name = say("Working of the figure") if form == WORKING else say("Table of the figure")
            made = self._tables[form] = TitledTable(name, self._theme, say)
            made.view.row_chosen.connect(self._on_row_chosen)
            if form == WORKING:  # the key that led here leads back; typed letters would look for a row
                back = QShortcut(QKeySequence("W"), made.view, context=Qt.ShortcutContext.WidgetShortcut)
                back.activated.connect(self.chart_requested)
            self._stack.addWidget(made)
        return self._tables[form]

    def show_figure(self, ledger: Ledger, figure: Figure) -> None:
        """Show another figure in the form that is open."""
        self._ledger, self._figure = ledger, figure
        self.chart.show_figure(figure)
        self._fill(self.form)
        self._fill_beside()

    def show_form(self, form: str) -> None:
        """Turn to the chart, the table or the working."""
        if form == WORKING and (self._figure is None or self._figure.working is None):
            form = TABLE
        shown = self._drawn if form == CHART else self.table(form)
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if form != self.form:
            self.form = form
            self._stack.setCurrentWidget(shown)
            self._row.set_limited(self.limited and form == CHART)
            self._fill(form)
            self.form_changed.emit(form)
            if inside:  # what had the focus is hidden now
                self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into what is shown; a focus proxy would lead Tab past what stands before it."""
        (self.chart if self.form == CHART else self.table(self.form).view).setFocus()

    def _make_drawn(self) -> QWidget:
        """Make what the figure is drawn in."""
        made = OverviewedChart(self._theme, self._say, PLOT_AT_MOST + 2 * SIDE_PADDING)
        self._wire_chart(made.chart)
        return made

    def _wire_chart(self, chart: ChartView) -> None:
        chart.mark_activated.connect(self.mark_chosen)
        chart.selection_changed.connect(self._on_selection_changed)
        chart.state_requested.connect(self.state_requested)
        chart.working_requested.connect(self.working_requested)

    def choose(self, mark: str) -> None:
        """Select a mark in the chart and its row in the table."""
        self.chart.set_focused(mark)
        self._choose_row(mark)

    def table_text(self) -> str:
        """Return the table in sight as text for a spreadsheet: the rows that it shows, as they are found and sorted.

        Where none is in sight it is the whole table of the figure.
        """
        from desktop_app.exports.clipboard import clipboard_text, table_text
        from desktop_app.figures.table.working import working_table

        if self._figure is None or self._ledger is None:
            return ""
        if self.form != WORKING:
            return clipboard_text(self._figure, self._rows_in_sight())
        working = working_table(self._ledger, self._figure)
        return clipboard_text(self._figure) if working is None else table_text(working, self._rows_in_sight())

    def _rows_in_sight(self) -> tuple[int, ...] | None:
        """Return which rows the table in place of the chart, or beside it, shows; None where there is no table."""
        if self.form != CHART:
            return self.table(self.form).view.table.shown
        beside = self._beside if self._row.table_in_sight else None
        return beside.view.table.shown if beside is not None and self._filled.get(_BESIDE) is self._figure else None

    def _fill(self, form: str) -> None:
        """Fill a table when it is looked at; tables of figures not looked at cost nothing."""
        figure, ledger = self._figure, self._ledger
        if form == CHART or figure is None or ledger is None or self._filled.get(form) is figure:
            return
        self._filled[form] = figure
        if form == WORKING:
            from desktop_app.figures.table.working import working_table

            words = self._say("What was counted, with rates and GDP, and what was left out and why.")
            self.table(form).show_table(figure.title, words, working_table(ledger, figure))
            self._choose_row(self.chart.selected)
        else:
            from desktop_app.figures.table.twin import table_on_screen

            self.table(form).show_table(figure.title, figure.subtitle, table_on_screen(figure))
            self._choose_row(figure.state.focus)

    def _make_beside(self) -> SideTable:
        from desktop_app.pages.shared.side_table import SideTable

        self._beside = SideTable(self._theme, self._say)
        self._beside.view.row_chosen.connect(self._on_row_chosen)
        return self._beside

    def _fill_beside(self) -> None:
        figure = self._figure
        if self._beside is None or not self._row.table_in_sight or figure is None:
            return
        if self._filled.get(_BESIDE) is not figure:
            from desktop_app.figures.table.twin import table_on_screen

            self._filled[_BESIDE] = figure
            self._beside.show_table(table_on_screen(figure))
        self._beside.view.choose(self.chart.selected)

    def _choose_row(self, mark: str) -> None:
        if self._beside is not None and self._filled.get(_BESIDE) is self._figure:
            self._beside.view.choose(mark)
        for form, table in self._tables.items():
            if self._filled.get(form) is self._figure:
                table.view.choose(mark)

    def _on_row_chosen(self, mark: str) -> None:
        if mark:
            self.mark_chosen.emit(mark)

    def _on_selection_changed(self, mark: str) -> None:
        self._choose_row(mark)
