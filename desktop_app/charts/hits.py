"""Which mark is under the pointer: a binary search in the marks sorted by height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from desktop_app.charts.scene.drawing import Hit


class HitIndex:
    """Marks of a drawing by place; those painted last are found first."""

    def __init__(self, hits: Iterable[Hit]) -> None:
        self._hits = sorted(hits, key=lambda hit: hit.area.y)
        self._tops = [hit.area.y for hit in self._hits]
        self._tallest = max((hit.area.height for hit in self._hits), default=0.0)
        self._by_mark = {hit.mark: hit for hit in self._hits}

    def at(self, x: float, y: float) -> str:
        """Return the id of the mark at a point, empty where there is none; the smallest area wins."""
        end = bisect_right(self._tops, y)
        found: Hit | None = None
        for hit in reversed(self._hits[:end]):
            if hit.area.y < y - self._tallest:
                break
            if hit.area.contains(x, y) and (found is None or hit.area.width < found.area.width):
                found = hit
        return found.mark if found else ""

    def of(self, mark: str) -> Hit | None:
        """Return where a mark is, None where it is out of view."""
        return self._by_mark.get(mark)
