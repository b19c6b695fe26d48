"""Projects and the statements about their milestones, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.vocabulary import Basis, Milestone, ProjectKind, ProjectStatus
from desktop_app.ledger.cells import amount, day, fuzzy, numbers, texts
from desktop_app.ledger.lists import entries

_STATEMENTS = """
    SELECT milestones.*, sources.published AS source_published
    FROM milestones JOIN sources USING (source_id) ORDER BY milestones.position
"""


def projects(connection: sqlite3.Connection) -> tuple[Project, ...]:
    """Return all projects by id."""
    partners = entries(connection, "project_partners")
    return tuple(
        Project(
            id=row["project_id"],
            **texts(
                row, "name", "company_id", "country", "region", "city", "technology", "capex_in", "source_id", "note"
            ),
            **numbers(row, "latitude", "longitude", "wafer_mm", "capacity_wpm", "jobs"),
            partner_ids=partners.get(row["project_id"], ()),
            kind=ProjectKind(row["kind"]),
            capex=amount(row["capex_m"], row["capex_currency"]),
            status=ProjectStatus(row["status"]) if row["status"] else None,
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM projects ORDER BY project_id")
    )


def statements(connection: sqlite3.Connection) -> tuple[Statement, ...]:
    """Return all statements about milestones in the order of the table, which is the order of each chain."""
    return tuple(
        Statement(
            **texts(row, "project_id", "source_id", "note"),
            milestone=Milestone(row["milestone"]),
            date=FuzzyDate.parse(row["date"]),
            basis=Basis(row["basis"]),
            stated_on=fuzzy(row["stated_on"]),
            retold=bool(row["retold"]),
            known_from=day(row["known_from"]),
            position=row["position"],
            ordered=bool(row["stated_on"] or row["source_published"]),
        )
        for row in connection.execute(_STATEMENTS)
    )
