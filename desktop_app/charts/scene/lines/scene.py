"""Lines: values over time with the events of their years above, words at the ends of the lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import inf

from desktop_app.charts.scene.axis.day_lines import days_seen
from desktop_app.charts.scene.axis.policy_band import PolicyBand
from desktop_app.charts.scene.drawing import Drawing, Hit, Pen, Rect, Shape, Stroke
from desktop_app.charts.scene.frame import header
from desktop_app.charts.scene.lines import dates as line_dates
from desktop_app.charts.scene.lines import gaps as line_gaps
from desktop_app.charts.scene.lines import grid as line_grid
from desktop_app.charts.scene.lines import plot as line_plot
from desktop_app.charts.scene.lines.axes import Axes, days_shown, gutter, opening, plot_width, value_ticks
from desktop_app.charts.scene.lines.ends import GAP, LEAD, words_of
from desktop_app.charts.scene.lines.points import LAST
from desktop_app.charts.scene.lines.series import series_of
from desktop_app.charts.scene.lines.style import styles
from desktop_app.charts.scene.look import PADDING, SMALL, WIDEST, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 12.0
_BAND_GAP = 8.0
_BOTTOM = 12.0
_PLOT, _PLOT_CARD, _PLOT_LEAST = 340.0, 180.0, 160.0  # height of the plot: usual, in a card, least
_TALLEST = 0.6  # most height of the plot as a part of its width
_WORDS_PART = 0.3  # of the width may be taken by the words at the ends


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone: where plot and words begin and end, heights above and below the plot.

    ``words`` is the room that the words at the ends of lines need, ``room`` the most they may take.
    """

    width: float
    left: float
    words: float
    edge: float
    room: float
    head: list[Shape]
    top: float  # of the policy band
    gaps: list[line_gaps.Gap]
    above: float
    below: float


