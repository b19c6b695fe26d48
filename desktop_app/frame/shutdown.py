"""Ends that come from outside: the session is closed, or the program is told to stop. What is unsaved is saved first."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Endings(QObject):
    """Owned by the window. ``save`` is called before the program ends; on a signal its window is then closed as by hand.

    Python's own handlers run only when Python does, which in an idle window may be never: the system writes the number
    of the signal into a pipe (no socket, see decision 0010), and Qt tells when there is something to read. Windows knows
    no such signals; there the end of the session arrives as Qt's own.
    """

    def __init__(self, app: QApplication, save: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._save = app, save
        app.commitDataRequest.connect(self._on_session_ending)
        if sys.platform != "win32":
            self._heed_signals()

    def _heed_signals(self) -> None:
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(each, _left_to_qt)
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._read, 16)
        self._save()
        self._app.quit()

    def _on_session_ending(self, _manager: object) -> None:
        self._save()


def _left_to_qt(_number: int, _frame: object) -> None:
    """Do nothing: the pipe has told already."""
