"""What the controls of the page offer and count, without Qt."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.ledger import Ledger


def statement_days(ledger: Ledger) -> tuple[date, ...]:
    """Return the days on which anything was said about a project."""
    return tuple({row.known_from for row in ledger.statements(ledger.info.facts_to)})


def countries_with_projects(ledger: Ledger) -> tuple[str, ...]:
    """Return the countries that have a project."""
    return tuple(sorted({project.country for project in ledger.all_projects()}))


def companies_with_projects(ledger: Ledger) -> tuple[str, ...]:
    """Return the companies that own a project or take part in one."""
    found = {project.company_id for project in ledger.all_projects()}
    found |= {partner for project in ledger.all_projects() for partner in project.partner_ids}
    return tuple(sorted(found))


def status_counts(figure: Figure) -> dict[ProjectStatus, int]:
    """Return how many of the rows shown stand where."""
    counts = Counter(row.status for row in figure.rows if row.status)
    return {status: counts[status] for status in ProjectStatus if counts[status]}
