"""What an edition says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EditionInfo:
    """``name`` such as ``2026-07``; ``facts_to`` the day of the last statement in it; SHA-256 over the content."""

    name: str
    facts_to: date
    program_version: str
    checksum: str
    rows: Mapping[str, int]
    schema: int

    def age_days(self, today: date) -> int:
        """Return the days since the last statement, never negative."""
        return max(0, (today - self.facts_to).days)
