"""Which rows of the tables speak of a company, and the sources they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.ledger import Ledger
from desktop_app.measures.naming import events_naming


def sources_about(ledger: Ledger, company_id: str, as_of: date) -> dict[str, dict[str, int]]:
    """Return how many rows of each table about a company rest on which source, those with most rows first."""
    found: dict[str, dict[str, int]] = {}
    for table, source in _rows(ledger, company_id, as_of):
        tables = found.setdefault(source, {})
        tables[table] = tables.get(table, 0) + 1
    return dict(sorted(found.items(), key=lambda each: (-sum(each[1].values()), each[0])))


def _rows(ledger: Ledger, company_id: str, as_of: date) -> Iterable[tuple[str, str]]:
    company = ledger.company(company_id)
    yield "companies", company.source_id
    for link in ledger.links(as_of):
        if company_id in (link.from_id, link.to_id):
            yield "company_links", link.source_id
    for share in ledger.shares(as_of):
        if (share.holder_kind, share.holder_id) == ("company", company_id):
            yield "market_shares", share.source_id
    for award in ledger.awards(as_of):
        if award.company_id == company_id:
            yield "awards", award.source_id
    projects = {each.id: each for each in ledger.all_projects() if company_id in (each.company_id, *each.partner_ids)}
    for project in ledger.projects(as_of):
        if project.id in projects:
            yield "projects", project.source_id
    for statement in ledger.statements(as_of):
        if statement.project_id in projects:
            yield "milestones", statement.source_id
    for process in ledger.processes(as_of):
        if process.company_id == company_id:
            yield "technology", process.source_id
    for claim in ledger.claims(as_of):
        if company_id in claim.company_ids:
            yield "claims", claim.source_id
    for event in events_naming(company, ledger.policy_events(as_of)):
        yield "policy_events", event.source_id
