"""Patterns of bars as real line segments cut to the bar by arithmetic: no textures, no clip paths."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from desktop_app.charts.scene.drawing import Rect

Segment = tuple[float, float, float, float]

PERIOD = 6.0  # along an edge
LINE = 1.4  # width of the lines, px
DOT = 1.8  # side of the dots, px
_HORIZONTAL, _FIRST = 5.0, 2.0  # two lines lie evenly in the 9 px inside the outline of a bar
_PAIR = (1.5, 3.9)  # where the two lines of a period stand


def segments(pattern: str, rect: Rect) -> list[Segment]:
    """Return the lines of a pattern inside ``rect``; dots are short lines of their own width."""
    if rect.width <= 0 or rect.height <= 0:
        return []
    match pattern:
        case "diagonal up":
            return list(_rising(rect))
        case "diagonal down":
            return list(_falling(rect))
        case "cross":
            return [*_rising(rect), *_falling(rect)]
        case "horizontal":
            return [(rect.x, y, rect.right, y) for y in _steps(rect.y + _FIRST, rect.bottom, _HORIZONTAL)]
        case "vertical":
            return [(x, rect.y, x, rect.bottom) for x in _steps(rect.x + PERIOD / 2, rect.right, PERIOD)]
        case "double vertical":
            firsts = (rect.x + offset for offset in _PAIR)
            return [(x, rect.y, x, rect.bottom) for first in firsts for x in _steps(first, rect.right, PERIOD)]
        case "dots":
            return list(_dots(rect))
    return []


def width_of(pattern: str) -> float:
    """Return the width of the lines of a pattern."""
    return DOT if pattern == "dots" else LINE


def _steps(first: float, end: float, period: float) -> Iterator[float]:
    place = first
    while place < end:
        yield place
        place += period


def _rising(rect: Rect) -> Iterator[Segment]:
    for place in range(1, ceil((rect.width + rect.height) / PERIOD)):
        along = place * PERIOD  # where the line meets the bottom edge, or its prolongation
        x1, x2 = max(0.0, along - rect.height), min(rect.width, along)
        yield (rect.x + x1, rect.y + along - x1, rect.x + x2, rect.y + along - x2)


def _falling(rect: Rect) -> Iterator[Segment]:
    for x1, y1, x2, y2 in _rising(rect):
        yield (x1, rect.y + rect.bottom - y1, x2, rect.y + rect.bottom - y2)


def _dots(rect: Rect) -> Iterator[Segment]:
    half = PERIOD / 2
    for line, y in enumerate(_steps(rect.y + DOT, rect.bottom - DOT / 2, half)):
        for x in _steps(rect.x + DOT + (half if line % 2 else 0.0), rect.right - DOT / 2, PERIOD):
            yield (x - DOT / 2, y, x + DOT / 2, y)
