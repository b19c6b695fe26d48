"""The one state of the program: what is shown, as of when, on which basis; frozen and stored as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.i18n import LANGUAGES

VERSION = 1
_LISTS = ("countries", "companies", "projects", "segments", "recipients", "programmes")
_WORDS = ("page", "figure", "group_by", "sort", "focus", "language")


@dataclass(frozen=True, slots=True)
class MoneyBasis:
    """Unit and denominator: ``gdp_year`` is the year of GDP and population (None: the latest that is not an estimate).

    ``per_year`` divides an envelope by the years it covers.
    """

    unit: Unit = Unit.USD
    gdp_year: int | None = None
    per_year: bool = False


@dataclass(frozen=True, slots=True)
class ViewState:
    """What is to be seen. An empty list means all; ``as_of`` None means the edition's own date."""

    page: str = "countries"
    figure: str = "support"
    as_of: date | None = None
    countries: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    level: Level = Level.PROGRAMMES
    stages: tuple[Stage, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    recipients: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    basis: MoneyBasis = MoneyBasis()
    group_by: str = ""
    sort: str = ""
    focus: str = ""
    language: str = "en"

    @property
    def name(self) -> str:
        """Return the full name of the figure, ``page/figure``."""
        return f"{self.page}/{self.figure}"

    def with_(self, **changes: Any) -> ViewState:
        """Return this state with some fields changed."""
        return replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """Return the state as JSON data, every key present, in a fixed order."""
        data = asdict(self)
        data["as_of"] = self.as_of.isoformat() if self.as_of else None
        plain = {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}
        return {"version": VERSION, **plain}

    def to_json(self) -> str:
        """Return the state as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> ViewState:
        """Read a state; raise ``LedgerError`` with all that is wrong with it in one sentence each."""
        try:
            data = json.loads(text)
        except ValueError as error:
            raise _refused([f"It is not JSON: {error}."]) from error
        return cls.from_dict(data)

    @classmethod
    def from_dict(cls, data: object) -> ViewState:
        """Build a state from JSON data; see ``from_json``."""
        if not isinstance(data, dict):
            raise _refused(["It is not a JSON object."])
        version = data.get("version", VERSION)
        if version != VERSION:
            raise _refused([f"It is of version {version!r}; this program reads version {VERSION}."])
        faults: list[str] = []
        known = {field.name for field in fields(cls)} | {"version"}
        faults += [f"Key '{key}' is not known." for key in sorted(map(str, set(data) - known))]
        values = {key: value for key, value in data.items() if key in known and key != "version"}
        read = _read_all(values, faults)
        if faults:
            raise _refused(faults)
        return cls(**_full_name(read))


def _refused(faults: list[str]) -> LedgerError:
    known = ", ".join(field.name for field in fields(ViewState))
    return LedgerError(
        f"This state cannot be used. {' '.join(faults)}",
        f"Mend the state; its keys are: {known}.",
        ExitCode.STATE,
    )


def _full_name(read: dict[str, Any]) -> dict[str, Any]:
    """Accept ``page/figure`` in the key ``figure``."""
    page, slash, figure = read.get("figure", "").partition("/")
    if not slash:
        return read
    if read.get("page", page) != page:
        raise _refused([f"Key 'figure' names page '{page}', key 'page' names '{read['page']}'."])
    return {**read, "page": page, "figure": figure}


def _read_all(values: Mapping[str, Any], faults: list[str]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for key, value in values.items():
        try:
            read[key] = _read(key, value)
        except (ValueError, TypeError) as error:
            faults.append(f"Key '{key}': {error}.")
    return read


def _read(key: str, value: Any) -> Any:
    if key == "as_of":
        return None if value is None or value == "" else _day(_word(value))
    if key in _LISTS:
        return tuple(_word(entry) for entry in _entries(value))
    if key == "stages":
        return tuple(_member(Stage, entry) for entry in _entries(value))
    if key == "instruments":
        return tuple(_member(Instrument, entry) for entry in _entries(value))
    if key == "level":
        return _member(Level, value)
    if key == "basis":
        return _read_basis(value)
    assert key in _WORDS, key
    if key == "language" and value not in LANGUAGES:
        raise ValueError(f"{value!r} is not one of {', '.join(LANGUAGES)}")
    return _word(value)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day; write year, month and day: 2026-07-04") from None


def _read_basis(value: Any) -> MoneyBasis:
    if not isinstance(value, dict):
        raise TypeError("it must be an object with unit, gdp_year and per_year")
    unknown = sorted(set(value) - {"unit", "gdp_year", "per_year"})
    if unknown:
        raise ValueError(f"'{unknown[0]}' is not known; use unit, gdp_year, per_year")
    year = value.get("gdp_year")
    if year is not None and (isinstance(year, bool) or not isinstance(year, int)):
        raise TypeError(f"gdp_year must be a year or null, not {year!r}")
    per_year = value.get("per_year", False)
    if not isinstance(per_year, bool):
        raise TypeError(f"per_year must be true or false, not {per_year!r}")
    return MoneyBasis(_member(Unit, value.get("unit", Unit.USD)), year, per_year)


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value


def _entries(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    return value


def _member(vocabulary: Any, value: Any) -> Any:
    try:
        return vocabulary(_word(value))
    except ValueError:
        allowed = ", ".join(vocabulary)
        raise ValueError(f"'{value}' is not one of {allowed}") from None
