"""Files that come to the window from outside: named on the command line, or by a second start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.errors import LedgerError
from desktop_app.main_window import MainWindow
from desktop_app.single_instance import SingleInstance


class Arrivals:
    """Shows them in the window; ``instance`` is None where other starts do not report to this one."""

    def __init__(self, window: MainWindow, instance: SingleInstance | None, files: Sequence[Path]) -> None:
        self._window, self._instance, self._files = window, instance, files

    def receive(self) -> None:
        """Show the files of this start, then those of every later one; the window has begun."""
        for path in self._files:
            self._open(path)
        if self._instance is not None:
            self._instance.asked.connect(self._on_asked)
            self._instance.listen()

    def _on_asked(self, files: list[Path]) -> None:
        self._come_to_the_front()
        for path in files:
            self._open(path)

    def _open(self, path: Path) -> None:
        from desktop_app.exports.reopening import reopened  # few starts bring a file

        window = self._window
        try:
            state, words = reopened(path, window.context.ledger(), window.say)
        except LedgerError as problem:
            window.tell("bad", *problem.told(window.say))
            return
        window.store.request(state)
        window.tell("info", words)

    def _come_to_the_front(self) -> None:
        from PySide6.QtCore import Qt  # not before the first paint: making the namespace takes 15 ms

        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
