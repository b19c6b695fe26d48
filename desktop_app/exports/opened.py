"""An exported file, read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from desktop_app.domain.stored_state import from_data, refuse_constant
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.exports.embedded_state import MARKER, VERSION
from desktop_app.exports.mark_snapshot import MarkThen
from desktop_app.figures.stored_view import view_of
from desktop_app.i18n import N_


@dataclass(frozen=True, slots=True)
class OpenedExport:
    """The view of a file, and what it showed: the edition, the program's version and each mark by its id.

    A saved view (a state without values) has no edition and no marks. ``dropped`` are the keys that the file set and its
    figure never heeded.
    """

    state: ViewState
    dropped: tuple[str, ...] = ()
    title: str = ""
    edition: str = ""
    facts_to: str = ""
    checksum: str = ""
    program: str = ""
    marks: Mapping[str, MarkThen] = field(default_factory=dict)

    @property
    def holds_values(self) -> bool:
        """Tell whether the file says what was shown, and not only which view it was."""
        return bool(self.checksum)


def read_text(text: str, name: str) -> OpenedExport:
    """Read the text that a file carries, or the JSON of a figure or a saved view; ``name`` is said in errors.

    Raise ``LedgerError`` for text that is not ours, is damaged, or comes from another version.
    """
    try:
        data = json.loads(text, parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise damaged(name, N_("its text is not whole JSON")) from error
    if not isinstance(data, dict):
        raise foreign(name)
    if MARKER not in data:
        return _saved_view(data, name)
    return _read(data, name)


def foreign(name: str) -> LedgerError:
    """Return the error of a file that carries no view."""
    return LedgerError(
        N_("{name} carries no view of Silicon Ledger: another program made it, or changed it on its way."),
        N_("Open a PNG, SVG, PDF, XLSX, JSON or ZIP file as Silicon Ledger exported it."),
        ExitCode.FOREIGN,
        name=name,
    )


def damaged(name: str, reason: str) -> LedgerError:
    """Return the error of a file that was ours and is no longer whole, for a marked reason."""
    what, remedy = N_("{name} is damaged: {reason}."), N_("Export the figure again, or open another copy of the file.")
    return LedgerError(what, remedy, ExitCode.DAMAGED, name=name, reason=Message(reason))


def _read(data: Mapping[str, Any], name: str) -> OpenedExport:
    stamp = data[MARKER]
    version = stamp.get("version") if isinstance(stamp, dict) else None
    if version != VERSION:
        raise LedgerError(
            N_("{name} was exported in form {version}; this program reads form {read}."),
            N_("Open it with the version of Silicon Ledger that exported it, or export it again."),
            ExitCode.STATE,
            name=name,
            version=repr(version),
            read=VERSION,
        )
    view = view_of(from_data(data.get("state")))
    try:
        marks = [MarkThen.from_dict(each) for each in (*data["marks"], *data.get("band", ()))]
        edition = data["edition"]
        return OpenedExport(
            state=view.state,
            dropped=view.dropped,
            title=str(data["title"]),
            edition=str(edition["name"]),
            facts_to=str(edition["facts_to"]),
            checksum=str(edition["checksum"]),
            program=str(stamp["program"]),
            marks=MappingProxyType({mark.id: mark for mark in marks}),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise damaged(name, N_("what it says of its values is incomplete")) from error


def _saved_view(data: Mapping[str, Any], name: str) -> OpenedExport:
    if "figure" not in data or "marks" in data:
        raise foreign(name)
    view = view_of(from_data(data))
    return OpenedExport(view.state, view.dropped)
