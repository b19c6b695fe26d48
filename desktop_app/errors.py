"""Expected failures, each with what happened and what to do; anything else is our bug."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line returns; stable, scripts depend on it."""

    OK = 0
    FAULTS = 1  # faults in tables, or a figure that cannot be built
    USAGE = 2  # words of the command line (argparse uses the same)
    UNREADABLE = 3  # a file or folder that is missing or cannot be read or written
    FOREIGN = 4  # not an edition of Silicon Ledger
    SCHEMA = 5  # an edition of another schema version
    DAMAGED = 6  # truncated, or SQLite's integrity check fails
    CHECKSUM = 7  # the content is not what was pressed
    STATE = 8  # a state that cannot be understood


@dataclass
class LedgerError(Exception):
    """An expected problem.

    ``happened`` is one sentence, ``remedy`` one sentence on what to do, ``code`` the exit code of the command line.
    """

    happened: str
    remedy: str
    code: ExitCode = ExitCode.UNREADABLE

    def __str__(self) -> str:
        return f"{self.happened} {self.remedy}".strip()
