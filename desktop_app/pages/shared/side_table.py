"""The table twin beside its chart, under a small heading."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.figures.table.twin import Table
from desktop_app.i18n import Say
from desktop_app.pages.shared.titled_table import fill
from desktop_app.pages.widths import SIDE_PADDING
from desktop_app.theme.theme import Theme
from desktop_app.widgets.labels import Heading
from desktop_app.widgets.table_view import TableView


class SideTable(QWidget):
    """Owned by a figure pane; ``view`` is the table itself."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme, self._say = theme, say
        self.view = TableView(say("Table of the figure"), theme)
        column = self._column = QVBoxLayout(self)
        column.addWidget(Heading(say("Table of the figure"), theme))
        column.addWidget(self.view, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_table(self, table: Table) -> None:
        """Show a table."""
        fill(self.view, table, self._say)

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(16), px(SIDE_PADDING), px(8))
        self._column.setSpacing(px(8))
