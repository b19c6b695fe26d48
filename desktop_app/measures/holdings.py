"""Which companies a company owns or shares in, as of a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.company import Company, CompanyLink

_OWNS = ("shareholder", "joint_venture")


@dataclass(frozen=True, slots=True)
class Holding:
    """A company held: ``percent`` where a source states it; ``source_id`` of the link, or of the subsidiary's record."""

    company_id: str
    percent: float | None
    source_id: str


def holdings(company_id: str, companies: Iterable[Company], links: Iterable[CompanyLink]) -> tuple[Holding, ...]:
    """Return subsidiaries and joint ventures of a company, each once, the latest statement of a holding.

    ``links`` are those known by the as-of date, in the order of the table.
    """
    held: dict[str, Holding] = {}
    for company in companies:
        if company.parent_id == company_id:
            held[company.id] = Holding(company.id, None, company.source_id)
    for link in sorted(links, key=lambda each: each.known_from):
        if link.from_id == company_id and link.kind in _OWNS:
            before = held.get(link.to_id)
            percent = link.share_pct if link.share_pct is not None else before.percent if before else None
            held[link.to_id] = Holding(link.to_id, percent, link.source_id)
    return tuple(held[each] for each in sorted(held))
