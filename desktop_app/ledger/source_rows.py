"""Sources, read from the edition."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.source import Source
from desktop_app.domain.vocabulary import Weight
from desktop_app.ledger.cells import fuzzy, texts


def sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    """Return all sources by id."""
    return tuple(_read(row) for row in connection.execute("SELECT * FROM sources ORDER BY source_id"))


def source(connection: sqlite3.Connection, source_id: str) -> Source:
    """Return one source; raise ``KeyError`` for an unknown id."""
    row = connection.execute("SELECT * FROM sources WHERE source_id = ?", (source_id,)).fetchone()
    if row is None:
        raise KeyError(source_id)
    return _read(row)


def _read(row: sqlite3.Row) -> Source:
    return Source(
        id=row["source_id"],
        **texts(row, "title", "publisher", "kind", "url", "language", "licence"),
        published=fuzzy(row["published"]),
        weight=Weight(row["weight"]),
    )
