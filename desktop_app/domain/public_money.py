"""Public money: envelopes (programmes) and money for one recipient (awards)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Instrument, Stage


@dataclass(frozen=True, slots=True)
class Programme:
    """An envelope of public support with a legal basis.

    ``part_of`` is the larger envelope that contains this money, ``same_as`` the preferred statement of the same money,
    ``counts`` whether it enters the country's announced support, ``known_from`` the first day of its source.
    """

    id: str
    country: str
    name: str
    name_native: str
    legal_basis: str
    start_year: FuzzyDate | None
    end_year: FuzzyDate | None
    amount: Amount | None
    instrument: Instrument
    stage: Stage
    scope: str
    part_of: str
    same_as: str
    counts: bool
    source_id: str
    note: str
    known_from: dt.date


@dataclass(frozen=True, slots=True)
class Award:
    """One statement about public money for one recipient; ``country`` grants it.

    ``money_id`` is the piece of money through all its stages, ``part_of_money`` the piece that contains it,
    ``total`` marks a sum over several pieces, ``known_from`` is the first day of ``date`` or, without one, of the source.
    ``covers`` are all projects that it pays for where a source names several; ``project_id`` is the one it is booked under.
    """

    id: str
    programme_id: str
    country: str
    company_id: str
    project_id: str
    instrument: Instrument
    amount: Amount | None
    stage: Stage
    date: FuzzyDate | None
    money_id: str
    part_of_money: str
    total: bool
    source_id: str
    note: str
    known_from: dt.date
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Money:
    """One piece of public money as it stands on a day (counting rule 2).

    ``latest`` gives stage and instrument, ``amount`` is the latest one stated (None: never published; for cancelled
    money the amount that was given up), ``amount_from`` the row that states it, ``history`` all rows known by then.
    """

    id: str
    latest: Award
    amount: Amount | None
    amount_from: Award
    history: tuple[Award, ...]

    @property
    def stated_earlier(self) -> Award | None:
        """Return the row that states the amount where the latest one states none."""
        return None if self.amount is None or self.amount_from is self.latest else self.amount_from

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the source of the stage and that of the amount, each once."""
        return tuple(dict.fromkeys(row.source_id for row in (self.latest, self.stated_earlier) if row))

    @property
    def covers(self) -> tuple[str, ...]:
        """Return the projects that it pays for where a statement names several; of money of no project none."""
        if not self.latest.project_id:
            return ()
        return next((row.covers for row in reversed(self.history) if row.covers), ())
