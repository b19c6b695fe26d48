"""Projects and the statements about their milestones, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.vocabulary import Basis, Milestone, ProjectKind, ProjectStatus
from desktop_app.ledger.cells import amount, day, fuzzy
from desktop_app.ledger.company_rows import lists


def projects(connection: sqlite3.Connection) -> tuple[Project, ...]:
    """Return all projects by id."""
    partners = lists(connection, "project_partners", "project_id", "company_id")
    rows = connection.execute(
        "SELECT project_id, name, company_id, country, coalesce(region, ''), coalesce(city, ''), latitude, longitude,"
        " kind, coalesce(technology, ''), wafer_mm, capacity_wpm, capex_m, capex_currency, coalesce(capex_in, ''),"
        " jobs, status, source_id, coalesce(note, ''), known_from FROM projects ORDER BY project_id"
    )
    return tuple(
        Project(
            *row[:3],
            partners.get(row[0], ()),
            *row[3:8],
            ProjectKind(row[8]),
            *row[9:12],
            amount(row[12], row[13]),
            *row[14:16],
            ProjectStatus(row[16]) if row[16] else None,
            *row[17:19],
            day(row[19]),
        )
        for row in rows
    )


def statements(connection: sqlite3.Connection) -> tuple[Statement, ...]:
    """Return all statements about milestones in the order of the table, which is the order of each chain."""
    rows = connection.execute(
        "SELECT project_id, milestone, date, basis, stated_on, retold, source_id, coalesce(note, ''), known_from,"
        " position FROM milestones ORDER BY position"
    )
    return tuple(
        Statement(
            row[0],
            Milestone(row[1]),
            FuzzyDate.parse(row[2]),
            Basis(row[3]),
            fuzzy(row[4]),
            bool(row[5]),
            *row[6:8],
            day(row[8]),
            row[9],
        )
        for row in rows
    )
