"""Companies and their links, read from the edition."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.ledger.cells import day, fuzzy


def lists(connection: sqlite3.Connection, table: str, owner: str, entry: str) -> dict[str, tuple[str, ...]]:
    """Return the ordered entries of a list table by their owner; the names are ours, never the user's."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in connection.execute(f"SELECT {owner}, {entry} FROM {table} ORDER BY {owner}, position"):
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def companies(connection: sqlite3.Connection) -> tuple[Company, ...]:
    """Return all companies by id."""
    aliases = lists(connection, "company_aliases", "company_id", "alias")
    roles = lists(connection, "company_roles", "company_id", "role")
    segments = lists(connection, "company_segments", "company_id", "segment_id")
    rows = connection.execute(
        "SELECT company_id, name, coalesce(name_native, ''), country, founded, coalesce(parent_id, ''),"
        " coalesce(ticker, ''), coalesce(summary, ''), source_id FROM companies ORDER BY company_id"
    )
    return tuple(
        Company(
            *row[:3],
            aliases.get(row[0], ()),
            row[3],
            fuzzy(row[4]),
            roles.get(row[0], ()),
            segments.get(row[0], ()),
            *row[5:],
        )
        for row in rows
    )


def links(connection: sqlite3.Connection) -> tuple[CompanyLink, ...]:
    """Return all links between companies in the order of the table."""
    rows = connection.execute(
        "SELECT from_id, to_id, kind, share_pct, coalesce(project_id, ''), since, source_id, coalesce(note, ''),"
        " known_from FROM company_links ORDER BY position"
    )
    return tuple(CompanyLink(*row[:5], fuzzy(row[5]), *row[6:8], day(row[8])) for row in rows)
