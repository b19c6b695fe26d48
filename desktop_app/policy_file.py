"""What an administrator has set for all readers of a machine: first defaults, and values that readers cannot change.

The file is TOML, ``policy.toml``, in the machine's folder or beside the program (``paths.policy_files``); the first that
exists counts. docs/policy-file.md is its manual. A wrong file never stops the program: what it gets wrong is told in
``problems``, and what it may have meant to forbid stays forbidden until it is mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop_app.errors import Message, reason_of
from desktop_app.i18n import LANGUAGES, N_

VERSION = 1
BUILT_IN: Mapping[str, str | bool] = MappingProxyType(
    {
        "language": "en",
        "export_folder": "",  # empty: the folder used last
        "own_data": True,  # tables of the reader's own beside the ledger
        "unsigned_editions": True,  # editions that nobody has signed, after a question
        "update_folder": "",  # empty: editions come from a file that the reader chooses
    }
)
PERMISSIONS = ("own_data", "unsigned_editions")
_NONE: Mapping[str, str | bool] = MappingProxyType({})
_FORBIDDEN = MappingProxyType(dict.fromkeys(PERMISSIONS, False))


@dataclass(frozen=True, slots=True)
class Policy:
    """Values by name (the keys of ``BUILT_IN``); ``file`` is None where there is no policy.

    ``problems`` holds a sentence for each thing that is wrong with the file.
    """

    defaults: Mapping[str, str | bool] = field(default_factory=lambda: _NONE)
    locked: Mapping[str, str | bool] = field(default_factory=lambda: _NONE)
    file: Path | None = None
    problems: tuple[Message, ...] = ()

    def is_locked(self, name: str) -> bool:
        """Tell whether readers cannot change a value."""
        return name in self.locked

    def names(self, name: str) -> bool:
        """Tell whether the file says anything about a value."""
        return name in self.locked or name in self.defaults

    def text(self, name: str) -> str:
        """Return a text: locked, else the first default, else what is built in."""
        return str(self._value(name))

    def allows(self, name: str) -> bool:
        """Return a permission: locked, else the first default, else what is built in."""
        return bool(self._value(name))

    def _value(self, name: str) -> str | bool:
        return self.locked.get(name, self.defaults.get(name, BUILT_IN[name]))


def read_policy(files: Iterable[Path]) -> Policy:
    """Return what the first of ``files`` that exists says; without any, a policy that says nothing."""
    for file in files:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except UnicodeDecodeError:
            return _unusable(file, Message(N_("It is not text in UTF-8.")))
        except OSError as error:
            return _unusable(file, Message(N_("It cannot be read: {reason}."), reason=reason_of(error)))
        return _parse(text, file)
    return Policy()


def _parse(text: str, file: Path) -> Policy:
    import tomllib  # only where there is a file: most machines have none

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unusable(file, Message(N_("It is not TOML: look at {place}."), place=_place(error)))
    version = tables.pop("version", VERSION)
    if version != VERSION:
        what = N_("It is of version {version}; this program reads version {read}.")
        return _unusable(file, Message(what, version=repr(version), read=VERSION))
    mild: list[Message] = []
    grave: list[Message] = []  # they may hide a lock
    defaults = _table("defaults", tables.pop("defaults", {}), mild)
    locked = _table("locked", tables.pop("locked", {}), grave)
    unknown = N_("'{name}' is not known; the tables are: {tables}.")
    grave += [Message(unknown, name=name, tables=("[defaults]", "[locked]")) for name in sorted(tables)]
    if grave:
        locked = {**_FORBIDDEN, **locked}
    return Policy(MappingProxyType(defaults), MappingProxyType(locked), file, (*grave, *mild))


def _place(error: Exception) -> Message:
    """Return where a text stops to be TOML; what its reader has against it, it says in English alone."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    if found is None:
        return Message(N_("its end"))
    return Message(N_("line {line}, column {column}"), line=found[1], column=found[2])


def _unusable(file: Path, problem: Message) -> Policy:
    return Policy(locked=_FORBIDDEN, file=file, problems=(problem,))


def _table(title: str, said: Any, problems: list[Message]) -> dict[str, str | bool]:
    """Return the sound values of a table; add a sentence for each other one."""
    if not isinstance(said, dict):
        problems.append(Message(N_("'{title}' must be a table: write [{title}] on a line of its own."), title=title))
        return {}
    sound: dict[str, str | bool] = {}
    for name, value in said.items():
        demand = _DEMANDS.get(name)
        unknown = Message(N_("it is not known; the keys are {keys}"), keys=list(BUILT_IN))
        wrong = unknown if demand is None else demand(value)
        if wrong:
            problems.append(Message(N_("[{title}] {name}: {wrong}."), title=title, name=name, wrong=wrong))
        else:
            sound[name] = _expanded(name, value)
    return sound


def _yes_or_no(value: Any) -> Message | None:
    if isinstance(value, bool):
        return None
    return Message(
        N_("{value} must be {yes} or {no}, without quotation marks"), value=repr(value), yes="true", no="false"
    )


def _language(value: Any) -> Message | None:
    if value in LANGUAGES:
        return None
    return Message(N_("{value} must be one of {languages}"), value=repr(value), languages=list(LANGUAGES))


def _folder(value: Any) -> Message | None:
    if not isinstance(value, str):
        return Message(N_("{value} must be a text in quotation marks"), value=repr(value))
    if value and not _home_expanded(value).is_absolute():
        return Message(N_("{value} must be a whole path, or begin with ~ for the reader's home"), value=repr(value))
    return None


def _expanded(name: str, value: str | bool) -> str | bool:
    return str(_home_expanded(str(value))) if name.endswith("_folder") and value else value


def _home_expanded(value: str) -> Path:
    try:
        return Path(value).expanduser()
    except RuntimeError:  # a home that the system does not know
        return Path(value)


_DEMANDS: Mapping[str, Callable[[Any], Message | None]] = MappingProxyType(
    {
        "language": _language,
        "export_folder": _folder,
        "own_data": _yes_or_no,
        "unsigned_editions": _yes_or_no,
        "update_folder": _folder,
    }
)
