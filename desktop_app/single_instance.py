"""One program per user and session: a second start hands its files to the first and ends.

A lock file says who is first; a file put into the first one's inbox is the request. No socket of any kind is opened, so
that "no network" can be proven by looking for sockets (docs/decisions/0010).
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QSysInfo, Signal

LONGEST = 10.0  # seconds a second start waits for the first to answer; then it shows a window of its own
_PAUSE = 0.02
_MOST = 1 << 20  # bytes of a request
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")  # with them a window manager lets the first come to the front


class SingleInstance(QObject):
    """Owned by the start of the program. ``asked(list of paths)``: another start wants the window, and files opened.

    ``folder`` belongs to the user; where it cannot be written to, every start is a first one.
    """

    asked = Signal(list)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        machine = QSysInfo.machineHostName() or "machine"  # a home may be shared by several
        self._inbox = folder / f"{machine}.inbox"
        self._lock = QLockFile(str(folder / f"{machine}.lock"))
        self._lock.setStaleLockTime(0)  # only a dead holder's lock is broken, never an old one
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Return whether this process is to show the window: it is the first, or there is no telling."""
        try:
            self._inbox.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def hand_over(self, files: Sequence[Path], longest: float = LONGEST) -> bool:
        """Ask the first process to show ``files`` (or just itself); return whether it answered in time."""
        self._let_it_come_to_the_front()
        request = self._inbox / f"{os.urandom(16).hex()}.request"
        tokens = {name: os.environ[name] for name in _TOKENS if os.environ.get(name)}
        try:
            self._write(request, {"files": [str(path.absolute()) for path in files], "tokens": tokens})
        except OSError:
            return False
        return self._was_taken(request, longest)

    def listen(self) -> None:
        """Answer from now on, beginning with what was asked before; needs a running application."""
        self._watcher = QFileSystemWatcher([str(self._inbox)], self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._on_changed()

    def release(self) -> None:
        """Let the next start be the first."""
        self._lock.unlock()

    def _let_it_come_to_the_front(self) -> None:
        if sys.platform == "win32":
            import ctypes

            first = self._lock.getLockInfo()[0]  # its process; 0 if it has just ended
            if first:
                ctypes.windll.user32.AllowSetForegroundWindow(first)

    @staticmethod
    def _write(request: Path, content: dict[str, object]) -> None:
        partial = request.with_suffix(".part")
        partial.write_text(json.dumps(content), encoding="utf-8")
        partial.replace(request)

    @staticmethod
    def _was_taken(request: Path, longest: float) -> bool:
        end = time.monotonic() + longest
        while request.exists():
            if time.monotonic() > end:
                request.unlink(missing_ok=True)
                return False
            time.sleep(_PAUSE)
        return True

    def _on_changed(self, _folder: str = "") -> None:
        for request in sorted(self._inbox.glob("*.request")):
            files = _taken(request)
            if files is not None:
                self.asked.emit(files)


def _taken(request: Path) -> list[Path] | None:
    """Remove a request and return its files, or None where it is not one of ours."""
    try:
        content = request.read_text(encoding="utf-8") if request.stat().st_size <= _MOST else ""
        request.unlink()
        said = json.loads(content)
        files = [Path(name) for name in said["files"]]
        tokens = {name: str(said["tokens"][name]) for name in _TOKENS if name in said["tokens"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    os.environ.update(tokens)  # where Qt looks for them
    return files
