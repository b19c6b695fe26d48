"""Lines: values over time with the events of their years above, words at the ends of the lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop_app.charts.scene import line_axes, line_gaps, line_plot, policy_flags
from desktop_app.charts.scene.dot_fit import WIDEST
from desktop_app.charts.scene.drawing import Box, Drawing, Hit, Rect, Shape
from desktop_app.charts.scene.frame import footer, header
from desktop_app.charts.scene.line_ends import GAP, LEAD, words_of
from desktop_app.charts.scene.line_fit import Fit, days_shown, gutter, value_ticks
from desktop_app.charts.scene.line_points import LAST
from desktop_app.charts.scene.line_series import series_of
from desktop_app.charts.scene.line_style import styles
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.scene import Scene, View
from desktop_app.compat import override
from desktop_app.domain.figure import Figure

_HEAD_GAP = 12.0
_BAND_GAP = 8.0
_TITLE = SMALL_LINE + 8.0  # the unit of the values above the plot
_BOTTOM = 12.0
_PLOT, _PLOT_LEAST, _TALLEST = (
    340.0,
    96.0,
    0.6,
)  # usual and least height of the plot, and its most as a part of its width
_WORDS_PART = 0.3  # of the width may be taken by the words at the ends


@dataclass(frozen=True, slots=True)
class _Laid:
    """What depends on the width alone: edges of the plot and of the words at its right, heights above and below it."""

    width: float
    left: float
    right: float
    edge: float
    room: float
    head: list[Shape]
    top: float  # of the policy band
    lanes: int
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
        self._until = figure.as_of.toordinal() + 1.0
        self._laid: _Laid | None = None

    @cached_property
    @override
    def lines(self) -> tuple[tuple[str, ...], ...]:
        events = sorted((mark for mark in self.figure.band if mark.when), key=policy_flags.first_day)
        undated = (mark.id for mark in self.figure.band if not mark.when)
        return ((*(mark.id for mark in events), *undated), *(each.ids for each in self._series))

    @override
    def limits(self) -> tuple[float, float]:
        return self._days

    @override
    def along(self, mark: str) -> tuple[float, float] | None:
        for each in self._series:
            for spot in (*each.spots, *each.bands):
                if spot.mark.id == mark:
                    return spot.first, spot.end
        found = self.figure.by_id.get(mark)
        return policy_flags.first_day(found) if found and found.when else None

    @override
    def rows_of(self, mark: str) -> tuple[float, float]:
        return 0.0, 0.0

    @override
    def height(self, width: float, footed: bool) -> float:
        laid = self._at(width)
        foot = footer(self.figure, self.look, width, 0.0)[1] if footed else 0.0
        return laid.above + _PLOT + laid.below + foot

    @override
    def draw(self, view: View) -> Drawing:
        laid, look = self._at(view.width), self.look
        front, foot = self._footer(view)
        fit = self._fit(laid, view.height - foot, view.span or self._days)
        band, band_hits = self._band(laid, fit, view.selected)
        marks, hits = line_plot.drawn(
            self._series, self._styles, fit, look, until=self._until, room=laid.room, selected=view.selected
        )
        below = fit.plot.bottom + laid.below - line_gaps.height_of(laid.gaps) - _BOTTOM
        gaps, gap_hits = line_gaps.drawn(laid.gaps, below, look, view.width)
        body = Rect(0.0, laid.top, view.width, max(0.0, view.height - foot - laid.top))
        axes = [*line_axes.values(fit, self.figure.value_axis.title, look), *line_axes.dates(fit, look)]
        return Drawing(
            width=view.width,
            height=view.height,
            body=body,
            plot=fit.plot,
            content=body.height,
            axis=fit.days,
            back=(*laid.head, *axes, *band),
            rows=(*marks, *line_axes.days(fit, self.figure.as_of, view.today, look), *gaps),
            front=tuple(front),
            hits=(*band_hits, *hits, *gap_hits),
        )

    def _at(self, width: float) -> _Laid:
        if self._laid is None or self._laid.width != width:
            self._laid = self._lay_out(width)
        return self._laid

    def _lay_out(self, width: float) -> _Laid:
        figure, look = self.figure, self.look
        head, height = header(figure, look, width)
        edge = max(PADDING + 2, min(width - PADDING, PADDING + WIDEST))
        heading = look.measure(self._heading, SMALL, True) + GAP if figure.band else 0.0
        ticks = value_ticks(figure.value_axis, self._series, _PLOT, look)
        left = PADDING + max(gutter(ticks, look), heading)
        room = _WORDS_PART * (edge - PADDING)
        drawn = [each for each in self._series if each.spots]
        words = max((words_of(each.spots[-1].mark.text, each.row, room, look).width for each in drawn), default=0.0)
        right = max(left + 1, edge - (words + LAST + GAP + (LEAD if len(drawn) > 1 else 0.0) if words else GAP))
        full = Fit(Rect(left, 0, right - left, 1), edge, self._days, (0, 1), ())
        lanes = policy_flags.lanes_needed(figure.band, full.x, left, right, edge, look)
        gaps = line_gaps.gaps_of(self._series, look, width)
        above = height + _HEAD_GAP + (policy_flags.height_of(lanes) + _BAND_GAP if lanes else 0.0) + _TITLE
        below = line_axes.DATES + SMALL_LINE + line_gaps.height_of(gaps) + _BOTTOM
        return _Laid(width, left, right, edge, room, head, height + _HEAD_GAP, lanes, gaps, above, below)

    @property
    def _heading(self) -> str:
        return self.look.say("Policy")

    def _fit(self, laid: _Laid, height: float, days: tuple[float, float]) -> Fit:
        """Return the plot in what the height leaves; it grows no taller than suits its width."""
        width = laid.right - laid.left
        tall = max(_PLOT_LEAST, min(height - laid.above - laid.below, max(_PLOT, _TALLEST * width)))
        ticks = value_ticks(self.figure.value_axis, self._series, tall, self.look)
        plot = Rect(laid.left, laid.above, width, tall)
        return Fit(plot, laid.edge, days, (ticks[0][0], ticks[-1][0]), ticks)

    def _band(self, laid: _Laid, fit: Fit, selected: str) -> tuple[list[Shape], list[Hit]]:
        if not laid.lanes:
            return [], []
        look, plot = self.look, fit.plot
        rect = Rect(plot.x, laid.top, laid.edge - plot.x, policy_flags.height_of(laid.lanes))
        band = policy_flags.Band(rect, laid.lanes)
        flags = policy_flags.flags_of(self.figure.band, fit.x, plot.x, plot.right, laid.edge, laid.lanes, look)
        shapes, hits = policy_flags.drawn(flags, band, plot.bottom, selected, look)
        middle = laid.top + policy_flags.LANE / 2 + 4
        heading = look.text(PADDING, middle, self._heading, SMALL, look.tokens.text_2, True)
        return [Box(rect, look.tokens.row), heading, *shapes], hits

    def _footer(self, view: View) -> tuple[list[Shape], float]:
        if not view.footer:
            return [], 0.0
        _, height = footer(self.figure, self.look, view.width, 0.0)
        return footer(self.figure, self.look, view.width, view.height - height)
