"""The way back: a file that was exported, its view, and what has changed since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.view_state import ViewState
from desktop_app.exports.changes import what_changed
from desktop_app.exports.open_export import open_export
from desktop_app.exports.opened import OpenedExport
from desktop_app.figures import build_shown
from desktop_app.figures.stored_view import StoredView
from desktop_app.figures.wording import day_text
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

__all__ = ["OpenedExport", "open_export", "reopened", "what_changed"]


def reopened(path: Path, ledger: Ledger, say: Say) -> tuple[ViewState, str]:
    """Return the view of a file in the reader's language, and what is to be told of it.

    That is what has changed since, keys that never had an effect, and a day that this edition does not reach. Raise
    ``LedgerError`` for a file that cannot be opened or a view that this edition cannot show: the window stays as it is.
    """
    read = open_export(path)
    state = read.state.with_(language=say.language)
    build_shown(ledger, state, way_out=False)
    words = [*what_changed(replace(read, state=state), ledger), StoredView(state, read.dropped).word(say)]
    last = ledger.info.facts_to
    if state.as_of and state.as_of > last:
        state = state.with_(as_of=None)
        words.append(
            say("Its day is later than the facts of this edition: it is shown as of {day}.", day=day_text(last, say))
        )
    return state, " ".join(filter(None, words))
