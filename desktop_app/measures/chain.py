"""Who supplies whom: the links around a company, merged by pair, in layers from its suppliers to its customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.company import CompanyLink

SUPPLY = frozenset({"supplier", "customer", "licensor"})
OWNERS = frozenset({"shareholder", "joint_venture"})
PARTNERS = frozenset({"technology_partner", "research_partner"})


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements that one company delivers to another (owns it, works with it), in the order of the table."""

    source: str
    target: str
    links: tuple[CompanyLink, ...]

    @property
    def pair(self) -> tuple[str, str]:
        """Return both ends."""
        return self.source, self.target

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources, each once."""
        return tuple(dict.fromkeys(link.source_id for link in self.links))


@dataclass(frozen=True, slots=True)
class Chain:
    """Companies with their layer, the first supplier at the left; ``back`` are the edges that would run right to left."""

    layers: Mapping[str, int]
    edges: tuple[Edge, ...]
    back: tuple[Edge, ...]


def edges_of(links: Iterable[CompanyLink], kinds: Collection[str]) -> tuple[Edge, ...]:
    """Return the links of some kinds by pair; goods flow from ``source`` to ``target``, so a customer stands last."""
    found: dict[tuple[str, str], list[CompanyLink]] = defaultdict(list)
    for link in links:
        if link.kind in kinds and link.from_id != link.to_id:
            pair = (link.to_id, link.from_id) if link.kind == "customer" else (link.from_id, link.to_id)
            found[pair].append(link)
    return tuple(Edge(*pair, tuple(said)) for pair, said in found.items())


def around(edges: Sequence[Edge], centre: str, steps: int = 2) -> Chain:
    """Return what lies within some steps before and behind a company, which has layer 0.

    A company on both sides stands where it is nearer, before the centre where both are as near. A layer is the longest
    way to the centre, so that every link runs from left to right.
    """
    before = _reached(edges, centre, steps, forward=False)
    behind = _reached(edges, centre, steps, forward=True)
    side = {centre: 0}
    for company, far in before.items():
        side[company] = -1 if far <= behind.get(company, far) else 1
    for company in behind.keys() - before.keys():
        side[company] = 1
    inside = [edge for edge in edges if edge.source in side and edge.target in side]
    forward: list[Edge] = []
    back: list[Edge] = []
    for edge in inside:
        (forward if side[edge.source] <= side[edge.target] else back).append(edge)
    kept, circles = _acyclic(forward, (*sorted(before), centre, *sorted(behind)))
    layers = {centre: 0}
    before_centre = _longest(kept, {each for each, at in side.items() if at < 0}, centre, towards=True)
    layers |= {each: -far for each, far in before_centre.items()}
    layers |= _longest(kept, {each for each, at in side.items() if at > 0}, centre, towards=False)
    shown = [edge for edge in kept if edge.source in layers and edge.target in layers]
    return Chain(layers, tuple(shown), (*back, *circles))


def among(edges: Sequence[Edge], companies: Sequence[str]) -> Chain:
    """Return the links between some companies; those without one are not in it."""
    wanted = set(companies)
    kept, circles = _acyclic([each for each in edges if wanted >= {*each.pair}], companies)
    layers: dict[str, int] = {}
    for _ in companies:  # a longest way has fewer steps than there are companies
        for edge in kept:
            layers.setdefault(edge.source, 0)
            layers[edge.target] = max(layers.get(edge.target, 0), layers[edge.source] + 1)
    return Chain(layers, tuple(kept), tuple(circles))


def _reached(edges: Sequence[Edge], centre: str, steps: int, *, forward: bool) -> dict[str, int]:
    """Return the companies within some steps in one direction, with the fewest steps to each."""
    found: dict[str, int] = {}
    edge_of = {centre}
    for step in range(1, steps + 1):
        edge_of = {
            other
            for edge in edges
            for here, other in [edge.pair if forward else (edge.target, edge.source)]
            if here in edge_of and other != centre and other not in found
        }
        found |= dict.fromkeys(edge_of, step)
    return found


def _acyclic(edges: Sequence[Edge], order: Sequence[str]) -> tuple[list[Edge], list[Edge]]:
    """Return the edges without those that would close a circle, and these; found walking from ``order``."""
    out: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        out[edge.source].append(edge)
    back: set[tuple[str, str]] = set()
    state: dict[str, int] = {}

    def visit(company: str) -> None:
        state[company] = 1
        for edge in out[company]:
            if state.get(edge.target) == 1:
                back.add(edge.pair)
            elif edge.target not in state:
                visit(edge.target)
        state[company] = 2

    for company in order:
        if company not in state:
            visit(company)
    return [edge for edge in edges if edge.pair not in back], [edge for edge in edges if edge.pair in back]


def _longest(edges: Sequence[Edge], companies: set[str], centre: str, *, towards: bool) -> dict[str, int]:
    """Return the longest way between each company of one side and the centre, in steps."""
    found = {centre: 0}
    for _ in range(len(companies) + 1):
        for edge in edges:
            near, far = (edge.target, edge.source) if towards else edge.pair
            if near in found and far in companies:
                found[far] = max(found.get(far, 0), found[near] + 1)
    del found[centre]
    return found
