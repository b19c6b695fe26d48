"""Reads a stored state: JSON from a file, an export or the settings, as strict as what may come from anywhere needs."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, NoReturn

from desktop_app.domain.project_query import WITH, WITHOUT, ProjectQuery
from desktop_app.domain.view_state import BASIS_KEYS, VERSION, MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, ProjectKind, ProjectStatus, Stage, Unit
from desktop_app.errors import ExitCode, LedgerError, Message
from desktop_app.i18n import LANGUAGES, N_

FIRST_VERSION = 1
KEYS = tuple(field.name for field in fields(ViewState))
_LISTS = ("countries", "companies", "projects", "segments", "recipients", "programmes")
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class StoredState:
    """A state as it was stored, and in which version; what its figure makes of it is for the catalogue to say."""

    state: ViewState
    version: int = VERSION


class _UnfitError(Exception):
    """A value that its key cannot have, and why."""

    def __init__(self, reason: str, **gaps: object) -> None:
        super().__init__(reason)
        self.reason = Message(reason, **gaps)


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 where its first bytes say so (Notepad and PowerShell write it).

    Raise ``UnicodeDecodeError`` for other bytes.
    """
    return content.decode("utf-16" if content.startswith(WIDE) else "utf-8-sig")


def from_json(text: str) -> StoredState:
    """Read a state; raise ``LedgerError`` with all that is wrong with it, in one sentence each."""
    return from_data(read_json(text))


def read_json(text: str) -> Any:
    """Return the data of a JSON text; raise ``LedgerError`` for one that is broken, endlessly nested or ambiguous."""
    try:
        return json.loads(text, object_pairs_hook=_once)
    except RecursionError as error:
        raise refused([Message(N_("It is nested too deeply."))]) from error
    except json.JSONDecodeError as error:
        where = N_("It is not JSON: look at line {line}, column {column}.")
        raise refused([Message(where, line=error.lineno, column=error.colno)]) from error
    except ValueError as error:  # a number of thousands of digits
        raise refused([Message(N_("It is not JSON that can be read."))]) from error


def from_data(data: object) -> StoredState:
    """Build a state from JSON data; see ``from_json``."""
    if not isinstance(data, dict):
        raise refused([Message(N_("It is not a JSON object."))])
    version = data.get("version", VERSION)
    if type(version) is not int or not FIRST_VERSION <= version <= VERSION:
        what = N_("It is of version {version}; this program reads versions {first} to {last}.")
        raise refused([Message(what, version=repr(version), first=FIRST_VERSION, last=VERSION)])
    known = {*KEYS, "version"}
    faults = [Message(N_("Key '{key}' is not known."), key=key) for key in sorted(map(str, set(data) - known))]
    read = _read_all({key: value for key, value in data.items() if key in known and key != "version"}, faults)
    if faults:
        raise refused(faults)
    return StoredState(ViewState(**_full_name(read)), version)


def refused(faults: list[Message]) -> LedgerError:
    """Return the error of a state that cannot be used, for these reasons."""
    what = [Message(N_("This state cannot be used.")), *faults]
    return LedgerError(what, N_("Mend the state; its keys are: {keys}."), ExitCode.STATE, keys=KEYS)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys stand in it once: which of two values is meant, nobody could say."""
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [key for key, _ in pairs]
        twice = [key for key in made if names.count(key) > 1]
        raise refused([Message(N_("Key '{key}' stands there twice."), key=key) for key in twice])
    return made


def _full_name(read: dict[str, Any]) -> dict[str, Any]:
    """Accept ``page/figure`` in the key ``figure``."""
    page, slash, figure = read.get("figure", "").partition("/")
    if not slash:
        return read
    if read.get("page", page) != page:
        what = N_("Key '{figure}' names page '{named}', key '{page}' names '{other}'.")
        raise refused([Message(what, figure="figure", named=page, page="page", other=read["page"])])
    return {**read, "page": page, "figure": figure}


def _read_all(values: Mapping[str, Any], faults: list[Message]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key, value in values.items():
        try:
            read[key] = _read(key, value)
        except _UnfitError as error:
            faults.append(Message(N_("Key '{key}': {reason}."), key=key, reason=error.reason))
    return read


def _read(key: str, value: Any) -> Any:
    if key in _LISTS:
        return _each_once(_word(entry) for entry in _entries(value))
    match key:
        case "as_of":
            return None if value is None or value == "" else _day(_word(value))
        case "stages":
            return _members(Stage, value)
        case "instruments":
            return _members(Instrument, value)
        case "level":
            return _member(Level, value)
        case "basis":
            return _read_basis(value)
        case "find":
            return _read_query(value)
        case "language" if _word(value) not in LANGUAGES:
            raise _not_one_of(value, list(LANGUAGES))
    return _word(value)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        what = N_("{value} is not a day; write year, month and day: 2026-07-04")
        raise _UnfitError(what, value=repr(text)) from None


def _read_basis(value: Any) -> MoneyBasis:
    _parts(value, BASIS_KEYS)
    year = value.get("gdp_year")
    if year is not None and (isinstance(year, bool) or not isinstance(year, int)):
        raise _UnfitError(
            N_("'{key}' must be a year or {null}, not {value}"), key="gdp_year", null="null", value=repr(year)
        )
    per_year = value.get("per_year", False)
    if not isinstance(per_year, bool):
        what = N_("'{key}' must be {yes} or {no}, not {value}")
        raise _UnfitError(what, key="per_year", yes="true", no="false", value=repr(per_year))
    return MoneyBasis(_member(Unit, value.get("unit", Unit.USD)), year, per_year)


def _read_query(value: Any) -> ProjectQuery:
    _parts(value, ("text", "kinds", "statuses", "money", "anchor"))
    money = _word(value.get("money", ""))
    if money and money not in (WITH, WITHOUT, *Stage):
        raise _not_one_of(money, [WITH, WITHOUT, *Stage])
    return ProjectQuery(
        _word(value.get("text", "")),
        _members(ProjectKind, value.get("kinds", [])),
        _members(ProjectStatus, value.get("statuses", [])),
        money,
        _word(value.get("anchor", "")),
    )


def _parts(value: Any, known: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        raise _UnfitError(N_("it must be an object with {keys}"), keys=known)
    unknown = sorted(set(value) - set(known))
    if unknown:
        raise _UnfitError(N_("'{key}' is not known; use {keys}"), key=unknown[0], keys=known)


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise _UnfitError(N_("{value} is not a text"), value=repr(value))
    if not value.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise _UnfitError(N_("{value} holds half a letter"), value=repr(value))  # no file could hold it again
    return value


def _entries(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _UnfitError(N_("{value} is not a list"), value=repr(value))
    return value


def _each_once(values: Any) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))


def _members(vocabulary: Any, value: Any) -> tuple[Any, ...]:
    return _each_once(_member(vocabulary, entry) for entry in _entries(value))


def _member(vocabulary: Any, value: Any) -> Any:
    try:
        return vocabulary(_word(value))
    except ValueError:
        raise _not_one_of(value, list(vocabulary)) from None


def _not_one_of(value: Any, known: list[str]) -> _UnfitError:
    return _UnfitError(N_("{value} is not one of {known}"), value=repr(value), known=known)


def refuse_constant(word: str) -> NoReturn:
    """Refuse what Python would write and JSON does not know: NaN, Infinity."""
    raise ValueError(f"{word} is not a number of JSON")
