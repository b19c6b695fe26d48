"""The one state of the program: what is shown, as of when, on which basis; frozen and stored as JSON.

Which of its keys a figure heeds, and how the options of a figure stand in ``group_by`` and ``sort``, only the catalogue
of figures knows (``figures.spec``).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit

# In version 1 a state held choices that its figure never heeded; version 2 holds none.
VERSION = 2
_NO_QUERY = ProjectQuery()
BASIS_KEYS = ("unit", "gdp_year", "per_year")  # parts of ``basis``, each a key of its own for who heeds it


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
    find: ProjectQuery = _NO_QUERY
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

    def value(self, key: str) -> Any:
        """Return what stands at ``key``, a field or a part of the basis."""
        return getattr(self.basis if key in BASIS_KEYS else self, key)

    def put(self, key: str, value: Any) -> ViewState:
        """Return this state with ``value`` at ``key``, a field or a part of the basis."""
        if key in BASIS_KEYS:
            return replace(self, basis=replace(self.basis, **{key: value}))
        return replace(self, **{key: value})

    def is_set(self, key: str) -> bool:
        """Tell whether anything but the default stands at ``key``."""
        return bool(self.value(key) != FIRST.value(key))

    def to_dict(self) -> dict[str, Any]:
        """Return the state as JSON data, every key present, in a fixed order."""
        data = asdict(self)
        data["as_of"] = self.as_of.isoformat() if self.as_of else None
        data["find"] = _plain({key: value for key, value in data["find"].items() if value})
        return {"version": VERSION, **_plain(data)}

    def to_json(self) -> str:
        """Return the state as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}


FIRST = ViewState()
