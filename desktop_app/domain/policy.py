"""Acts of states: events, cooperation, and claims to be set against the tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate


@dataclass(frozen=True, slots=True)
class Landmark:
    """An event by which a reader takes bearings: its place among them (1 is the first) and its short names."""

    rank: int
    name: str
    name_ja: str
    name_ko: str

    def name_in(self, language: str) -> str:
        """Return the short name, to stand after the country."""
        return {"ja": self.name_ja, "ko": self.name_ko}.get(language, self.name)


@dataclass(frozen=True, slots=True)
class PolicyEvent:
    """A law, control, tariff, strategy, agreement or the like; ``countries`` lists both parties of an agreement."""

    id: str
    date: FuzzyDate
    countries: tuple[str, ...]
    kind: str
    title: str
    summary: str
    source_id: str
    known_from: dt.date
    landmark: Landmark | None


@dataclass(frozen=True, slots=True)
class Cooperation:
    """An act of cooperation between countries."""

    id: str
    date: FuzzyDate
    countries: tuple[str, ...]
    area: str
    kind: str
    title: str
    summary: str
    source_id: str
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the interview, or one that disputes it; ``value`` as stated: a number, a year or a period.

    ``years`` is the time that the value is of, where the statement names one.
    """

    id: str
    statement: str
    value: str
    unit: str
    years: FuzzyDate | None
    countries: tuple[str, ...]
    company_ids: tuple[str, ...]
    project_ids: tuple[str, ...]
    source_id: str
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class GdpShareStatement:
    """Somebody's count of a country's support in percent of its GDP.

    ``author`` is ``mof`` (the panel of Japan's Finance Ministry, which the interview repeats) or ``meti``; ``amount``
    the money behind it where a source states it, ``money_years`` of how many years it is, ``window`` which years;
    ``with_tax`` and ``real_gdp`` how it was counted.
    """

    id: str
    country: str
    author: str
    percent: float
    amount: Amount | None
    money_years: int | None
    window: tuple[int, int] | None
    with_tax: bool
    real_gdp: bool
    source_id: str
    amount_source_id: str
    note: str
    known_from: dt.date
