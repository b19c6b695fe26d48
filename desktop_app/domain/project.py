"""Projects and the dated statements about their milestones."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Basis, Milestone, ProjectKind, ProjectStatus


@dataclass(frozen=True, slots=True)
class Project:
    """Something built at a place.

    ``capex`` is the private and public investment together, ``capex_in`` the project whose capex already contains it,
    ``capacity_wpm`` wafers a month, ``wafer_mm`` the wafer's diameter, ``status`` the last one seen.
    """

    id: str
    name: str
    company_id: str
    partner_ids: tuple[str, ...]
    country: str
    region: str
    city: str
    latitude: float | None
    longitude: float | None
    kind: ProjectKind
    technology: str
    wafer_mm: float | None
    capacity_wpm: float | None
    capex: Amount | None
    capex_in: str
    jobs: float | None
    status: ProjectStatus | None
    source_id: str
    note: str
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated saying about when a milestone is due (planned) or happened (actual).

    ``stated_on`` is when it was said, ``retold`` a plan recalled after it had been given up (left out of slips).
    ``ordered`` tells whether it is known when it was said: on a day of its own, or that of its source.
    """

    project_id: str
    milestone: Milestone
    date: FuzzyDate
    basis: Basis
    stated_on: FuzzyDate | None
    retold: bool
    source_id: str
    note: str
    known_from: dt.date
    position: int  # place in the table: the order of a chain's statements
    ordered: bool = True
