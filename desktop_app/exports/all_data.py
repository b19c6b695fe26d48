"""All rows of the tables of facts behind a figure, with the sources they name."""

from __future__ import annotations

from desktop_app.domain.view_state import ViewState
from desktop_app.ledger import Ledger
from desktop_app.ledger.whole_tables import WholeTable, whole_table

_MONEY = ("programmes", "awards", "economy")
# figure, or page for all other figures of it: what its values are made from
_BEHIND = {
    "countries": _MONEY,
    "countries/statements": ("claims", *_MONEY),
    "countries/over_time": (*_MONEY, "policy_events"),
    "countries/to_match": _MONEY,
    "countries/capacity": ("segments", "market_shares", "policy_events"),
    "companies": ("awards", "companies", "company_links"),
    "companies/public_money": ("awards", "companies", "company_links", "economy"),
    "projects": ("projects", "milestones", "awards"),
    "supply_chain": ("segments", "market_shares", "companies", "technology"),
    "policy": ("policy_events", "cooperation", "claims"),
}


def all_data(ledger: Ledger, state: ViewState) -> tuple[WholeTable, ...]:
    """Return whole tables, neither filtered nor cut at the as-of date, countries and the sources named at the end."""
    names = _BEHIND.get(state.name) or _BEHIND.get(state.page) or _MONEY
    tables = [whole_table(ledger.connection, name) for name in names]
    named = {cell for table in tables for cell in table.column("source_id")}
    sources = whole_table(ledger.connection, "sources").only("source_id", named)
    return (*tables, whole_table(ledger.connection, "countries"), sources)
