"""Cells that hold lists stand in tables of their own."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Final

_QUERIES: Final = {
    "company_aliases": "SELECT company_id, alias FROM company_aliases ORDER BY company_id, position",
    "company_roles": "SELECT company_id, role FROM company_roles ORDER BY company_id, position",
    "company_segments": "SELECT company_id, segment_id FROM company_segments ORDER BY company_id, position",
    "project_partners": "SELECT project_id, company_id FROM project_partners ORDER BY project_id, position",
    "policy_event_countries": "SELECT event_id, country FROM policy_event_countries ORDER BY event_id, position",
    "cooperation_countries": "SELECT cooperation_id, country FROM cooperation_countries ORDER BY cooperation_id, position",
}


def entries(connection: sqlite3.Connection, table: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of a list table in their order, by the id of their owner."""
    found: dict[str, list[str]] = defaultdict(list)
    for owner, entry in connection.execute(_QUERIES[table]):
        found[owner].append(entry)
    return {owner: tuple(values) for owner, values in found.items()}
