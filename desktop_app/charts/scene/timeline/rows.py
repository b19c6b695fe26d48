"""The rows of a timeline with their marks as days, computed once per figure: panning must not repeat it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.figure import Figure, Mark, Row
from desktop_app.domain.part import Part

ROW, ROW_ROOMY = 20.0, 24.0
GROUP = 21.0  # height of a group's heading

PAINTED = (
    Part.FIRST_PLAN,
    Part.WORK_UNKNOWN,
    Part.WAIT,
    Part.WORK,
    Part.TOOLS,
    Part.RAMP,
    Part.VAGUE,
    Part.ANNOUNCED,
    Part.CAP,
    Part.MONEY,
    Part.STATUS,
    Part.FACT,
    Part.ACT,
)
_ORDER = {part: place for place, part in enumerate(PAINTED)}


@dataclass(frozen=True, slots=True)
class Span:
    """A mark with the first and last day of its start and of its end, as ordinals; ends are the day after the last."""

    mark: Mark
    start: float
    start_end: float
    end: float
    end_end: float

    @property
    def middle(self) -> float:
        """Return the middle of the period in which a point lies."""
        return (self.start + self.start_end) / 2

    @property
    def day(self) -> float:
        """Return the day around which a point is drawn: a fact at the end of the period in which it came true."""
        return self.end_end if self.mark.part == Part.FACT else self.middle

    @property
    def exact(self) -> bool:
        """Tell whether the end was named to the day."""
        return self.end_end - self.end <= 1

    @property
    def last(self) -> float:
        """Return the first day after all that is named."""
        return max(self.start_end, self.end_end)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its marks in the order of painting; ``heading`` names the group that begins above it."""

    row: Row
    spans: tuple[Span, ...]
    heading: str


class Lines:
    """All rows of a figure at their heights, and where each mark is."""

    def __init__(self, figure: Figure, height: float) -> None:
        self.lines = _lines(figure)
        self.tops: list[float] = []
        self.height = height
        self._place: dict[str, int] = {}
        self._spans: dict[str, Span] = {}
        self._starts: list[float] = []  # with the heading above
        y = 0.0
        for place, line in enumerate(self.lines):
            self._starts.append(y)
            y += GROUP if line.heading else 0.0
            self.tops.append(y)
            self._place[line.row.id] = place
            y += height
            for each in line.spans:
                self._place[each.mark.id] = place
                self._spans[each.mark.id] = each
        self.content = y

    @property
    def starts(self) -> tuple[float, ...]:
        """Return the heights at which lines begin, with the heading above them."""
        return tuple(self._starts)

    def seen(self, top: float, bottom: float) -> range:
        """Return the places of the lines between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, bisect_left(self._starts, bottom))

    def began_before(self, top: float) -> str:
        """Return the group to which the row at a height belongs and whose heading stands above an earlier one."""
        place = max(0, bisect_right(self._starts, top) - 1)
        line = self.lines[place] if self.lines else None
        return line.row.group if line and not line.heading else ""

    def top_of(self, mark: str) -> float | None:
        """Return the height at which a mark's row begins."""
        place = self._place.get(mark)
        return None if place is None else self.tops[place]

    def place_of(self, mark: str) -> int | None:
        """Return the place of a mark's row."""
        return self._place.get(mark)

    def span_of(self, mark: str) -> Span | None:
        """Return the days of a mark."""
        return self._spans.get(mark)

    def stretches(self) -> list[tuple[float, float]]:
        """Return the first and last day of each row; acts have nothing to do with each other and count one by one."""
        found: list[tuple[float, float]] = []
        for line in self.lines:
            acts = [span for span in line.spans if span.mark.part == Part.ACT]
            found += [(span.start, span.last) for span in acts]
            if line.spans and not acts:
                found.append((min(span.start for span in line.spans), max(span.last for span in line.spans)))
        return found

    def days(self) -> tuple[float, float] | None:
        """Return the first and last day of all marks."""
        spans = self._spans.values()
        if not spans:
            return None
        return min(each.start for each in spans), max(max(each.start_end, each.end_end) for each in spans)


def span_of(mark: Mark) -> Span | None:
    """Return a mark's days; None for one without a date."""
    if mark.when is None:
        return None
    start, start_end = mark.when.days
    end, end_end = mark.until.days if mark.until else (start, start_end)
    return Span(mark, start, start_end, end, end_end)


def _lines(figure: Figure) -> list[Line]:
    by_row: dict[str, list[Span]] = defaultdict(list)
    for mark in figure.marks:
        span = span_of(mark)
        if span is not None:
            by_row[mark.row].append(span)
    found, group = [], ""
    for row in figure.rows:
        spans = sorted(by_row[row.id], key=lambda span: _ORDER.get(span.mark.part, len(_ORDER)))
        found.append(Line(row, tuple(spans), row.group if row.group != group else ""))
        group = row.group
    return found


def whole_years(days: tuple[float, float]) -> tuple[float, float]:
    """Return the first day of the first year and the first day after the last year of a stretch of days.

    ``days`` ends with the first day that is no longer in it.
    """
    first = date.fromordinal(max(1, int(days[0]))).year
    last = date.fromordinal(min(int(days[1]) - 1, date.max.toordinal())).year
    return float(date(first, 1, 1).toordinal()), float(date(min(last + 1, 9999), 1, 1).toordinal())
