"""The slips that a state asks for: one per project, or one per chain of a milestone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.vocabulary import Milestone
from desktop_app.figures.projects.catalogue import ALL, PRODUCTION
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.measures.milestones import Chain
from desktop_app.measures.project_status import HALTS
from desktop_app.measures.slips import Slip, chain_slip, production_chain


@dataclass(frozen=True, slots=True)
class Slipped:
    """A project with one of its slips."""

    drawn: Drawn
    slip: Slip

    @property
    def id(self) -> str:
        """Return project and milestone."""
        return f"{self.drawn.outlook.project.id}.{self.slip.milestone}"

    @property
    def live(self) -> bool:
        """Tell whether the project goes on."""
        return self.drawn.outlook.live


def slipped(projects: Sequence[Drawn], measured: str) -> tuple[list[Slipped], list[Drawn]]:
    """Return the slips, longest first, and the projects without two dated statements about what is ``measured``."""
    found: list[Slipped] = []
    without: list[Drawn] = []
    for each in projects:
        own = [Slipped(each, one) for one in _slips(each, measured)]
        found += own
        if not own:
            without.append(each)
    return sorted(found, key=lambda each: (-each.slip.months, each.drawn.name.casefold(), each.id)), without


def untimed(projects: Sequence[Drawn], measured: str) -> list[tuple[Drawn, Chain]]:
    """Return the chains of what is ``measured`` with a plan of which it is not known when it was made."""
    found: list[tuple[Drawn, Chain]] = []
    for each in projects:
        chains = each.outlook.chains
        wanted = (production_chain(chains),) if measured == PRODUCTION else map(chains.get, _milestones(each, measured))
        found += [(each, chain) for chain in wanted if chain and chain.untimed]
    return found


def _milestones(drawn: Drawn, measured: str) -> Iterable[Milestone]:
    wanted: Iterable[Milestone] = drawn.outlook.chains if measured == ALL else (Milestone(measured),)
    return (milestone for milestone in wanted if milestone not in HALTS)


def _slips(drawn: Drawn, measured: str) -> Iterator[Slip]:
    outlook = drawn.outlook
    if measured == PRODUCTION:
        if outlook.slip:
            yield outlook.slip
        return
    for milestone in _milestones(drawn, measured):
        chain = outlook.chains.get(milestone)
        found = chain_slip(chain) if chain else None
        if found:
            yield found
