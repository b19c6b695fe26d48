"""One line of bars: name, bars end to end, end signs, value and kind next to them."""

from __future__ import annotations

from collections import Counter

from desktop_app.charts.scene.axis.place import place_of
from desktop_app.charts.scene.bars import marks as bar_marks
from desktop_app.charts.scene.bars.columns import NAME_GAP
from desktop_app.charts.scene.bars.lines import SAID, drawn, range_of, reduced_by, scattered
from desktop_app.charts.scene.bars.placed import ROW_GAP
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import SECOND, SMALL, Look
from desktop_app.charts.scene.rows import Window
from desktop_app.charts.scene.value_rows.columns import LABEL_GAP, WORD_GAP, ValueColumns
from desktop_app.charts.scene.value_rows.painter import LinePainter
from desktop_app.charts.scene.value_rows.placed import AFTER_BOX, GROUP, PlacedLine
from desktop_app.charts.scene.wrap import shortened
from desktop_app.compat import override
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part

BAR, BAR_ROOMY, BAR_NESTED = 11.0, 15.0, 7.0
_NESTED_INDENT = 12.0
_RANGE = 3.0  # half the height of the ends of a range


class BarPainter(LinePainter[PlacedLine]):
    """Draws bars; ``listed`` aligns names left, with a second part behind them."""

    def __init__(self, columns: ValueColumns, look: Look, window: Window, *, listed: bool) -> None:
        super().__init__(columns, look, window)
        self._listed = listed

    @override
    def above(self, placed: PlacedLine) -> list[Shape]:
        tokens, columns = self.look.tokens, self.columns
        y = self.window.down + placed.top - ROW_GAP / 2
        rule = Stroke(columns.left, y, columns.right, y, Pen(tokens.line))
        if placed.heading:
            middle = y - GROUP / 2 + ROW_GAP / 4
            words = self.look.text(columns.left, middle, placed.heading, SMALL, tokens.text_3, True)
            return [rule, Box(words.rect, tokens.surface), words]
        return [rule] if placed.row.rule and placed.line.first else []

    @override
    def name(self, placed: PlacedLine) -> list[Shape]:
        if not self._listed:
            return self.named(placed, NAME_GAP)
        look, row, left, y = self.look, placed.row, self.columns.left, self.y(placed)
        room = self.columns.names - left - NAME_GAP
        label = shortened(row.label, room, look.measure, SECOND, True)
        name = look.text(left, y, label, SECOND, self.name_colour(placed), True)
        after = name.width + WORD_GAP
        second = shortened(row.sublabel, room - after, look.measure, SECOND) if row.sublabel else ""
        return [name, *([look.text(left + after, y, second, SECOND, look.tokens.text_2)] if second else [])]

    @override
    def gap(self, placed: PlacedLine) -> tuple[list[Shape], list[Hit]]:
        """Return the dashed box with the reason why there is no bar; further reasons have none of their own."""
        boxed = bool(placed.marks or placed.row.label)
        return self.instead(placed, AFTER_BOX, 2 * placed.middle, boxed=boxed)

    @override
    def marks(self, placed: PlacedLine) -> tuple[list[Shape], list[Hit]]:
        """Return the bars of a line with its words, or its points."""
        line = placed.line
        if scattered(line) or all(mark.part in SAID for mark in line.marks):
            return self._points(placed)
        height = BAR_NESTED if line.nested else BAR_ROOMY if self.look.roomy else BAR
        top = self.window.down + placed.top
        shapes: list[Shape] = []
        signs: list[Shape] = []
        hits: list[Hit] = []
        x = after = self.columns.zero
        for mark in line.marks:
            if place_of(mark) is not None:
                bar, sign, ring, after = self._bar(mark, x, top + (placed.height - height) / 2, height)
                shapes += bar
                signs += sign
                hits.append(Hit(mark.id, ring, Rect(ring.x, top, ring.width, placed.height)))
                x += drawn(mark) * self.columns.unit
        words = self._words(placed, after)
        last = hits[-1]  # the last bar is pointed at by the words too
        end = max([after, *(text.rect.right for text in words)])
        hits[-1] = last._replace(area=last.area._replace(width=end - last.rect.x))
        return [*shapes, *signs, *(part for text in words for part in self.backed(text, placed))], hits

    def _bar(self, mark: Mark, x: float, top: float, height: float) -> tuple[list[Shape], list[Shape], Rect, float]:
        """Return a bar, the signs in front of all bars, the rectangle of its ring, and the x at which words may begin."""
        width = drawn(mark) * self.columns.unit
        below = max(0.0, -(place_of(mark) or 0.0)) * self.columns.unit
        rect = Rect(x - below, top, max(bar_marks.THINNEST, width, below), height)
        sign, end = bar_marks.end(mark, rect, self.look)
        signs = [*sign, *self._range(mark, top + height / 2)]
        # words stand right of zero also where the bar lies left of it: there is the room
        after = max(end, self.columns.x(range_of(mark)[1]))
        if lost := reduced_by(mark) * self.columns.unit:
            signs.append(bar_marks.ghost(mark, rect, lost, self.look))
            after = max(after, rect.right + lost)
        ring = rect._replace(width=max(end, rect.right) - rect.x)
        return bar_marks.body(mark, rect, self.look), signs, ring, after

    def _points(self, placed: PlacedLine) -> tuple[list[Shape], list[Hit]]:
        """Return marks without a bar: points at their values, or the sign of what somebody said before its words."""
        columns, marks = self.columns, placed.line.marks
        y = self.window.down + placed.top + placed.height / 2
        shapes: list[Shape] = []
        hits: list[Hit] = []
        after = columns.zero
        for place, mark in enumerate(marks):
            x = columns.x(place_of(mark) or 0.0) if scattered(placed.line) else columns.zero + 2 * bar_marks.POINT
            shape, rect = bar_marks.point(mark, x, y, self.look, chosen=mark.id == self.window.selected)
            shapes.append(shape)
            before = columns.x(place_of(marks[place - 1]) or 0.0) if place else x - 2 * bar_marks.POINT
            left = max(x - 2 * bar_marks.POINT, min((before + x) / 2, rect.x + bar_marks.POINT))
            area = Rect(left, self.window.down + placed.top, rect.right + bar_marks.POINT - left, placed.height)
            hits.append(Hit(mark.id, rect, area))
            after = max(after, rect.right)
        counts = self._counts(placed, y) if scattered(placed.line) else []
        words = [*counts, *self._words(placed, max([after, *(text.rect.right for text in counts)]))]
        return [*shapes, *(part for text in words for part in self.backed(text, placed))], hits

    def _counts(self, placed: PlacedLine, y: float) -> list[Text]:
        """Return how many points lie on each other, where there is room next to them."""
        look = self.look
        places = Counter(round(self.columns.x(place_of(mark) or 0.0)) for mark in placed.line.marks)
        found: list[Text] = []
        for x, count in places.items():
            words = look.text(x + bar_marks.POINT + 3, y, f"×{count}", SMALL, look.tokens.text_2)
            free = all(other <= x or other - 2 * bar_marks.POINT > words.rect.right for other in places)
            if count > 1 and free:
                found.append(words)
        return found

    def _range(self, mark: Mark, y: float) -> list[Shape]:
        """Return the thin line from the least to the greatest slip that the two dates allow."""
        low, high = range_of(mark)
        if mark.part != Part.SLIP or high - low <= 0 or mark.low == mark.high:
            return []
        pen = Pen(self.look.tokens.line_strong)
        left, right, end = self.columns.x(low), self.columns.x(high), self.columns.x(place_of(mark) or 0.0)
        inside = (
            (max(left, self.columns.zero), end) if end > self.columns.zero else (end, min(right, self.columns.zero))
        )
        over = pen._replace(colour=self.look.tokens.surface)  # seen on the bar
        shapes: list[Shape] = [Stroke(left, y, right, y, pen, mark.id)]
        shapes += [Stroke(x, y - _RANGE, x, y + _RANGE, pen, mark.id) for x in (left, right)]
        if inside[0] < inside[1]:
            shapes.append(Stroke(inside[0], y, inside[1], y, over, mark.id))
            shapes += [
                Stroke(x, y - _RANGE, x, y + _RANGE, over, mark.id) for x in (left, right) if inside[0] < x < inside[1]
            ]
        return shapes

    def _words(self, placed: PlacedLine, after: float) -> list[Text]:
        line = placed.line
        left = after + LABEL_GAP + (_NESTED_INDENT if line.nested and not scattered(line) else 0.0)
        limit, mark = self.columns.plot_right, line.marks[-1].id
        return self.value_and_kind(placed, left, limit, mark, kind=line.kind, bold=not line.nested)
