"""Acts of states: events, cooperation, and claims to be set against the tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from desktop_app.domain.fuzzy_date import FuzzyDate


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
    """A statement of the interview, or one that disputes it; ``value`` as stated: a number, a year or a period."""

    id: str
    statement: str
    value: str
    unit: str
    countries: tuple[str, ...]
    company_ids: tuple[str, ...]
    project_ids: tuple[str, ...]
    source_id: str
    known_from: dt.date
