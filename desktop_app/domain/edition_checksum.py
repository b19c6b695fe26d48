"""SHA-256 over what an edition says, however its file is laid out; the press writes it, the ledger verifies it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

from desktop_app.domain.edition_format import NOT_CONTENT

_EDITION = "edition"


def content_checksum(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 over all tables by name and all rows by content, in hexadecimal.

    Left out: indexes, statistics and full-text tables (made from the content), and of the table ``edition`` the keys
    that speak of the program that pressed it.
    """
    digest = hashlib.sha256()
    for table in _content_tables(connection):
        columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        _add(digest, [table, *columns])
        for row in connection.execute(_all_rows(table, columns)):
            if table != _EDITION or row[0] not in NOT_CONTENT:
                _add(digest, row)
    return digest.hexdigest()


def _content_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the ordinary tables by name, without SQLite's own and those of the full-text search."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    virtual = tuple(f"{name}_" for name, sql in rows if sql.startswith("CREATE VIRTUAL"))
    return sorted(
        name
        for name, sql in rows
        if not name.startswith("sqlite_") and not sql.startswith("CREATE VIRTUAL") and not name.startswith(virtual)
    )


def _all_rows(table: str, columns: Iterable[str]) -> str:
    names = ", ".join(_quoted(column) for column in columns)
    return f"SELECT {names} FROM {_quoted(table)} ORDER BY {names}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _add(digest: hashlib._Hash, cells: Iterable[str | int | float | bytes | None]) -> None:
    """Add one row; each cell is marked by its type and its length, so that no two rows read alike."""
    for cell in cells:
        written = _written(cell)
        digest.update(b"%d:" % len(written) + written)
    digest.update(b"\n")


def _written(cell: str | float | bytes | None) -> bytes:
    match cell:
        case None:
            return b"-"
        case int():
            return b"i%d" % cell
        case float():
            return b"f" + cell.hex().encode()
        case str():
            return b"t" + cell.encode()
        case bytes():
            return b"b" + cell
