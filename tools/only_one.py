"""One set-up at a time: a lock that the system lets go of even when its holder is killed."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tools.telling import tell


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``; wait, and say so, while another process of this tree holds it."""
    with path.open("w") as file:
        if not _try(file):
            tell("Another set-up of this folder is running: waiting for it.")
            while not _try(file):
                time.sleep(0.5)
        yield


if sys.platform == "win32":
    import msvcrt

    def _try(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