class Lines(Scene):
    """Draws figures of the form ``lines``."""

    def __init__(self, figure: Figure, look: Look) -> None:
        super().__init__(figure, look)
        self._series = series_of(figure)
        self._styles = styles(self._series, look.tokens)
        self._days = days_shown(figure, self._series)
        self._until = float(figure.as_of.toordinal())
        self._band = PolicyBand(figure.band, look, figure.axis)
        self._laid: _Laid | None = None

    @property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        return (self._band.placed(), *(each.ids for each in self._series))

    @override
    def limits(self) -> tuple[float, float]:
        return self._days

    @override
    def opening(self) -> tuple[float, float]:
        return opening(self.figure.axis, self._days)

    @override
    def along(self, mark: str) -> tuple[float, float] | None:
        for each in self._series:
            for spot in (*each.spots, *each.bands):
                if spot.mark.id == mark:
                    return spot.first, spot.end
        event = self._band.span_of(mark)
        return (event.start, event.start_end) if event else None

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        return 0.0, 0.0

    @override
    def bare_height(self, width: float) -> float:
        laid = self._at(width)
        return laid.above + (_PLOT_CARD if self.look.card else _PLOT) + laid.below

    @override
    def draw(self, view: View) -> Drawing:
        laid, look = self._at(view.width), self.look
        front, foot = self.foot(view)
        axes = self._axes(laid, view.height - foot, view.span or self.opening(), view.today)
        band, stems, band_hits = self._events(laid, axes, view.selected)
        marks, hits = line_plot.drawn(
            self._series,
            self._styles,
            axes,
            look,
            until=self._until,
            behind=[
                *line_grid.grid(axes, look),
                *stems,
                *line_grid.days(axes, self.figure.as_of, view.today, look),
                *(line_dates.promises(self._series, self._styles, axes, look) if self.figure.value_axis.dates else ()),
            ],
            uprights=days_seen(axes.scale, self.figure.as_of, view.today),
            room=laid.room,
            selected=view.selected,
        )
        below = axes.plot.bottom + laid.below - line_gaps.height_of(laid.gaps) - _BOTTOM
        gaps, gap_hits = line_gaps.drawn(laid.gaps, below, look, view.width)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - foot - laid.top))
        scales = [*self._values(axes), *line_grid.dates(axes, look)]
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=axes.plot,
            content=max(body.height, axes.plot.bottom + laid.below - laid.top),
            axis=axes.days,
            back=(*laid.head, *scales, *band),
            rows=(*marks, *gaps),
            front=tuple(front),
            hits=(*band_hits, *hits, *gap_hits),
            rolling=inf,  # it fills the height there is, so that it scrolls as a whole where that is too low
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            self._laid = self._lay_out(width)
        return self._laid

    def _lay_out(self, width: float) -> _Laid:
        figure, look = self.figure, self.look
        head, height = header(figure, look, width)
        edge = max(PADDING + 2, min(width - PADDING, PADDING + WIDEST))
        heading = look.measure(look.say("Policy"), SMALL, True) + GAP if self._band.height else 0.0
        ticks = value_ticks(figure.value_axis, self._series, _PLOT, look)
        left = PADDING + max(gutter(ticks, look), heading)
        room = _WORDS_PART * (edge - PADDING)
        drawn = [each for each in self._series if each.spots]
        # without its value a name may stand in one line, wider than the two that it takes with it
        texts = [(text, each.row) for each in drawn for text in (each.spots[-1].mark.text, "")]
        words = max((words_of(text, row, room, look).width for text, row in texts), default=0.0)
        needed = words + LAST + GAP + (LEAD if len(drawn) > 1 else 0.0) if words else GAP
        gaps = line_gaps.gaps_of(self._series, look, width)
        above = height + _HEAD_GAP + (self._band.height + _BAND_GAP if self._band.height else 0.0) + line_grid.TITLE
        below = line_grid.DATES + line_grid.NAMES + line_gaps.height_of(gaps) + _BOTTOM
        return _Laid(width, left, needed, edge, room, head, height + _HEAD_GAP, gaps, above, below)

    def _axes(self, laid: _Laid, height: float, days: tuple[float, float], today: date | None) -> Axes:
        """Return the plot in what the height leaves; it grows no taller than suits its width."""
        width = plot_width(laid.edge - laid.left, laid.words, days, self._after(days, today))
        tall = max(_PLOT_LEAST, min(height - laid.above - laid.below, max(_PLOT, _TALLEST * width)))
        ticks = value_ticks(self.figure.value_axis, self._series, tall, self.look)
        plot = Rect(laid.left, laid.above, width, tall)
        return Axes(plot, laid.edge, days, (ticks[0][0], ticks[-1][0]), ticks)

    def _after(self, days: tuple[float, float], today: date | None) -> float:
        """Return how many of the days in view follow the ends of running totals: only what is announced lies there."""
        if not any(each.stepped for each in self._series):
            return 0.0
        ends = [each.spots[-1].end for each in self._series if each.spots]
        named = [float(today.toordinal())] if today and today.toordinal() <= days[1] else []
        return days[1] - max([self._until, *ends, *named])

    def _values(self, axes: Axes) -> list[Shape]:
        axis = self.figure.value_axis
        if axis.dates:
            return line_dates.named(axes, axis.title, self.look, line_grid.TITLE)
        return line_grid.values(axes, axis.title, self.look)

    def _events(self, laid: _Laid, axes: Axes, selected: str) -> tuple[list[Shape], list[Shape], list[Hit]]:
        """Return the policy band, and a thin line through the plot from each event that has a place in it."""
        tokens, plot = self.look.tokens, axes.plot
        shapes, hits = self._band.draw(axes.scale, laid.top)
        stems: list[Shape] = []
        for hit in hits:
            event = self._band.span_of(hit.mark)
            assert event
            pen = Pen(tokens.accent if hit.mark == selected else tokens.line)
            x = axes.x(event.middle)
            stems.append(Stroke(x, laid.top + self._band.height, x, plot.bottom, pen, hit.mark))
        return shapes, stems, hits
