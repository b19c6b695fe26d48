"""What every exported file carries so that it can be opened again: the view, the edition, the values shown then."""

from __future__ import annotations

import json
from typing import Any

from desktop_app import __version__
from desktop_app.domain.figure import Figure
from desktop_app.exports.mark_snapshot import MarkThen

MARKER = "silicon_ledger_export"
VERSION = 1  # raised when a reader of an older program could no longer make sense of it


def payload(figure: Figure) -> str:
    """Return the text that a file carries: JSON in ASCII, so that no program on its way can spoil it.

    Its keys are also those of the figure's JSON (``figure_json``), so that one reader serves both.
    """
    data = {
        MARKER: stamp(),
        "figure": figure.name,
        "title": figure.title,
        "edition": {
            "name": figure.edition.name,
            "facts_to": figure.edition.facts_to.isoformat(),
            "checksum": figure.edition.checksum,
        },
        "state": figure.state.to_dict(),
        "marks": [MarkThen.of(mark).to_dict() for mark in figure.marks],
        "band": [MarkThen.of(mark).to_dict() for mark in figure.band],
    }
    return json.dumps(data, allow_nan=False, separators=(",", ":"))


def stamp() -> dict[str, Any]:
    """Return what marks a text as ours: the version of its keys and of the program that wrote it."""
    return {"version": VERSION, "program": __version__}
