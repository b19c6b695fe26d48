"""One figure of a profile: a chart among others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.charts.view import ChartView
from desktop_app.compat import override
from desktop_app.domain.figure import Figure, Form
from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme

_TALLEST_LIST = 420  # px: a longer list scrolls in its card
_EDGE = 2


class _CardChart(ChartView):
    entered = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class Card(QWidget):
    """Owned by the board. ``company`` and ``key`` name it; ``entered`` when its chart gets the focus."""

    entered = Signal()

    def __init__(self, company: str, key: str, theme: Theme, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.company, self.key = company, key
        self._theme = theme
        self._active = False
        self.chart = _CardChart(theme, say, card=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _EDGE, 0, 0)
        column.addWidget(self.chart)
        self.chart.entered.connect(self.entered)

    @property
    def figure(self) -> Figure | None:
        """Return the figure shown."""
        return self.chart.figure

    def show_figure(self, figure: Figure) -> None:
        """Show a figure; the one that is shown already is left as it is."""
        if self.chart.figure is not figure:
            self.chart.show_figure(figure)

    def set_active(self, active: bool) -> None:
        """Let it be the card that the page bar acts on."""
        if active != self._active:
            self._active = active
            self.update()

    def height_at(self, width: int) -> int:
        """Return the height in px that its figure needs at a width."""
        height = self.chart.height_at(width)
        if self.figure is not None and self.figure.form is Form.TABLE:
            height = min(height, self._theme.px(_TALLEST_LIST))
        return height + _EDGE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.px(24)
        across = self.rect().adjusted(side, 0, -side, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        colour, height = ("accent", _EDGE) if self._active else ("line", 1)
        painter.fillRect(across.x(), 0, across.width(), height, self._theme.colour(colour))
