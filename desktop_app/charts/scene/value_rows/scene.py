"""Rows of values below their axis."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from desktop_app.charts.scene.drawing import Hit, Pen, Shape, Stroke
from desktop_app.charts.scene.look import SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.rows import Laid, RowScene, Window
from desktop_app.charts.scene.selection import selected_band
from desktop_app.charts.scene.value_rows.columns import ValueColumns
from desktop_app.charts.scene.value_rows.lines import lines_of
from desktop_app.charts.scene.value_rows.painter import LinePainter
from desktop_app.charts.scene.value_rows.placed import PlacedLine
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_AXIS = SMALL_LINE + 4.0

_Line = TypeVar("_Line", bound=PlacedLine)


class ValueRowScene(RowScene[ValueColumns, _Line], Generic[_Line]):
    """A form lays out its columns and lines, and paints a line; axis, gridlines and bands are drawn here."""

    head_gap: ClassVar[float] = 8.0  # between second line and axis

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self.value_lines = lines_of(figure)

    @abstractmethod
    def lay_out_lines(self, width: float) -> tuple[ValueColumns, Sequence[_Line]]:
        """Return columns and lines for a width."""

    @abstractmethod
    def painter(self, columns: ValueColumns, window: Window) -> LinePainter[_Line]:
        """Return what draws the lines in view."""

    @abstractmethod
    def grid_end(self, laid: Laid[ValueColumns, _Line]) -> float:
        """Return where gridlines end, in px of the content."""

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(mark.id for mark in line.marks) for line in self.value_lines)

    @override
    def lay_out(self, width: float) -> tuple[ValueColumns, Sequence[_Line], float]:
        return *self.lay_out_lines(width), self.head_gap + _AXIS

    @override
    def plot(self, columns: ValueColumns) -> tuple[float, float]:
        return columns.names, columns.plot_right

    @override
    def axis(self, columns: ValueColumns) -> tuple[float, float]:
        left, right = ((x - columns.zero) / columns.unit for x in self.plot(columns))
        return left, right

    @override
    def heads(self, laid: Laid[ValueColumns, _Line], window: Window) -> list[Shape]:
        tokens, look, columns = self.look.tokens, self.look, laid.columns
        middle = laid.top - _AXIS + SMALL_LINE / 2
        end = self._grid_bottom(laid, window)
        shapes: list[Shape] = []
        for value, words in columns.ticks:
            x = columns.x(value)
            shapes.append(look.text(x, middle, words, SMALL, tokens.text_3, anchor=0.5))
            if value:
                shapes.append(Stroke(x, laid.top, x, end, Pen(tokens.grid)))
        if columns.aside is not None and self.figure.aside_title:
            shapes.append(look.text(columns.aside, middle, self.figure.aside_title, SMALL, tokens.text_2, True))
        return shapes

    @override
    def paint(
        self, laid: Laid[ValueColumns, _Line], window: Window, seen: Sequence[_Line]
    ) -> tuple[list[Shape], list[Hit]]:
        columns, tokens = laid.columns, self.look.tokens
        painter = self.painter(columns, window)
        shapes: list[Shape] = []
        for line in seen:
            if line.holds(window.selected):
                shapes += selected_band(window.down + line.top, line.height, columns.right, tokens)
        end = self._grid_bottom(laid, window)
        shapes.append(Stroke(columns.zero, laid.top, columns.zero, end, Pen(tokens.line_strong)))
        hits: list[Hit] = []
        for line in seen:
            drawn, found = painter.paint(line)
            shapes += drawn
            hits += found
        return shapes, [hit for hit in hits if hit.area.bottom > window.body.y]

    def _grid_bottom(self, laid: Laid[ValueColumns, _Line], window: Window) -> float:
        return min(window.body.bottom, window.down + self.grid_end(laid))
