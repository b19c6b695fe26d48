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
from desktop_app.errors import ExitCode, LedgerError, reason_of
from desktop_app.i18n import N_
from desktop_app.ledger.damage import GET_ANOTHER


def refuse_unfit(path: Path) -> None:
    """Raise ``LedgerError`` where the file is missing, unreadable, foreign, of another schema or cut off.

    A file with the right header can still be damaged inside; SQLite finds that.
    """
    header, size = _read(path)
    if not header:
        raise LedgerError(N_("{path} is empty."), GET_ANOTHER, ExitCode.FOREIGN, path=path)
    if not header.startswith(MAGIC):
        cut = MAGIC.startswith(header)
        what = N_("{path} is cut off within its first bytes.") if cut else N_("{path} is not a database.")
        raise LedgerError(what, GET_ANOTHER, ExitCode.FOREIGN, path=path)
    if len(header) < HEADER_BYTES:
        what = N_("{path} is cut off: only {size} bytes are left.")
        raise LedgerError(what, GET_ANOTHER, ExitCode.DAMAGED, path=path, size=size)
    if _number(header, APPLICATION_ID_AT) != APPLICATION_ID:
        raise LedgerError(N_("{path} is a database of another program."), GET_ANOTHER, ExitCode.FOREIGN, path=path)
    _refuse_schema(path, _number(header, USER_VERSION_AT))
    whole = _page_size(header) * _number(header, PAGE_COUNT_AT)
    if size < whole:
        what = N_("{path} is cut off: {size} of {whole} bytes are left.")
        raise LedgerError(what, GET_ANOTHER, ExitCode.DAMAGED, path=path, size=f"{size:,}", whole=f"{whole:,}")


def _read(path: Path) -> tuple[bytes, int]:
    """Return the header, shorter where the file is, and the size of the file in bytes."""
    try:
        with path.open("rb") as file:
            return file.read(HEADER_BYTES), os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        what = N_("There is no edition at {path}.")
        raise LedgerError(what, GET_ANOTHER, ExitCode.UNREADABLE, path=path) from None
    except OSError as error:
        raise LedgerError(
            N_("{path} cannot be read: {reason}."),
            N_("Allow reading the file and its folder, or copy the edition to a folder of yours."),
            ExitCode.UNREADABLE,
            path=path,
            reason=reason_of(error),
        ) from error


def _refuse_schema(path: Path, schema: int) -> None:
    if schema < SCHEMA_VERSION:
        what = N_("{path} is an older kind of edition (schema {schema}, this program reads {read}).")
        remedy = N_("Take a newer edition.")
    elif schema > SCHEMA_VERSION:
        what = N_("{path} is a newer kind of edition (schema {schema}, this program reads {read}).")
        remedy = N_("Take a newer version of the program.")
    else:
        return
    raise LedgerError(what, remedy, ExitCode.SCHEMA, path=path, schema=schema, read=SCHEMA_VERSION)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big", signed=True)


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[PAGE_SIZE_AT : PAGE_SIZE_AT + 2], "big")
    return 65536 if size == 1 else size  # the largest does not fit into two bytes
