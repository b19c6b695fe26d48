"""Words inside the plot: values at points and what a band stands for, where nothing is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from desktop_app.charts.scene.drawing import Rect, Shape
from desktop_app.charts.scene.line_bands import SeenBand
from desktop_app.charts.scene.line_space import Space
from desktop_app.charts.scene.look import SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import shortened

_GAP = 3.0  # point to words
_HEIGHT = SMALL_LINE - 2.0
_INSIDE = 6.0  # edge of a band to its words
_WORD_GAP = 5.0
_MOST = (1e4, 160.0, 0.0)  # px of the words behind the value, shorter where there is no room
_TALL = 24.0  # a lower band has no room for words inside


class PointWords(NamedTuple):
    """A point with its value, and words behind the value."""

    x: float
    y: float
    radius: float
    text: str
    kind: str
    mark: str


def at_points(points: Iterable[PointWords], space: Space, look: Look) -> list[Shape]:
    """Return the values of the points that have room above, below or beside them."""
    shapes: list[Shape] = []
    for point in points:
        width = _width(point.text, point.kind, look)
        out = point.radius + _GAP
        above, below, middle = point.y - out - _HEIGHT, point.y + out, point.y - _HEIGHT / 2
        places = [(point.x - width / 2, above), (point.x - width / 2, below)]
        places += [(point.x + out, middle), (point.x - out - width, middle)]
        places += [(point.x - out, above), (point.x - out, below)]
        for left, top in places:
            rect = Rect(left, top, width, _HEIGHT)
            if space.free(rect):
                shapes += _written(rect, point.text, point.kind, point.mark, space, look)
                break
    return shapes


def in_bands(bands: Iterable[SeenBand], space: Space, look: Look) -> list[Shape]:
    """Return the words of the bands: at the top inside, else at the bottom, else above."""
    shapes: list[Shape] = []
    for band in bands:
        mark = band.spot.mark
        room = band.rect.width - 2 * _INSIDE - _width(mark.text, "", look) - _WORD_GAP
        kinds = dict.fromkeys(shortened(mark.kind, min(room, most), look.measure, SMALL) for most in _MOST if room > 0)
        words = ((kind, _width(mark.text, kind, look)) for kind in (kinds if mark.text else ()))
        free = (
            (Rect(left, top, width, SMALL_LINE), kind)
            for kind, width in words
            for left, top in _places(band.rect, width)
            if space.free(Rect(left, top, width, SMALL_LINE))
        )
        for rect, kind in islice(free, 1):
            shapes += _written(rect, mark.text, kind, mark.id, space, look)
    return shapes


def _places(rect: Rect, width: float) -> Iterator[tuple[float, float]]:
    tops = [rect.y + _INSIDE / 2, rect.bottom - SMALL_LINE - _INSIDE / 2] if rect.height >= _TALL else []
    for top in (*tops, rect.y - SMALL_LINE - 1):
        yield rect.x + _INSIDE, top
        yield rect.right - _INSIDE - width, top


def _width(text: str, kind: str, look: Look) -> float:
    return look.measure(text, SMALL, True) + (_WORD_GAP + look.measure(kind, SMALL) if kind else 0.0)


def _written(rect: Rect, text: str, kind: str, mark: str, space: Space, look: Look) -> list[Shape]:
    """Return words at a place that is taken from now on."""
    shapes = space.ground(rect)
    space.take(rect)
    y = rect.y + rect.height / 2
    words = look.text(rect.x, y, text, SMALL, look.tokens.text_2, True, mark=mark)
    shapes.append(words)
    if kind:
        left = words.rect.right + _WORD_GAP
        shapes.append(look.text(left, y, kind, SMALL, look.tokens.text_2, mark=mark))
    return shapes
