"""The rows of a timeline with their marks as days, computed once per figure: panning must not repeat it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from desktop_app.charts.scene.axis.span import Span, span_of
from desktop_app.charts.scene.rows import headed
from desktop_app.domain.figure import Figure, Row
from desktop_app.domain.part import Part

ROW, ROW_ROOMY = 20.0, 24.0
GROUP = 21.0  # height of a group's heading

_PAINTED = (  # from the lowest to the topmost
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
_ORDER = {part: place for place, part in enumerate(_PAINTED)}


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row with its marks in the order of painting; ``heading`` names the group that begins above it."""

    row: Row
    spans: tuple[Span, ...]
    heading: str


class MarkedRows:
    """All rows of a figure at their heights, and where each mark is."""

    def __init__(self, figure: Figure, height: float) -> None:
        self.rows = _rows(figure)
        self.tops: list[float] = []
        self.height = height
        self._place: dict[str, int] = {}
        self._spans: dict[str, Span] = {}
        self._starts: list[float] = []  # with the heading above
        y = 0.0
        for place, marked in enumerate(self.rows):
            self._starts.append(y)
            y += GROUP if marked.heading else 0.0
            self.tops.append(y)
            self._place[marked.row.id] = place
            y += height
            for each in marked.spans:
                self._place[each.mark.id] = place
                self._spans[each.mark.id] = each
        self.content = y

    @property
    def starts(self) -> tuple[float, ...]:
        """Return the heights at which rows begin, with the heading above them."""
        return tuple(self._starts)

    def seen(self, top: float, bottom: float) -> range:
        """Return the places of the rows between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return range(first, bisect_left(self._starts, bottom))

    def began_before(self, top: float) -> str:
        """Return the group to which the row at a height belongs and whose heading stands above an earlier one."""
        place = max(0, bisect_right(self._starts, top) - 1)
        marked = self.rows[place] if self.rows else None
        return marked.row.group if marked and not marked.heading else ""

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
        for marked in self.rows:
            acts = [span for span in marked.spans if span.mark.part == Part.ACT]
            found += [(span.start, span.last) for span in acts]
            if marked.spans and not acts:
                found.append((min(span.start for span in marked.spans), max(span.last for span in marked.spans)))
        return found

    def days(self) -> tuple[float, float] | None:
        """Return the first and last day of all marks."""
        spans = self._spans.values()
        if not spans:
            return None
        return min(each.start for each in spans), max(max(each.start_end, each.end_end) for each in spans)


def _rows(figure: Figure) -> list[MarkedRow]:
    by_row: dict[str, list[Span]] = defaultdict(list)
    for mark in figure.marks:
        span = span_of(mark)
        if span is not None:
            by_row[mark.row].append(span)
    found = []
    for row, heading in headed(figure.rows):
        spans = sorted(by_row[row.id], key=lambda span: _ORDER.get(span.mark.part, len(_ORDER)))
        found.append(MarkedRow(row, tuple(spans), heading))
    return found


def whole_years(days: tuple[float, float]) -> tuple[float, float]:
    """Return the first day of the first year and the first day after the last year of a stretch of days.

    ``days`` ends with the first day that is no longer in it.
    """
    first = date.fromordinal(max(1, int(days[0]))).year
    last = date.fromordinal(min(int(days[1]) - 1, date.max.toordinal())).year
    return float(date(first, 1, 1).toordinal()), float(date(min(last + 1, 9999), 1, 1).toordinal())
