"""Segments, shares and processes, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.supply_chain import Process, Segment, Share
from desktop_app.domain.vocabulary import Basis
from desktop_app.ledger.cells import day, fuzzy, numbers, texts


def segments(connection: sqlite3.Connection) -> tuple[Segment, ...]:
    """Return all segments by id."""
    return tuple(
        Segment(id=row["segment_id"], **texts(row, "name", "stage", "parent_id", "summary"))
        for row in connection.execute("SELECT * FROM segments ORDER BY segment_id")
    )


def shares(connection: sqlite3.Connection) -> tuple[Share, ...]:
    """Return all shares in the order of the table."""
    return tuple(
        Share(
            **texts(
                row, "segment_id", "holder_kind", "holder_id", "qualifier", "measure", "series", "source_id", "note"
            ),
            year=fuzzy(row["year"]),
            percent=row["share_pct"],
            basis=Basis(row["basis"]),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM market_shares ORDER BY position")
    )


def processes(connection: sqlite3.Connection) -> tuple[Process, ...]:
    """Return all statements about processes in the order of the table."""
    return tuple(
        Process(
            **texts(row, "company_id", "process", "architecture", "stage", "basis", "source_id", "note"),
            **numbers(row, "node_nm"),
            date=fuzzy(row["date"]),
            stated_on=fuzzy(row["stated_on"]),
            known_from=day(row["known_from"]),
        )
        for row in connection.execute("SELECT * FROM technology ORDER BY position")
    )
