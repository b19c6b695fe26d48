"""Reads the file of a state, in the same way for every command."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.stored_state import decoded, from_json
from desktop_app.errors import LedgerError
from desktop_app.figures.stored_view import StoredView, view_of


def read_view(path: Path) -> StoredView:
    """Return the view that a file holds; raise ``LedgerError`` where it cannot be read or does not mean all it says."""
    try:
        text = decoded(path.read_bytes())
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8 or UTF-16"
        raise LedgerError(f"The state {path} cannot be read: {reason}.", "Give the path of a state file.") from error
    return view_of(from_json(text))
