"""Where the boxes of a chain stand, for one width; links are straight between the layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.charts.scene.chain.layers import Layers, Place, Route
from desktop_app.charts.scene.dodge import spread
from desktop_app.charts.scene.drawing import Rect
from desktop_app.charts.scene.look import PADDING

BOX, BOX_HIGH = 128.0, 48.0
_BOX_LEAST = 84.0
_GAP, _GAP_MOST, _GAP_LEAST = 64.0, 120.0, 44.0  # between layers: room for an arrow with its number
_ROW_GAP = 12.0  # between boxes of a layer
_LANE = 14.0  # height kept free for a link that passes a layer
_PORTS = 8.0  # links end this far from the corners of a box
_STUB = 9.0  # links end level, so that heads stand clear of the box however steep the link
_ROUNDS = 8
_TALLEST = 1e9


@dataclass(frozen=True, slots=True)
class ChainLayout:
    """``box`` is the width of boxes; ``lefts`` the x of each layer; ``rects`` of boxes and lanes by place."""

    box: float
    lefts: tuple[float, ...]
    rects: dict[int, Rect]
    routes: dict[str, tuple[tuple[float, float], ...]]  # corners of each link, from its source's edge to its target's
    height: float

    def rect(self, place: Place) -> Rect:
        """Return where a place is, in px of the content."""
        return self.rects[id(place)]


def lay_out(layers: Layers, width: float) -> ChainLayout:
    """Return the boxes as wide as the design has them, narrower where many layers leave no room for arrows."""
    count = max(1, len(layers.layers))
    room = width - 2 * PADDING
    box = min(BOX, max(_BOX_LEAST, (room - (count - 1) * _GAP_LEAST) / count))
    gap = min(_GAP_MOST, max(_GAP_LEAST, (room - count * box) / max(1, count - 1)))
    if count * box + (count - 1) * gap > room:
        box = max(1.0, (room - (count - 1) * gap) / count)
    lefts = tuple(PADDING + at * (box + gap) for at in range(count))
    tops = _tops(layers)
    rects = {
        id(place): Rect(lefts[place.layer], tops[id(place)], box, _high(place))
        for layer in layers.layers
        for place in layer
    }
    height = max((rect.bottom for rect in rects.values()), default=0.0)
    return ChainLayout(box, lefts, rects, _routes(layers.routes, rects), height)


def _high(place: Place) -> float:
    return BOX_HIGH if place.mark else _LANE


def _tops(layers: Layers) -> dict[int, float]:
    """Return heights at which boxes stand near the middle of their neighbours, in their order, none above another."""
    tops: dict[int, float] = {}
    tallest = max((_stack(layer) for layer in layers.layers), default=0.0)
    for layer in layers.layers:
        y = (tallest - _stack(layer)) / 2
        for place in layer:
            tops[id(place)] = y
            y += _high(place) + _ROW_GAP
    for turn in range(_ROUNDS):
        order = layers.layers if turn % 2 == 0 else layers.layers[::-1]
        for layer in order:
            wanted = [(_wish(place, tops), _high(place) + _ROW_GAP) for place in layer]
            spaced = (top for group in spread(wanted, -_TALLEST, _TALLEST) for top in group)
            for place, top in zip(layer, spaced, strict=True):
                tops[id(place)] = top
    least = min(tops.values(), default=0.0)
    return {key: round(top - least) for key, top in tops.items()}


def _wish(place: Place, tops: dict[int, float]) -> float:
    near = [tops[id(each)] + _high(each) / 2 for each in (*place.before, *place.behind)]
    return sum(near) / len(near) - _high(place) / 2 if near else tops[id(place)]


def _stack(layer: Sequence[Place]) -> float:
    return sum(_high(place) + _ROW_GAP for place in layer) - _ROW_GAP


def _routes(routes: Sequence[Route], rects: dict[int, Rect]) -> dict[str, tuple[tuple[float, float], ...]]:
    """Return the corners of each link; several links at one side of a box end below each other in the order of their
    other ends.
    """
    leaving: dict[int, list[tuple[float, str]]] = {}
    coming: dict[int, list[tuple[float, str]]] = {}
    for route in routes:
        first, second, before, last = route.places[0], route.places[1], route.places[-2], route.places[-1]
        leaving.setdefault(id(first), []).append((_middle(rects[id(second)]), route.mark.id))
        coming.setdefault(id(last), []).append((_middle(rects[id(before)]), route.mark.id))
    found = {}
    for route in routes:
        first, last = route.places[0], route.places[-1]
        start, end = rects[id(first)], rects[id(last)]
        corners = [(start.right, _port(start, leaving[id(first)], route.mark.id))]
        for place in route.places[1:-1]:
            lane = rects[id(place)]
            corners += [(lane.x, _middle(lane)), (lane.right, _middle(lane))]
        y = _port(end, coming[id(last)], route.mark.id)
        corners += [(end.x - _STUB, y), (end.x, y)]
        found[route.mark.id] = tuple(corners)
    return found


def _port(rect: Rect, ends: list[tuple[float, str]], mark: str) -> float:
    place = [each for _, each in sorted(ends)].index(mark)
    room = rect.height - 2 * _PORTS
    return rect.y + _PORTS + room * (place + 0.5) / len(ends)


def _middle(rect: Rect) -> float:
    return rect.y + rect.height / 2


def legs(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float, float, float]]:
    """Return the straight parts of a link."""
    return [(*start, *end) for start, end in pairwise(corners)]
