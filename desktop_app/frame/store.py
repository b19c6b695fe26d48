"""The one state of the window: pages ask for another, everybody is told."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.frame.history import StateHistory, carried_over


class StateStore(QObject):
    """Owned by the window. ``state_changed(ViewState)`` follows every change, whoever asked for it."""

    state_changed = Signal(object)

    def __init__(self, state: ViewState, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._history = StateHistory(state)
        self._clock = clock
        self._left: dict[str, ViewState] = {}

    @property
    def state(self) -> ViewState:
        """Return the state shown."""
        return self._history.state

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an earlier state."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Tell whether a step back can be taken forward again."""
        return self._history.can_redo

    def speak(self, language: str) -> None:
        """Let every state seen so far be in another language; nobody is told."""
        self._history.speak(language)
        self._left = {page: state.with_(language=language) for page, state in self._left.items()}

    def request(self, state: ViewState) -> None:
        """Show another state."""
        before = self.state
        if self._history.push(state, self._clock()):
            self._tell(before)

    def visit(self, page: str, figure: str) -> None:
        """Go to another page as it was left, or to its first figure."""
        if page != self.state.page:
            self.request(carried_over(self.state, page, figure, self._left.get(page)))

    def undo(self) -> None:
        """Go one state back."""
        before = self.state
        if self._history.undo():
            self._tell(before)

    def redo(self) -> None:
        """Take a step back forward again."""
        before = self.state
        if self._history.redo():
            self._tell(before)

    def _tell(self, before: ViewState) -> None:
        self._left[before.page] = before
        self.state_changed.emit(self.state)
