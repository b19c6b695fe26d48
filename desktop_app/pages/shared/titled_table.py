"""A table in place of the chart, under the figure's own title."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.figures.table.dates import DATES, in_time
from desktop_app.figures.table.twin import Table
from desktop_app.figures.wording import number
from desktop_app.i18n import Say
from desktop_app.theme.fonts import FIGURE_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label
from desktop_app.widgets.table_model import Cell, TableColumn
from desktop_app.widgets.table_view import TableView

_FIND = 320

_LEAST_ROWS = 4


class TitledTable(QWidget):
    """Owned by a figure pane; ``view`` is the table itself, ``name`` what a screen reader calls it."""

    def __init__(self, name: str, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme, self._say = theme, say
        self.view = TableView(name, theme)
        self._title = Label("", theme, size=FIGURE_TITLE, bold=True, wrap=True)
        self._subtitle = Label("", theme, tone="text_2", wrap=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find in the table"))
        self.search.setAccessibleName(say("Find in the table"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.px(_FIND))
        self.search.textChanged.connect(self.view.table.narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out the words above where they would leave no room for rows: in a low window at twice the size."""
        wide = self.width() - 2 * self._theme.px(24)
        rest = self.height() - self.search.sizeHint().height() - self._theme.px(_LEAST_ROWS * 24 + 48)
        for label in (self._title, self._subtitle):
            rest -= label.heightForWidth(wide)
            label.setVisible(rest >= 0)

    def show_table(self, title: str, subtitle: str, table: Table | None) -> None:
        """Show a table under its words; None leaves the rows that are there."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._make_room()
        if table is not None:
            fill(self.view, table, self._say)
            if self.search.text():
                self.view.table.narrow(self.search.text())


def fill(view: TableView, table: Table, say: Say) -> None:
    """Put a table of the figures into a view."""
    columns = [
        TableColumn(each.title, True, partial(_number, digits=digits, say=say), _exact)
        if each.number
        else TableColumn(each.title, order=in_time if each.key in DATES else None)
        for each, digits in zip(table.columns, table.digits, strict=True)
    ]
    view.fill(columns, table.rows, table.marks)


def _number(value: Cell, digits: int, say: Say) -> str:
    """Return a number for the eye; the cell itself keeps all its digits."""
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    return number(float(value), say, digits)


def _exact(value: Cell) -> str:
    """Return a number for a spreadsheet, without signs between thousands."""
    return "" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value)
