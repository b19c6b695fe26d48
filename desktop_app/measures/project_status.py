"""Where a project stood on a day, told from what was known then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.project import Project
from desktop_app.domain.public_money import Award
from desktop_app.domain.vocabulary import Milestone, ProjectStatus, Stage
from desktop_app.measures.milestones import Chains, Said

HALTS = (Milestone.PAUSED, Milestone.SOLD, Milestone.CANCELLED)
_FINAL_HALTS = {Milestone.CANCELLED: ProjectStatus.CANCELLED, Milestone.SOLD: ProjectStatus.SOLD}
# what each fact shows, the furthest first
_FACTS = (
    (Milestone.VOLUME_PRODUCTION, ProjectStatus.PRODUCTION),
    (Milestone.PRODUCTION_START, ProjectStatus.RAMP),
    (Milestone.OPENING, ProjectStatus.RAMP),
    (Milestone.PILOT, ProjectStatus.RAMP),
    (Milestone.TOOL_IN, ProjectStatus.CONSTRUCTION),
    (Milestone.CONSTRUCTION_COMPLETE, ProjectStatus.CONSTRUCTION),
    (Milestone.GROUND_BREAKING, ProjectStatus.CONSTRUCTION),
    (Milestone.AGREEMENT, ProjectStatus.APPROVED),
)
_AGREED = frozenset({Stage.APPROVED, Stage.FINAL, Stage.DISBURSED, Stage.CONVERTED})


@dataclass(frozen=True, slots=True)
class StatusThen:
    """A status and the statement it is told from; ``because`` is None for the project's own status and for money."""

    status: ProjectStatus | None
    because: Said | None = None
    own: bool = False


def known(project: Project, chains: Chains, awards: Iterable[Award], as_of: date) -> bool:
    """Tell whether anything about a project was on record: its own row, a statement, or public money for it."""
    return project.known_from <= as_of or bool(chains) or any(True for _ in awards)


def status_on(project: Project, chains: Chains, awards: Iterable[Award], as_of: date, facts_to: date) -> StatusThen:
    """Return where a project stood on ``as_of``.

    From ``facts_to``, the edition's own date, it is the status in the project's row, None where it has none. For
    earlier days the row does not say from when it holds, so the status is told from the ``chains`` and ``awards``
    known then: a sale or cancellation stands; a pause stands until a later statement speaks of work or of a new
    date; volume production is production; start of production, an opening or a pilot line is ramp-up; tools, a
    finished building or ground-breaking is construction; an agreement or approved money is approval; anything else
    on record is an announcement. Where a project is shelved (``suspended``), its ``cancelled`` milestone is the
    shelving.
    """
    if as_of >= facts_to:
        return StatusThen(project.status, own=True)
    halt = standing_halt(chains)
    if halt is not None:
        return StatusThen(_halted(project, halt.first.milestone), halt)
    reached = furthest(chains)
    if reached is not None:
        return reached
    rows = tuple(awards)
    if any(row.stage in _AGREED for row in rows):
        return StatusThen(ProjectStatus.APPROVED)
    return StatusThen(ProjectStatus.ANNOUNCED if known(project, chains, rows, as_of) else None)


def furthest(chains: Chains) -> StatusThen | None:
    """Return the status that the furthest fact of a project shows, with that fact; None where there is none."""
    for milestone, status in _FACTS:
        chain = chains.get(milestone)
        if chain and chain.fact:
            return StatusThen(status, chain.fact)
    return None


def standing_halt(chains: Chains) -> Said | None:
    """Return the pause, sale or cancellation that stands, or None."""
    for milestone in _FINAL_HALTS:
        chain = chains.get(milestone)
        if chain and chain.fact:
            return chain.fact
    pauses = chains.get(Milestone.PAUSED)
    facts = [said for said in pauses.sayings if said.fact] if pauses else []
    return facts[-1] if facts and not _resumed(facts[-1], chains) else None


def _halted(project: Project, milestone: Milestone) -> ProjectStatus:
    if milestone is Milestone.CANCELLED and project.status is ProjectStatus.SUSPENDED:
        return ProjectStatus.SUSPENDED
    return _FINAL_HALTS.get(milestone, ProjectStatus.PAUSED)


def _resumed(pause: Said, chains: Chains) -> bool:
    """Tell whether a statement made after a pause speaks of later work or of a date to come."""
    since, after = pause.first.known_from, pause.period.latest
    return any(
        said.ordered and said.first.known_from > since and not said.retold and said.period.latest > after
        for milestone, chain in chains.items()
        if milestone not in HALTS
        for said in chain.sayings
    )
