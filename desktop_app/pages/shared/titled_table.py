"""A table in place of the chart, under the figure's own title."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.figures.table import Table
from desktop_app.i18n import Say
from desktop_app.theme.fonts import FIGURE_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Label
from desktop_app.widgets.table_model import Cell, TableColumn
from desktop_app.widgets.table_view import TableView

_FIND = 320


class TitledTable(QWidget):
    """Owned by a figure pane; ``view`` is the table itself, ``name`` what a screen reader calls it."""

    def __init__(self, name: str, theme: Theme, say: Say) -> None:
        super().__init__()
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

    def show_table(self, title: str, subtitle: str, table: Table | None) -> None:
        """Show a table under its words; None leaves the rows that are there."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        if table is not None:
            columns = [TableColumn(each.title, each.number, _number if each.number else None) for each in table.columns]
            self.view.fill(columns, table.rows, table.marks)
            if self.search.text():
                self.view.table.narrow(self.search.text())


def _number(value: Cell) -> str:
    """Return a number for the eye: up to six significant digits, the cell itself keeps all."""
    if not isinstance(value, int | float):
        return "" if value is None else str(value)
    return f"{value:,.10g}" if float(value).is_integer() else f"{value:,.6g}"
