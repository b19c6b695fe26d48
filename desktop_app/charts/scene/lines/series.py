"""The rows of a line figure as series along time, before any width is known."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from desktop_app.charts.scene.axis.place import place_of
from desktop_app.domain.figure import Figure, Mark, Row
from desktop_app.domain.part import Part

_IN_COLUMN = 4  # spots that one column of px can show


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark at its place: ``first`` to ``end`` is the period its date names (days), ``value`` its height.

    ``broken`` tells that periods are missing between it and the spot before.
    """

    mark: Mark
    first: float
    end: float
    value: float
    broken: bool = False

    @property
    def day(self) -> float:
        """Return the day at which it is drawn: a date cut short counts from its first day, a value for its middle."""
        return self.first if self.mark.part == Part.STEP else (self.first + self.end) / 2


@dataclass(frozen=True, slots=True)
class Series:
    """The marks of a row: ``spots`` by date, ``bands``, and those ``unknown`` that have no value or no date."""

    row: Row
    spots: tuple[Spot, ...]
    bands: tuple[Spot, ...]
    unknown: tuple[Mark, ...]

    @property
    def stepped(self) -> bool:
        """Tell whether the series is a running total, which holds until the next mark."""
        return bool(self.spots) and self.spots[-1].mark.part == Part.STEP

    @property
    def drawn(self) -> bool:
        """Tell whether anything of it has a place in the plot."""
        return bool(self.spots or self.bands)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return its marks in reading order."""
        placed = (*self.bands, *self.spots)
        return (*(spot.mark.id for spot in placed), *(mark.id for mark in self.unknown))


def series_of(figure: Figure) -> list[Series]:
    """Return one series per row, in their order."""
    by_row: dict[str, list[Mark]] = defaultdict(list)
    for mark in figure.marks:
        by_row[mark.row].append(mark)
    return [_series(row, by_row[row.id]) for row in figure.rows]


def thinned(series: Series, per_day: float) -> Series:
    """Return a series without the spots that lie in one column of px with others, but for its first, last and extremes.

    The picture is the same; thousands of awards cost no more than the plot is wide.
    """
    columns: dict[int, list[Spot]] = defaultdict(list)
    for spot in series.spots:
        columns[int(spot.day * per_day)].append(spot)
    if max(map(len, columns.values()), default=0) <= _IN_COLUMN:
        return series
    kept: list[Spot] = []
    for spots in columns.values():
        low, high = min(spots, key=lambda spot: spot.value), max(spots, key=lambda spot: spot.value)
        wanted = {id(spot) for spot in (spots[0], low, high, spots[-1])}
        kept += [spot for spot in spots if id(spot) in wanted]
    return replace(series, spots=tuple(kept))


def _series(row: Row, marks: list[Mark]) -> Series:
    spots: list[Spot] = []
    bands: list[Spot] = []
    unknown: list[Mark] = []
    holes: list[float] = []
    for mark in marks:
        value = place_of(mark)
        if value is None or mark.when is None:
            unknown.append(mark)
            if mark.when:
                holes.append(mark.when.days[0])
            continue
        first, end = mark.when.days
        if mark.part == Part.BAND:
            bands.append(Spot(mark, first, max(end, mark.until.days[1]) if mark.until else end, value))
        else:
            spots.append(Spot(mark, first, end, value))
    spots.sort(key=lambda spot: (spot.day, spot.first))
    return Series(row, tuple(_broken(spots, holes)), tuple(bands), tuple(unknown))


def _broken(spots: list[Spot], holes: list[float]) -> list[Spot]:
    """Return the spots, separated where the figure says that periods are missing or a mark has no value."""
    found: list[Spot] = []
    for spot in spots:
        missing = bool(found) and any(found[-1].first <= hole <= spot.first for hole in holes)
        gap = missing or spot.mark.order.after_gap
        found.append(Spot(spot.mark, spot.first, spot.end, spot.value, gap))
    return found
