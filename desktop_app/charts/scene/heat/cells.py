"""What stands in a cell of a heat table: a shade with its number, a dot, a dashed box, an index, words."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from desktop_app.charts.scene.drawing import Box, Disc, Hit, Pen, Rect, Shape
from desktop_app.charts.scene.heat.columns import PITCH, HeatColumn
from desktop_app.charts.scene.look import LABEL, SMALL, Look
from desktop_app.charts.scene.shapes.missing import SMALL_BOX, missing
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import CellKind
from desktop_app.figures.wording import number

_BOLD_FROM = 75.0  # percent: the darkest step of the ramp
_BOLD_INDEX = 5000.0  # of 10,000: more than two equal holders make
_INSET = 1.0  # surface between cells
_FRAME, _FRAME_INNER = 2.5, 1.0
_SIGNS = ("≥ ", "≤ ")
_WORDS_LEFT = 14.0  # after the numbers of the column before
_WORD_ROOM = 6.0  # between a cell's edges and its text, both sides together


class CellPainter:
    """Turns the marks of one cell into shapes."""

    def __init__(self, look: Look, selected: str) -> None:
        self._look = look
        self._selected = selected

    def cell(self, column: HeatColumn, top: float, marks: Sequence[Mark]) -> tuple[list[Shape], list[Hit]]:
        """Return shapes and hits of a cell whose row begins at ``top``."""
        match column.head.cells:
            case CellKind.SHARE:
                return self._shades(column, top, marks)
            case CellKind.OTHERS:
                return self._shades(column, top, marks, named=True)
            case CellKind.REST:
                return self._rest(column, top, marks)
            case CellKind.NUMBER:
                return self._number(column, top, marks)
        return self._words(column, top, marks)

    def _shades(
        self, column: HeatColumn, top: float, marks: Sequence[Mark], *, named: bool = False
    ) -> tuple[list[Shape], list[Hit]]:
        if not marks:
            return [self._dot(column, top)], []
        shapes: list[Shape] = []
        hits: list[Hit] = []
        wide = column.width / len(marks)
        for place, mark in enumerate(marks):
            rect = Rect(column.left + place * wide, top, wide, PITCH).grown(-_INSET)
            shapes += self._shade(mark, rect, named=named)
            hits.append(Hit(mark.id, rect, rect.grown(_INSET)))
        return shapes, hits

    def _shade(self, mark: Mark, rect: Rect, *, named: bool) -> list[Shape]:
        tokens = self._look.tokens
        value = mark.value or 0.0
        step = max((at for at, low in enumerate(tokens.ramp_from) if value >= low), default=0)
        outline = Pen(tokens.line) if tokens.contrast else None
        shapes: list[Shape] = [Box(rect, tokens.ramp[step], outline, mark=mark.id)]
        text = self._text(mark, rect.width, named=named)
        if text:
            bold = value >= _BOLD_FROM
            size = self._size(text, rect.width, bold=bold)
            x, y = rect.x + rect.width / 2, rect.y + rect.height / 2
            shapes.append(self._look.text(x, y, text, size, tokens.ramp_ink[step], bold, 0.5, mark.id))
        return [*shapes, *self._frame(mark, rect)]

    def _text(self, mark: Mark, width: float, *, named: bool) -> str:
        """Return what fits: the value as stated with the holder's code where needed, else fewer digits, never less sign."""
        value, say = mark.value or 0.0, self._look.say
        sign = mark.text[:2] if mark.text.startswith(_SIGNS) else ""
        short = f"{sign}{number(floor(value) if sign == _SIGNS[0] else value, say, 0)}"
        wished = [mark.text, *(() if sign else (number(value, say),)), short]
        if named:
            wished = [*(f"{mark.order.name} {text}" for text in wished), short]
        bold = value >= _BOLD_FROM
        measure = self._look.measure
        return next((text for text in wished if measure(text, SMALL, bold) + _WORD_ROOM / 2 <= width), "")

    def _size(self, text: str, width: float, *, bold: bool) -> int:
        return LABEL if self._look.measure(text, LABEL, bold) + _WORD_ROOM <= width else SMALL

    def _frame(self, mark: Mark, rect: Rect) -> list[Shape]:
        if mark.id != self._selected:
            return []
        tokens = self._look.tokens
        return [
            Box(rect, "", Pen(tokens.accent, _FRAME), mark=mark.id),
            Box(rect.grown(-_FRAME), "", Pen(tokens.surface, _FRAME_INNER), mark=mark.id),
        ]

    def _dot(self, column: HeatColumn, top: float) -> Shape:
        return Disc(column.left + column.width / 2, top + PITCH / 2, 1.0, self._look.tokens.text_3)

    def _rest(self, column: HeatColumn, top: float, marks: Sequence[Mark]) -> tuple[list[Shape], list[Hit]]:
        y = top + PITCH / 2
        if not marks:
            nothing = self._look.text(column.right - 10, y, "0", LABEL, self._look.tokens.text_3, anchor=1.0)
            return [nothing], []
        tokens, mark = self._look.tokens, marks[0]
        text = self._look.text(column.right - 10, y, mark.text, LABEL, tokens.text_2, anchor=1.0, mark=mark.id)
        left = max(column.left + 2, min(column.left + 12, text.left - SMALL_BOX[0] - 4))
        rect = Rect(column.left, top, column.width, PITCH).grown(-_INSET)
        dashed = missing(left, y, tokens, mark.id, small=True)
        return [dashed, text, *self._frame(mark, rect)], [Hit(mark.id, rect, rect.grown(_INSET))]

    def _number(self, column: HeatColumn, top: float, marks: Sequence[Mark]) -> tuple[list[Shape], list[Hit]]:
        if not marks:
            return [self._dot(column, top)], []
        mark = marks[0]
        bold = (mark.value or 0.0) >= _BOLD_INDEX
        colour = self._look.tokens.text if bold else self._look.tokens.text_2
        text = self._look.text(column.right, top + PITCH / 2, mark.text, LABEL, colour, bold, anchor=1.0, mark=mark.id)
        return self._worded(column, top, mark, [text])

    def _words(self, column: HeatColumn, top: float, marks: Sequence[Mark]) -> tuple[list[Shape], list[Hit]]:
        left = column.left + _WORDS_LEFT
        y = top + PITCH / 2
        if not marks:
            return [Disc(left + 3, y, 1.0, self._look.tokens.text_3)], []
        mark = marks[0]
        words = self._holder_cut(mark, column.right - left)
        text = self._look.text(left, y, words, LABEL, self._look.tokens.text_2, mark=mark.id)
        return self._worded(column, top, mark, [text])

    def _holder_cut(self, mark: Mark, room: float) -> str:
        """Return the words; where they are too long the holder's name is cut, never the value after it."""
        holder = mark.order.name
        value = mark.text.removeprefix(holder) if holder else ""
        if not value or value == mark.text:
            return shortened(mark.text, room, self._look.measure, LABEL)
        return shortened(holder, room - self._look.measure(value, LABEL), self._look.measure, LABEL) + value

    def _worded(self, column: HeatColumn, top: float, mark: Mark, shapes: list[Shape]) -> tuple[list[Shape], list[Hit]]:
        rect = Rect(column.left + 2, top, column.width, PITCH).grown(-_INSET)
        return [*shapes, *self._frame(mark, rect)], [Hit(mark.id, rect, rect.grown(_INSET))]
