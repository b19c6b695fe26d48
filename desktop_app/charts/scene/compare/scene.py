"""Compare: a table of words, one column per subject, every entry a mark with its source below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from desktop_app.charts.scene.compare.rows import (
    CELL_PADDING,
    ROW_PADDING,
    CompareColumns,
    CompareRow,
    PlacedEntry,
    columns_of,
    compare_rows,
)
from desktop_app.charts.scene.drawing import Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import SECOND, SECOND_LINE
from desktop_app.charts.scene.rows import Laid, RowScene, Window
from desktop_app.charts.scene.selection import selected_ground
from desktop_app.charts.scene.shapes import symbols
from desktop_app.charts.scene.shapes.missing import missing
from desktop_app.compat import override
from desktop_app.domain.part import Part

_HEAD_GAP = 12.0  # between second line and column heads
_HEAD_BELOW = 6.0
_AROUND = 4.0  # how far the ground of the selected entry reaches beyond it

_Laid = Laid[CompareColumns, CompareRow]


class Compare(RowScene[CompareColumns, CompareRow]):
    """Draws figures of the form ``compare``."""

    spare = RowScene.below

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        order = {head.id: place for place, head in enumerate(self.figure.heads)}
        found = []
        for row in self.figure.rows:
            own = [mark for mark in self.figure.marks if mark.row == row.id]
            found.append(tuple(mark.id for mark in sorted(own, key=lambda mark: order.get(mark.column, len(order)))))
        return tuple(found)

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        """Return the place of the entry itself: a row may be higher than a window."""
        entries = (entry for row in (self._laid.rows if self._laid else ()) for entry in row.entries)
        return next(((entry.top, entry.bottom) for entry in entries if entry.mark.id == mark), (0.0, 0.0))

    @override
    def breaks(self, width: float) -> tuple[float, ...]:
        rows = self.laid_at(width).rows
        inside = {
            entry.top - ROW_PADDING / 2 for row in rows for entry in row.entries if entry.top > row.top + ROW_PADDING
        }
        return tuple(sorted(inside | {row.top for row in rows[1:]}))

    @override
    def lay_out(self, width: float) -> tuple[CompareColumns, Sequence[CompareRow], float]:
        columns = columns_of(self.figure, self.look, width)
        tall = max((len(words) for words in columns.names), default=1) * SECOND_LINE
        return columns, compare_rows(self.figure, columns, self.look), _HEAD_GAP + tall + _HEAD_BELOW

    @override
    def plot(self, columns: CompareColumns) -> tuple[float, float]:
        return columns.lefts[0], columns.right

    @override
    def heads(self, laid: _Laid, window: Window) -> list[Shape]:
        tokens, look, columns = self.look.tokens, self.look, laid.columns
        bottom, rule = laid.top - _HEAD_BELOW, laid.top - 0.5
        shapes: list[Shape] = [
            look.text(
                left + CELL_PADDING, bottom - (len(words) - place - 0.5) * SECOND_LINE, word, SECOND, tokens.text, True
            )
            for left, words in zip(columns.lefts, columns.names, strict=False)
            for place, word in enumerate(words)
        ]
        return [*shapes, Stroke(columns.left, rule, columns.right, rule, Pen(tokens.line_strong))]

    @override
    def paint(self, laid: _Laid, window: Window, seen: Sequence[CompareRow]) -> tuple[list[Shape], list[Hit]]:
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for row in seen:
            shapes += self._name(row, laid.columns, window.down)
            for entry in row.entries:
                chosen = entry.mark.id == window.selected
                shapes += self._entry(entry, laid.columns, window.down, chosen=chosen)
                hits.append(_hit(entry, laid.columns, window.down))
        return shapes, hits

    def _name(self, row: CompareRow, columns: CompareColumns, down: float) -> list[Shape]:
        tokens = self.look.tokens
        bottom = down + row.bottom - 0.5
        shapes: list[Shape] = [Stroke(columns.left, bottom, columns.right, bottom, Pen(tokens.line))]
        for place, word in enumerate(row.name):
            y = down + row.top + ROW_PADDING + (place + 0.5) * (SECOND_LINE - 2)
            shapes.append(self.look.text(columns.left, y, word, SECOND, tokens.text_2))
        return shapes

    def _entry(self, entry: PlacedEntry, columns: CompareColumns, down: float, *, chosen: bool) -> list[Shape]:
        tokens, mark = self.look.tokens, entry.mark
        left, top = columns.lefts[entry.column] + CELL_PADDING, down + entry.top
        shapes: list[Shape] = []
        if chosen:
            ground = Rect(left - 2 * _AROUND, top - _AROUND / 2, columns.width - CELL_PADDING, entry.height + _AROUND)
            shapes += selected_ground(ground, tokens)
        middle = top + entry.lines[0].y if entry.lines else top
        if mark.part == Part.GAP:
            shapes.append(missing(left - 4, middle, tokens, mark.id))
        elif mark.status:
            shapes += symbols.status(mark.status, left + 5, middle, tokens.text_2, 5.0, mark.id)
        for line in entry.lines:
            colour = getattr(tokens, line.tone)
            shapes.append(
                self.look.text(left + entry.indent, top + line.y, line.text, line.size, colour, line.bold, mark=mark.id)
            )
        return shapes


def _hit(entry: PlacedEntry, columns: CompareColumns, down: float) -> Hit:
    left = columns.lefts[entry.column]
    rect = Rect(left + CELL_PADDING / 2, down + entry.top, columns.width - CELL_PADDING, entry.height)
    return Hit(entry.mark.id, rect, rect.grown(2.0))
