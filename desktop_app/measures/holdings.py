"""Which companies a company owns or shares in, and who owns it, as of a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.fuzzy_date import FuzzyDate

_GREATER_PART = 50.0  # percent
SHAREHOLDER, VENTURE = "shareholder", "joint_venture"


@dataclass(frozen=True, slots=True)
class Holding:
    """A company held, or holding: ``percent`` where a source states it, the note of the ``link`` says how exactly.

    ``source_id`` is that of the link, or of the subsidiary's record where there is no link.
    """

    company_id: str
    percent: float | None
    source_id: str
    link: CompanyLink | None = None

    @property
    def since(self) -> FuzzyDate | None:
        """Return since when, where the link says so."""
        return self.link.since if self.link else None

    @property
    def note(self) -> str:
        """Return what the link says besides."""
        return self.link.note if self.link else ""


def holdings(company_id: str, companies: Iterable[Company], links: Iterable[CompanyLink]) -> tuple[Holding, ...]:
    """Return subsidiaries and joint ventures of a company, each once, the latest statement of a holding.

    ``companies`` and ``links`` are those known by the as-of date, the links in the order of the table.
    """
    held = {row.id: Holding(row.id, None, row.source_id) for row in companies if row.parent_id == company_id}
    for link in ownership(links):
        if link.from_id == company_id:
            held[link.to_id] = _later(held.get(link.to_id), link, link.to_id)
    return tuple(held[each] for each in sorted(held))


def ventures(company_id: str, companies: Iterable[Company], links: Iterable[CompanyLink]) -> tuple[Holding, ...]:
    """Return those holdings whose public money stands under the owner too: subsidiaries and unlisted joint ventures.

    A share in a listed company of which it does not hold the greater part makes its awards nobody's but its own.
    """
    known = {company.id: company for company in companies}
    return tuple(
        each
        for each in holdings(company_id, known.values(), links)
        if each.company_id not in known
        or not known[each.company_id].ticker
        or known[each.company_id].parent_id == company_id
        or (each.percent or 0.0) > _GREATER_PART
    )


def owners(company: Company, links: Iterable[CompanyLink], as_of: date) -> tuple[Holding, ...]:
    """Return who holds shares in a company, each once, the largest first; those without a share last.

    ``links`` are those known by ``as_of``; the owner in the company's own row is known from the day of its source.
    """
    found: dict[str, Holding] = {}
    if company.parent_id and company.known_from <= as_of:
        found[company.parent_id] = Holding(company.parent_id, None, company.source_id)
    for link in ownership(links):
        if link.to_id == company.id:
            found[link.from_id] = _later(found.get(link.from_id), link, link.from_id)
    return tuple(sorted(found.values(), key=lambda each: (-(each.percent or 0.0), each.company_id)))


def ownership(links: Iterable[CompanyLink]) -> list[CompanyLink]:
    """Return the links that say who owns whom, by the day they became known.

    The table names by ``joint_venture`` both the founders of a venture and firms that share a plant of another. Only the
    first own something: a company to which two or more such links lead is the venture itself.
    """
    known = sorted(links, key=lambda each: each.known_from)
    ventures = _ventures(known)
    return [link for link in known if link.kind == SHAREHOLDER or (link.kind == VENTURE and link.to_id in ventures)]


def shared_plants(links: Iterable[CompanyLink]) -> list[CompanyLink]:
    """Return the other links of that kind: two firms share a plant, or plan to."""
    known = sorted(links, key=lambda each: each.known_from)
    ventures = _ventures(known)
    return [link for link in known if link.kind == VENTURE and link.to_id not in ventures]


def _ventures(links: Sequence[CompanyLink]) -> set[str]:
    founders: dict[str, set[str]] = {}
    for link in links:
        if link.kind == VENTURE:
            founders.setdefault(link.to_id, set()).add(link.from_id)
    return {company for company, known in founders.items() if len(known) > 1}


def _later(before: Holding | None, link: CompanyLink, other: str) -> Holding:
    percent = link.share_pct if link.share_pct is not None else before.percent if before else None
    return Holding(other, percent, link.source_id, link)
