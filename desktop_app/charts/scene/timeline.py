"""Timeline: a row per project, promise against fact, on an axis of days that is panned and zoomed."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from desktop_app.charts.scene import symbols
from desktop_app.charts.scene.day_scale import DayScale, periods
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Pen, Polygon, Rect, Shape, Stroke, Text
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.look import LABEL, PADDING, SECOND, SMALL, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.charts.scene.timeline_band import Band
from desktop_app.charts.scene.timeline_marks import MarkPainter
from desktop_app.charts.scene.timeline_rows import GROUP, ROW, ROW_ROOMY, Line, Lines, whole_years
from desktop_app.charts.scene.wrap import shortened
from desktop_app.compat import override
from desktop_app.domain.figure import Figure
from desktop_app.figures.wording import day_text

_BAND_GAP, _HEAD_GAP = 16.0, 8.0  # below the second line, with and without a band
_AXIS = 22.0
_FOOT = 26.0  # where the two lines in time are named
_SYMBOL = 18.0  # room of a status before the name
_NAMES, _NAMES_MOST = 120.0, 0.3  # room for names in px at least, as a part of the width at most
_NAMES_WHOLE = 0.9  # of the names are seen whole; a few long ones must not take the room of all bars
_NAME_GAP, _ASIDE_GAP, _WORD_GAP = 12.0, 16.0, 6.0
_BAND_OVER, _EDGE = 8.0, 3.0
_TRIANGLE = (4.5, 6.0)
_TODAY = (2.0, 3.0)


@dataclass(frozen=True, slots=True)
class _Columns:
    """What depends on the width alone: the plot between names and the right-hand column, and the header."""

    width: float
    plot_left: float
    plot_right: float
    right: float
    head: list[Shape]
    band_top: float
    top: float  # where the rows begin


class Timeline(Scene):
    """Draws figures of the form ``timeline``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._rows = Lines(figure, ROW_ROOMY if look.roomy else ROW)
        self._band = Band(figure.band, look)
        self._laid: _Columns | None = None
        self._as_of = float(figure.as_of.toordinal())
        days = (self._as_of, self._as_of + 1, *(self._rows.days() or ()), *self._band.days())
        self._limits = whole_years((min(days), max(days)))
        self._widest_year = look.measure("2000", SMALL)
        self._symbol = _SYMBOL if any(row.status for row in figure.rows) else 0.0
        self._marks = tuple(
            tuple(span.mark.id for span in sorted(line.spans, key=lambda span: span.start)) for line in self._rows.lines
        )

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
    def along(self, mark: str) -> tuple[float, float] | None:
        span = self._rows.span_of(mark) or self._band.span_of(mark)
        return (span.start, max(span.start_end, span.end_end)) if span else None

    @override
    def height(self, width: float, footed: bool) -> float:
        below = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return self._at(width).top + self._rows.content + _FOOT + below

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        top = self._rows.top_of(mark)
        return (0.0, 0.0) if top is None else (top, top + self._rows.height)

    @override
    def draw(self, view: View) -> Drawing:
        at = self._at(view.width)
        foot, below = self._footer(view)
        span = view.span or self.opening()
        scale = DayScale(*span, at.plot_left, at.plot_right)
        body = Rect(0.0, at.top, view.width, max(0.0, view.height - at.top - _FOOT - below))
        end = min(body.bottom, at.top - view.scroll + self._rows.content)
        band, hits = self._band.draw(scale, at.band_top)
        rows, found = self._draw_rows(view, at, scale, body)
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=Rect(at.plot_left, at.top, at.plot_right - at.plot_left, body.height),
            content=self._rows.content,
            axis=span,
            back=(*at.head, *band, *self._axis(at, scale, end)),
            rows=tuple(rows),
            front=(*self._now(view, at, scale, end), *foot),
            hits=(*hits, *found),
        )

    def _at(self, width: float) -> _Columns:
        if self._laid is None or self._laid.width != width:
            right = width - PADDING
            head, height = header(self.figure, self.look, width)
            band_top = height + (_BAND_GAP if self._band.height else _HEAD_GAP)
            top = band_top + self._band.height + _AXIS
            left = ceil(PADDING + self._names(right - PADDING))
            self._laid = _Columns(width, left, right - self._aside(), right, head, band_top, top)
        return self._laid

    def _names(self, room: float) -> float:
        measure = self.look.measure
        widths = sorted(
            measure(line.row.label, SECOND, True)
            + (_WORD_GAP + measure(line.row.sublabel, SECOND) if line.row.sublabel else 0.0)
            for line in self._rows.lines
        )
        widest = widths[int(_NAMES_WHOLE * (len(widths) - 1))] if widths else 0.0
        return min(max(_NAMES, self._symbol + widest + _NAME_GAP), room * _NAMES_MOST)

    def _aside(self) -> float:
        measure = self.look.measure
        widest = max((measure(line.row.aside, self.look.label, True) for line in self._rows.lines), default=0.0)
        widest = max(widest, measure(self.figure.aside_title, SMALL))
        return widest + _ASIDE_GAP if widest else 0.0

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        height = footer(self.figure, self.look, view.width, 0.0)[1]
        return footer(self.figure, self.look, view.width, view.height - height)

    def _axis(self, at: _Columns, scale: DayScale, end: float) -> list[Shape]:
        """Return the gridlines and names of years, quarters or months, and the head of the right-hand column."""
        tokens, look = self.look.tokens, self.look
        y = at.top - _AXIS / 2
        shapes: list[Shape] = []
        last = at.plot_left
        for period in periods(scale, self._widest_year, look.say):
            if scale.sees(period.first):
                x = scale.x(period.first)
                shapes.append(Stroke(x, at.top - _AXIS + 2, x, end, Pen(tokens.grid)))
            middle = (scale.x(period.first) + scale.x(period.end)) / 2
            text = look.text(middle, y, period.name, SMALL, tokens.text_3, anchor=0.5)
            # a wide name is left out rather than cut or overlapping
            if period.name and text.left >= last and text.rect.right <= at.plot_right:
                shapes.append(text)
                last = text.rect.right + 4
        shapes.append(Stroke(at.plot_right, at.top - _AXIS + 2, at.plot_right, end, Pen(tokens.grid)))
        if self.figure.aside_title:
            shapes.append(look.text(at.right, y, self.figure.aside_title, SMALL, tokens.text_3, anchor=1.0))
        return shapes

    def _draw_rows(self, view: View, at: _Columns, scale: DayScale, body: Rect) -> tuple[list[Shape], list[Hit]]:
        painter = MarkPainter(scale, self.look, self._as_of, self._rows.height)
        shapes: list[Shape] = []
        hits: list[Hit] = []
        for place in self._rows.seen(view.scroll, view.scroll + body.height):
            line = self._rows.lines[place]
            top = at.top - view.scroll + self._rows.tops[place]
            if line.heading:
                shapes += self._heading(line.heading, at, top)
            chosen = bool(view.selected) and view.selected in (
                line.row.id,
                *(span.mark.id for span in line.spans),
            )
            ground = self.look.tokens.accent_bg if chosen else self.look.tokens.surface
            if chosen:
                shapes += self._chosen(at, top)
            shapes += self._name(line, at, top)
            found, places = painter.marks(line, top, ground)
            shapes += found
            hits += places
        return shapes, hits

    def _heading(self, text: str, at: _Columns, top: float) -> list[Shape]:
        tokens = self.look.tokens
        return [
            self.look.text(PADDING, top - GROUP / 2 + 1, text, SMALL, tokens.text_3, True),
            Stroke(PADDING, top - 0.5, at.right, top - 0.5, Pen(tokens.line)),
        ]

    def _chosen(self, at: _Columns, top: float) -> list[Shape]:
        left = PADDING - _BAND_OVER
        band = Rect(left, top, at.right + _BAND_OVER - left, self._rows.height)
        tokens = self.look.tokens
        return [Box(band, tokens.accent_bg), Box(band._replace(width=_EDGE), tokens.accent)]

    def _name(self, line: Line, at: _Columns, top: float) -> list[Shape]:
        """Return status, name and second part before the plot, the text of the right-hand column after it."""
        look, tokens, row = self.look, self.look.tokens, line.row
        y = top + self._rows.height / 2
        shapes = symbols.status(row.status, PADDING + 5, y, tokens.text_2, 5.0)
        left = PADDING + self._symbol
        room = at.plot_left - _NAME_GAP - left
        name = look.text(left, y, shortened(row.label, room, look.measure, SECOND, True), SECOND, tokens.text, True)
        shapes.append(name)
        second = name.rect.right + _WORD_GAP
        sublabel = shortened(row.sublabel, left + room - second, look.measure, SECOND) if row.sublabel else ""
        if sublabel:
            shapes.append(look.text(second, y, sublabel, SECOND, tokens.text_2))
        if row.aside:
            colour = tokens.text if row.strong else tokens.text_2
            shapes.append(look.text(at.right, y, row.aside, look.label, colour, row.strong, 1.0))
        if row.gap and not line.spans:
            words = shortened(row.gap, at.plot_right - at.plot_left - 8, look.measure, look.label)
            gap = look.text(at.plot_left + 4, y, words, look.label, tokens.text_3)
            shapes += [Box(gap.rect, tokens.surface), gap]
        return shapes

    def _now(self, view: View, at: _Columns, scale: DayScale, end: float) -> list[Shape]:
        """Return the known-to line and today's, each with its name below the rows."""
        tokens, say = self.look.tokens, self.look.say
        shapes: list[Shape] = []
        taken: list[Text] = []
        y = end + _FOOT / 2
        if scale.sees(self._as_of):
            x = scale.x(self._as_of)
            wide, tall = _TRIANGLE
            points = ((x - wide, at.top - tall), (x + wide, at.top - tall), (x, at.top))
            shapes += [Stroke(x, at.top - 2, x, end + 8, Pen(tokens.accent, 2.0)), Polygon(points, tokens.accent)]
            words = say("Known to {day}", day=day_text(self.figure.as_of, say))
            taken += self._named(words, x, y, at, tokens.accent, 1.0, taken)
        if view.today and view.today != self.figure.as_of and scale.sees(view.today.toordinal()):
            x = scale.x(view.today.toordinal())
            shapes.insert(0, Stroke(x, at.top, x, end + 4, Pen(tokens.text_3, 1.5, _TODAY)))
            words = say("Today, {day}", day=day_text(view.today, say))
            taken += self._named(words, x, y, at, tokens.text, 0.0, taken)
        return [*shapes, *taken]

    def _named(
        self, words: str, x: float, y: float, at: _Columns, colour: str, anchor: float, taken: list[Text]
    ) -> list[Text]:
        """Return the name of a line beside it; on its other side, or at the figure's edge, where there is no room."""
        width = self.look.measure(words, LABEL)
        beside = (x + 8.0, x - 8.0 - width) if anchor == 0.0 else (x - 8.0 - width, x + 8.0)
        for left in (*beside, at.right - width):
            text = self.look.text(left, y, words, LABEL, colour)
            inside = text.left >= PADDING and text.rect.right <= at.right
            if inside and not any(text.rect.meets(other.rect) for other in taken):
                return [text]
        return []
