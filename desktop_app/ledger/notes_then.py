"""The notes of rows as they could be read on a day: they are our summary, written later than many of the days asked for.

A row with a date of its own may be known before its source, and a note may tell what came of a thing years later.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from desktop_app.ledger.source_days import SourceDays

_YEAR = re.compile(r"(?<![\d,.Y])20\d\d(?!\d)")  # "FY2025" is a budget, planned before its year
_YEAR_OF_SOURCE = re.compile(r"(?<=[a-z]-)20\d\d(?!\d)")  # "kbs-korea-package-2025"
_OF_DATES_TO_COME = frozenset({"milestones", "technology"})  # a later year in these notes is the one that was promised
_NOTED = frozenset({"awards", "programmes", "projects", "company_links", "market_shares", *_OF_DATES_TO_COME})


class _Noted(Protocol):
    @property
    def note(self) -> str: ...
    @property
    def source_id(self) -> str: ...


class NotesThen:
    """Leaves out the notes that could not be read yet; one per edition, up to ``facts_to``, when all are known."""

    def __init__(self, sources: SourceDays, facts_to: date) -> None:
        self._sources, self._facts_to = sources, facts_to
        self._days: dict[str, dict[int, date]] = {}  # by the identity of rows, which the ledger keeps

    def rows(self, table: str, every: tuple[Any, ...], known: tuple[Any, ...], as_of: date) -> tuple[Any, ...]:
        """Return the rows ``known`` of a ``table``, all of whose kept rows are ``every``, with their notes of then."""
        if table not in _NOTED or as_of >= self._facts_to:
            return known
        if table not in self._days:
            self._days[table] = {id(row): self.known_from(table, row) for row in every if row.note}
        days = self._days[table]
        return tuple(replace(row, note="") if days.get(id(row), as_of) > as_of else row for row in known)

    def known_from(self, table: str, row: _Noted) -> date:
        """Return the day from which the note of a row may be read.

        That is when its source was published; where the note names a later year, when that year is over.
        """
        day = self._sources.known_from(row.source_id)
        pattern = _YEAR_OF_SOURCE if table in _OF_DATES_TO_COME else _YEAR
        years = [int(year) for year in pattern.findall(row.note)]
        if table == "programmes":  # money is promised for years to come
            years = [year for year in years if year <= self._facts_to.year]
        named = max(years, default=0)
        return min(self._facts_to, date(named + 1, 1, 1)) if named > day.year else day
