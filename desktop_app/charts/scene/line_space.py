"""What is taken in a plot: words are placed where they meet no line, no point and no other words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.charts.scene.drawing import Rect

_BESIDE = 1.0  # px between words and what they must not touch


class Space:
    """Rectangles and lines that words must keep clear of; ``tints`` are areas in which nothing lies behind words."""

    def __init__(self, bounds: Rect, tints: Sequence[Rect] = ()) -> None:
        self.bounds = bounds
        self._tints = tints
        self._rects: list[Rect] = []
        self._lines: list[tuple[float, float, float, float]] = []

    def take(self, rect: Rect) -> None:
        """Keep a rectangle free of words."""
        self._rects.append(rect)

    def cross(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Keep a straight line free of words."""
        self._lines.append((x1, y1, x2, y2))

    def tinted(self, rect: Rect) -> bool:
        """Tell whether a rectangle lies on a tint, which a ground in the surface's colour would cut."""
        return any(rect.meets(each) for each in self._tints)

    def free(self, rect: Rect) -> bool:
        """Tell whether a rectangle lies within the bounds and meets nothing."""
        bounds = self.bounds
        inside = (
            rect.x >= bounds.x and rect.right <= bounds.right and rect.y >= bounds.y and rect.bottom <= bounds.bottom
        )
        near = rect.grown(_BESIDE)
        return (
            inside
            and not any(near.meets(each) for each in self._rects)
            and not any(crosses(near, *line) for line in self._lines)
        )


def crosses(rect: Rect, x1: float, y1: float, x2: float, y2: float) -> bool:
    """Tell whether a straight line runs through a rectangle (Liang and Barsky's clipping)."""
    if max(x1, x2) < rect.x or min(x1, x2) > rect.right or max(y1, y2) < rect.y or min(y1, y2) > rect.bottom:
        return False
    enter, leave = 0.0, 1.0
    for start, change, low, high in ((x1, x2 - x1, rect.x, rect.right), (y1, y2 - y1, rect.y, rect.bottom)):
        if change == 0:
            continue  # it lies between the edges, or the test above had told
        first, last = sorted(((low - start) / change, (high - start) / change))
        enter, leave = max(enter, first), min(leave, last)
    return enter <= leave
