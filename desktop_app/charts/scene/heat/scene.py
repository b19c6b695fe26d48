"""Heat table: rows by columns, every cell shaded by its share and carrying its number."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.heat.cells import CellPainter
from desktop_app.charts.scene.heat.fit import NAME_GAP, PITCH, Fit, Slot, fitted
from desktop_app.charts.scene.heat.legend import HEIGHT as LEGEND
from desktop_app.charts.scene.heat.legend import legend
from desktop_app.charts.scene.heat.rows import GROUP, GROUP_GAP, Line, lines_of
from desktop_app.charts.scene.look import PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.wrap import ELLIPSIS, wrapped
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 10.0  # between second line and column heads
_HEAD_LINE = 14.0
_HEAD_BELOW = 5.0
_BOTTOM = 8.0
_BAND_OVER, _EDGE = 8.0, 3.0  # the selected row reaches into the padding; width of its edge


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone."""

    width: float
    fit: Fit
    head: list[Shape]
    heads: tuple[tuple[Slot, tuple[str, ...]], ...]
    above: float  # height of title and second line
    top: float  # where the rows begin


class Heat(Scene):
    """Draws figures of the form ``heat``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._lines = lines_of(figure)
        self._bottoms = [line.bottom for line in self._lines]
        self._laid: _Laid | None = None

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        order = {head.id: place for place, head in enumerate(self.figure.heads)}
        found = []
        for line in self._lines:
            columns = sorted(line.cells, key=lambda column: order.get(column, len(order)))
            found.append(tuple(mark.id for column in columns for mark in line.cells[column]))
        return tuple(found)

    @override
    def height(self, width: float, footed: bool) -> float:
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return self._at(width).top + self._content + below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        found = next((line for line in self._lines if line.holds(mark)), None)
        return (found.top, found.bottom) if found else (0.0, 0.0)

    @override
    def draw(self, view: View) -> Drawing:
        laid = self._at(view.width)
        front, foot = self._footer(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        down = laid.top - view.scroll
        first = bisect_right(self._bottoms, view.scroll)
        reach = GROUP + GROUP_GAP
        seen = [line for line in self._lines[first:] if line.top < view.scroll + body.height + reach]
        rows, hits = self._rows(seen, laid.fit, down, view.selected)
        cells = [slot for slot in laid.fit.slots if slot.head.part in ("share", "others")]
        left = cells[0].left if cells else laid.fit.left
        shades = legend(self.figure.axis.title, self.look, left, down + self._end, laid.fit.right)
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(left, laid.top, laid.fit.right - left, body.height),
            content=self._content,
            axis=(0.0, 1.0),
            back=(*laid.head, *self._heads(laid)),
            rows=(*rows, *shades),
            front=tuple(front),
            hits=tuple(hits),
            rolling=laid.above,
        )

    @property
    def _end(self) -> float:
        return self._bottoms[-1] + _BOTTOM if self._bottoms else 0.0

    @property
    def _content(self) -> float:
        return self._end + LEGEND

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            fit = fitted(self.figure, self.look, width)
            head, height = header(self.figure, self.look, width)
            heads = tuple((slot, self._named(slot)) for slot in fit.slots)
            tall = max((len(words) for _, words in heads), default=1)
            top = height + _HEAD_GAP + tall * _HEAD_LINE + _HEAD_BELOW
            self._laid = _Laid(width, fit, head, heads, height, top)
        return self._laid

    def _named(self, slot: Slot) -> tuple[str, ...]:
        """Return the name of a column in two lines at most; a country whose name is too wide is told by its code."""
        words = tuple(wrapped(slot.head.label, slot.width - 2, self.look.measure, SMALL, True, most=2))
        cut = any(word.endswith(ELLIPSIS) for word in words)
        return (slot.head.id,) if cut and slot.head.part == "share" else words

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        height = footer(self.figure, self.look, view.width, 0.0)[1]
        return footer(self.figure, self.look, view.width, view.height - height)

    def _heads(self, laid: _Laid) -> list[Shape]:
        """Return the names of the columns above the line under which the rows scroll."""
        tokens, look = self.look.tokens, self.look
        shapes: list[Shape] = []
        bottom = laid.top - _HEAD_BELOW
        for slot, words in laid.heads:
            anchor = {"number": 1.0, "words": 0.0}.get(slot.head.part, 0.5)
            x = slot.left + 14 if slot.head.part == "words" else slot.left + anchor * slot.width
            for place, word in enumerate(words):
                y = bottom - (len(words) - place - 0.5) * _HEAD_LINE
                shapes.append(look.text(x, y, word, SMALL, tokens.text_2, True, anchor))
        shapes.append(Stroke(laid.fit.left, laid.top - 0.5, laid.fit.right, laid.top - 0.5, Pen(tokens.line)))
        return shapes

    def _rows(self, seen: list[Line], fit: Fit, down: float, selected: str) -> tuple[list[Shape], list[Hit]]:
        painter = CellPainter(self.look, selected)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for line in seen:
            top = down + line.top
            shapes += [*self._heading(line, fit, top), *self._name(line, fit, top, selected)]
            for slot in fit.slots:
                drawn, found = painter.cell(slot, top, line.cells.get(slot.head.id, ()))
                shapes += drawn
                hits += found
        return shapes, hits

    def _heading(self, line: Line, fit: Fit, top: float) -> list[Shape]:
        tokens = self.look.tokens
        if not line.ruled:
            return []
        if not line.heading:
            return [Stroke(fit.left, top - GROUP_GAP / 2, fit.right, top - GROUP_GAP / 2, Pen(tokens.line))]
        y = top - GROUP
        text = self.look.text(PADDING, y + GROUP / 2 + 1, line.heading, SMALL, tokens.text_3, True)
        rule = Stroke(fit.left, y - GROUP_GAP / 2, fit.right, y - GROUP_GAP / 2, Pen(tokens.line))
        return [rule, text] if line.top > GROUP else [text]

    def _name(self, line: Line, fit: Fit, top: float, selected: str) -> list[Shape]:
        look, tokens = self.look, self.look.tokens
        shapes: list[Shape] = []
        if line.holds(selected):
            left = PADDING - _BAND_OVER
            band = Rect(left, top, fit.right + _BAND_OVER - left, PITCH)
            shapes += [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]
        y = top + PITCH / 2
        name = wrapped(line.row.label, fit.names - NAME_GAP, look.measure, SECOND, most=1)
        shapes.append(look.text(PADDING, y, name[0] if name else "", SECOND, tokens.text))
        if fit.aside is not None and line.row.aside:
            room = fit.aside - PADDING - fit.names
            aside = wrapped(line.row.aside, room, look.measure, SMALL, most=1)
            shapes.append(look.text(PADDING + fit.names, y, aside[0] if aside else "", SMALL, tokens.text_3))
        if line.row.gap and not line.cells and fit.slots:
            shapes.append(look.text(fit.slots[0].left + 8, y, line.row.gap, look.label, tokens.text_3))
        return shapes
