"""Dots: one lane per source, the same order in each row, value and source beside the mark, reasons at the right."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene.dots.fit import Fit, fitted
from desktop_app.charts.scene.dots.lane import LanePainter
from desktop_app.charts.scene.dots.lanes import lanes_of
from desktop_app.charts.scene.dots.slots import GROUP, PAD, SUBLABEL, Slot, slots_of
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 12.0  # between second line and axis
_AXIS = SMALL_LINE + 4.0
_BOTTOM = 8.0
_BAND_OVER, _EDGE = 8.0, 3.0  # the selected lane reaches into the padding; width of its edge


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
        return self.bottoms[-1] + PAD if self.bottoms else 0.0


class Dots(Scene):
    """Draws figures of the form ``dots``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._lanes = lanes_of(figure)
        self._laid: _Laid | None = None

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(mark.id for mark in lane.marks) for lane in self._lanes)

    @override
    def height(self, width: float, footed: bool) -> float:
        laid = self._at(width)
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return laid.top + laid.content + _BOTTOM + below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        assert self._laid
        for slot in self._laid.slots:
            if any(each.id == mark for each in slot.lane.marks):
                return slot.top, slot.bottom
        return 0.0, 0.0

    @override
    def draw(self, view: View) -> Drawing:
        laid = self._at(view.width)
        fit = laid.fit
        front, foot = self._footer(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        down = laid.top - view.scroll
        first = bisect_right(laid.bottoms, view.scroll - SUBLABEL)  # the text below a name may reach below its lane
        reach = GROUP + 2 * PAD  # dividers and headings stand above their lane
        seen = [slot for slot in laid.slots[first:] if slot.top < view.scroll + body.height + reach]
        end = min(body.bottom, down + laid.content)
        rows, hits = self._rows(seen, fit, down, view.selected)
        grid = [*self._bands(seen, fit, down, view.selected), self._zero(fit, laid.top, end)]
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(fit.zero, laid.top, fit.right - fit.zero, body.height),
            content=laid.content + _BOTTOM,
            axis=(0.0, (fit.right - fit.zero) / fit.unit),
            back=(*laid.head, *self._axis(fit, laid.top, end)),
            rows=(*grid, *rows),
            front=tuple(front),
            hits=tuple(hit for hit in hits if hit.area.bottom > body.y),
            rolling=laid.top - _AXIS - _HEAD_GAP,
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            fit = fitted(self._lanes, self.figure, self.look, width)
            slots = slots_of(self._lanes, fit, self.look)
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
        if fit.aside is not None and self.figure.aside_title:
            shapes.append(look.text(fit.aside, middle, self.figure.aside_title, SMALL, tokens.text_2, True))
        return shapes

    def _zero(self, fit: Fit, top: float, end: float) -> Stroke:
        return Stroke(fit.zero, top, fit.zero, end, Pen(self.look.tokens.line_strong))

    def _bands(self, seen: list[Slot], fit: Fit, down: float, selected: str) -> list[Shape]:
        tokens = self.look.tokens
        shapes: list[Shape] = []
        for slot in seen:
            if slot.lane.holds(selected):
                left = PADDING - _BAND_OVER
                band = Rect(left, down + slot.top, fit.edge + _BAND_OVER - left, slot.height)
                shapes += [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]
        return shapes

    def _rows(self, seen: list[Slot], fit: Fit, down: float, selected: str) -> tuple[list[Shape], list[Hit]]:
        painter = LanePainter(fit, self.look, down, selected)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for slot in seen:
            if slot.lane.first:
                shapes += [*self._divider(slot, fit, down), *painter.name(slot)]
            drawn, found = painter.lane(slot)
            shapes += drawn
            hits += found
        return shapes, hits

    def _divider(self, slot: Slot, fit: Fit, down: float) -> list[Shape]:
        """Return the line above a row, and the name of the group that it begins."""
        tokens = self.look.tokens
        y = down + slot.top - PAD
        rule = Stroke(fit.left, y, fit.edge, y, Pen(tokens.line))
        if slot.heading:
            heading = self.look.text(fit.left, y - GROUP / 2, slot.heading, SMALL, tokens.text_3, True)
            return [rule, heading]
        return [rule] if slot.top > PAD else []
