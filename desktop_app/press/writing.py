"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import uuid
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary name in the same folder, force it to the disk, rename it.

    Raise ``LedgerError`` and leave nothing behind where the folder is missing, read-only or full; an older file of
    that name stays as it was.
    """
    temporary = path.parent / f".silicon-ledger-{uuid.uuid4().hex}.part"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise LedgerError(
            f"{path} cannot be written: {error.strerror}.",
            "Choose a folder that exists, that you may write to and that has room.",
            ExitCode.UNREADABLE,
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk; Windows has no handle on folders and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
