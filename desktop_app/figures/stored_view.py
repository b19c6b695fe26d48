"""Makes of a stored state what its figure can show; states of the first version held choices that never had an effect."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.stored_state import FIRST_VERSION, StoredState
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.registry import spec_of
from desktop_app.figures.validation import refuse_unheeded
from desktop_app.i18n import Say


@dataclass(frozen=True, slots=True)
class StoredView:
    """A view to be shown; ``dropped`` are the keys that its file set and its figure never heeded."""

    state: ViewState
    dropped: tuple[str, ...] = ()

    def word(self, say: Say) -> str:
        """Return what is to be told of the keys that were dropped; empty where there is none."""
        if not self.dropped:
            return ""
        keys = ", ".join(self.dropped)
        return say(
            "This view was stored with choices that never had an effect on it; they are dropped: {keys}.", keys=keys
        )


def view_of(stored: StoredState) -> StoredView:
    """Return the view of a stored state; raise ``LedgerError`` where its figure is not known or does not heed a key."""
    spec = spec_of(stored.state.name)
    if stored.version > FIRST_VERSION:
        refuse_unheeded(spec, stored.state)
        return StoredView(stored.state)
    dropped = spec.unheeded(stored.state)
    return StoredView(spec.laid_aside(stored.state, dropped), dropped)
