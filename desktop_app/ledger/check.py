"""The command ``check``: whether an edition is whole, of our schema, and what was pressed."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.domain.edition_format import CHECKSUM_KEY
from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.i18n import N_
from desktop_app.ledger.damage import GET_ANOTHER, damaged, report_of
from desktop_app.ledger.opening import connect

_FULL_TEXT = ("search_words", "search_trigrams")


def run(path: Path) -> int:
    """Check an edition, say the result in one sentence, return the exit code."""
    try:
        check(path)
    except LedgerError as error:
        sys.stderr.write(f"{error}\n")
        return error.code
    sys.stdout.write(f"{path} is a sound edition: {_description(path)}.\n")
    return ExitCode.OK


def check(path: Path) -> None:
    """Read the whole edition; raise ``LedgerError`` for the first thing wrong with it, each with its own exit code."""
    try:
        with closing(connect(path)) as connection:
            _refuse_damaged(connection, path)
            _refuse_dangling(connection, path)
            _refuse_changed(connection, path)
            _refuse_broken_search(connection, path)
    except sqlite3.DatabaseError as error:
        raise damaged(path, report_of(error)) from error


def _description(path: Path) -> str:
    with closing(connect(path)) as connection:
        said = dict(connection.execute("SELECT key, value FROM edition").fetchall())
        (rows,) = connection.execute("SELECT sum(rows) FROM edition_tables").fetchone()
    return f"{said['name']}, {rows:,} rows, facts to {said['facts_to']}, SHA-256 {said[CHECKSUM_KEY]}"


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise damaged(path, Message(N_("SQLite’s check of its integrity fails")))


def _refuse_dangling(connection: sqlite3.Connection, path: Path) -> None:
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling:
        table, _, target, _ = dangling
        reason = N_("a row of {table} names a row of {target} that does not exist")
        raise damaged(path, Message(reason, table=table, target=target))


def _refuse_changed(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the rows with what the edition says of them, tables first: that tells more than a checksum."""
    for name, said in connection.execute("SELECT name, rows FROM edition_tables ORDER BY name").fetchall():
        (count,) = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()
        if count != said:
            what = N_("{path} was changed: {name} has {count} rows, {said} were pressed.")
            raise LedgerError(
                what, GET_ANOTHER, ExitCode.CHECKSUM, path=path, name=name, count=f"{count:,}", said=f"{said:,}"
            )
    pressed = connection.execute("SELECT value FROM edition WHERE key = ?", (CHECKSUM_KEY,)).fetchone()
    if not pressed:
        what = N_("{path} was changed: its checksum is missing.")
    elif pressed[0] != content_checksum(connection):
        what = N_("{path} was changed: its content does not match its checksum.")
    else:
        return
    raise LedgerError(what, GET_ANOTHER, ExitCode.CHECKSUM, path=path)


def _refuse_broken_search(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the full-text tables with the texts; the comparison is a writing statement, so a copy in memory is asked."""
    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        for name in _FULL_TEXT:
            try:
                copy.execute(f'INSERT INTO "{name}"("{name}", rank) VALUES (\'integrity-check\', 1)')
            except sqlite3.DatabaseError as error:
                raise damaged(path, Message(N_("the search does not match the texts"))) from error
