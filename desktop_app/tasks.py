"""Work in the background: each job carries a ticket, late answers are dropped, nobody is told who has gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop_app.compat import override

T = TypeVar("T")


class _Job(QRunnable):
    """One piece of work; ``deliver`` is a bound signal of the page that asked."""

    def __init__(self, ticket: int, work: Callable[[], Any], deliver: Any) -> None:
        super().__init__()
        self._ticket, self._work, self._deliver = ticket, work, deliver

    @override
    def run(self) -> None:
        try:
            answer, failure = self._work(), None
        except Exception as error:  # noqa: BLE001 # handed to the page, which knows what to say
            answer, failure = None, error
        try:
            self._deliver.emit(self._ticket, answer, failure)
        except RuntimeError:
            return  # the page was closed meanwhile; its signal is gone with it


class Jobs(QObject):
    """Owned by the page that asks. Only the answer to the latest ``ask`` is delivered, on the GUI thread.

    ``work`` runs in a thread of its own: it must not touch a widget and opens its own SQLite connection.
    """

    _finished = Signal(int, object, object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ticket = 0
        self._done: Callable[[Any], None] = _ignore
        self._failed: Callable[[Exception], None] = _ignore
        self._finished.connect(self._on_finished)

    @property
    def latest(self) -> int:
        """Return the ticket whose answer is awaited or was delivered last."""
        return self._ticket

    def ask(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> int:
        """Start ``work`` and return its ticket; an earlier question that is still open is forgotten."""
        self._ticket += 1
        self._done, self._failed = done, failed
        self._pool.clear()
        self._pool.start(_Job(self._ticket, work, self._finished))
        return self._ticket

    def forget(self) -> None:
        """Drop the answer that is awaited."""
        self._ticket += 1

    def wait(self) -> None:
        """Wait until no thread runs any more; for the end of the program."""
        self._ticket += 1
        self._pool.clear()
        self._pool.waitForDone()

    def _on_finished(self, ticket: int, answer: Any, failure: Exception | None) -> None:
        if ticket != self._ticket:
            return
        if failure is not None:
            self._failed(failure)
        else:
            self._done(answer)


def _ignore(_answer: object) -> None:
    """Take an answer that nobody asked for."""
