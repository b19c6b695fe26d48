"""One lane: marks on the axis, value and kind beside the last, the reason in its column or below."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.charts.scene.bars.marks import missing
from desktop_app.charts.scene.dots.fit import LABEL_GAP, NAME_GAP, WORD_GAP, Fit, words_width
from desktop_app.charts.scene.dots.lanes import place_of
from desktop_app.charts.scene.dots.marks import JOINED, RADIUS, shape_of
from desktop_app.charts.scene.dots.slots import BELOW, GAP_TEXT, SUBLABEL, Slot, boxed
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, SECOND, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Mark

_JOIN = 1.5
_REACH = 12.0  # a mark can be pointed at this far from its middle


class LanePainter:
    """Turns slots into shapes; ``down`` is added to their heights."""

    def __init__(self, fit: Fit, look: Look, down: float, selected: str) -> None:
        self._fit = fit
        self._look = look
        self._down = down
        self._selected = selected

    def name(self, slot: Slot) -> list[Shape]:
        """Return the name of the slot's row and the text below it, at the zero line."""
        look, row = self._look, slot.lane.row
        right, y = self._fit.zero - NAME_GAP, self._y(slot)
        room = right - self._fit.left
        label = shortened(row.label, room, look.measure, SECOND, True)
        second = shortened(row.sublabel, room, look.measure, LABEL) if row.sublabel else ""
        colour = look.tokens.text_3 if row.gap else look.tokens.text
        shapes: list[Shape] = [look.text(right, y, label, SECOND, colour, True, 1.0)] if label else []
        if second:
            shapes.append(look.text(right, y + SUBLABEL, second, LABEL, look.tokens.text_2, anchor=1.0))
        return shapes

    def lane(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        """Return marks and words of a lane."""
        shapes, hits = self._marks(slot) if slot.lane.values else self._instead(slot)
        look, y = self._look, self._y(slot)
        for place, line in enumerate(slot.reasons):
            assert self._fit.aside is not None
            at = y + place * LABEL_LINE
            shapes.append(look.text(self._fit.aside, at, line, LABEL, look.tokens.text_2))
        y += LABEL_LINE * (max(1, len(slot.instead)) - 1)
        for place, line in enumerate((*slot.kind, *slot.below), start=1):
            size = look.label if place <= len(slot.kind) else LABEL
            colour = look.tokens.text_2 if place <= len(slot.kind) else look.tokens.text_3
            words = look.text(self._fit.zero + BELOW, y + place * LABEL_LINE, line, size, colour)
            shapes += self._backed(words, slot)
        return shapes, hits

    def _marks(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        lane, y = slot.lane, self._y(slot)
        places = [(self._fit.x(value), mark) for mark in lane.marks if (value := place_of(mark)) is not None]
        shapes: list[Shape] = []
        joined = [x for x, mark in places if mark.part in JOINED]
        if len(joined) > 1:
            shapes.append(Stroke(min(joined), y, max(joined), y, Pen(self._look.tokens.text, _JOIN)))
        # what was recomputed lies below what was said, the smaller below the larger
        for x, mark in sorted(places, key=lambda each: (each[1].part != "recomputed", each[0])):
            shapes.append(shape_of(mark, x, y, self._look))
        words = self._words(slot, places)
        shapes += [part for text in words for part in self._backed(text, slot)]
        return shapes, self._hits(slot, places, words)

    def _words(self, slot: Slot, places: list[tuple[float, Mark]]) -> list[Text]:
        """Return value and kind after the last mark, or before the first where there is no room after it."""
        lane, look, y, fit = slot.lane, self._look, self._y(slot), self._fit
        last = max(places, key=lambda each: each[0])
        left = last[0] + RADIUS + LABEL_GAP
        kind = "" if slot.kind else lane.kind
        width = words_width(lane, look)
        limit = fit.right + 0.5
        before = min(x for x, _ in places) - RADIUS - LABEL_GAP - width
        if not slot.kind and left + width > limit and before > fit.zero:
            left, limit = before, before + width + 0.5
        texts: list[Text] = []
        for words, bold, colour in ((lane.text, True, look.tokens.text), (kind, False, look.tokens.text_2)):
            fitting = shortened(words, limit - left, look.measure, look.label, bold) if words else ""
            if fitting:
                texts.append(look.text(left, y, fitting, look.label, colour, bold, mark=last[1].id))
                left = texts[-1].rect.right + WORD_GAP
        return texts

    def _hits(self, slot: Slot, places: list[tuple[float, Mark]], words: Iterable[Text]) -> list[Hit]:
        """Return where marks are pointed at: half-way to their neighbours, the last one also by its words."""
        y, top = self._y(slot), self._down + slot.top
        ordered = sorted(places, key=lambda each: each[0])
        found: dict[str, Hit] = {}
        for place, (x, mark) in enumerate(ordered):
            left = x - _REACH if place == 0 else max(x - _REACH, (ordered[place - 1][0] + x) / 2)
            right = x + _REACH
            if place + 1 < len(ordered):
                right = min(right, (x + ordered[place + 1][0]) / 2)
            right = max([right, *(text.rect.right for text in words if text.mark == mark.id)])
            rect = Rect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
            found[mark.id] = Hit(mark.id, rect, Rect(left, top, max(1.0, right - left), slot.height))
        return [found[mark.id] for mark in slot.lane.marks if mark.id in found] + self._unplaced(slot)

    def _unplaced(self, slot: Slot) -> list[Hit]:
        """Return marks without a value in a lane that has others: they are found at the zero line."""
        rect = Rect(self._fit.zero, self._y(slot) - 4, 8, 8)
        unknown = [mark for mark in slot.lane.marks if place_of(mark) is None]
        return [Hit(mark.id, rect, rect.grown(4)) for mark in unknown] if slot.lane.values else []

    def _instead(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        """Return the words in place of marks: that a source has no figure, or why it is missing."""
        look, fit, y = self._look, self._fit, self._y(slot)
        box = boxed(slot.lane)
        mark = slot.lane.marks[0].id if slot.lane.marks else ""
        shapes: list[Shape] = [missing(fit.zero, y, look, mark)[0]] if box else []
        colour = look.tokens.text_2 if box else look.tokens.text_3
        for place, line in enumerate(slot.instead):
            left = fit.zero + (GAP_TEXT if box else BELOW)
            words = look.text(left, y + place * LABEL_LINE, line, look.label, colour, mark=mark)
            shapes += self._backed(words, slot)
        area = Rect(fit.zero, self._down + slot.top, max(1.0, fit.right - fit.zero), slot.height)
        rect = Rect(fit.zero, y - 4, 19, 8)
        return shapes, [Hit(each.id, rect, area) for each in slot.lane.marks]

    def _backed(self, text: Text, slot: Slot) -> list[Shape]:
        """Return a text on the surface's colour, so that no gridline runs through it; a band covers them already."""
        banded = slot.lane.holds(self._selected)
        crossed = not banded and any(text.left < self._fit.x(value) < text.rect.right for value, _ in self._fit.ticks)
        return [Box(text.rect, self._look.tokens.surface), text] if crossed else [text]

    def _y(self, slot: Slot) -> float:
        return self._down + slot.top + slot.middle
