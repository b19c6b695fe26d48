"""A program that is open while a package manager puts another in its place: what it has not loaded yet no longer fits.

Packages for all users do not refuse an upgrade because somebody has the window open (docs/decisions/0014); it says so.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

REST_MS = 2000  # a package manager may take the old file away a moment before the new one is there


class Replacement(QObject):
    """Owned by the window. ``found(bool)``, once: the program's file is another one now (True), or is gone (False)."""

    found = Signal(bool)

    def __init__(self, program: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._program, self._known, self._told = program, _identity(program), False
        self._watcher = QFileSystemWatcher([str(program)], self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._watcher.fileChanged.connect(self._rest.start)
        self._rest.timeout.connect(self.look)

    def look(self) -> bool:
        """Look now; return whether this is no longer the program that was started."""
        now = _identity(self._program)
        if now == self._known:
            self._watcher.addPath(str(self._program))  # what was changed without being replaced is no longer watched
            return False
        if not self._told:
            self._told = True
            self.found.emit(bool(now))
        return True


def _identity(program: Path) -> tuple[int, ...]:
    """Return what tells one file from another of its name; nothing where there is none."""
    try:
        known = program.stat()
    except OSError:
        return ()
    return known.st_dev, known.st_ino, known.st_size, known.st_mtime_ns
