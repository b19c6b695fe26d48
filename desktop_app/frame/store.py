"""The one state of the window: pages ask for another, everybody is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.view_state import ViewState
from desktop_app.frame.history import StateHistory
from desktop_app.frame.turning import Choices

if TYPE_CHECKING:
    from desktop_app.pages.page import Page


class StateStore(QObject):
    """Owned by the window. ``state_changed(ViewState)`` follows every change, whoever asked for it."""

    state_changed = Signal(object)

    def __init__(self, state: ViewState, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._history = StateHistory(state)
        self._clock = clock
        self._choices = Choices()

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

    def serve(self, page: Page) -> None:
        """Answer what a page asks for."""
        page.state_requested.connect(self.request)
        page.figure_requested.connect(self.turn)
        page.state_noted.connect(self.note)

    def speak(self, language: str) -> None:
        """Let every state seen so far be in another language; nobody is told."""
        self._history.speak(language)

    def request(self, state: ViewState) -> None:
        """Show another state."""
        if self._history.push(state, self._clock()):
            self.state_changed.emit(state)

    def note(self, state: ViewState) -> None:
        """Take over another name for what is shown already: no step back leads to the one before."""
        self._history.state = state

    def turn(self, name: str, chosen: Mapping[str, Any]) -> None:
        """Go to another figure, with fields of the state that are chosen along with it."""
        self.request(self._choices.turned(self.state, name, chosen))

    def visit(self, page: str, figure: str) -> None:
        """Go to another page as it was left, or to its first figure."""
        if page != self.state.page:
            self.turn(f"{page}/{self._choices.figure_of(page, figure)}", {})

    def undo(self) -> None:
        """Go one state back."""
        if self._history.undo():
            self.state_changed.emit(self.state)

    def redo(self) -> None:
        """Take a step back forward again."""
        if self._history.redo():
            self.state_changed.emit(self.state)
