"""Compare: a table of words, one column per subject, every entry a mark with its source below it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene.bars import marks as bar_marks
from desktop_app.charts.scene.compare.fit import CELL_PADDING, MISSING, ROW_PADDING, Entry, Fit, Line, fitted, lines_of
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.look import SECOND, SECOND_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.shapes import symbols
from desktop_app.charts.scene.wrap import wrapped
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 12.0  # between second line and column heads
_HEAD_BELOW = 6.0
_BOTTOM = 16.0
_EDGE, _AROUND = 3.0, 4.0  # of the selected entry: width of its edge, and how far its ground reaches beyond it


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone."""

    width: float
    fit: Fit
    lines: list[Line]
    bottoms: list[float]
    head: list[Shape]
    names: tuple[tuple[str, ...], ...]
    above: float  # height of title and second line
    top: float  # where the rows begin

    @property
    def content(self) -> float:
        return self.bottoms[-1] if self.bottoms else 0.0


class Compare(Scene):
    """Draws figures of the form ``compare``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._laid: _Laid | None = None

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
    def height(self, width: float, footed: bool) -> float:
        laid = self._at(width)
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return laid.top + laid.content + _BOTTOM + below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        for line in self._laid.lines if self._laid else ():
            for entry in line.entries:
                if entry.mark.id == mark:
                    return entry.top, entry.top + entry.height
        return 0.0, 0.0

    @override
    def breaks(self, width: float) -> tuple[float, ...]:
        laid = self._at(width)
        return tuple(
            sorted(
                {
                    entry.top - ROW_PADDING / 2
                    for line in laid.lines
                    for entry in line.entries
                    if entry.top > line.top + ROW_PADDING
                }
                | {line.top for line in laid.lines[1:]}
            )
        )

    @override
    def draw(self, view: View) -> Drawing:
        laid = self._at(view.width)
        front, foot = self._footer(view)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - laid.top - foot))
        down = laid.top - view.scroll
        first = bisect_right(laid.bottoms, view.scroll)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for line in laid.lines[first:]:
            if line.top >= view.scroll + body.height:
                break
            shapes += self._line(line, laid.fit, down)
            for entry in line.entries:
                shapes += self._entry(entry, laid.fit, down, chosen=entry.mark.id == view.selected)
                hits.append(_hit(entry, laid.fit, down))
        left = laid.fit.lefts[0]
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(left, laid.top, laid.fit.right - left, body.height),
            content=laid.content if laid.content <= body.height else laid.content + _BOTTOM,
            axis=(0.0, 1.0),
            back=(*laid.head, *self._heads(laid)),
            rows=tuple(shapes),
            front=tuple(front),
            hits=tuple(hits),
            rolling=laid.above,
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            fit = fitted(self.figure, width)
            lines = lines_of(self.figure, fit, self.look)
            head, height = header(self.figure, self.look, width)
            room = fit.width - 2 * CELL_PADDING
            names = tuple(
                tuple(wrapped(each.label, room, self.look.measure, SECOND, True)) for each in self.figure.heads
            )
            tall = max((len(words) for words in names), default=1) * SECOND_LINE
            top = height + _HEAD_GAP + tall + _HEAD_BELOW
            self._laid = _Laid(width, fit, lines, [line.bottom for line in lines], head, names, height, top)
        return self._laid

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        height = footer(self.figure, self.look, view.width, 0.0)[1]
        return footer(self.figure, self.look, view.width, view.height - height)

    def _heads(self, laid: _Laid) -> list[Shape]:
        tokens, look = self.look.tokens, self.look
        bottom = laid.top - _HEAD_BELOW
        shapes: list[Shape] = [
            look.text(
                left + CELL_PADDING, bottom - (len(words) - place - 0.5) * SECOND_LINE, word, SECOND, tokens.text, True
            )
            for left, words in zip(laid.fit.lefts, laid.names, strict=False)
            for place, word in enumerate(words)
        ]
        shapes.append(Stroke(laid.fit.left, laid.top - 0.5, laid.fit.right, laid.top - 0.5, Pen(tokens.line_strong)))
        return shapes

    def _line(self, line: Line, fit: Fit, down: float) -> list[Shape]:
        tokens = self.look.tokens
        bottom = down + line.bottom - 0.5
        shapes: list[Shape] = [Stroke(fit.left, bottom, fit.right, bottom, Pen(tokens.line))]
        for place, word in enumerate(line.name):
            y = down + line.top + ROW_PADDING + (place + 0.5) * (SECOND_LINE - 2)
            shapes.append(self.look.text(fit.left, y, word, SECOND, tokens.text_2))
        return shapes

    def _entry(self, entry: Entry, fit: Fit, down: float, *, chosen: bool) -> list[Shape]:
        tokens, mark = self.look.tokens, entry.mark
        left, top = fit.lefts[entry.column] + CELL_PADDING, down + entry.top
        shapes: list[Shape] = []
        if chosen:
            ground = Rect(left - 2 * _AROUND, top - _AROUND / 2, fit.width - CELL_PADDING, entry.height + _AROUND)
            shapes += [Box(ground, tokens.accent_bg), Box(ground._replace(width=_EDGE), tokens.accent)]
        middle = top + entry.lines[0].y if entry.lines else top
        if mark.part == MISSING:
            shapes.append(bar_marks.missing(left - 4, middle, self.look, mark.id)[0])
        elif mark.status:
            shapes += symbols.status(mark.status, left + 5, middle, tokens.text_2, 5.0, mark.id)
        for line in entry.lines:
            colour = getattr(tokens, line.tone)
            shapes.append(
                self.look.text(left + entry.indent, top + line.y, line.text, line.size, colour, line.bold, mark=mark.id)
            )
        return shapes


def _hit(entry: Entry, fit: Fit, down: float) -> Hit:
    left = fit.lefts[entry.column]
    rect = Rect(left + CELL_PADDING / 2, down + entry.top, fit.width - CELL_PADDING, entry.height)
    return Hit(entry.mark.id, rect, rect.grown(2.0))
