"""Bars: one line per instrument, names and values next to them, the axis on top."""

from __future__ import annotations

from desktop_app.charts.scene.bars.columns import columns_of
from desktop_app.charts.scene.bars.painter import BarPainter
from desktop_app.charts.scene.bars.placed import ROW_GAP, placed
from desktop_app.charts.scene.rows import Laid, RowScene, Window
from desktop_app.charts.scene.value_rows.columns import ValueColumns
from desktop_app.charts.scene.value_rows.placed import GROUP, PlacedLine
from desktop_app.charts.scene.value_rows.scene import ValueRowScene
from desktop_app.compat import override


class Bars(ValueRowScene[PlacedLine]):
    """Draws figures of the form ``bars``."""

    spare = RowScene.below

    @override
    def extent(self, row: PlacedLine) -> tuple[float, float]:
        return row.top - GROUP, row.bottom

    @override
    def lay_out_lines(self, width: float) -> tuple[ValueColumns, list[PlacedLine]]:
        columns = columns_of(self.value_lines, self.figure.axis, self.look, width)
        return columns, placed(self.value_lines, columns, self.look)

    @override
    def breaks(self, width: float) -> tuple[float, ...]:
        firsts = [placed for placed in self.laid_at(width).rows[1:] if placed.line.first]
        return tuple(placed.top - ROW_GAP / 2 - (GROUP if placed.heading else 0.0) for placed in firsts)

    @override
    def painter(self, columns: ValueColumns, window: Window) -> BarPainter:
        # a second part of names makes them a list
        return BarPainter(columns, self.look, window, listed=any(row.sublabel for row in self.figure.rows))

    @override
    def grid_end(self, laid: Laid[ValueColumns, PlacedLine]) -> float:
        """Return where gridlines end: above the rows that have no bar, or with the last row."""
        gaps = (placed.top for placed in laid.rows if placed.row.gap)
        return next((top - ROW_GAP / 2 for top in gaps), laid.content + ROW_GAP)
