"""Tables and columns that the press reads by name: a description may have more, never less."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.press.description import Package

_NEEDED = {
    "awards": ("money_id", "part_of_money", "total", "instrument", "currency", "country", "company_id"),
    "claims": ("claim_id", "statement"),
    "companies": ("company_id", "name", "name_native", "aliases", "parent_id", "ticker", "summary"),
    "cooperation": ("cooperation_id", "title", "summary"),
    "countries": ("country", "currency"),
    "market_shares": ("segment_id", "holder_kind", "year", "share_pct", "measure", "series", "source_id"),
    "milestones": ("project_id", "milestone", "date", "basis", "stated_on", "retold", "source_id"),
    "policy_events": ("event_id", "title", "summary"),
    "programmes": (
        "programme_id",
        "name",
        "name_native",
        "legal_basis",
        "amount_m",
        "scope",
        "part_of",
        "same_as",
        "counts",
        "note",
    ),
    "projects": ("project_id", "name", "company_id", "partner_ids", "city", "region", "technology", "capex_in", "note"),
    "segments": ("segment_id", "name", "parent_id", "summary"),
    "sources": ("source_id", "title", "publisher", "published", "licence"),
}


def missing_from(package: Package) -> Iterator[tuple[str, str]]:
    """Give table and column (empty: the whole table) that the description lacks."""
    described = {table.name: table.names for table in package.tables}
    for table, columns in _NEEDED.items():
        if table not in described:
            yield table, ""
            continue
        for column in columns:
            if column not in described[table]:
                yield table, column
