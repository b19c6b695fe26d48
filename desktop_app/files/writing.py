"""Writing a file whole or not at all, as the reader has set it up: links, permissions and owners stay."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from io import FileIO
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError, reason_of
from desktop_app.files.names import refuse_reserved
from desktop_app.i18n import N_


def write_whole(out: Path, content: bytes) -> None:
    """Put ``content`` at ``out``; what a link points at is written, the link stays.

    What stood there is replaced only when the new file is complete, and keeps its permissions and other names. Raise
    ``LedgerError`` and leave nothing behind for a name that cannot be, a file that is read-only, a folder or a disk
    that does not let us.
    """
    refuse_reserved(out.name)
    try:
        _write(Path(os.path.realpath(out)), content)
    except OSError as error:
        what = N_("{path} cannot be written: {reason}.")
        raise LedgerError(what, _remedy(error), ExitCode.UNREADABLE, path=out, reason=reason_of(error)) from error


def _remedy(error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return N_("Choose a shorter name.")
    return N_("Choose a folder that exists, that you may write to and that has room.")


def _write(target: Path, content: bytes) -> None:
    try:
        before = target.stat()
    except FileNotFoundError:
        _replace(target, content, None)
        return
    if not stat.S_ISREG(before.st_mode):
        target.write_bytes(content)  # a device or a pipe; a folder says what it is
        return
    # an administrator may write everything, but was not asked to
    if not before.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        remedy = N_("Choose another name, or allow that file to be written.")
        raise LedgerError(N_("{path} is read-only."), remedy, path=target)
    if before.st_nlink > 1:
        _overwrite(target, content)
    else:
        _replace(target, content, before)


def _replace(target: Path, content: bytes, before: os.stat_result | None) -> None:
    """Write to a temporary name in the same folder, force it to the disk, rename it."""
    temporary = target.with_name(f".{os.urandom(6).hex()}.part")  # shorter than any limit, whatever the target's name
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if before is not None and not _is_like(temporary, before):
            _overwrite(target, content)
            return
        if before is not None:
            with contextlib.suppress(OSError):  # some file systems have no permissions to keep
                shutil.copystat(target, temporary)
                os.utime(temporary)
        temporary.replace(target)
        _sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _is_like(temporary: Path, before: os.stat_result) -> bool:
    """Tell whether a new file has the owner and group of the old one: another's file stays another's."""
    made = temporary.stat()
    return (made.st_uid, made.st_gid) == (before.st_uid, before.st_gid)


def _overwrite(target: Path, content: bytes) -> None:
    """Write over what is there, which keeps its other names and its owner; put it back where that fails."""
    with target.open("r+b", buffering=0) as file:
        before = file.read()
        try:
            _fill(file, content)
        except OSError:
            _fill(file, before)  # its room on the disk was not given up
            raise


def _fill(file: FileIO, content: bytes) -> None:
    file.seek(0)
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]
    file.truncate()
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk; Windows has no handle on folders, and some file systems do not let us."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
