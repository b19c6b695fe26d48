"""A run of calendar years."""

from __future__ import annotations

from typing import NamedTuple


class Years(NamedTuple):
    """The years from ``first`` to ``last``, both inside; written ``2021–2025``, or ``2021`` where it is one."""

    first: int
    last: int

    @classmethod
    def only(cls, year: int) -> Years:
        """Return a single year."""
        return cls(year, year)

    def away(self, year: int) -> int:
        """Return how many years ``year`` lies outside; 0 for one inside."""
        return max(self.first - year, year - self.last, 0)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"
