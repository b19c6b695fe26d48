"""From which day a source is known: that of its publication; without one that of the edition, as the press dates it."""

from __future__ import annotations

import sqlite3
from datetime import date

from desktop_app.domain.fuzzy_date import FuzzyDate


class SourceDays:
    """All sources of an edition, read at once: a day set back asks for hundreds of them."""

    def __init__(self, connection: sqlite3.Connection, facts_to: date) -> None:
        rows = connection.execute("SELECT source_id, published FROM sources WHERE published <> ''")
        self._published: dict[str, str] = dict(map(tuple, rows))
        self._facts_to = facts_to
        self._days: dict[str, date] = {}

    def known_from(self, source_id: str) -> date:
        """Return the day of a source."""
        if source_id not in self._days:
            published = self._published.get(source_id)
            self._days[source_id] = FuzzyDate.parse(published).earliest if published else self._facts_to
        return self._days[source_id]
