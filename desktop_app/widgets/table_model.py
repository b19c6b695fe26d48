"""Plain columns and rows as a table model: formats a cell when it is painted and never raises while painting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.compat import override
from desktop_app.widgets.folded import folded

Cell = str | float | int | None
_Index = QModelIndex | QPersistentModelIndex
_MISSING = (None, "")


@dataclass(frozen=True)
class TableColumn:
    """``text`` formats a cell for the eye (the value itself by default), ``copied`` for the clipboard (as for the eye).

    ``number`` aligns it to the right, ``order`` returns what a cell sorts by (the value itself by default).
    """

    title: str
    number: bool = False
    text: Callable[[Cell], str] | None = None
    copied: Callable[[Cell], str] | None = None
    order: Callable[[Cell], Cell] | None = None


class TableModel(QAbstractTableModel):
    """``rows`` are sequences as long as ``columns``; ``keys`` name the rows for whoever selects one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[TableColumn, ...] = ()
        self._rows: Sequence[Sequence[Cell]] = ()
        self._keys: Sequence[str] = ()
        self._order: list[int] = []
        self._words: list[str] = []  # of each row, as they are searched; made when first searched
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)

    def fill(self, columns: Sequence[TableColumn], rows: Sequence[Sequence[Cell]], keys: Sequence[str] = ()) -> None:
        """Show another table."""
        self.beginResetModel()
        self._columns, self._rows, self._keys = tuple(columns), rows, keys
        self._order = list(range(len(rows)))
        self._words = []
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Show only the rows in which every word of ``text`` is found, in the order of the table."""
        asked = folded(text).split()
        if asked and not self._words:
            columns = range(len(self._columns))
            self._order = list(range(len(self._rows)))
            self._words = [folded("\n".join(self.text(row, column) for column in columns)) for row in self._order]
        self.beginResetModel()
        every = range(len(self._rows))
        self._order = [row for row in every if all(word in self._words[row] for word in asked)] if asked else [*every]
        self._arrange()
        self.endResetModel()

    def key(self, row: int) -> str:
        """Return the key of the row shown at ``row``; empty where rows have no keys."""
        return self._keys[self._order[row]] if self._keys else ""

    def row_of(self, key: str) -> int:
        """Return where the row of a key is shown, -1 if nowhere."""
        return next((at for at, row in enumerate(self._order) if self._keys and self._keys[row] == key), -1)

    def value(self, row: int, column: int) -> Cell:
        """Return the cell itself, as it sorts."""
        return self._rows[self._order[row]][column]

    def text(self, row: int, column: int) -> str:
        """Return the cell as it is read."""
        value, form = self.value(row, column), self._columns[column].text
        if form is not None:
            return form(value)
        return "" if value is None else str(value)

    def copied(self, row: int, column: int) -> str:
        """Return the cell as it is copied."""
        form = self._columns[column].copied
        return self.text(row, column) if form is None else form(self.value(row, column))

    @property
    def shown(self) -> tuple[int, ...]:
        """Return the places of the rows shown among all rows that were filled in, in the order in which they stand."""
        return tuple(self._order)

    def rows_of(self, key: str) -> list[int]:
        """Return where all rows of a key are shown."""
        return [at for at, row in enumerate(self._order) if self._keys and self._keys[row] == key]

    def title(self, column: int) -> str:
        """Return the head of a column."""
        return self._columns[column].title

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own default
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 # Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._order) or index.column() >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self._columns[index.column()].number
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; missing cells stay last in both directions, equal ones keep their order."""
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        """Sort the rows shown by the column that was asked for."""
        column, order = self._sorted
        if column < 0:
            return
        shown = sorted(self._order)
        filled = [row for row in shown if self._rows[row][column] not in _MISSING]
        missing = [row for row in shown if self._rows[row][column] in _MISSING]
        by = self._columns[column].order or (lambda cell: cell)
        descending = order == Qt.SortOrder.DescendingOrder
        filled.sort(key=lambda row: _sort_key(by(self._rows[row][column])), reverse=descending)
        self._order = filled + missing


def _sort_key(value: Cell) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return (0, float(value), "")
    return (1, 0.0, str(value).casefold())
