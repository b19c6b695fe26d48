"""The marks of a crowded row: bars as the runs that they cover together, one symbol where many would hide each other.

Each mark still has a place of its own, at which it is pointed at and focused; it is worked out when it is asked for.
"""

from __future__ import annotations

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.axis.span import Span
from desktop_app.charts.scene.drawing import Hit, Pen, Rect, Runs, Shape, Stroke
from desktop_app.charts.scene.timeline.cover import Grid, grid_of
from desktop_app.charts.scene.timeline.crowd import CrowdedRow, Tone
from desktop_app.charts.scene.timeline.marks import BAR, BAR_AT, DASHED, DOTTED, PLAN, PLAN_AT, MarkPainter
from desktop_app.theme.tokens import Tokens

_APART = 12.0  # px from symbol to symbol of one look: they touch, and none hides another
_REACH = 16.0  # px from the middle of a mark to the farthest place at which it is pointed at, without its length


class CrowdHits:
    """Where the marks of a crowded row are: a ``Crowd`` of a drawing."""

    def __init__(self, crowd: CrowdedRow, area: Rect, scale: DayScale, marks: MarkPainter) -> None:
        self.area = area
        self._crowd = crowd
        self._scale = scale
        self._marks = marks

    def near(self, x: float) -> list[Hit]:
        day, reach = self._scale.day(x), _REACH / self._scale.per_day
        spans = self._between(day - reach, day + reach)
        return [found[1] for span in spans if (found := self._alone(span))]

    def of(self, mark: str) -> Hit | None:
        span = self._crowd.by_mark.get(mark)
        found = self._alone(span) if span else None
        return found[1] if found else None

    def overlapped(self, mark: str) -> int:
        span = self._crowd.by_mark.get(mark)
        return len(self._between(span.start, self._end(span))) - 1 if span else 0

    def _alone(self, span: Span) -> tuple[list[Shape], Hit] | None:
        return self._marks.alone(span, self._crowd.marked, self.area.y, "")

    def _between(self, first: float, last: float) -> list[Span]:
        return [span for span in self._crowd.marked.spans if span.start < last and self._end(span) > first]

    def _end(self, span: Span) -> float:
        return span.last if span.mark.until else max(span.last, self._crowd.as_of)


class CrowdPainter:
    """Turns crowded rows into shapes; one per drawing, which takes its ``crowds``. ``height`` is that of rows."""

    def __init__(self, scale: DayScale, tokens: Tokens, height: float, grain: float, marks: MarkPainter) -> None:
        self.crowds: list[CrowdHits] = []
        self._scale = scale
        self._height = height
        self._grain = grain
        self._marks = marks
        self._grid: Grid | None = None
        line, mark = tokens.line_strong, tokens.mark
        self._lines = {Tone.PLAN_VAGUE: Pen(line, PLAN, DOTTED), Tone.UNKNOWN: Pen(mark, 1.0, DASHED)}
        self._bars = {
            Tone.PLAN: Runs(0.0, PLAN, (), line),
            Tone.WAIT: Runs(0.0, 1.0, (), mark),
            Tone.GIVEN_UP: Runs(0.0, BAR, (), tokens.surface, Pen(mark)),
            Tone.PLANNED: Runs(0.0, BAR, (), tokens.mark_soft, Pen(mark)),
            Tone.DONE: Runs(0.0, BAR, (), mark),
            Tone.VAGUE: Runs(0.0, BAR, (), tokens.surface, Pen(mark), "diagonal up", mark),
        }

    def shapes(self, crowd: CrowdedRow, top: float, ground: str) -> list[Shape]:
        """Return the shapes of a row whose upper edge is ``top``, on a ground of a colour."""
        left, right = self._scale.left - _REACH, self._scale.right + _REACH
        area = Rect(left, top, right - left, self._height)
        self.crowds.append(CrowdHits(crowd, area, self._scale, self._marks))
        found: list[Shape] = []
        for tone, cover in crowd.covers:
            self._grid = self._grid or grid_of(self._scale, self._grain, cover)
            edges = self._grid.edges(cover)
            if edges:
                found += self._runs(tone, edges, top)
        for points in crowd.points:
            for span in points.apart(self._scale, _APART):
                drawn = self._marks.alone(span, crowd.marked, top, ground)
                found += drawn[0] if drawn else ()
        return found

    def _runs(self, tone: Tone, edges: tuple[float, ...], top: float) -> list[Shape]:
        y = top + self._height * (PLAN_AT if tone in (Tone.PLAN, Tone.PLAN_VAGUE) else BAR_AT)
        pen = self._lines.get(tone)
        if pen is not None:
            return [Stroke(first, y, last, y, pen) for first, last in zip(edges[::2], edges[1::2], strict=True)]
        bar = self._bars[tone]
        return [bar._replace(y=y - bar.height / 2, edges=edges)]
