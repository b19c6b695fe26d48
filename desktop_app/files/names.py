"""What a file may be called: an ending where one is missing, and no name that Windows keeps for itself."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection
from pathlib import Path

from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.i18n import N_

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: devices, whatever ending follows
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}) | {
    f"{device}{number}" for device in ("COM", "LPT") for number in "123456789¹²³"
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_MOST = 100  # letters of a part that a name is made of: a name of 255 bytes holds no more of some scripts


def with_ending(path: Path, ending: str, known: Collection[str]) -> Path:
    """Return ``path`` with ``.ending`` behind its name, unless that ends in one of the ``known`` endings already.

    Whatever else stands behind a dot belongs to the name: "Fig. 3 Japan vs. Korea" loses nothing.
    """
    if path.suffix.lower().removeprefix(".") in known:
        return path
    return path.with_name(f"{path.name.rstrip('. ') or path.name}.{ending}")


def plain(text: str) -> str:
    """Return ``text`` as a part of a name that every system takes."""
    return _FORBIDDEN.sub("-", text)[:_MOST].strip(" .")


def refuse_reserved(name: str, *, windows: bool = sys.platform == "win32") -> None:
    """Raise ``LedgerError`` for a name that Windows would give to a device, cut, or take for something else.

    Other systems take these names, and a reader there may mean them.
    """
    reason = _reserved(name) if windows else None
    if reason:
        what, remedy = N_("'{name}' cannot be the name of a file: {reason}."), N_("Choose another name.")
        raise LedgerError(what, remedy, ExitCode.USAGE, name=name, reason=reason)


def _reserved(name: str) -> Message | None:
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        return Message(N_("Windows does not allow {sign} in it"), sign=repr(forbidden[0]))
    if name != name.rstrip(" ."):
        return Message(N_("Windows does not allow a dot or space at its end"))
    device = name.partition(".")[0].rstrip(" ").upper()
    return Message(N_("Windows keeps {device} for a device"), device=device) if device in _DEVICES else None
