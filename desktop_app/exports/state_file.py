"""Reads the file of a state, in the same way for every command."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_app.domain.stored_state import decoded, from_json
from desktop_app.errors import LedgerError, Message, reason_of
from desktop_app.figures.stored_view import StoredView, view_of
from desktop_app.i18n import LANGUAGES, N_


def read_view(path: Path) -> StoredView:
    """Return the view that a file holds; raise ``LedgerError`` where it cannot be read or does not mean all it says."""
    try:
        text = decoded(path.read_bytes())
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else Message(N_("it is not text in UTF-8 or UTF-16"))
        what, remedy = N_("The state {path} cannot be read: {reason}."), N_("Give the path of a state file.")
        raise LedgerError(what, remedy, path=path, reason=reason) from error
    return view_of(from_json(text))


def language_of(path: Path) -> str:
    """Return the language of a state that may be unusable for whatever reason; empty where it names none of ours."""
    try:
        data = json.loads(decoded(path.read_bytes()))
    except (OSError, ValueError, RecursionError):
        return ""
    language = data.get("language") if isinstance(data, dict) else None
    return language if isinstance(language, str) and language in LANGUAGES else ""
