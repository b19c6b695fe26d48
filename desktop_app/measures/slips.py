"""Slips: the months between the first planned date of production and the latest statement or the fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.vocabulary import Milestone
from desktop_app.measures.milestones import Chain, Chains, Said

LONG = 24  # months from which a slip is shown as long


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of one milestone.

    ``months`` compares the ends of the two periods; earlier is negative. ``least`` and ``most`` are the shortest and
    longest slip that the two periods allow; ``least`` is None where ``latest`` is only a bound. ``bound`` is the fact
    of volume production where it stands in for a start of production without a fact of its own.
    """

    milestone: Milestone
    first: Said
    latest: Said
    months: int
    least: int | None
    most: int
    bound: bool = False


def production_chain(chains: Chains) -> Chain | None:
    """Return the chain whose slip is measured: start of production, or volume production where nothing is planned
    for the first; None where neither has a plan that is not retold.
    """
    for milestone in (Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION):
        chain = chains.get(milestone)
        if chain and chain.plans:
            return chain
    return None


def slip(chains: Chains) -> Slip | None:
    """Return the slip of a project's production; None where there is no pair to compare.

    The first planned statement that is not retold is compared with the latest planned statement or the fact, within
    one milestone: plans of the two milestones are never mixed, and a plan made on an unknown day is compared with none. One case needs the other milestone: where the start of
    production has no fact, but the fact of volume production came before its latest plan, that plan has been overtaken;
    production then started by the end of that fact's period at the latest (``bound``).
    """
    chain = production_chain(chains)
    if chain is None or not chain.plans[0].ordered:
        return None
    first, latest = chain.plans[0], chain.latest
    assert latest is not None
    bound = _overtaking(chain, chains)
    if bound is not None:
        return _between(chain.milestone, first, bound, bound=True)
    return None if latest is first else _between(chain.milestone, first, latest)


def chain_slip(chain: Chain) -> Slip | None:
    """Return the slip of one milestone alone, by the same rule; None where it has no two dated statements."""
    latest = chain.latest
    if not chain.plans or not chain.plans[0].ordered or latest is None or latest is chain.plans[0]:
        return None
    return _between(chain.milestone, chain.plans[0], latest)


def months_between(first: Said, later: Said) -> int:
    """Return the months between the ends of the periods of two statements."""
    return _months(first.period.latest, later.period.latest)


def _overtaking(chain: Chain, chains: Chains) -> Said | None:
    """Return the fact of volume production that came before the latest plan for the start of production."""
    volume = chains.get(Milestone.VOLUME_PRODUCTION)
    if chain.milestone is not Milestone.PRODUCTION_START or chain.fact or volume is None or volume.fact is None:
        return None
    return volume.fact if volume.fact.period.latest < chain.plans[-1].period.latest else None


def _between(milestone: Milestone, first: Said, latest: Said, *, bound: bool = False) -> Slip:
    return Slip(
        milestone,
        first,
        latest,
        _months(first.period.latest, latest.period.latest),
        None if bound else _months(first.period.latest, latest.period.earliest),
        _months(first.period.earliest, latest.period.latest),
        bound,
    )


def _months(start: date, end: date) -> int:
    return 12 * (end.year - start.year) + end.month - start.month
