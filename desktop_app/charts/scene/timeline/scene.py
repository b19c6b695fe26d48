"""Timeline: a row per project, promise against fact, on an axis of days that is panned and zoomed."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.axis.day_lines import day_lines
from desktop_app.charts.scene.axis.day_scale import DayScale, periods, year_name
from desktop_app.charts.scene.axis.policy_band import PolicyBand
from desktop_app.charts.scene.drawing import Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.timeline.columns import AXIS, Columns, columns_of
from desktop_app.charts.scene.timeline.crowd import Crowds
from desktop_app.charts.scene.timeline.crowd_marks import CrowdHits, CrowdPainter
from desktop_app.charts.scene.timeline.gap import gap
from desktop_app.charts.scene.timeline.marks import MarkPainter
from desktop_app.charts.scene.timeline.names import NamePainter
from desktop_app.charts.scene.timeline.overview import Overview
from desktop_app.charts.scene.timeline.rows import GROUP, ROW, ROW_ROOMY, MarkedRow, MarkedRows, whole_years
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_LONGEST_YEAR = 366  # days; a longer period of the axis holds years without a name
FOOT = 26.0  # height below the rows in which the lines of days are named
_LINES_END = (8.0, 4.0)  # px by which the known-to line and that of today reach below the rows
_TRIANGLE = 4.5  # half its width
_NAME_GAP = 4.0  # a name of the axis to its line, and to the next name


class Timeline(Scene):
    """Draws figures of the form ``timeline``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._rows = MarkedRows(figure, ROW_ROOMY if look.roomy else ROW)
        self._band = PolicyBand(figure.band, look, figure.axis)
        self._laid: Columns | None = None
        self._as_of = float(figure.as_of.toordinal())
        days = (self._as_of, self._as_of + 1, *(self._rows.days() or ()), *self._band.days())
        self._limits = whole_years((min(days), max(days)))
        self._crowds = Crowds(self._rows.rows, self._as_of, self._limits)
        self._widest_year = look.measure(year_name(2000, look.say), SMALL)
        self._named = frozenset(mark.id for mark in figure.names)
        self._marks = tuple(self._walk(marked) for marked in self._rows.rows)

    @property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return (self._band.placed(), *self._marks)

    @override
    def limits(self) -> tuple[float, float]:
        return self._limits

    @override
    def opening(self) -> tuple[float, float]:
        low, high = self.limits()
        axis = self.figure.axis
        first, last = low if axis.low is None else axis.low, high if axis.high is None else axis.high
        if not (low < last and first < high):
            return low, high
        first, last = whole_years((first, last + 1))
        return max(low, first), min(high, last)

    @override
    def overview(self) -> Overview:
        return Overview(self._limits, self._rows.stretches(), self._band.days(), self._as_of)

    @override
    def along(self, mark: str) -> tuple[float, float] | None:
        span = self._rows.span_of(mark) or self._band.span_of(mark)
        return (span.start, max(span.start_end, span.end_end)) if span else None

    @override
    def bare_height(self, width: float) -> float:
        return self._at(width).top + self._rows.content + FOOT

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        top = self._rows.top_of(mark)
        return (0.0, 0.0) if top is None else (top, top + self._rows.height)

    @override
    def repeated(self, top: float) -> float:
        return GROUP if self._rows.began_before(top) else 0.0

    @override
    def breaks(self, width: float) -> tuple[float, ...]:
        return self._rows.starts[1:]

    @override
    def draw(self, view: View) -> Drawing:
        at = self._at(view.width)
        foot, below = self.foot(view)
        span = view.span or self.opening()
        scale = DayScale(*span, at.plot_left, at.plot_right)
        body = Rect(0.0, at.top, view.width, max(0.0, view.height - at.top - FOOT - below))
        down = at.top - view.scroll + (self.repeated(view.scroll) if view.continued else 0.0)
        end = min(body.bottom, down + self._rows.content)
        band, hits = self._band.draw(scale, at.band_top)
        rows, found, crowds = self._draw_rows(view, at, scale, body, down)
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(at.plot_left, at.top, at.plot_right - at.plot_left, body.height),
            content=self._rows.content,
            axis=span,
            back=(*at.head, *band, *self._axis(at, scale, end)),
            rows=tuple(rows),
            front=(*self._day_lines(at, scale, end, view.today), *foot),
            hits=(*hits, *found),
            crowds=tuple(crowds),
            rolling=at.top - AXIS,
        )

    def _day_lines(self, at: Columns, scale: DayScale, end: float, today: date | None) -> list[Shape]:
        known, now = (end + below for below in _LINES_END)
        return day_lines(
            scale,
            self.figure.as_of,
            today,
            self.look,
            top=at.top,
            ends=(known, now),
            half=_TRIANGLE,
            y=end + FOOT / 2,
            right=at.right,
        )

    def _walk(self, marked: MarkedRow) -> tuple[str, ...]:
        """Return what is walked to in a row: its name, where it stands for the row, and its marks by date."""
        marks = tuple(span.mark.id for span in sorted(marked.spans, key=lambda span: span.start))
        return (marked.row.id, *marks) if marked.row.id in self._named else marks

    def _at(self, width: float) -> Columns:
        if self._laid is None or self._laid.width != width:
            self._laid = columns_of(self.figure, self._rows.rows, self._band.height, self.look, width)
        return self._laid

    def _axis(self, at: Columns, scale: DayScale, end: float) -> list[Shape]:
        """Return the gridlines and names of years, quarters or months, and the head of the right-hand column.

        Where only every second year or fewer are named, a name stands behind the line of its year and the others have
        none: a name is wider than such a year, and lines would run through it.
        """
        tokens, look = self.look.tokens, self.look
        y = at.top - AXIS / 2
        shapes: list[Shape] = []
        last = at.plot_left
        shown = periods(scale, self._widest_year, look.say)
        sparse = any(not period.name or period.end - period.first > _LONGEST_YEAR for period in shown)
        for period in shown:
            if not period.name and sparse:
                continue
            if scale.sees(period.first):
                x = scale.x(period.first)
                shapes.append(Stroke(x, at.top - AXIS + 2, x, end, Pen(tokens.grid)))
            start, middle = scale.x(period.first) + _NAME_GAP, (scale.x(period.first) + scale.x(period.end)) / 2
            anchor = 0.0 if sparse else 0.5
            text = look.text(start if sparse else middle, y, period.name, SMALL, tokens.text_3, anchor=anchor)
            # a wide name is left out rather than cut or overlapping
            if period.name and text.left >= last and text.rect.right <= at.plot_right:
                shapes.append(text)
                last = text.rect.right + _NAME_GAP
        shapes.append(Stroke(at.plot_right, at.top - AXIS + 2, at.plot_right, end, Pen(tokens.grid)))
        if self.figure.aside_title:
            shapes.append(look.text(at.right, y, self.figure.aside_title, SMALL, tokens.text_3, anchor=1.0))
        return shapes

    def _draw_rows(
        self, view: View, at: Columns, scale: DayScale, body: Rect, down: float
    ) -> tuple[list[Shape], list[Hit], list[CrowdHits]]:
        painter = MarkPainter(scale, self.look, self._as_of, self._rows.height)
        together = CrowdPainter(scale, self.look.tokens, self._rows.height, view.grain, painter)
        names = NamePainter(at, self.look, self._rows.height)
        lines = (self._as_of, float(view.today.toordinal())) if view.today else (self._as_of,)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        if view.continued and (group := self._rows.began_before(view.scroll)):
            shapes += names.heading(self.look.say("{group} (continued)", group=group), at.top + GROUP)
        seen = self._rows.seen(view.scroll, view.scroll + body.height)
        crowded = self._crowds.among(seen)
        for place in seen:
            marked = self._rows.rows[place]
            top = down + self._rows.tops[place]
            if marked.heading:
                shapes += names.heading(marked.heading, top)
            chosen = bool(view.selected) and (
                view.selected == marked.row.id or self._rows.place_of(view.selected) == place
            )
            ground = self.look.tokens.accent_bg if chosen else self.look.tokens.surface
            if chosen:
                shapes += names.chosen(top)
            drawn, name = names.name(marked, top)
            shapes += drawn
            if marked.row.id in self._named:
                hits += names.hits(marked, top, name)
            if place in crowded:
                shapes += together.shapes(crowded[place], top, ground)
                continue
            found, places = painter.marks(marked, top, ground)
            if marked.row.gap:
                y, taken = top + self._rows.height / 2, [hit.rect for hit in places]
                shapes += gap(marked.row.gap, y, scale, taken, lines, self.look, ground)
            shapes += found
            hits += places
        return shapes, hits, together.crowds
