"""The band of policy events above a timeline: greedy lanes, at most four; what does not fit stays in the table twin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.charts.scene.day_scale import DayScale
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import PADDING, SMALL, Look
from desktop_app.charts.scene.timeline_rows import Span, span_of
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Mark

LANE, LANES = 15.0, 4
_INSET = 4.0  # above the first and below the last lane
_SQUARE, _GAP, _BETWEEN = 5.0, 6.0, 10.0
_WIDEST = 180.0  # of a title; the whole of it stands in the tooltip
_LEAST = 48.0  # of a title at the right edge, below it only the square is drawn


@dataclass(frozen=True, slots=True)
class _Placed:
    span: Span
    text: str
    width: float
    lane: int


class Band:
    """Events in lanes. The lanes depend on the zoom alone, so that nothing jumps while the axis is panned."""

    def __init__(self, events: Iterable[Mark], look: Look) -> None:
        spans = (span for mark in events if (span := span_of(mark)))
        self._spans = sorted(spans, key=lambda span: span.middle)
        self._look = look
        self._lanes = min(LANES, len(self._spans))
        self._packed: tuple[float, list[_Placed]] | None = None

    @property
    def height(self) -> float:
        """Return the height of the band, 0 without events."""
        return 2 * _INSET + self._lanes * LANE if self._spans else 0.0

    def days(self) -> list[float]:
        """Return the days of all events."""
        return [span.middle for span in self._spans]

    def span_of(self, mark: str) -> Span | None:
        """Return the days of an event."""
        return next((span for span in self._spans if span.mark.id == mark), None)

    def placed(self) -> tuple[str, ...]:
        """Return the events that have a lane at the zoom last drawn."""
        return tuple(each.span.mark.id for each in self._packed[1]) if self._packed else ()

    def draw(self, scale: DayScale, top: float) -> tuple[list[Shape], list[Hit]]:
        """Return the band with the events in view."""
        if not self._spans:
            return [], []
        tokens, look = self._look.tokens, self._look
        bottom = top + self.height
        ground = Box(Rect(scale.left, top, scale.right - scale.left, self.height), tokens.row)
        head = look.text(PADDING, top + _INSET + LANE / 2, look.say("Policy"), SMALL, tokens.text_2, True)
        stems: list[Shape] = []
        words: list[Shape] = []
        hits: list[Hit] = []
        for each in self._pack(scale.per_day):
            if not scale.sees(each.span.middle):
                continue
            x, y = scale.x(each.span.middle), top + _INSET + (each.lane + 0.5) * LANE
            mark = each.span.mark.id
            stems.append(Stroke(x, y, x, bottom, Pen(tokens.line_strong), mark))
            left = x + _SQUARE / 2 + _GAP
            text = shortened(each.text, scale.right - left - 2, look.measure, SMALL)
            end = x + _SQUARE / 2
            if text and (text == each.text or scale.right - left >= _LEAST):
                shown = look.text(left, y, text, SMALL, tokens.text_2, mark=mark)
                words += [Box(shown.rect.grown(1.0), tokens.row), shown]
                end = shown.rect.right
            square = Rect(x - _SQUARE / 2, y - _SQUARE / 2, _SQUARE, _SQUARE)
            words.append(Box(square, tokens.text_2, mark=mark))
            hits.append(Hit(mark, square, Rect(square.x, y - LANE / 2, end - square.x, LANE)))
        return [ground, head, *stems, *words], hits

    def _pack(self, per_day: float) -> list[_Placed]:
        if self._packed is None or self._packed[0] != per_day:
            self._packed = (per_day, list(self._packed_at(per_day)))
        return self._packed[1]

    def _packed_at(self, per_day: float) -> Iterable[_Placed]:
        measure = self._look.measure
        ends = [float("-inf")] * self._lanes
        for span in self._spans:
            text = shortened(span.mark.label, _WIDEST, measure, SMALL)
            width = measure(text, SMALL)
            x = span.middle * per_day
            lane = next((lane for lane, end in enumerate(ends) if end <= x - _SQUARE / 2), None)
            if lane is not None:
                ends[lane] = x + _SQUARE / 2 + _GAP + width + _BETWEEN
                yield _Placed(span, text, width, lane)
