"""Which rows of the tables speak of a company, and the sources they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from desktop_app.ledger import Ledger
from desktop_app.measures.naming import events_naming


def sources_about(ledger: Ledger, company_id: str, as_of: date) -> dict[str, dict[str, int]]:
    """Return how many rows of each table about a company rest on which source, those with most rows first.

    Only sources published by ``as_of`` are told: an act of an earlier day may be known to the tables from a later one.
    """
    found: dict[str, dict[str, int]] = {}
    for table, source in _rows(ledger, company_id, as_of):
        tables = found.setdefault(source, {})
        tables[table] = tables.get(table, 0) + 1
    return dict(sorted(found.items(), key=lambda each: (-sum(each[1].values()), each[0])))


def _rows(ledger: Ledger, company_id: str, as_of: date) -> Iterable[tuple[str, str]]:
    """Return table and source of every row about a company."""
    company = ledger.company(company_id)
    if company.known_from <= as_of:
        yield "companies", company.source_id
    projects = {each.id for each in ledger.all_projects() if company_id in (each.company_id, *each.partner_ids)}
    about: tuple[tuple[str, Iterable[Any], Callable[[Any], bool]], ...] = (
        ("company_links", ledger.links(as_of), lambda row: company_id in (row.from_id, row.to_id)),
        (
            "market_shares",
            ledger.shares(as_of),
            lambda row: (row.holder_kind, row.holder_id) == ("company", company_id),
        ),
        ("awards", ledger.awards(as_of), lambda row: row.company_id == company_id),
        ("projects", ledger.projects(as_of), lambda row: row.id in projects),
        ("milestones", ledger.statements(as_of), lambda row: row.project_id in projects),
        ("technology", ledger.processes(as_of), lambda row: row.company_id == company_id),
        ("claims", ledger.claims(as_of), lambda row: company_id in row.company_ids),
        ("policy_events", events_naming(company, ledger.policy_events(as_of)), lambda _row: True),
    )
    for table, rows, wanted in about:
        yield from ((table, row.source_id) for row in rows if wanted(row) and ledger.said_on(row.source_id) <= as_of)
