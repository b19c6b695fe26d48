"""What is taken in a plot: words are placed where they meet no line, no point and no other words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.charts.scene.drawing import Box, Rect, Shape

BESIDE = 2.0  # px between words and what they must not touch


class Space:
    """Rectangles and lines that words must keep clear of, and what is painted behind words.

    ``tints`` are areas with their colours in the order of painting, on a ground of ``surface``.
    """

    def __init__(self, bounds: Rect, surface: str, tints: Sequence[tuple[Rect, str]] = ()) -> None:
        self.bounds = bounds
        self._surface = surface
        self._tints = tints
        self._rects: list[Rect] = []
        self._lines: list[tuple[float, float, float, float]] = []

    def take(self, rect: Rect) -> None:
        """Keep a rectangle free of words."""
        self._rects.append(rect)

    def cross(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Keep a straight line free of words."""
        self._lines.append((x1, y1, x2, y2))

    def clear_of_uprights(self, left: float, width: float, gap: float) -> float:
        """Return ``left``, moved right until no upright line runs through words of ``width`` that begin there."""
        for x1, _, x2, _ in sorted(self._lines):
            if x1 == x2 and left - 1 < x1 < left + width + 1:
                left = x1 + gap
        return left

    def ground(self, rect: Rect) -> list[Shape]:
        """Return what hides gridlines and the edges of tints behind words: the ground again, without them."""
        boxes = [Box(rect, self._surface)]
        for tint, colour in self._tints:
            if rect.meets(tint):
                boxes.append(Box(_common(rect, tint), colour))
        return list(boxes)

    def free(self, rect: Rect, clear: float = BESIDE) -> bool:
        """Tell whether a rectangle lies within the bounds and keeps ``clear`` of everything."""
        return holds(self.bounds, rect) and self.empty(rect.grown(clear))

    def empty(self, rect: Rect) -> bool:
        """Tell whether a rectangle, or a line of no height, meets nothing."""
        return not self.taken(rect) and not any(crosses(rect, *line) for line in self._lines)

    def taken(self, rect: Rect) -> bool:
        """Tell whether a rectangle meets one that is to be kept free; lines may run through it."""
        return any(rect.meets(each) for each in self._rects)


def _common(one: Rect, other: Rect) -> Rect:
    left, top = max(one.x, other.x), max(one.y, other.y)
    return Rect(left, top, min(one.right, other.right) - left, min(one.bottom, other.bottom) - top)


def holds(outer: Rect, inner: Rect) -> bool:
    """Tell whether a rectangle lies within another."""
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


def crosses(rect: Rect, x1: float, y1: float, x2: float, y2: float) -> bool:
    """Tell whether a straight line runs through a rectangle (Liang and Barsky's clipping)."""
    if max(x1, x2) < rect.x or min(x1, x2) > rect.right or max(y1, y2) < rect.y or min(y1, y2) > rect.bottom:
        return False
    enter, leave = 0.0, 1.0
    for start, change, low, high in ((x1, x2 - x1, rect.x, rect.right), (y1, y2 - y1, rect.y, rect.bottom)):
        if change == 0:
            continue  # it lies between the edges, or the test above would have said so
        first, last = sorted(((low - start) / change, (high - start) / change))
        enter, leave = max(enter, first), min(leave, last)
    return enter <= leave
