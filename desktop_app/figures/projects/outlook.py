"""One project as it looked on a day: its dates, status, slip and money, ready to be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from desktop_app.domain.project import Project
from desktop_app.domain.public_money import Award, Money
from desktop_app.domain.vocabulary import Milestone, ProjectStatus
from desktop_app.ledger import Ledger
from desktop_app.measures.milestones import NO_CHAINS, Chain, Chains, Said, chains_by_project
from desktop_app.measures.project_money import money_by_project, shared_money
from desktop_app.measures.project_status import HALTS, StatusThen, known, status_on
from desktop_app.measures.slips import Slip, production_chain, slip

_ENDS = (Milestone.OPENING, Milestone.PILOT, Milestone.CONSTRUCTION_COMPLETE, Milestone.TOOL_IN)  # without production
_OVER = frozenset({ProjectStatus.SOLD, ProjectStatus.CANCELLED, ProjectStatus.SUSPENDED})


@dataclass(frozen=True)
class Outlook:
    """A project as of a date: ``awards`` are all statements about its money, ``money`` the pieces at their stage.

    ``row_known`` tells whether the source of the project's own row had been published; what else the row says, such as
    technology and cost, was not known before. ``shared`` are the pieces that it has together with other projects, also
    where they are booked under one of those.
    """

    project: Project
    chains: Chains
    then: StatusThen
    awards: tuple[Award, ...]
    money: tuple[Money, ...]
    row_known: bool
    shared: tuple[Money, ...] = ()

    @property
    def status(self) -> ProjectStatus | None:
        """Return where the project stood."""
        return self.then.status

    @cached_property
    def booked(self) -> tuple[Money, ...]:
        """Return all money booked under it, also what it shares with other projects and is told of it in parts."""
        here = (piece for piece in self.shared if piece.latest.project_id == self.project.id)
        return tuple({piece.id: piece for piece in (*self.money, *here)}.values())

    @cached_property
    def covering(self) -> Mapping[str, tuple[str, ...]]:
        """Return, by the id of each piece that it shares, the projects that the piece covers."""
        return {piece.id: piece.covers for piece in self.shared}

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the source of the project's row, before its time those of what was on record."""
        if self.row_known:
            return (self.project.source_id,)
        said = [row.source_id for chain in self.chains.values() for saying in chain.sayings for row in saying.rows]
        return tuple(dict.fromkeys((*said, *(row.source_id for row in self.awards))))

    @property
    def live(self) -> bool:
        """Tell whether it went on; one without a known status counts as live."""
        return self.status is None or self.status.live

    @cached_property
    def slip(self) -> Slip | None:
        """Return the slip of its production."""
        return slip(self.chains)

    @cached_property
    def announced(self) -> Said | None:
        """Return its first announcement; where none is on record, its first agreement or expansion."""
        chain = self.chains.get(Milestone.ANNOUNCED)
        if chain and chain.fact:
            return chain.fact
        others = (self.chains[each].fact for each in (Milestone.AGREEMENT, Milestone.EXPANSION) if each in self.chains)
        return min((each for each in others if each), key=lambda said: said.period, default=None)

    @cached_property
    def heard(self) -> Said | None:
        """Return the first statement on record that says when it was made."""
        found = [said for chain in self.chains.values() for said in chain.sayings if said.first.stated_on]
        return min(found, key=lambda said: said.first.known_from, default=None)

    @cached_property
    def start(self) -> Said | None:
        """Return the fact or latest plan of the start of work."""
        chain = self.chains.get(Milestone.GROUND_BREAKING)
        return chain.latest if chain else None

    @cached_property
    def end(self) -> Said | None:
        """Return the fact or latest plan of production; without one, of the opening or the last step before it."""
        chain = self.end_chain
        return chain.latest if chain else None

    @cached_property
    def end_chain(self) -> Chain | None:
        """Return the chain that the latest date is from."""
        for milestone in (Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION):
            chain = self.chains.get(milestone)
            if chain and chain.fact:
                return chain
        others = (self.chains.get(milestone) for milestone in _ENDS)
        return production_chain(self.chains) or next((each for each in others if each and each.latest), None)

    @cached_property
    def first_end(self) -> Said | None:
        """Return the first plan for the end; None where it was made only when the end was a fact."""
        chain = production_chain(self.chains) or self.end_chain
        if chain is None or not chain.plans or self.end is None:
            return None
        first = chain.plans[0]
        return first if not self.end.fact or first.first.known_from < self.end.first.known_from else None

    @cached_property
    def first_start(self) -> Said | None:
        """Return the first plan for the start of work."""
        chain = self.chains.get(Milestone.GROUND_BREAKING)
        return chain.plans[0] if chain and chain.plans else None

    @cached_property
    def halts(self) -> tuple[Said, ...]:
        """Return every pause, sale and cancellation that is a fact, in order of their dates."""
        found = [said for each in HALTS if each in self.chains for said in self.chains[each].sayings if said.fact]
        return tuple(sorted(found, key=lambda said: said.period))

    @cached_property
    def over(self) -> Said | None:
        """Return the sale, cancellation or shelving that ended it, where its date is on record."""
        return self.halts[-1] if self.status in _OVER and self.halts else None

    @property
    def dated(self) -> bool:
        """Tell whether any milestone of it is on record."""
        return bool(self.chains)


def outlooks(ledger: Ledger, as_of: date) -> tuple[list[Outlook], list[Project]]:
    """Return all projects as of a date, and those of which nothing was on record then."""
    chains = chains_by_project(ledger.statements(as_of), as_of)
    awards = ledger.awards(as_of)
    money, shared = money_by_project(awards), shared_money(awards)
    rows: dict[str, list[Award]] = defaultdict(list)
    for row in awards:
        if row.project_id and not row.total:
            rows[row.project_id].append(row)
    found, unknown = [], []
    for project in ledger.all_projects():
        own = chains.get(project.id, NO_CHAINS)
        if known(project, own, rows[project.id], as_of):
            then = status_on(project, own, rows[project.id], as_of, ledger.info.facts_to)
            given, together = money.get(project.id, ()), shared.get(project.id, ())
            row_known = project.known_from <= as_of
            found.append(Outlook(project, own, then, tuple(rows[project.id]), given, row_known, together))
        else:
            unknown.append(project)
    return found, unknown
