"""What the program remembers of its window: a small JSON file in the user's folder.

Damaged, unreadable or read-only settings never stop the program: it goes on with defaults and says so in ``problem``.
An administrator's policy gives first defaults and wins where it locks a value.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.errors import LedgerError, Message, reason_of
from desktop_app.files.writing import write_whole
from desktop_app.i18n import N_
from desktop_app.policy_file import Policy, read_policy

VERSION = 1
NAME = "settings.json"
_DEFAULTS: dict[str, Any] = {
    "version": VERSION,
    "theme": "system",
    "zoom": 100,
    "language": "en",
    "export_folder": "",  # the folder used last
    "export": {},  # what was chosen last in the export dialog
    "geometry": "",  # Qt's own bytes in base64
    "state": None,  # the last ViewState as JSON data
    "widths": {},  # of filters and panel, by class of window width
}


class Settings:
    """Values by name; ``problem`` holds a sentence for the reader where reading or saving failed, else None.

    ``changed`` is called after each change of a value; whoever saves puts itself there.
    """

    def __init__(self, folder: Path, policy: Policy | None = None) -> None:
        self._path = folder / NAME
        self.policy = policy or Policy()
        self._defaults = {name: self._first(name) for name in _DEFAULTS}
        self._values = dict(self._defaults)
        self._saved: dict[str, Any] = {}
        self.problem: Message | None = None
        self.changed: Callable[[], object] = lambda: None
        self._read()

    def text(self, name: str) -> str:
        """Return a text, the default where something else is stored."""
        return str(self._of_type(name, str))

    def number(self, name: str) -> int:
        """Return a whole number, the default where something else is stored."""
        return int(self._of_type(name, int))

    def object(self, name: str) -> dict[str, Any]:
        """Return a JSON object, an empty one where something else is stored."""
        found = self._values.get(name)
        return dict(found) if isinstance(found, dict) else {}

    def is_locked(self, name: str) -> bool:
        """Tell whether the administrator's policy holds a value, so that setting it changes nothing."""
        return self.policy.is_locked(name)

    def set(self, name: str, value: Any) -> None:
        """Keep a value until ``save``; it must be JSON data."""
        if name not in _DEFAULTS:
            raise KeyError(name)
        if self._values[name] != value:
            self._values[name] = value
            self.changed()

    def save(self) -> bool:
        """Write the file whole or not at all; a failure is told in ``problem`` and by False, never raised."""
        if self._values == self._saved:
            return True
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(self._values, ensure_ascii=False, indent=1).encode())
        except LedgerError as error:
            self.problem = Message(N_("Settings cannot be saved. {reason}"), reason=error)
            return False
        except OSError as error:
            what = N_("Settings cannot be saved in {folder}: {reason}.")
            self.problem = Message(what, folder=self._path.parent, reason=reason_of(error))
            return False
        self._saved = dict(self._values)
        return True

    def _read(self) -> None:
        try:
            read = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else Message(N_("they are no JSON in UTF-8"))
            what = N_("The settings in {path} cannot be read: {reason}. Defaults are used.")
            self.problem = Message(what, path=self._path, reason=reason)
            return
        if not isinstance(read, dict) or read.get("version") != VERSION:
            what = N_("The settings in {path} are of another version. Defaults are used.")
            self.problem = Message(what, path=self._path)
            return
        self._values |= {name: value for name, value in read.items() if name in _DEFAULTS}
        self._saved = dict(self._values)

    def _first(self, name: str) -> Any:
        return self.policy.text(name) if self.policy.names(name) else _DEFAULTS[name]

    def _of_type(self, name: str, wanted: type) -> Any:
        found = self._defaults[name] if self.is_locked(name) else self._values[name]
        return found if type(found) is wanted else self._defaults[name]


def of_reader() -> Settings:
    """Return the settings of whoever has started the program, under the policy of the machine."""
    return Settings(paths.user_config(), read_policy(paths.policy_files()))
