"""The error of an edition that was whole once, whatever finds the damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.i18n import N_

if TYPE_CHECKING:  # what looks at a file's first bytes does without SQLite
    import sqlite3
    from pathlib import Path

GET_ANOTHER = N_("Take a complete copy of the edition from where you got the program, or press one from the tables.")
# SQLite speaks English alone; these are what it says of files that were cut or overwritten
_REPORTS = {
    "database disk image is malformed": N_("its pages do not fit together"),
    "file is not a database": N_("SQLite does not know it as a database"),
    "disk I/O error": N_("the disk cannot read it"),
}
_NO_TABLE = "no such table: "


def damaged(path: Path, reason: Message) -> LedgerError:
    """Return the error of a file that SQLite cannot make sense of."""
    return LedgerError(N_("{path} is damaged: {reason}."), GET_ANOTHER, ExitCode.DAMAGED, path=path, reason=reason)


def report_of(error: sqlite3.Error) -> Message:
    """Return what SQLite says of a file."""
    report = str(error)
    if report.startswith(_NO_TABLE):
        return Message(N_("no such table: {name}"), name=report.removeprefix(_NO_TABLE))
    if report in _REPORTS:
        return Message(_REPORTS[report])
    return Message(N_("SQLite reports “{report}”"), report=report)
