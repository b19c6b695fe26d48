"""Which mark is under the pointer: a binary search in the marks sorted by height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from desktop_app.charts.scene.drawing import Crowd, Hit


class HitIndex:
    """Marks of a drawing by place; those painted last are found first."""

    def __init__(self, hits: Iterable[Hit], crowds: Iterable[Crowd] = ()) -> None:
        self._crowds = tuple(crowds)
        self._hits = sorted(hits, key=lambda hit: hit.area.y)
        self._tops = [hit.area.y for hit in self._hits]
        self._tallest = max((hit.area.height for hit in self._hits), default=0.0)
        self._by_mark = {hit.mark: hit for hit in self._hits}

    def at(self, x: float, y: float) -> str:
        """Return the id of the mark at a point, empty where there is none; the smallest area wins."""
        there = (hit for hit in self._near(x, y) if hit.area.contains(x, y))
        found = min(there, key=lambda hit: hit.area.width, default=None)
        return found.mark if found else ""

    def of(self, mark: str) -> Hit | None:
        """Return where a mark is, None where it is out of view."""
        found = self._by_mark.get(mark)
        return found or next((hit for crowd in self._crowds if (hit := crowd.of(mark))), None)

    def overlapped(self, mark: str) -> int:
        """Return how many other marks are drawn as one with a mark, in the same place."""
        return sum(crowd.overlapped(mark) for crowd in self._crowds)

    def _near(self, x: float, y: float) -> Iterator[Hit]:
        """Return the marks that may lie at a point, those painted last first."""
        for crowd in self._crowds:
            if crowd.area.contains(x, y):
                yield from reversed(crowd.near(x))
        for hit in reversed(self._hits[: bisect_right(self._tops, y)]):
            if hit.area.y < y - self._tallest:
                return
            yield hit
