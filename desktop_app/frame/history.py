"""Back and forward over states, without Qt."""

from __future__ import annotations

from desktop_app.domain.view_state import ViewState

DRAG_PAUSE_S = 0.8  # steps of the date slider that follow each other faster are one step back
LONGEST = 200


class StateHistory:
    """The states seen, in order, and where the reader stands among them."""

    def __init__(self, state: ViewState) -> None:
        self._past: list[ViewState] = []
        self._future: list[ViewState] = []
        self.state = state
        self._dragged_at: float | None = None

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an earlier state."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether a step back can be taken forward again."""
        return bool(self._future)

    def speak(self, language: str) -> None:
        """Put all states into another language; that is no step."""
        self.state = self.state.with_(language=language)
        self._past = [state.with_(language=language) for state in self._past]
        self._future = [state.with_(language=language) for state in self._future]

    def push(self, state: ViewState, now: float) -> bool:
        """Go on to ``state`` at ``now`` (seconds on a clock that never goes back); tell whether anything changed.

        Steps that change the as-of date alone and follow within ``DRAG_PAUSE_S`` are kept as one.
        """
        if state == self.state:
            return False
        dragged = state == self.state.with_(as_of=state.as_of)
        goes_on = dragged and self._dragged_at is not None and now - self._dragged_at <= DRAG_PAUSE_S
        if not goes_on:
            self._past.append(self.state)
            del self._past[:-LONGEST]
        self._future.clear()
        self.state = state
        self._dragged_at = now if dragged else None
        return True

    def undo(self) -> bool:
        """Go one state back; tell whether there was one."""
        if not self._past:
            return False
        self._future.append(self.state)
        self.state = self._past.pop()
        self._dragged_at = None
        return True

    def redo(self) -> bool:
        """Take a step back forward again; tell whether there was one."""
        if not self._future:
            return False
        self._past.append(self.state)
        self.state = self._future.pop()
        self._dragged_at = None
        return True
