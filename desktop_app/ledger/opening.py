"""Opening an edition: read-only, immutable, from any path."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.domain.edition_format import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.ledger.ledger import Ledger

_GET_ANOTHER = "Take a complete copy of the edition from where you got the program, or press one from the tables."


def connect(path: Path) -> sqlite3.Connection:
    """Open an SQLite file read-only and immutable; raise ``LedgerError`` where it cannot be opened as an edition.

    ``immutable`` lets it be read from read-only folders; the file must not be changed while it is open.
    """
    try:
        with path.open("rb") as file:
            magic = file.read(16)
    except FileNotFoundError:
        raise LedgerError(f"There is no edition at {path}.", _GET_ANOTHER, ExitCode.UNREADABLE) from None
    except OSError as error:
        raise LedgerError(
            f"{path} cannot be read: {error.strerror}.",
            "Allow reading the file and its folder, or copy the edition to a folder of yours.",
            ExitCode.UNREADABLE,
        ) from error
    if magic != b"SQLite format 3\x00":
        what = "is empty" if not magic else "is not a database"
        raise LedgerError(f"{path} {what}.", _GET_ANOTHER, ExitCode.FOREIGN)
    # as_uri() quotes '#', '?', '%' and non-ASCII letters, which a hand-made URI would break on
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA query_only = ON")
    return connection


def open_edition(path: Path) -> Ledger:
    """Open the edition at ``path``; raise ``LedgerError`` for a missing, foreign, older, newer or damaged file.

    The content's checksum is not verified here (``ledger.check`` does it): that reads the whole file.
    """
    connection = connect(path)
    try:
        _refuse_foreign(connection, path)
        return Ledger(connection, path)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise LedgerError(f"{path} is damaged: {error}.", _GET_ANOTHER, ExitCode.DAMAGED) from error
    except LedgerError:
        connection.close()
        raise


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise LedgerError(f"{path} is a database of another program.", _GET_ANOTHER, ExitCode.FOREIGN)
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if schema < SCHEMA_VERSION:
        raise LedgerError(
            f"{path} is an older kind of edition (schema {schema}, this program reads {SCHEMA_VERSION}).",
            "Take a newer edition.",
            ExitCode.SCHEMA,
        )
    if schema > SCHEMA_VERSION:
        raise LedgerError(
            f"{path} is a newer kind of edition (schema {schema}, this program reads {SCHEMA_VERSION}).",
            "Take a newer version of the program.",
            ExitCode.SCHEMA,
        )
