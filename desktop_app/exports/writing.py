"""Writing files whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError


def write_whole(out: Path, content: bytes) -> None:
    """Put ``content`` at ``out``; raise ``LedgerError`` where the folder or the disk does not let us.

    What stood there before is replaced only when the new file is complete.
    """
    temporary = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(out)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise LedgerError(
            f"{out} could not be written: {error.strerror or error}.",
            "Choose a folder that exists, may be written to and has room.",
            ExitCode.UNREADABLE,
        ) from error
