"""Segments of the supply chain, shares in them, and processes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Segment:
    """A step of the supply chain; a definition, not a fact."""

    id: str
    name: str
    stage: str
    parent_id: str
    summary: str


@dataclass(frozen=True, slots=True)
class Share:
    """Who holds how much of a segment, in percent of ``measure``; only rows of one ``series`` may be added."""

    segment_id: str
    holder_kind: str
    holder_id: str
    year: FuzzyDate | None
    percent: float
    qualifier: str
    measure: str
    basis: Basis
    series: str
    source_id: str
    note: str
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class Process:
    """One statement about a company's process; ``node_nm`` is the number in its name, not a length."""

    company_id: str
    process: str
    node_nm: float | None
    architecture: str
    stage: str
    date: FuzzyDate | None
    basis: str
    stated_on: FuzzyDate | None
    source_id: str
    note: str
    known_from: dt.date
