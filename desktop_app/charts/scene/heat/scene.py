"""Heat table: rows by columns, every cell shaded by its share and carrying its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from desktop_app.charts.scene.drawing import Hit, Pen, Shape, Stroke
from desktop_app.charts.scene.heat.cells import CellPainter
from desktop_app.charts.scene.heat.columns import NAME_GAP, PITCH, HeatColumns, columns_of
from desktop_app.charts.scene.heat.legend import HEIGHT as LEGEND
from desktop_app.charts.scene.heat.legend import legend
from desktop_app.charts.scene.heat.rows import GROUP, GROUP_GAP, HeatRow, heat_rows
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.rows import Laid, RowScene, Window
from desktop_app.charts.scene.selection import selected_band
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.domain.part import CellKind

_HEAD_GAP = 10.0  # between second line and column heads
_HEAD_LINE = 14.0
_HEAD_BELOW = 5.0
_LEGEND_GAP = 8.0

_Laid = Laid[HeatColumns, HeatRow]


class Heat(RowScene[HeatColumns, HeatRow]):
    """Draws figures of the form ``heat``."""

    below = _LEGEND_GAP + LEGEND

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._rows = heat_rows(figure)

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        order = {head.id: place for place, head in enumerate(self.figure.heads)}
        found = []
        for row in self._rows:
            columns = sorted(row.cells, key=lambda column: order.get(column, len(order)))
            found.append(tuple(mark.id for column in columns for mark in row.cells[column]))
        return tuple(found)

    @override
    def lay_out(self, width: float) -> tuple[HeatColumns, Sequence[HeatRow], float]:
        columns = columns_of(self.figure, self.look, width)
        tall = max((len(column.name) for column in columns.shown), default=1)
        return columns, self._rows, _HEAD_GAP + tall * _HEAD_LINE + _HEAD_BELOW

    @override
    def extent(self, row: HeatRow) -> tuple[float, float]:
        return row.top - GROUP - GROUP_GAP, row.bottom

    @override
    def plot(self, columns: HeatColumns) -> tuple[float, float]:
        return columns.shaded, columns.right

    @override
    def heads(self, laid: _Laid, window: Window) -> list[Shape]:
        """Return the names of the columns above the line under which the rows scroll."""
        tokens, look = self.look.tokens, self.look
        shapes: list[Shape] = []
        bottom = laid.top - _HEAD_BELOW
        for column in laid.columns.shown:
            anchor = {CellKind.NUMBER: 1.0, CellKind.WORDS: 0.0}.get(column.head.cells, 0.5)
            x = column.left + 14 if column.head.cells == CellKind.WORDS else column.left + anchor * column.width
            for place, word in enumerate(column.name):
                y = bottom - (len(column.name) - place - 0.5) * _HEAD_LINE
                shapes.append(look.text(x, y, word, SMALL, tokens.text_2, True, anchor))
        rule = laid.top - 0.5
        return [*shapes, Stroke(laid.columns.left, rule, laid.columns.right, rule, Pen(tokens.line))]

    @override
    def paint(self, laid: _Laid, window: Window, seen: Sequence[HeatRow]) -> tuple[list[Shape], list[Hit]]:
        painter = CellPainter(self.look, window.selected)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for row in seen:
            top = window.down + row.top
            shapes += self._heading(row, laid.columns, top)
            if row.holds(window.selected):
                shapes += selected_band(top, PITCH, laid.columns.right, self.look.tokens)
            shapes += self._name(row, laid.columns, top)
            for column in laid.columns.shown:
                drawn, found = painter.cell(column, top, row.cells.get(column.head.id, ()))
                shapes += drawn
                hits += found
        y = window.down + laid.content + _LEGEND_GAP
        shapes += legend(self.figure.axis.title, self.look, laid.columns.shaded, y, laid.columns.right)
        return shapes, hits

    def _heading(self, placed: HeatRow, columns: HeatColumns, top: float) -> list[Shape]:
        tokens = self.look.tokens
        if not placed.ruled:
            return []
        if not placed.heading:
            return [Stroke(columns.left, top - GROUP_GAP / 2, columns.right, top - GROUP_GAP / 2, Pen(tokens.line))]
        y = top - GROUP
        text = self.look.text(PADDING, y + GROUP / 2 + 1, placed.heading, SMALL, tokens.text_3, True)
        rule = Stroke(columns.left, y - GROUP_GAP / 2, columns.right, y - GROUP_GAP / 2, Pen(tokens.line))
        return [rule, text] if placed.top > GROUP else [text]

    def _name(self, placed: HeatRow, columns: HeatColumns, top: float) -> list[Shape]:
        look, tokens = self.look, self.look.tokens
        shapes: list[Shape] = []
        y = top + PITCH / 2
        name = wrapped(placed.row.label, columns.names - NAME_GAP, look.measure, SECOND, most=1)
        shapes.append(look.text(PADDING, y, name[0] if name else "", SECOND, tokens.text))
        if columns.aside is not None and placed.row.aside:
            room = columns.aside - PADDING - columns.names
            aside = wrapped(placed.row.aside, room, look.measure, SMALL, most=1)
            shapes.append(look.text(PADDING + columns.names, y, aside[0] if aside else "", SMALL, tokens.text_3))
        if placed.row.gap and not placed.cells and columns.shown:
            shapes.append(look.text(columns.shown[0].left + 8, y, placed.row.gap, look.label, tokens.text_3))
        return shapes
