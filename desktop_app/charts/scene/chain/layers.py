"""Companies in layers, ordered so that few links cross: the mean of the neighbours' places, swept to and fro.

The way of Sugiyama, Tagawa and Toda (1981): links over several layers get a place of their own in each layer between,
so that no link runs through a box.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.part import Part

_SWEEPS = 12


@dataclass(slots=True)
class Place:
    """A box, or the room of a long link (``mark`` None) in a layer; its neighbours in the layers next to it."""

    key: str
    mark: Mark | None
    layer: int
    before: list[Place] = field(default_factory=list)
    behind: list[Place] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Route:
    """A link with the places it touches, from its source to its target."""

    mark: Mark
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Layers:
    """Places by layer from left to right, each from top to bottom, and the routes between them."""

    layers: tuple[tuple[Place, ...], ...]
    routes: tuple[Route, ...]


def layers_of(figure: Figure) -> Layers:
    """Return the layers of a figure of the form ``chain`` in the order of its heads."""
    order = {head.id: at for at, head in enumerate(figure.heads)}
    layers: list[list[Place]] = [[] for _ in figure.heads]
    places: dict[str, Place] = {}
    for mark in figure.marks:
        if mark.part == Part.NODE:
            place = places[mark.row] = Place(mark.row, mark, order[mark.column])
            layers[place.layer].append(place)
    routes = [_route(mark, places, layers) for mark in figure.marks if mark.part == Part.LINK]
    best = [list(layer) for layer in layers]
    least = crossings(best)
    for sweep in range(_SWEEPS):
        _sweep(layers, forward=sweep % 2 == 0)
        found = crossings(layers)
        if found < least:
            best, least = [list(layer) for layer in layers], found
    return Layers(tuple(tuple(layer) for layer in best), tuple(routes))


def _route(mark: Mark, places: dict[str, Place], layers: list[list[Place]]) -> Route:
    first, last = places[mark.row], places[mark.target]
    chain = [first]
    for layer in range(first.layer + 1, last.layer):
        between = Place(f"{mark.id}.{layer}", None, layer)
        layers[layer].append(between)
        chain.append(between)
    chain.append(last)
    for left, right in pairwise(chain):
        left.behind.append(right)
        right.before.append(left)
    return Route(mark, tuple(chain))


def _sweep(layers: list[list[Place]], *, forward: bool) -> None:
    turns = range(1, len(layers)) if forward else range(len(layers) - 2, -1, -1)
    for at in turns:
        beside = layers[at - 1 if forward else at + 1]
        height = {id(place): row for row, place in enumerate(beside)}
        rows = {id(place): row for row, place in enumerate(layers[at])}

        def mean(
            place: Place, height: dict[int, int] = height, rows: dict[int, int] = rows, *, forward: bool = forward
        ) -> float:
            near = [height[id(each)] for each in (place.before if forward else place.behind)]
            return sum(near) / len(near) if near else float(rows[id(place)])

        layers[at].sort(key=mean)


def crossings(layers: Sequence[Sequence[Place]]) -> int:
    """Return how often links between neighbouring layers cross."""
    found = 0
    for left, right in pairwise(layers):
        rows = {id(place): row for row, place in enumerate(right)}
        ends: dict[int, list[int]] = defaultdict(list)
        for row, place in enumerate(left):
            ends[row] = sorted(rows[id(each)] for each in place.behind)
        listed = [end for row in range(len(left)) for end in ends[row]]
        found += sum(listed[a] > listed[b] for a in range(len(listed)) for b in range(a + 1, len(listed)))
    return found
