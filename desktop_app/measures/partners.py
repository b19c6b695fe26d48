"""Who stands behind a project, and which texts speak of its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.policy import Claim
from desktop_app.domain.project import Project

_RISK = re.compile(r"\brisk", re.IGNORECASE)  # the claims are in English
OWNERS = "shareholder"
_SHORTEST = 4  # letters; a shorter name ("SK", "TOK") stands in too many other words


def links_of_project(project: Project, links: Iterable[CompanyLink]) -> tuple[CompanyLink, ...]:
    """Return the links about a project, shareholders first and by their share, the newest statement of each once.

    A holding in the project's company is one of all its projects, whichever of them the row names.
    """
    found: dict[tuple[str, str], CompanyLink] = {}
    for link in links:
        holding = link.kind == OWNERS and link.to_id == project.company_id
        if link.project_id != project.id and not holding:
            continue
        key = (link.from_id, link.kind)
        if key not in found or found[key].known_from < link.known_from:
            found[key] = link
    return tuple(sorted(found.values(), key=_rank))


def bets_on(project: Project, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that call a project, or its company, a risk."""
    return tuple(
        claim
        for claim in claims
        if _RISK.search(claim.statement)
        and (project.id in claim.project_ids or project.company_id in claim.company_ids)
    )


def places_of(project: Project, company: Company) -> tuple[str, ...]:
    """Return the names by which a text speaks of a project's place: towns, region and the company."""
    names = (*project.city.split(";"), *project.region.split(";"), company.name.split(" (")[0])
    return tuple(each.strip() for each in names if len(each.strip()) >= _SHORTEST)


def speaks_of(text: str, names: Collection[str]) -> bool:
    """Tell whether a text holds one of the names as a whole word."""
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _rank(link: CompanyLink) -> tuple[bool, float, str, str]:
    return link.kind != OWNERS, -(link.share_pct or 0.0), link.kind, link.from_id
