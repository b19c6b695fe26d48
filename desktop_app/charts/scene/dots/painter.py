"""One lane: marks on the axis, value and kind next to the last, the reason in its column or below."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.charts.scene.axis.place import place_of
from desktop_app.charts.scene.dots.columns import NAME_GAP
from desktop_app.charts.scene.dots.marks import JOINED, RADIUS, shape_of
from desktop_app.charts.scene.dots.placed import BELOW, PAD, SUBLABEL, PlacedLane
from desktop_app.charts.scene.drawing import Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, SMALL
from desktop_app.charts.scene.value_rows.columns import LABEL_GAP, words_width
from desktop_app.charts.scene.value_rows.painter import LinePainter
from desktop_app.charts.scene.value_rows.placed import AFTER_BOX, GROUP
from desktop_app.charts.scene.wrap import shortened
from desktop_app.compat import override
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part

_JOIN = 1.5
_REACH = 12.0  # a mark can be pointed at this far from its middle


class LanePainter(LinePainter[PlacedLane]):
    """Draws lanes."""

    @override
    def above(self, placed: PlacedLane) -> list[Shape]:
        if not placed.line.first:
            return []
        tokens, columns = self.look.tokens, self.columns
        y = self.window.down + placed.top - PAD
        rule = Stroke(columns.left, y, columns.right, y, Pen(tokens.line))
        if placed.heading:
            heading = self.look.text(columns.left, y - GROUP / 2, placed.heading, SMALL, tokens.text_3, True)
            return [rule, heading]
        return [rule] if placed.top > PAD else []

    @override
    def name(self, placed: PlacedLane) -> list[Shape]:
        """Return the name of the lane's row and the text below it, at the zero line."""
        look, row = self.look, placed.row
        shapes, right = self.named(placed, NAME_GAP), self.columns.names - NAME_GAP
        second = shortened(row.sublabel, right - self.columns.left, look.measure, LABEL) if row.sublabel else ""
        if second:
            y = self.y(placed) + SUBLABEL
            shapes.append(look.text(right, y, second, LABEL, look.tokens.text_2, anchor=1.0))
        return shapes

    @override
    def marks(self, placed: PlacedLane) -> tuple[list[Shape], list[Hit]]:
        y = self.y(placed)
        places = [(self.columns.x(value), mark) for mark in placed.marks if (value := place_of(mark)) is not None]
        shapes: list[Shape] = []
        joined = [x for x, mark in places if mark.part in JOINED]
        if len(joined) > 1:
            shapes.append(Stroke(min(joined), y, max(joined), y, Pen(self.look.tokens.text, _JOIN)))
        # what was recomputed lies below what was said, the smaller below the larger
        for x, mark in sorted(places, key=lambda each: (each[1].part != Part.RECOMPUTED, each[0])):
            shapes.append(shape_of(mark, x, y, self.look))
        words = self._words(placed, places)
        shapes += [part for text in words for part in self.backed(text, placed)]
        return [*shapes, *self._notes(placed)], self._hits(placed, places, words)

    @override
    def gap(self, placed: PlacedLane) -> tuple[list[Shape], list[Hit]]:
        """Return the words in place of marks: that a source has no figure, or why it is missing."""
        indent = AFTER_BOX if placed.boxed else BELOW
        shapes, hits = self.instead(placed, indent, LABEL_LINE, boxed=placed.boxed, pale=not placed.boxed)
        return [*shapes, *self._notes(placed)], hits

    def _notes(self, placed: PlacedLane) -> list[Shape]:
        """Return the reasons in their column, and the words below the lane."""
        look, y = self.look, self.y(placed)
        shapes: list[Shape] = []
        for place, line in enumerate(placed.reasons):
            assert self.columns.aside is not None
            shapes.append(look.text(self.columns.aside, y + place * LABEL_LINE, line, LABEL, look.tokens.text_2))
        y += LABEL_LINE * (max(1, len(placed.instead)) - 1)
        for place, line in enumerate((*placed.kind, *placed.below), start=1):
            size = look.label if place <= len(placed.kind) else LABEL
            colour = look.tokens.text_2 if place <= len(placed.kind) else look.tokens.text_3
            words = look.text(self.columns.zero + BELOW, y + place * LABEL_LINE, line, size, colour)
            shapes += self.backed(words, placed)
        return shapes

    def _words(self, placed: PlacedLane, places: list[tuple[float, Mark]]) -> list[Text]:
        """Return value and kind after the last mark, or before the first where there is no room after it."""
        columns = self.columns
        last = max(places, key=lambda each: each[0])
        left, limit = last[0] + RADIUS + LABEL_GAP, columns.plot_right + 0.5
        width = words_width(placed.line, self.look)
        before = min(x for x, _ in places) - RADIUS - LABEL_GAP - width
        if not placed.kind and left + width > limit and before > columns.zero:
            left, limit = before, before + width + 0.5
        kind = "" if placed.kind else placed.line.kind
        return self.value_and_kind(placed, left, limit, last[1].id, kind=kind, bold=True)

    def _hits(self, placed: PlacedLane, places: list[tuple[float, Mark]], words: Iterable[Text]) -> list[Hit]:
        """Return where marks are pointed at: half-way to their neighbours, the last one also by its words."""
        y, top = self.y(placed), self.window.down + placed.top
        ordered = sorted(places, key=lambda each: each[0])
        found: dict[str, Hit] = {}
        for place, (x, mark) in enumerate(ordered):
            left = x - _REACH if place == 0 else max(x - _REACH, (ordered[place - 1][0] + x) / 2)
            right = x + _REACH
            if place + 1 < len(ordered):
                right = min(right, (x + ordered[place + 1][0]) / 2)
            right = max([right, *(text.rect.right for text in words if text.mark == mark.id)])
            rect = Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
            found[mark.id] = Hit(mark.id, rect, Rect(left, top, max(1.0, right - left), placed.height))
        return [found[mark.id] for mark in placed.marks if mark.id in found] + self._unplaced(placed)

    def _unplaced(self, placed: PlacedLane) -> list[Hit]:
        """Return marks without a value in a lane that has others: they are found at the zero line."""
        rect = Rect(self.columns.zero, self.y(placed) - 4, 8, 8)
        unknown = [mark for mark in placed.marks if place_of(mark) is None]
        return [Hit(mark.id, rect, rect.grown(4)) for mark in unknown]
