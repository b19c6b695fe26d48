"""Telling from the first hundred bytes and the length of a file whether it is a whole edition of our schema."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.domain.edition_format import (
    APPLICATION_ID,
    APPLICATION_ID_AT,
    HEADER_BYTES,
    MAGIC,
    PAGE_COUNT_AT,
    PAGE_SIZE_AT,
    SCHEMA_VERSION,
    USER_VERSION_AT,
)
from desktop_app.errors import ExitCode, LedgerError

GET_ANOTHER = "Take a complete copy of the edition from where you got the program, or press one from the tables."


def damaged(path: Path, reason: object) -> LedgerError:
    """Return the error of a file that SQLite cannot make sense of."""
    return LedgerError(f"{path} is damaged: {reason}.", GET_ANOTHER, ExitCode.DAMAGED)


def refuse_unfit(path: Path) -> None:
    """Raise ``LedgerError`` where the file is missing, unreadable, foreign, of another schema or cut off.

    A file with the right header can still be damaged inside; SQLite finds that.
    """
    header, size = _read(path)
    if not header:
        raise LedgerError(f"{path} is empty.", GET_ANOTHER, ExitCode.FOREIGN)
    if not header.startswith(MAGIC):
        what = "is cut off within its first bytes" if MAGIC.startswith(header) else "is not a database"
        raise LedgerError(f"{path} {what}.", GET_ANOTHER, ExitCode.FOREIGN)
    if len(header) < HEADER_BYTES:
        raise LedgerError(f"{path} is cut off: only {size} bytes are left.", GET_ANOTHER, ExitCode.DAMAGED)
    if _number(header, APPLICATION_ID_AT) != APPLICATION_ID:
        raise LedgerError(f"{path} is a database of another program.", GET_ANOTHER, ExitCode.FOREIGN)
    _refuse_schema(path, _number(header, USER_VERSION_AT))
    whole = _page_size(header) * _number(header, PAGE_COUNT_AT)
    if size < whole:
        raise LedgerError(f"{path} is cut off: {size:,} of {whole:,} bytes are left.", GET_ANOTHER, ExitCode.DAMAGED)


def _read(path: Path) -> tuple[bytes, int]:
    """Return the header, shorter where the file is, and the size of the file in bytes."""
    try:
        with path.open("rb") as file:
            return file.read(HEADER_BYTES), os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise LedgerError(f"There is no edition at {path}.", GET_ANOTHER, ExitCode.UNREADABLE) from None
    except OSError as error:
        raise LedgerError(
            f"{path} cannot be read: {error.strerror}.",
            "Allow reading the file and its folder, or copy the edition to a folder of yours.",
            ExitCode.UNREADABLE,
        ) from error


def _refuse_schema(path: Path, schema: int) -> None:
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


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big", signed=True)


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[PAGE_SIZE_AT : PAGE_SIZE_AT + 2], "big")
    return 65536 if size == 1 else size  # the largest does not fit into two bytes
