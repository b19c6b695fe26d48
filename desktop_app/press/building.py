"""Building an edition in memory: the same tables give the same bytes on any machine."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping
from contextlib import closing

from sqlite_utils import Database

import desktop_app
from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.domain.edition_format import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.press.dating import facts_to, known_from, source_days
from desktop_app.press.description import Package
from desktop_app.press.header import normalised
from desktop_app.press.pages import without_scraps
from desktop_app.press.rows import Row, list_rows, table_rows
from desktop_app.press.schema import SEARCH_TABLES, create_indexes, create_tables
from desktop_app.press.search_text import search_documents
from desktop_app.press.table import Table

_PRAGMAS = {
    "page_size": 4096,  # SQLite's default today; fixed, as the default has changed before
    "secure_delete": 1,  # zeros in pages used anew; the default differs between builds
    "application_id": APPLICATION_ID,
    "user_version": SCHEMA_VERSION,
}


def build(package: Package, tables: Mapping[str, Table]) -> tuple[bytes, dict[str, str]]:
    """Return the edition's file and what its table ``edition`` says. The tables are without faults."""
    connection = sqlite3.connect(":memory:", uri=True)  # uri: for the target of VACUUM INTO
    try:
        # without plugins: what happens to be installed must not change the file
        database = Database(connection, execute_plugins=False)
        for name, number in _PRAGMAS.items():
            database.execute(f"PRAGMA {name} = {number}")
        said = _fill(database, package, tables)
        _refuse_dangling(connection)
        _gather_statistics(connection)
        return normalised(_packed(connection)), said
    finally:
        connection.close()


def _fill(database: Database, package: Package, tables: Mapping[str, Table]) -> dict[str, str]:
    with database.atomic():
        for statement in create_tables(package):
            database.execute(statement)
        latest = facts_to(tables)
        days = source_days(tables["sources"])
        for described in package.tables:
            table = tables[described.name]
            dated = described.known_by is not None
            _insert(database, table.name, table_rows(table, known_from(table, days, latest) if dated else None))
            for name, rows in list_rows(table):
                _insert(database, name, rows)
        counts = {name: len(table.frame) for name, table in sorted(tables.items())}
        _insert(database, "edition_tables", [{"name": name, "rows": count} for name, count in counts.items()])
        _insert(database, "search_documents", search_documents(tables))
        for name in SEARCH_TABLES:
            for command in ("rebuild", "optimize"):  # one segment: the same bytes, and the fastest to search
                database.execute(f'INSERT INTO "{name}"("{name}") VALUES (?)', [command])
        for statement in create_indexes(package):
            database.execute(statement)
        said = _said(package, latest)
        _insert(database, "edition", _pairs(said))
        said["checksum"] = content_checksum(database.conn)
        _insert(database, "edition", _pairs({"checksum": said["checksum"]}))
    return said


def _insert(database: Database, name: str, rows: list[Row]) -> None:
    if rows:
        database.table(name).insert_all(rows)


def _said(package: Package, latest: str) -> dict[str, str]:
    return {
        "name": package.edition_name,
        "facts_to": latest,
        "title": package.title,
        "licence": package.licence,
        "created": package.created,
        "program_version": desktop_app.__version__,
        "schema": str(SCHEMA_VERSION),
    }


def _pairs(said: Mapping[str, str]) -> list[Row]:
    return [{"key": key, "value": value} for key, value in said.items()]


def _refuse_dangling(connection: sqlite3.Connection) -> None:
    """Raise ``AssertionError`` for a reference the checks let through: that is our bug, not a fault of the tables."""
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    assert not dangling, dangling[:5]


def _gather_statistics(connection: sqlite3.Connection) -> None:
    """Run ANALYZE and leave its rows in a fixed order; versions of SQLite write them in different ones."""
    connection.execute("ANALYZE")
    connection.execute("DROP TABLE IF EXISTS sqlite_stat4")  # made by some builds of SQLite only
    rows = connection.execute("SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx").fetchall()
    connection.execute("DELETE FROM sqlite_stat1")
    connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", rows)
    connection.commit()


def _packed(connection: sqlite3.Connection) -> bytes:
    """Return the file as written anew from first page to last."""
    target = f"file:/{uuid.uuid4().hex}?vfs=memdb"  # a database in memory that two connections share
    with closing(sqlite3.connect(target, uri=True)) as copy:
        connection.execute("VACUUM INTO ?", (target,))
        return without_scraps(copy.serialize(), copy)
