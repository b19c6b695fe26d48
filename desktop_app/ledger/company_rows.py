"""Companies and their links, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.ledger.cells import day, fuzzy, numbers, texts
from desktop_app.ledger.lists import entries


def companies(connection: sqlite3.Connection) -> tuple[Company, ...]:
    """Return all companies by id."""
    aliases = entries(connection, "company_aliases")
    roles = entries(connection, "company_roles")
    segments = entries(connection, "company_segments")
    return tuple(
        Company(
            id=row["company_id"],
            **texts(row, "name", "name_native", "country", "parent_id", "ticker", "summary", "source_id"),
            aliases=aliases.get(row["company_id"], ()),
            founded=fuzzy(row["founded"]),
            roles=roles.get(row["company_id"], ()),
            segments=segments.get(row["company_id"], ()),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM companies ORDER BY company_id")
    )


def links(connection: sqlite3.Connection) -> tuple[CompanyLink, ...]:
    """Return all links between companies in the order of the table."""
    return tuple(
        CompanyLink(
            **texts(row, "from_id", "to_id", "kind", "project_id", "source_id", "note"),
            **numbers(row, "share_pct"),
            since=fuzzy(row["since"]),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM company_links ORDER BY position")
    )
