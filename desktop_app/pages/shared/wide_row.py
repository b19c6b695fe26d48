"""What a very wide window does with its room: the figure stays as wide as designed, its table twin takes the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.pages.widths import PLOT_AT_MOST, SIDE_PADDING
from desktop_app.theme.theme import Theme

_TABLE_AT_LEAST = 340  # px at 96 dpi and 100 %: a name, a unit and a value
_FAR = 1000


class WideRow(QWidget):
    """Owned by a figure pane; ``make_table`` is asked for the table when there is room for it for the first time.

    Signals: ``table_shown`` when the table came into sight and has to hold the figure.
    """

    table_shown = Signal()

    def __init__(self, figure: QWidget, make_table: Callable[[], QWidget], theme: Theme) -> None:
        super().__init__()
        self._figure, self._make_table, self._theme = figure, make_table, theme
        self._table: QWidget | None = None
        self._limited = False
        self._placing = QTimer(self, singleShot=True)  # a layout must not change while it is being carried out
        self._placing.timeout.connect(self._place)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(figure, _FAR)
        theme.changed.connect(self._limit)

    @property
    def table_in_sight(self) -> bool:
        """Tell whether the table stands beside the figure."""
        return self._table is not None and self._table.isVisibleTo(self)

    def set_limited(self, limited: bool) -> None:
        """Let the table stand beside the figure where there is room for both, or give the figure all of it."""
        self._limited = limited
        self._limit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_room() != self.table_in_sight:
            self._placing.start(0)

    def _limit(self) -> None:
        beside = self._limited and self.table_in_sight
        self._figure.setMaximumWidth(self._most() if beside else (1 << 24) - 1)  # Qt's own "no limit"
        self._placing.start(0)

    def _place(self) -> None:
        if self._has_room() == self.table_in_sight:
            return
        if self._table is None:
            self._table = self._make_table()
            self._row.addWidget(self._table, 1)
        self._table.setVisible(self._has_room())
        self._limit()
        if self.table_in_sight:
            self.table_shown.emit()

    def _has_room(self) -> bool:
        return self._limited and self.width() >= self._most() + self._theme.px(_TABLE_AT_LEAST)

    def _most(self) -> int:
        return self._theme.px(PLOT_AT_MOST + 2 * SIDE_PADDING)
