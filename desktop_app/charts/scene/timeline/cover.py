"""What the bars of a crowded row cover, at a cost of the pixels seen and not of the bars there are.

A bar that begins and ends on whole days covers days. At a zoom, whether a pixel is covered can be read off two numbers
per pixel that do not depend on the zoom: whether the day before the pixel's end is covered, and how many bars have begun
by then. So bars are counted once, and a frame only looks up. The pixels found are those that the bars would be painted
on one by one, each with its edges on whole pixels and at least one pixel wide (see ``ShapePainter``).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from math import ceil, floor
from operator import itemgetter, ne, or_
from typing import Protocol, TypeVar

from desktop_app.charts.scene.axis.day_scale import DayScale

_Place = TypeVar("_Place", int, float)


class Cover:
    """The days from ``low`` to before ``high`` that stretches of days cover; add all before asking."""

    def __init__(self, low: float, high: float) -> None:
        self.origin = floor(low) - 1  # nothing is covered on the first and on the last of the days kept
        self.covered = bytearray(ceil(high) - self.origin + 1)
        self._begins = bytearray(len(self.covered))
        self._begun: array[int] | None = None

    def add(self, first: float, last: float) -> None:
        """Cover the whole days from ``first`` to before ``last``."""
        start, end = (min(max(int(day) - self.origin, 1), len(self.covered) - 1) for day in (first, last))
        if end > start:
            self.covered[start:end] = b"\x01" * (end - start)
            self._begins[start] = 1

    @property
    def begun(self) -> array[int]:
        """Return for each day, and the one after the last, on how many days before it a stretch began."""
        if self._begun is None:
            self._begun = array("I", accumulate(self._begins, initial=0))
        return self._begun


class Grid(Protocol):
    """Turns what is covered into edges: the x at which each run begins and ends, by turns."""

    def edges(self, cover: Cover) -> tuple[float, ...]:
        """Return the edges of the runs that are seen, from left to right."""


class PixelGrid:
    """Runs of pixels, ``grain`` of them per px of the layout; one for all covers of a drawing, which have one origin."""

    def __init__(self, scale: DayScale, grain: float, cover: Cover) -> None:
        size = len(cover.covered)
        days = [min(max(day - cover.origin, 1), size) for day in _first_days(scale, grain)]
        first = floor(scale.left * grain + 0.5)
        self._places = [pixel / grain for pixel in range(first, first + len(days))]
        self._at_left = min(max(floor(scale.low) - cover.origin, 0), size - 1)
        self._before_end = itemgetter(0, *(day - 1 for day in days[1:]))  # with one too many it always gives a tuple
        self._all = itemgetter(0, *days)

    def edges(self, cover: Cover) -> tuple[float, ...]:
        """Return the edges of the runs that are seen, on whole pixels."""
        ended = self._before_end(cover.covered)[1:]
        begun = self._all(cover.begun)[1:]
        pixels = bytearray(map(or_, ended, map(ne, begun[1:], begun)))
        if pixels and cover.covered[self._at_left]:
            pixels[0] = 1  # cut by the plot, but not to nothing
        return tuple(_ends(pixels, self._places))


class DayGrid:
    """Runs of days, where there are no pixels: in vectors."""

    def __init__(self, scale: DayScale) -> None:
        self._scale = scale

    def edges(self, cover: Cover) -> tuple[float, ...]:
        """Return the edges of the runs that are seen, cut to the plot."""
        scale = self._scale
        days = range(len(cover.covered))[
            max(0, floor(scale.low) - cover.origin) : max(0, ceil(scale.high) - cover.origin)
        ]
        if not days:
            return ()
        first = cover.origin + days.start
        ends = _ends(cover.covered[days.start : days.stop], range(first, first + len(days) + 1))
        return tuple(min(max(scale.x(day), scale.left), scale.right) for day in ends)


def grid_of(scale: DayScale, grain: float, cover: Cover) -> Grid:
    """Return the grid for ``grain`` pixels per px of the layout, or for vectors where it is 0."""
    return PixelGrid(scale, grain, cover) if grain else DayGrid(scale)


def _ends(covered: bytearray, places: Sequence[_Place]) -> Iterator[_Place]:
    """Return those of ``places``, one more than are covered or not, at which a run begins or ends."""
    return compress(places, map(ne, covered + b"\0", b"\0" + covered))


def _first_days(scale: DayScale, grain: float) -> list[int]:
    """Return for each pixel of the plot, and the one after the last, the first day that is seen in it or after it."""
    left, low, per_day = scale.left, scale.low, scale.per_day

    def pixel_of(day: int) -> int:
        return floor((left + (day - low) * per_day) * grain + 0.5)

    found = [ceil(low)]
    for pixel in range(floor(left * grain + 0.5) + 1, floor(scale.right * grain + 0.5) + 1):
        day = max(found[-1], ceil(low + ((pixel - 0.5) / grain - left) / per_day))
        # the way back is not exact in binary
        while day > found[-1] and pixel_of(day - 1) >= pixel:
            day -= 1
        while pixel_of(day) < pixel:
            day += 1
        found.append(day)
    return found
