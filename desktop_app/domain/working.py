"""How a value came about: the rows taken and left out, the rates and denominators used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.public_money import Award
from desktop_app.domain.vocabulary import Instrument, Stage
from desktop_app.domain.years import Years


class FactRef(NamedTuple):
    """One row of a table of facts, for example ``("programmes", "jpn-chips-ai-2021-2025")``."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class Input:
    """A number that entered a calculation and is not money of the facts: a rate, a GDP, a population.

    ``role`` is its name in the formula, ``unit`` for example ``JPY m`` or ``JPY per USD``; ``note`` says where another
    year stood in for the one that was wanted. A mean of several years has them as its ``parts``, oldest first.
    """

    role: str
    country: str
    year: int
    value: float
    unit: str
    source_id: str
    note: str = ""
    parts: tuple[Input, ...] = ()

    @property
    def years(self) -> Years:
        """Return the years that the number is of."""
        return Years(self.parts[0].year, self.parts[-1].year) if self.parts else Years.only(self.year)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources of the number and of its parts, each once."""
        return tuple(dict.fromkeys((self.source_id, *(each.source_id for each in self.parts))))


@dataclass(frozen=True, slots=True)
class Taken:
    """A row that entered a total: ``amount`` as stated, ``value`` in the unit of the total after conversion.

    ``amount_from`` is the earlier row that states the amount, where the row itself states none.
    """

    fact: FactRef
    name: str
    country: str
    amount: Amount | None
    instrument: Instrument
    stage: Stage
    when: FuzzyDate | None
    years: Years  # whose mean annual rate converts the amount
    value: float
    formula: str
    inputs: tuple[Input, ...]
    source_id: str
    note: str = ""
    span: str = ""  # the years of the money, as stated
    company_id: str = ""
    project_id: str = ""
    covers: tuple[str, ...] = ()  # all projects that it pays for, where a source names several
    amount_from: Award | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources of the row and of its amount, each once."""
        return _sources(self.source_id, self.amount_from)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row, or a country, that did not enter, and why; ``reason`` is a code, ``detail`` what fills its sentence.

    ``amount_from`` is the earlier row that states the amount, where the row itself states none.
    """

    fact: FactRef
    name: str
    country: str
    reason: str
    detail: str = ""
    amount: Amount | None = None
    source_id: str = ""
    amount_from: Award | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources of the row and of its amount, each once."""
        return _sources(self.source_id, self.amount_from)


@dataclass(frozen=True, slots=True)
class Working:
    """Rows taken and left out; a total is the sum of ``taken`` values of one unit.

    ``apart`` are rows that a figure shows beside those taken and adds to nothing: what is only proposed, the money of
    companies that one shares in, the announcement behind a line of awards.
    """

    unit: str
    taken: tuple[Taken, ...]
    left_out: tuple[LeftOut, ...]
    apart: tuple[Taken, ...] = ()

    @property
    def shown(self) -> tuple[Taken, ...]:
        """Return all rows with a value, those taken before those apart."""
        return (*self.taken, *self.apart)

    @property
    def total(self) -> float:
        """Return the sum of the values taken, in ``unit``."""
        return sum(row.value for row in self.taken)


def working_of(unit: str, shown: Iterable[Taken], left_out: Iterable[LeftOut]) -> Working:
    """Return the working of rows with a value, of which those at a stage that is not counted stand apart."""
    rows = tuple(shown)
    taken, apart = (tuple(row for row in rows if row.stage.counted is counted) for counted in (True, False))
    return Working(unit, taken, tuple(left_out), apart)


def _sources(own: str, amount_from: Award | None) -> tuple[str, ...]:
    found = (own, amount_from.source_id if amount_from else "")
    return tuple(dict.fromkeys(each for each in found if each))
