"""What an administrator has set for all readers of a machine: first defaults, and values that readers cannot change.

The file is TOML, ``policy.toml``, in the machine's folder or beside the program (``paths.policy_files``); the first that
exists counts. docs/policy-file.md is its manual. A wrong file never stops the program: what it gets wrong is told in
``problems``, and what it may have meant to forbid stays forbidden until it is mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop_app.i18n import LANGUAGES

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

    ``problems`` holds a sentence in English for each thing that is wrong with the file: administrators read them.
    """

    defaults: Mapping[str, str | bool] = field(default_factory=lambda: _NONE)
    locked: Mapping[str, str | bool] = field(default_factory=lambda: _NONE)
    file: Path | None = None
    problems: tuple[str, ...] = ()

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
        except (OSError, UnicodeDecodeError) as error:
            return _unusable(file, f"It cannot be read: {getattr(error, 'strerror', None) or error}.")
        return _parse(text, file)
    return Policy()


def _parse(text: str, file: Path) -> Policy:
    import tomllib  # only where there is a file: most machines have none

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unusable(file, f"It is not TOML: {error}.")
    version = tables.pop("version", VERSION)
    if version != VERSION:
        return _unusable(file, f"It is of version {version!r}; this program reads version {VERSION}.")
    mild: list[str] = []
    grave: list[str] = []  # they may hide a lock
    defaults = _table("defaults", tables.pop("defaults", {}), mild)
    locked = _table("locked", tables.pop("locked", {}), grave)
    grave += [f"'{name}' is not known; the tables are [defaults] and [locked]." for name in sorted(tables)]
    if grave:
        locked = {**_FORBIDDEN, **locked}
    return Policy(MappingProxyType(defaults), MappingProxyType(locked), file, (*grave, *mild))


def _unusable(file: Path, problem: str) -> Policy:
    return Policy(locked=_FORBIDDEN, file=file, problems=(problem,))


def _table(title: str, said: Any, problems: list[str]) -> dict[str, str | bool]:
    """Return the sound values of a table; add a sentence for each other one."""
    if not isinstance(said, dict):
        problems.append(f"'{title}' must be a table: write [{title}] on a line of its own.")
        return {}
    sound: dict[str, str | bool] = {}
    for name, value in said.items():
        demand = _DEMANDS.get(name)
        wrong = f"it is not known; the keys are {', '.join(BUILT_IN)}" if demand is None else demand(value)
        if wrong:
            problems.append(f"[{title}] {name}: {wrong}.")
        else:
            sound[name] = _expanded(name, value)
    return sound


def _yes_or_no(value: Any) -> str:
    return "" if isinstance(value, bool) else f"{value!r} must be true or false, without quotation marks"


def _language(value: Any) -> str:
    return "" if value in LANGUAGES else f"{value!r} must be one of {', '.join(LANGUAGES)}"


def _folder(value: Any) -> str:
    if not isinstance(value, str):
        return f"{value!r} must be a text in quotation marks"
    if value and not _home_expanded(value).is_absolute():
        return f"{value!r} must be a whole path, or begin with ~ for the reader's home"
    return ""


def _expanded(name: str, value: str | bool) -> str | bool:
    return str(_home_expanded(str(value))) if name.endswith("_folder") and value else value


def _home_expanded(value: str) -> Path:
    try:
        return Path(value).expanduser()
    except RuntimeError:  # a home that the system does not know
        return Path(value)


_DEMANDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "language": _language,
        "export_folder": _folder,
        "own_data": _yes_or_no,
        "unsigned_editions": _yes_or_no,
        "update_folder": _folder,
    }
)
