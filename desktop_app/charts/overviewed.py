"""A chart with the overview of its years below it, where it has an axis of time and the room is there."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.charts.overview import OverviewStrip
from desktop_app.charts.scene.scene import Scene
from desktop_app.charts.view import ChartView
from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.theme.fonts import BODY_PX
from desktop_app.theme.theme import Theme

_LEAST_HEIGHT = 440.0  # px of the layout below which the rows need all the room


class OverviewedChart(QWidget):
    """Owned by a page. ``chart`` and ``strip`` show the same axis: what moves the one moves the other."""

    def __init__(self, theme: Theme, say: Say, widest: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._scene: Scene | None = None  # whose overview the strip shows
        self.chart = ChartView(theme, say, self, widest=widest)
        self.strip = OverviewStrip(theme, say, self)
        self.strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart)
        column.addWidget(self.strip)
        self.chart.viewport.redrawn.connect(self._follow)
        self.strip.moved.connect(self.chart.viewport.canvas.show_span)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    def _follow(self) -> None:
        scene, drawing = self.chart.scene, self.chart.viewport.drawing
        if scene is None or drawing is None:
            return
        if scene is not self._scene:
            self._scene = scene
            self.strip.show_overview(scene.overview(), self.chart.today)
            self._offer()
        if self.strip.overview is not None:
            self.strip.follow(drawing.plot, self.chart.viewport.canvas.seen.span)

    def _offer(self) -> None:
        """Show the strip where it is of use and leaves the rows enough room."""
        room = self.height() * BODY_PX / self._theme.fonts.body_px
        figure = self.chart.figure
        rows = bool(figure and figure.rows)
        self.strip.setVisible(self.strip.overview is not None and rows and room >= _LEAST_HEIGHT)
