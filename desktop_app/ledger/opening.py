"""Opening an edition: read-only, immutable, from any path."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.ledger.damage import damaged, report_of
from desktop_app.ledger.file_header import refuse_unfit
from desktop_app.ledger.ledger import Ledger


def connect(path: Path) -> sqlite3.Connection:
    """Open an edition's file read-only and immutable; raise ``LedgerError`` for the reasons of ``refuse_unfit``.

    ``immutable`` lets it be read from read-only folders; the file must not be changed while it is open.
    """
    refuse_unfit(path)
    # as_uri() quotes '#', '?', '%' and non-ASCII letters, which a hand-made URI would break on
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA query_only = ON")
    return connection


def open_edition(path: Path) -> Ledger:
    """Open the edition at ``path``; raise ``LedgerError`` for a missing, foreign, older, newer or damaged file.

    The content's checksum is not verified here (``ledger.check`` does it): that reads the whole file.
    """
    try:
        return Ledger(connect(path), path)
    except sqlite3.DatabaseError as error:
        raise damaged(path, report_of(error)) from error
