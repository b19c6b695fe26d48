"""Sources, supply chain and policy, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim, Cooperation, PolicyEvent
from desktop_app.domain.source import Source
from desktop_app.domain.supply_chain import Process, Segment, Share
from desktop_app.domain.vocabulary import Basis, Weight
from desktop_app.ledger.cells import day, fuzzy
from desktop_app.ledger.company_rows import lists


def sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return all sources by id."""
    rows = connection.execute(
        "SELECT source_id, title, publisher, kind, published, coalesce(url, ''), coalesce(language, ''), weight,"
        " coalesce(licence, '') FROM sources ORDER BY source_id"
    )
    return tuple(Source(*row[:4], fuzzy(row[4]), *row[5:7], Weight(row[7]), row[8]) for row in rows)


def segments(connection: sqlite3.Connection) -> tuple[Segment, ...]:
    """Return all segments by id."""
    rows = connection.execute(
        "SELECT segment_id, name, stage, coalesce(parent_id, ''), coalesce(summary, '') FROM segments ORDER BY segment_id"
    )
    return tuple(Segment(*row) for row in rows)


def shares(connection: sqlite3.Connection) -> tuple[Share, ...]:
    """Return all shares in the order of the table."""
    rows = connection.execute(
        "SELECT segment_id, holder_kind, holder_id, year, share_pct, qualifier, measure, basis, coalesce(series, ''),"
        " source_id, coalesce(note, ''), known_from FROM market_shares ORDER BY position"
    )
    return tuple(Share(*row[:3], fuzzy(row[3]), *row[4:7], Basis(row[7]), *row[8:11], day(row[11])) for row in rows)


def processes(connection: sqlite3.Connection) -> tuple[Process, ...]:
    """Return all statements about processes in the order of the table."""
    rows = connection.execute(
        "SELECT company_id, process, node_nm, coalesce(architecture, ''), stage, date, coalesce(basis, ''), stated_on,"
        " source_id, coalesce(note, ''), known_from FROM technology ORDER BY position"
    )
    return tuple(Process(*row[:5], fuzzy(row[5]), row[6], fuzzy(row[7]), *row[8:10], day(row[10])) for row in rows)


def policy_events(connection: sqlite3.Connection) -> tuple[PolicyEvent, ...]:
    """Return all events by date."""
    countries = lists(connection, "policy_event_countries", "event_id", "country")
    rows = connection.execute(
        "SELECT event_id, date, kind, title, coalesce(summary, ''), source_id, known_from FROM policy_events"
        " ORDER BY known_from, event_id"
    )
    return tuple(
        PolicyEvent(row[0], FuzzyDate.parse(row[1]), countries.get(row[0], ()), *row[2:6], day(row[6])) for row in rows
    )


def cooperation(connection: sqlite3.Connection) -> tuple[Cooperation, ...]:
    """Return all acts of cooperation by date."""
    countries = lists(connection, "cooperation_countries", "cooperation_id", "country")
    rows = connection.execute(
        "SELECT cooperation_id, date, area, kind, title, coalesce(summary, ''), source_id, known_from FROM cooperation"
        " ORDER BY known_from, cooperation_id"
    )
    return tuple(
        Cooperation(row[0], FuzzyDate.parse(row[1]), countries.get(row[0], ()), *row[2:7], day(row[7])) for row in rows
    )


def claims(connection: sqlite3.Connection) -> tuple[Claim, ...]:
    """Return all claims by id."""
    rows = connection.execute(
        "SELECT claim_id, statement, value, coalesce(unit, ''), coalesce(about_country, ''),"
        " coalesce(about_company_id, ''), coalesce(about_project_id, ''), source_id, known_from FROM claims"
        " ORDER BY claim_id"
    )
    return tuple(Claim(*row[:8], day(row[8])) for row in rows)
