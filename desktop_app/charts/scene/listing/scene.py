"""List: one line per mark, words at the left and the value at the right; the drawing of a figure that is a table."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.charts.scene.drawing import Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.listing.rows import ABOVE, HEADING, WORD_GAP, ListedRow, listed
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, PADDING, SECOND, SECOND_LINE, SMALL, SMALL_LINE
from desktop_app.charts.scene.rows import ColumnLayout, Laid, RowScene, Window
from desktop_app.charts.scene.selection import selected_band
from desktop_app.compat import override

MISSING = "missing"  # status of a mark whose text says that its value is not known
_HEAD_GAP = 8.0
_WIDEST = 900.0  # px between words and value: farther apart, the eye loses the line

_Laid = Laid[ColumnLayout, ListedRow]


class Listing(RowScene[ColumnLayout, ListedRow]):
    """Draws figures of the form ``table``."""

    @property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        by_row: dict[str, list[str]] = {}
        for mark in self.figure.marks:
            by_row.setdefault(mark.row, []).append(mark.id)
        return tuple((mark,) for row in self.figure.rows for mark in by_row.get(row.id, ()))

    @override
    def lay_out(self, width: float) -> tuple[ColumnLayout, Sequence[ListedRow], float]:
        room = max(1.0, min(width - 2 * PADDING, _WIDEST))
        return ColumnLayout(PADDING, PADDING + room), listed(self.figure, self.look, room), _HEAD_GAP

    @override
    def extent(self, row: ListedRow) -> tuple[float, float]:
        return row.top - (HEADING if row.heading else 0.0), row.bottom

    @override
    def heads(self, laid: _Laid, window: Window) -> Sequence[Shape]:
        return ()

    @override
    def paint(self, laid: _Laid, window: Window, seen: Sequence[ListedRow]) -> tuple[list[Shape], list[Hit]]:
        right = laid.columns.right
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for row in seen:
            top = window.down + row.top
            if row.heading:
                shapes += self._heading(row.heading, top, right)
            if row.holds(window.selected):
                shapes += selected_band(top, row.height, right, self.look.tokens)
            shapes += self._words(row, top, right)
            rect = Rect(PADDING, top, right - PADDING, row.height)
            hits.append(Hit(row.mark.id, rect, rect))
        return shapes, hits

    def _heading(self, text: str, top: float, right: float) -> list[Shape]:
        tokens = self.look.tokens
        return [
            self.look.text(PADDING, top - HEADING / 2 + 4, text, LABEL, tokens.text_2, True),
            Stroke(PADDING, top - 0.5, right, top - 0.5, Pen(tokens.line_strong)),
        ]

    def _words(self, listed: ListedRow, top: float, right: float) -> list[Shape]:
        look, tokens, mark = self.look, self.look.tokens, listed.mark.id
        strong = listed.row.strong
        shapes: list[Shape] = []
        y = top + ABOVE
        for line in listed.name:
            shapes.append(look.text(PADDING, y + SECOND_LINE / 2, line, SECOND, tokens.text, strong, mark=mark))
            y += SECOND_LINE
        x = PADDING + (look.measure(listed.name[-1], SECOND, strong) + WORD_GAP if listed.name else 0.0)
        for line in listed.kind:
            if listed.level:
                shapes.append(look.text(x, y - SECOND_LINE / 2, line, LABEL, tokens.text_2, mark=mark))
                continue
            shapes.append(look.text(PADDING, y + LABEL_LINE / 2, line, LABEL, tokens.text_2, mark=mark))
            y += LABEL_LINE
        for line in listed.note:
            shapes.append(look.text(PADDING, y + SMALL_LINE / 2, line, SMALL, tokens.text_3, mark=mark))
            y += SMALL_LINE
        if listed.value:
            known = listed.mark.status != MISSING
            colour = tokens.text if known else tokens.text_3
            middle = top + ABOVE + SECOND_LINE / 2
            shapes.append(look.text(right, middle, listed.value, SECOND, colour, known, 1.0, mark))
        bottom = top + listed.height - 0.5
        shapes.append(Stroke(PADDING, bottom, right, bottom, Pen(tokens.line)))
        return shapes
