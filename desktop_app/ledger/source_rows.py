"""Sources, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Weight
from desktop_app.ledger.cells import fuzzy, texts


def sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return all sources by id."""
    return tuple(
        Source(
            id=row["source_id"],
            **texts(row, "title", "publisher", "kind", "url", "language", "licence"),
            published=fuzzy(row["published"]),
            weight=Weight(row["weight"]),
        )
        for row in connection.execute("SELECT * FROM sources ORDER BY source_id")
    )
