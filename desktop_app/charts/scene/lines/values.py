"""Words inside the plot: values at points and what a band stands for, where nothing is in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from desktop_app.charts.scene.drawing import Rect, Shape
from desktop_app.charts.scene.lines.bands import SeenBand
from desktop_app.charts.scene.lines.space import Space
from desktop_app.charts.scene.look import SMALL, SMALL_LINE, Look
from desktop_app.charts.scene.wrap import shortened, wrapped
from desktop_app.figures.wording import fuzzy_date

_GAP = 3.0  # point to words
_HEIGHT = SMALL_LINE - 2.0
_INSIDE = 6.0  # edge of a band to its words
_WORD_GAP = 5.0
_LINES = 2  # of the name of a band at most
_PARTS = (1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2)  # of a band's width in which its name is broken into lines
_MOST = (160.0, 120.0, 80.0)  # px of a name that is shortened
_BESIDE_EDGE = 1.5
_DOWN = (0.0, 16.0, 32.0, 48.0)  # below the top of a band


class PointWords(NamedTuple):
    """A point with its value, and words behind the value."""

    x: float
    y: float
    radius: float
    text: str
    kind: str
    mark: str


class _Words(NamedTuple):
    """A value with the words behind it, or words in lines; ``width`` and ``height`` of the whole."""

    value: str
    lines: tuple[str, ...]
    width: float
    height: float

    @classmethod
    def of(cls, value: str, lines: Iterable[str], look: Look) -> _Words:
        kept = tuple(lines)
        first = look.measure(value, SMALL, True) if value else 0.0
        gap = _WORD_GAP if value and kept[0] else 0.0
        widths = [first + gap + look.measure(kept[0], SMALL), *(look.measure(line, SMALL) for line in kept[1:])]
        return cls(value, kept, max(widths), _HEIGHT * len(kept))


def at_points(points: Iterable[PointWords], space: Space, look: Look) -> list[Shape]:
    """Return the values of the points that have room above, below or next to them."""
    shapes: list[Shape] = []
    for point in points:
        words = _Words.of(point.text, (point.kind,), look)
        width = words.width
        out = point.radius + _GAP
        above, below, middle = point.y - out - _HEIGHT, point.y + out, point.y - _HEIGHT / 2
        places = [(point.x - width / 2, above), (point.x - width / 2, below)]
        places += [(point.x + out, middle), (point.x - out - width, middle)]
        places += [(left, top) for left in (point.x - out, point.x + out) for top in (above, below)]
        for left, top in places:
            rect = Rect(left, top, width, _HEIGHT)
            if space.free(rect):
                shapes += _written(rect, words, point.mark, space, look)
                break
    return shapes


def in_bands(bands: Iterable[SeenBand], space: Space, look: Look) -> list[Shape]:
    """Return the words of the bands: near the top inside, at the bottom, else above.

    What a band is comes before how much it is: where not all words find room its value is left out, then its name is
    broken into two lines, and only then shortened.
    """
    shapes: list[Shape] = []
    seen = list(bands)
    for band in seen:
        space.cross(band.rect.x, band.rect.y, band.rect.right, band.rect.y)
    for band in seen:
        words = _worded(band, look) if band.spot.mark.text else ()
        free = (
            (Rect(left, top, each.width, each.height), each)
            for each in words
            for left, top in _places(band.rect, each)
            if space.free(Rect(left, top, each.width, each.height))
        )
        for rect, each in islice(free, 1):
            shapes += _written(rect, each, band.spot.mark.id, space, look)
    return shapes


def _worded(band: SeenBand, look: Look) -> Iterator[_Words]:
    """Yield the words of a band, each narrower than those before; where it goes on out of view they say until when."""
    mark, room = band.spot.mark, band.rect.width - 2 * _INSIDE
    until = fuzzy_date(mark.until, look.say) if mark.until and not band.ends else ""

    def named(kind: str) -> str:
        return look.say("{what} → {until}", what=kind, until=until) if until else kind

    whole = named(mark.kind)
    choices = [_Words.of(mark.text, (whole,), look)]
    if mark.kind:
        broken = (wrapped(whole, part * room, look.measure, SMALL) for part in _PARTS)
        short = (named(shortened(mark.kind, most, look.measure, SMALL)) for most in _MOST)
        choices += [_Words.of("", (whole,), look)]
        choices += [_Words.of("", lines, look) for lines in broken if len(lines) == _LINES]
        choices += [_Words.of("", (kind,), look) for kind in short]
    yield from (each for each in choices if each.width <= room)


def _places(rect: Rect, words: _Words) -> Iterator[tuple[float, float]]:
    top, above = rect.y + _INSIDE / 2, rect.y - words.height - 2 * _BESIDE_EDGE
    last = rect.bottom - words.height - _INSIDE / 2
    inside = [top + down for down in _DOWN if top + down <= last]
    for place in (*inside[:1], above, *inside[1:], *([last] if last >= rect.y else [])):
        yield rect.x + _INSIDE, place
        yield rect.right - _INSIDE - words.width, place


def _written(rect: Rect, words: _Words, mark: str, space: Space, look: Look) -> list[Shape]:
    """Return words at a place that is taken from now on."""
    shapes = space.ground(rect)
    space.take(rect)
    colour, step = look.tokens.text_2, rect.height / len(words.lines)
    for place, line in enumerate(words.lines):
        y, left = rect.y + (place + 0.5) * step, rect.x
        if words.value and not place:
            value = look.text(left, y, words.value, SMALL, colour, True, mark=mark)
            shapes.append(value)
            left = value.rect.right + _WORD_GAP
        if line:
            shapes.append(look.text(left, y, line, SMALL, colour, mark=mark))
    return shapes
