"""Dots: one lane per source, the same order in each row, value and source next to the mark, reasons at the right."""

from __future__ import annotations

from desktop_app.charts.scene.dots.columns import columns_of
from desktop_app.charts.scene.dots.painter import LanePainter
from desktop_app.charts.scene.dots.placed import PAD, SUBLABEL, PlacedLane, placed
from desktop_app.charts.scene.rows import Laid, Window
from desktop_app.charts.scene.value_rows.columns import ValueColumns
from desktop_app.charts.scene.value_rows.placed import GROUP
from desktop_app.charts.scene.value_rows.scene import ValueRowScene
from desktop_app.compat import override


class Dots(ValueRowScene[PlacedLane]):
    """Draws figures of the form ``dots``."""

    head_gap = 12.0
    below = PAD + 8.0

    @override
    def extent(self, row: PlacedLane) -> tuple[float, float]:
        """Return the heights from a divider and a heading above a lane to the text below the name of its row."""
        return row.top - GROUP - 2 * PAD, row.bottom + SUBLABEL

    @override
    def lay_out_lines(self, width: float) -> tuple[ValueColumns, list[PlacedLane]]:
        columns = columns_of(self.value_lines, self.figure, self.look, width)
        return columns, placed(self.value_lines, columns, self.look)

    @override
    def painter(self, columns: ValueColumns, window: Window) -> LanePainter:
        return LanePainter(columns, self.look, window)

    @override
    def grid_end(self, laid: Laid[ValueColumns, PlacedLane]) -> float:
        return laid.content + PAD
