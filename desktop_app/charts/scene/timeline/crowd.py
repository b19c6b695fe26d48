"""Rows of a timeline with too many marks to be distinguished, in days: counted once while such a row is in view."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import IntEnum, auto
from math import floor

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.span import Span
from desktop_app.charts.scene.timeline.cover import Cover
from desktop_app.charts.scene.timeline.marks import ENDED
from desktop_app.charts.scene.timeline.rows import MarkedRow
from desktop_app.domain.part import Part

CROWD = 60  # marks in a row from which it is one; the fullest row of the ledger has 14
_STRETCHES = (Part.FIRST_PLAN, Part.WORK_UNKNOWN, Part.WAIT, Part.WORK, Part.TOOLS, Part.RAMP, Part.VAGUE)


class Tone(IntEnum):
    """The looks of stretches of days, in the order of painting."""

    PLAN = auto()
    PLAN_VAGUE = auto()
    UNKNOWN = auto()
    WAIT = auto()
    GIVEN_UP = auto()
    PLANNED = auto()
    DONE = auto()
    VAGUE = auto()


class Points:
    """Marks of one look that are drawn around a day."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.day)
        self._days = [span.day for span in self._spans]

    def apart(self, scale: DayScale, px: float) -> Iterator[Span]:
        """Return those in view, one for each ``px`` of the axis; which, does not change while the axis is panned."""
        days, step = self._days, px / scale.per_day
        at = bisect_left(days, scale.low)
        while at < len(days) and days[at] <= scale.high:
            yield self._spans[at]
            at = bisect_left(days, (floor(days[at] / step) + 1) * step, at + 1)


class CrowdedRow:
    """What the marks of a row cover, by look, and its points; ``limits`` are the days of the whole figure."""

    def __init__(self, marked: MarkedRow, as_of: float, limits: tuple[float, float]) -> None:
        self.marked = marked
        self.as_of = as_of
        self.by_mark = {span.mark.id: span for span in marked.spans}
        self.covers = _covers(marked, as_of, limits)
        self.points = _points(marked)


def _covers(marked: MarkedRow, as_of: float, limits: tuple[float, float]) -> list[tuple[Tone, Cover]]:
    found: dict[Tone, Cover] = {}
    ended = marked.row.status in ENDED
    for span in marked.spans:
        for tone, first, last in stretches(span, as_of, ended=ended):
            if last > first:
                if tone not in found:
                    found[tone] = Cover(*limits)
                found[tone].add(first, last)
    return sorted(found.items())


def _points(marked: MarkedRow) -> list[Points]:
    found: dict[Hashable, list[Span]] = defaultdict(list)
    for span in marked.spans:
        if span.mark.part not in _STRETCHES:
            found[_look(span)].append(span)
    return [Points(spans) for spans in found.values()]


def _look(span: Span) -> Hashable:
    mark = span.mark
    return mark.part, mark.status, mark.stage, mark.order.went_on


def stretches(span: Span, as_of: float, *, ended: bool) -> Iterable[tuple[Tone, float, float]]:
    """Return the stretches of days that a mark covers, some of them empty; ``ended`` where its project was given up.

    They are what ``MarkPainter`` draws one by one, but for the gap before an exact day and the patterns of
    phases.
    """
    start = span.start
    end = span.end if span.mark.until else max(as_of, start)
    match span.mark.part:
        case Part.WORK | Part.TOOLS | Part.RAMP if ended:
            return ((Tone.GIVEN_UP, start, end),)
        case Part.WORK | Part.TOOLS | Part.RAMP:
            known = start if span.mark.status == "planned" else min(max(as_of, start), end)
            return (Tone.DONE, start, known), (Tone.PLANNED, known, end)
        case Part.WORK_UNKNOWN:
            return ((Tone.UNKNOWN, start, end),)
        case Part.WAIT:
            return ((Tone.WAIT, start, end),)
        case Part.FIRST_PLAN if span.exact:
            return ((Tone.PLAN, start, span.end_end),)
        case Part.FIRST_PLAN:
            return (Tone.PLAN, start, span.end), (Tone.PLAN_VAGUE, max(span.end, start), span.end_end)
        case Part.VAGUE:
            return ((Tone.VAGUE, start, max(span.start_end, span.end_end)),)
    return ()


class Crowds:
    """The crowded rows of a figure, kept while they are in view."""

    def __init__(self, rows: Sequence[MarkedRow], as_of: float, limits: tuple[float, float]) -> None:
        self._rows = rows
        self._days = (as_of, limits)
        self._kept: dict[int, CrowdedRow] = {}

    def among(self, places: range) -> dict[int, CrowdedRow]:
        """Return the crowded rows among those in view, by place."""
        crowded = (place for place in places if len(self._rows[place].spans) > CROWD)
        self._kept = {place: self._kept.get(place) or CrowdedRow(self._rows[place], *self._days) for place in crowded}
        return self._kept
