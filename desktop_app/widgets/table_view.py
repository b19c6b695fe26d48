"""A table to read, sort and copy; cells are fetched when they are painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.compat import override
from desktop_app.formulas import harmless
from desktop_app.theme.fonts import SMALL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.table_model import Cell, TableColumn, TableModel

_WIDEST = 300  # px; longer texts are elided, so that the numbers beside them stay in sight


class TableView(QTableView):
    """``name`` is spoken; Ctrl+C copies the selected rows (all rows where none is) with heads, for a spreadsheet.

    Signals: ``row_chosen(key)`` when a row is clicked or Enter is pressed on it.
    """

    row_chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.table = TableModel(self)
        self.setModel(self.table)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrow keys walk in it
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.clicked.connect(self._on_activated)
        self._restyle()
        theme.changed.connect(self._restyle)

    def fill(self, columns: Sequence[TableColumn], rows: Sequence[Sequence[Cell]], keys: Sequence[str] = ()) -> None:
        """Show another table in its own order, columns as wide as their first rows need."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.fill(columns, rows, keys)
        self.resizeColumnsToContents()
        widest = self._theme.px(_WIDEST)
        for column in range(len(columns)):
            if self.columnWidth(column) > widest:
                self.setColumnWidth(column, widest)

    def choose(self, key: str) -> None:
        """Select the rows of a key, the first in sight, without sending ``row_chosen``; none where there is no key."""
        rows = self.table.rows_of(key) if key else []
        if not rows:
            self.clearSelection()
            return
        first = self.table.index(rows[0], 0)
        seen = self.viewport().rect().contains(self.visualRect(first).center())
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.clearSelection()
        whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            self.selectionModel().select(self.table.index(row, 0), whole)
        if not seen:  # in the middle: at the edge, a table that is still to get its height would hide it again
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)

    def as_tsv(self) -> str:
        """Return the selected rows with their heads, cells parted by tabs; no text of them is a formula."""
        picked = sorted({index.row() for index in self.selectionModel().selectedRows()})
        columns = range(self.table.columnCount())
        rows = picked or range(self.table.rowCount())
        lines = [[_text(self.table.title(column)) for column in columns]]
        lines += [[self._copied(row, column) for column in columns] for row in rows]
        return "\n".join("\t".join(line) for line in lines)

    def _copied(self, row: int, column: int) -> str:
        """Return a cell for a spreadsheet: numbers below zero stay numbers."""
        copied = self.table.copied(row, column)
        return _text(copied) if isinstance(self.table.value(row, column), str) else copied

    def copy(self) -> None:
        """Put ``as_tsv`` on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_tsv())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self.table.key(index.row()))

    def _restyle(self) -> None:
        head = self.horizontalHeader()
        head.setFont(self._theme.fonts.font(SMALL, bold=True))
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(self._theme.px(24))
        rows.setDefaultSectionSize(max(self._theme.px(24), self.fontMetrics().height() + 6))


def _text(text: str) -> str:
    return harmless(" ".join(text.split()))
