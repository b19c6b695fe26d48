"""What stands in the plot of a line figure: bands, lines, points, and the words that find room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.charts.scene.drawing import Box, Hit, Rect, Shape
from desktop_app.charts.scene.lines import bands as line_bands
from desktop_app.charts.scene.lines import points as line_points
from desktop_app.charts.scene.lines.axes import Axes
from desktop_app.charts.scene.lines.ends import End, narrower, placed, words_of
from desktop_app.charts.scene.lines.paths import Leg, legs_of, strokes_of
from desktop_app.charts.scene.lines.series import Series, Spot, thinned
from desktop_app.charts.scene.lines.space import Space
from desktop_app.charts.scene.lines.style import WIDTH, Style
from desktop_app.charts.scene.lines.values import PointWords, at_points, in_bands
from desktop_app.charts.scene.look import Look
from desktop_app.domain.part import Part
from desktop_app.figures.wording import fuzzy_date

_WORDS_MOST = 24  # points in view that carry their values; where there are more, the first of each line
HEADROOM = 22.0  # words of the highest point stand above the plot
_CHOSEN = 1.5  # px by which the line of the selected row is wider


@dataclass(frozen=True, slots=True)
class SeenSeries:
    """A series in view."""

    series: Series
    style: Style
    legs: list[Leg]
    radius: float


def drawn(
    series: Sequence[Series],
    styles: Sequence[Style],
    axes: Axes,
    look: Look,
    *,
    until: float,
    uprights: Sequence[float],
    behind: Sequence[Shape],
    room: float,
    selected: str,
) -> tuple[list[Shape], list[Hit]]:
    """Lay out all series: bands behind all lines, points on them, words where they are in nobody's way.

    Running totals hold up to the day ``until``; ``uprights`` are days with a line through the plot that words avoid;
    ``behind`` is painted between bands and lines; the words at the ends of lines take at most ``room`` px.
    """
    every, series = series, [thinned(each, axes.per_day) for each in series]
    seen = [
        SeenSeries(each, style, legs_of(each, axes, until), line_points.radius_of(each, axes))
        for each, style in zip(series, styles, strict=True)
    ]
    bands = line_bands.bands_of(series, styles, axes, look)
    alone = sum(bool(each.spots) for each in series) == 1
    shapes = [*line_bands.drawn(bands, look), *behind]
    hits = [Hit(band.spot.mark.id, band.rect, band.rect) for band in bands]
    bars = [bar for each in seen for bar in line_points.periods(each.series, each.style, each.radius, axes, look)]
    shapes += bars
    for each in seen:
        width = WIDTH + (_CHOSEN if selected == each.series.row.id else 0.0)
        shapes += strokes_of(each.legs, each.style, width)
    space = _space(seen, bands, axes, look, uprights, selected)
    for bar in (*bars, *(shape for shape in behind if isinstance(shape, Box))):
        space.take(bar.rect)
    for each, whole in zip(seen, every, strict=True):
        boxes, found = line_points.unknown(each.series, axes, look)
        shapes += boxes
        shapes += line_points.drawn(each.series, each.style, each.radius, axes, look, alone=alone, selected=selected)
        hits += [*found, *line_points.hits_of(whole.spots, each.radius, axes)]
        for hit in found:
            space.take(hit.rect)
    wide = {bar.mark: bar.rect.right for bar in bars}
    ends = [end for each in seen if (end := _end(each, axes, look, until, room, wide))]
    shapes += placed(ends, space, look)
    shapes += at_points(_values(seen, {end.mark for end in ends if end.valued}, axes, look), space, look)
    shapes += in_bands(bands, space, look)
    return shapes, hits


def _space(
    seen: Sequence[SeenSeries],
    bands: Sequence[line_bands.SeenBand],
    axes: Axes,
    look: Look,
    uprights: Sequence[float],
    selected: str,
) -> Space:
    """Return what words must keep clear of."""
    over = axes.plot.y - HEADROOM
    bounds = Rect(axes.plot.x, over, axes.area.width, axes.plot.bottom - over)
    space = Space(bounds, look.tokens.surface, [(band.rect, band.tint) for band in bands])
    for day in uprights:
        space.cross(axes.x(day), over, axes.x(day), axes.plot.bottom)
    for each in seen:
        for leg in each.legs:
            space.cross(*leg[:4])
        for spot in each.series.spots:
            if axes.shows(spot.day):
                halo = line_points.HALO if spot.mark.id == selected else 0.0
                space.take(line_points.around(spot, each.radius + halo, axes))
    return space


def _end(seen: SeenSeries, axes: Axes, look: Look, until: float, room: float, wide: Mapping[str, float]) -> End | None:
    """Return the end of a line in view: with its value where it is its own end, else only its name.

    ``wide`` are the right edges of the bars over periods; words stand behind them.
    """
    series, spots = seen.series, seen.series.spots
    if not spots:
        return None
    last = spots[-1]
    reach = max(until, last.day) if last.mark.part == Part.STEP else last.day
    if axes.days[0] <= reach and last.day <= axes.days[1]:
        x = axes.x(min(reach, axes.days[1]))
        radius = 0.0 if reach > last.day else seen.radius
        right = x if reach > last.day else max(x + radius, wide.get(last.mark.id, x))
        words = words_of(last.mark.text, series.row, room, look)
        lines = narrower(last.mark.text, series.row, look)
        return End(x, axes.y(last.value), radius, right, words, last.mark.id, last.value, narrower=lines)
    crossing = [leg for leg in seen.legs if max(leg.x1, leg.x2) >= axes.plot.right - 0.5]
    if not crossing:
        return None
    leg = crossing[-1]
    y = leg.y2 if leg.x2 >= leg.x1 else leg.y1
    after = next(spot for spot in spots if spot.day > axes.days[1])
    words = words_of("", series.row, room, look)
    return End(axes.plot.right, y, 0.0, axes.plot.right, words, after.mark.id, after.value, valued=False)


def _values(seen: Sequence[SeenSeries], ended: set[str], axes: Axes, look: Look) -> list[PointWords]:
    """Return the points that carry their values, the first of each line before all others.

    The first of several lines is named by its row, that of the only line by its date.
    """
    firsts: list[PointWords] = []
    others: list[PointWords] = []
    several = sum(len(each.series.spots) > 1 for each in seen) > 1
    for each in seen:
        shown = [spot for spot in each.series.spots if axes.shows(spot.day) and spot.mark.part != Part.STEP]
        for spot in shown:
            if spot.mark.id in ended or not spot.mark.text:
                continue
            if spot is not each.series.spots[0]:
                others.append(_words(spot, each.radius, "", axes))
                continue
            dated = fuzzy_date(spot.mark.when, look.say) if spot.mark.when else ""
            firsts.append(_words(spot, each.radius, each.series.row.label if several else dated, axes))
    return [*firsts, *others] if len(firsts) + len(others) <= _WORDS_MOST else firsts


def _words(spot: Spot, radius: float, kind: str, axes: Axes) -> PointWords:
    return PointWords(axes.x(spot.day), axes.y(spot.value), radius, spot.mark.text, kind, spot.mark.id)
