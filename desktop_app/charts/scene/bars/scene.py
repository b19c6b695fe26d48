"""Bars: one line per instrument, names and values beside them, the axis on top."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene.bars.fit import Fit, fitted, sublabelled
from desktop_app.charts.scene.bars.lines import lines_of
from desktop_app.charts.scene.bars.row import RowPainter
from desktop_app.charts.scene.bars.slots import GROUP, ROW_GAP, Slot, slots_of
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 8.0  # between second line and axis
_AXIS = SMALL_LINE + 4.0
_BOTTOM = 16.0
_BAND_OVER, _EDGE = 8.0, 3.0  # the selected line reaches into the padding; width of its edge


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone."""

    width: float
    fit: Fit
    slots: list[Slot]
    bottoms: list[float]
    head: list[Shape]
    top: float  # where the rows begin

    @property
    def content(self) -> float:
        return self.bottoms[-1] if self.bottoms else 0.0


class Bars(Scene):
    """Draws figures of the form ``bars``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._lines = lines_of(figure)
        self._laid: _Laid | None = None

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(mark.id for mark in line.marks) for line in self._lines)

    @override
    def height(self, width: float, footed: bool) -> float:
        laid = self._at(width)
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return laid.top + laid.content + _BOTTOM + below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        assert self._laid
        for slot in self._laid.slots:
            if any(each.id == mark for each in slot.line.marks):
                return slot.top, slot.bottom
        return 0.0, 0.0

    @override
    def breaks(self, width: float) -> tuple[float, ...]:
        firsts = [slot for slot in self._at(width).slots[1:] if slot.line.first]
        return tuple(slot.top - ROW_GAP / 2 - (GROUP if slot.heading else 0.0) for slot in firsts)

    @override
    def draw(self, view: View) -> Drawing:
        laid = self._at(view.width)
        front, foot = self._footer(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        down = laid.top - view.scroll
        first = bisect_right(laid.bottoms, view.scroll)
        seen = [slot for slot in laid.slots[first:] if slot.top < view.scroll + body.height + GROUP]
        end = min(body.bottom, down + self._grid_end(laid))
        rows, hits = self._rows(seen, laid.fit, down, view.selected)
        grid = [*self._bands(seen, laid.fit, down, view.selected), self._zero(laid.fit, laid.top, end)]
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(laid.fit.names, laid.top, laid.fit.right - laid.fit.names, body.height),
            # the space below the last row is no reason to scroll
            content=laid.content if laid.content <= body.height else laid.content + _BOTTOM,
            axis=(
                (laid.fit.names - laid.fit.zero) / laid.fit.unit,
                (laid.fit.right - laid.fit.zero) / laid.fit.unit,
            ),
            back=(*laid.head, *self._axis(laid.fit, laid.top, end)),
            rows=(*grid, *rows),
            front=tuple(front),
            hits=tuple(hits),
            rolling=laid.top - _AXIS - _HEAD_GAP,
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            fit = fitted(self._lines, self.figure.axis, self.look, width)
            slots = slots_of(self._lines, fit, self.look)
            head, height = header(self.figure, self.look, width)
            top = height + _HEAD_GAP + _AXIS
            self._laid = _Laid(width, fit, slots, [slot.bottom for slot in slots], head, top)
        return self._laid

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        _, height = footer(self.figure, self.look, view.width, 0.0)
        return footer(self.figure, self.look, view.width, view.height - height)

    def _axis(self, fit: Fit, top: float, end: float) -> list[Shape]:
        tokens, look = self.look.tokens, self.look
        middle = top - _AXIS + SMALL_LINE / 2
        shapes: list[Shape] = []
        for value, words in fit.ticks:
            x = fit.x(value)
            shapes.append(look.text(x, middle, words, SMALL, tokens.text_3, anchor=0.5))
            if value:
                shapes.append(Stroke(x, top, x, end, Pen(tokens.grid)))
        return shapes

    def _zero(self, fit: Fit, top: float, end: float) -> Stroke:
        return Stroke(fit.zero, top, fit.zero, end, Pen(self.look.tokens.line_strong))

    def _grid_end(self, laid: _Laid) -> float:
        """Return where gridlines end: above the rows that have no bar, or with the last row."""
        gaps = [slot.top for slot in laid.slots if slot.line.row.gap]
        return gaps[0] - ROW_GAP / 2 if gaps else laid.content + ROW_GAP

    def _bands(self, seen: list[Slot], fit: Fit, down: float, selected: str) -> list[Shape]:
        tokens = self.look.tokens
        shapes: list[Shape] = []
        for slot in seen:
            if selected and selected in (slot.line.row.id, *(mark.id for mark in slot.line.marks)):
                left = PADDING - _BAND_OVER
                band = Rect(left, down + slot.top, fit.right + _BAND_OVER - left, slot.height)
                shapes += [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]
        return shapes

    def _rows(self, seen: list[Slot], fit: Fit, down: float, selected: str) -> tuple[list[Shape], list[Hit]]:
        painter = RowPainter(fit, self.look, sublabelled(self._lines), down, selected)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for slot in seen:
            shapes += self._heading(slot, fit, down)
            if slot.line.first:
                shapes += painter.name(slot)
            drawn, found = painter.missing(slot) if slot.line.missing else painter.bars(slot)
            shapes += drawn
            hits += found
        return shapes, hits

    def _heading(self, slot: Slot, fit: Fit, down: float) -> list[Shape]:
        """Return the line above a row, and the name of the group that it begins."""
        tokens = self.look.tokens
        y = down + slot.top - ROW_GAP / 2
        rule = Stroke(fit.left, y, fit.right, y, Pen(tokens.line))
        if slot.heading:
            middle = y - GROUP / 2 + ROW_GAP / 4
            words = self.look.text(fit.left, middle, slot.heading, SMALL, tokens.text_3, True)
            return [rule, Box(words.rect, tokens.surface), words]
        return [rule] if slot.line.row.rule and slot.line.first else []
