"""One line of bars: name, bars end to end, end signs, value and kind beside them."""

from __future__ import annotations

from collections import Counter

from desktop_app.charts.scene.bars import marks as bar_marks
from desktop_app.charts.scene.bars.fit import LABEL_GAP, NAME_GAP, WORD_GAP, Fit
from desktop_app.charts.scene.bars.lines import CLAIM, GOAL, SLIP, drawn, length_of, range_of, went
from desktop_app.charts.scene.bars.slots import MISSING_TEXT, Slot
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import SECOND, SMALL, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Mark

BAR, BAR_ROOMY, BAR_NESTED = 11.0, 15.0, 7.0
_NESTED_INDENT = 12.0
_RANGE = 3.0  # half the height of the ends of a range


class RowPainter:
    """Turns slots into shapes; ``down`` is added to their heights."""

    def __init__(self, fit: Fit, look: Look, listed: bool, down: float, selected: str) -> None:
        self._fit = fit
        self._look = look
        self._listed = listed  # names aligned left, with a second part
        self._down = down
        self._selected = selected
        self._bar = BAR_ROOMY if look.roomy else BAR

    def name(self, slot: Slot) -> list[Shape]:
        """Return the name of the slot's row."""
        look, row, fit = self._look, slot.line.row, self._fit
        middle = self._down + slot.top + self._pitch(slot) / 2
        room = fit.names - fit.left - NAME_GAP
        colour = look.tokens.text_3 if row.gap else look.tokens.text
        if not self._listed:
            label = shortened(row.label, room, look.measure, SECOND, True)
            return [look.text(fit.names - NAME_GAP, middle, label, SECOND, colour, True, 1.0)] if label else []
        label = shortened(row.label, room, look.measure, SECOND, True)
        name = look.text(fit.left, middle, label, SECOND, colour, True)
        left = name.width + WORD_GAP
        second = shortened(row.sublabel, room - left, look.measure, SECOND) if row.sublabel else ""
        return [name, *([look.text(fit.left + left, middle, second, SECOND, look.tokens.text_2)] if second else [])]

    def missing(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        """Return the dashed box with the reason why there is no bar."""
        look, fit = self._look, self._fit
        pitch = self._pitch(slot)
        middle = self._down + slot.top + pitch / 2
        mark = slot.line.marks[0].id if slot.line.marks else ""
        shapes: list[Shape] = []
        if slot.line.marks or slot.line.row.label:  # further reasons stand below the first without a box
            shapes.append(bar_marks.missing(fit.zero, middle, look, mark)[0])
        for place, text in enumerate(slot.texts):
            y = middle + place * pitch
            words = look.text(fit.zero + MISSING_TEXT, y, text, look.label, look.tokens.text_2, mark=mark)
            shapes += self._backed(words, slot)
        box = Rect(fit.zero, self._down + slot.top, fit.right - fit.zero, slot.height)
        return shapes, [Hit(mark, Rect(fit.zero, middle - 4, 19, 8), box)] if mark else []

    def bars(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        """Return the bars of a line with its words."""
        look, fit, line = self._look, self._fit, slot.line
        if line.scattered or all(mark.part in (CLAIM, GOAL) for mark in line.marks):
            return self._points(slot)
        height = BAR_NESTED if line.nested else self._bar
        top = self._down + slot.top + (slot.height - height) / 2
        shapes: list[Shape] = []
        signs: list[Shape] = []
        hits: list[Hit] = []
        x = after = fit.zero
        for mark in line.marks:
            if length_of(mark) is None:
                continue
            width = drawn(mark) * fit.unit
            below = max(0.0, -(length_of(mark) or 0.0)) * fit.unit
            rect = Rect(x - below, top, max(bar_marks.THINNEST, width, below), height)
            shapes += bar_marks.body(mark, rect, look)
            sign, end = bar_marks.end(mark, rect, look)
            signs += [*sign, *self._range(mark, top + height / 2)]
            # words stand right of zero also where the bar lies left of it: there is the room
            after = max(end, fit.x(range_of(mark)[1]))
            if lost := went(mark) * fit.unit:
                signs.append(bar_marks.ghost(mark, rect, lost, look))
                after = max(after, rect.right + lost)
            ring = rect._replace(width=max(end, rect.right) - rect.x)
            hits.append(Hit(mark.id, ring, Rect(rect.x, self._down + slot.top, ring.width, slot.height)))
            x += width
        words = self._words(slot, after)
        if hits:
            last = hits[-1]
            end = max([after, *(text.rect.right for text in words)])
            hits[-1] = last._replace(area=last.area._replace(width=end - last.rect.x))
        return [*shapes, *signs, *(part for text in words for part in self._backed(text, slot))], hits

    def _points(self, slot: Slot) -> tuple[list[Shape], list[Hit]]:
        """Return marks without a bar: points at their values, or the sign of what somebody said before its words."""
        fit, marks = self._fit, slot.line.marks
        y = self._down + slot.top + slot.height / 2
        shapes: list[Shape] = []
        hits: list[Hit] = []
        after = fit.zero
        for place, mark in enumerate(marks):
            x = fit.x(length_of(mark) or 0.0) if slot.line.scattered else fit.zero + 2 * bar_marks.POINT
            shape, rect = bar_marks.point(mark, x, y, self._look, chosen=mark.id == self._selected)
            shapes.append(shape)
            before = fit.x(length_of(marks[place - 1]) or 0.0) if place else x - 2 * bar_marks.POINT
            left = max(x - 2 * bar_marks.POINT, min((before + x) / 2, rect.x + bar_marks.POINT))
            area = Rect(left, self._down + slot.top, rect.right + bar_marks.POINT - left, slot.height)
            hits.append(Hit(mark.id, rect, area))
            after = max(after, rect.right)
        counts = self._counts(slot, y) if slot.line.scattered else []
        words = [*counts, *self._words(slot, max([after, *(text.rect.right for text in counts)]))]
        return [*shapes, *(part for text in words for part in self._backed(text, slot))], hits

    def _counts(self, slot: Slot, y: float) -> list[Text]:
        """Return how many points lie on each other, where there is room beside them."""
        look = self._look
        places = Counter(round(self._fit.x(length_of(mark) or 0.0)) for mark in slot.line.marks)
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
        if mark.part != SLIP or high - low <= 0 or mark.low == mark.high:
            return []
        pen = Pen(self._look.tokens.line_strong)
        left, right, end = self._fit.x(low), self._fit.x(high), self._fit.x(length_of(mark) or 0.0)
        inside = (max(left, self._fit.zero), end) if end > self._fit.zero else (end, min(right, self._fit.zero))
        over = pen._replace(colour=self._look.tokens.surface)  # seen on the bar
        shapes: list[Shape] = [Stroke(left, y, right, y, pen, mark.id)]
        shapes += [Stroke(x, y - _RANGE, x, y + _RANGE, pen, mark.id) for x in (left, right)]
        if inside[0] < inside[1]:
            shapes.append(Stroke(inside[0], y, inside[1], y, over, mark.id))
            shapes += [
                Stroke(x, y - _RANGE, x, y + _RANGE, over, mark.id) for x in (left, right) if inside[0] < x < inside[1]
            ]
        return shapes

    def _words(self, slot: Slot, after: float) -> list[Text]:
        look, line = self._look, slot.line
        y = self._down + slot.top + slot.height / 2
        x = after + LABEL_GAP + (_NESTED_INDENT if line.nested and not line.scattered else 0.0)
        mark = line.marks[-1].id
        found: list[Text] = []
        if line.text:
            text = shortened(line.text, self._fit.right - x, look.measure, look.label, not line.nested)
            found.append(look.text(x, y, text, look.label, look.tokens.text, not line.nested, mark=mark))
            x += found[-1].width + WORD_GAP
        kind = shortened(line.kind, self._fit.right - x, look.measure, look.label) if line.kind else ""
        if kind:
            found.append(look.text(x, y, kind, look.label, look.tokens.text_2, mark=mark))
        return found

    def _backed(self, text: Text, slot: Slot) -> list[Shape]:
        """Return a text on the surface's colour, so that no gridline runs through it; a band covers them already."""
        banded = self._selected and self._selected in (slot.line.row.id, *(mark.id for mark in slot.line.marks))
        crossed = not banded and any(text.left < self._fit.x(value) < text.rect.right for value, _ in self._fit.ticks)
        return [Box(text.rect, self._look.tokens.surface), text] if crossed else [text]

    def _pitch(self, slot: Slot) -> float:
        return slot.height / max(1, len(slot.texts))
