"""The band of policy events above a plot: greedy lanes, at most four; what does not fit is counted next to them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.span import Span, span_of
from desktop_app.charts.scene.drawing import Box, Hit, Pen, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.look import PADDING, SMALL, Look
from desktop_app.charts.scene.wrap import shortened
from desktop_app.domain.figure import Axis, Mark
from desktop_app.figures.wording import number

LANE, LANES = 15.0, 4
_INSET = 4.0  # above the first and below the last lane
_SQUARE, _GAP, _BETWEEN = 5.0, 6.0, 10.0
_WIDEST = 200.0  # of a title; the whole of it stands in the tooltip
_LEAST = 120.0  # of a title at an edge of the plot; below it only the square is drawn


@dataclass(frozen=True, slots=True)
class _Placed:
    span: Span
    text: str
    lane: int
    before: bool  # the title stands before the square


class PolicyBand:
    """Events in lanes; those named first by the figure have the first choice, those with titles to be cut the last.

    The lanes depend on the zoom alone, so that nothing jumps while the axis is panned.
    """

    def __init__(self, events: Iterable[Mark], look: Look, axis: Axis) -> None:
        spans = [span for mark in events if (span := span_of(mark))]
        # a band that is empty in the years that are seen first takes no room
        self._spans = spans if any(_first_seen(axis, span.middle) for span in spans) else []
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
        named = 0
        ends = [scale.left] * self._lanes
        for each in self._pack(scale.per_day):
            if not scale.sees(each.span.middle):
                continue
            x, y = scale.x(each.span.middle), top + _INSET + (each.lane + 0.5) * LANE
            mark = each.span.mark.id
            stems.append(Stroke(x, y, x, bottom, Pen(tokens.line_strong), mark))
            square = Rect(x - _SQUARE / 2, y - _SQUARE / 2, _SQUARE, _SQUARE)
            area = Rect(square.x, y - LANE / 2, _SQUARE, LANE)
            title = self._title(each, square, scale, y)
            if title is not None:
                words += [Box(title.rect.grown(1.0), tokens.row), title]
                left, right = min(square.x, title.left), max(square.right, title.rect.right)
                area = area._replace(x=left, width=right - left)
                named += 1
            ends[each.lane] = max(ends[each.lane], area.right)
            words.append(Box(square, tokens.text_2, mark=mark))
            hits.append(Hit(mark, square, area))
        unnamed = sum(scale.sees(span.middle) for span in self._spans) - named
        return [ground, head, *stems, *words, *self._count(unnamed, scale, top, ends)], hits

    def _count(self, unnamed: int, scale: DayScale, top: float, ends: list[float]) -> list[Shape]:
        """Return how many events in view have no title: below the band's own name, else behind a lane with room."""
        look, colour = self._look, self._look.tokens.text_3
        if not unnamed:
            return []
        text = look.say("+{count} on the page Policy", count=number(unnamed, look.say))
        width = look.measure(text, SMALL)
        if self._lanes > 1 and PADDING + width + _GAP <= scale.left:
            return [look.text(PADDING, top + _INSET + 1.5 * LANE, text, SMALL, colour)]
        free = (lane for lane, end in enumerate(ends) if end + _BETWEEN + width + _GAP <= scale.right)
        return [
            look.text(scale.right - _GAP, top + _INSET + (lane + 0.5) * LANE, text, SMALL, colour, anchor=1.0)
            for lane in islice(free, 1)
        ]

    def _title(self, each: _Placed, square: Rect, scale: DayScale, y: float) -> Text | None:
        """Return an event's title next to its square, as far as it fits into the plot."""
        look = self._look
        x = square.x - _GAP if each.before else square.right + _GAP
        room = x - scale.left - 2 if each.before else scale.right - x - 2
        text = shortened(each.text, room, look.measure, SMALL)
        if not text or (text != each.text and room < _LEAST):
            return None
        anchor = 1.0 if each.before else 0.0
        return look.text(x, y, text, SMALL, look.tokens.text_2, anchor=anchor, mark=each.span.mark.id)

    def _pack(self, per_day: float) -> list[_Placed]:
        if self._packed is None or self._packed[0] != per_day:
            self._packed = (per_day, self._packed_at(per_day))
        return self._packed[1]

    def _packed_at(self, per_day: float) -> list[_Placed]:
        measure = self._look.measure
        lanes: list[list[tuple[float, float]]] = [[] for _ in range(self._lanes)]
        found = []
        titles = [(span, shortened(span.mark.label, _WIDEST, measure, SMALL)) for span in self._spans]
        for span, text in sorted(titles, key=lambda title: title[1] != title[0].mark.label):
            middle, beside = span.middle * per_day, _SQUARE / 2 + _GAP + measure(text, SMALL) + _BETWEEN
            sides = ((middle - _SQUARE / 2, middle + beside, False), (middle - beside, middle + _SQUARE / 2, True))
            free = next(
                (
                    (place, left, right, before)
                    for left, right, before in sides
                    for place, lane in enumerate(lanes)
                    if _fits(lane, left, right)
                ),
                None,
            )
            if free is not None:
                place, left, right, before = free
                insort(lanes[place], (left, right))
                found.append(_Placed(span, text, place, before))
        return sorted(found, key=lambda placed: placed.span.middle)


def _first_seen(axis: Axis, day: float) -> bool:
    """Tell whether a day lies in the part of an axis that its figure shows first."""
    return (axis.low is None or axis.low <= day) and (axis.high is None or day <= axis.high)


def _fits(lane: list[tuple[float, float]], left: float, right: float) -> bool:
    """Tell whether nothing in a lane, sorted by place, lies between two edges."""
    after = bisect_left(lane, (left, left))
    return (after == 0 or lane[after - 1][1] <= left) and (after == len(lane) or lane[after][0] >= right)
