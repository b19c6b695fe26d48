"""Dates as exact as a source said them: a year, half, quarter, month or day is a period, never its first day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

_PATTERN = re.compile(r"(?P<year>\d{4})(-(Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d{2})(-(?P<day>\d{2}))?))?")


class Precision(StrEnum):
    """How exactly a date was said."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class FuzzyDate:
    """A period named by a source; ``earliest`` and ``latest`` are its first and last day, both inside it.

    The order is by earliest, then latest day.
    """

    earliest: date
    latest: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> FuzzyDate:
        """Read ``2024``, ``2024-H1``, ``2024-Q2``, ``2024-02`` or ``2024-02-24``; raise ``ValueError`` otherwise."""
        return _parse(text)

    @classmethod
    def day(cls, day: date) -> FuzzyDate:
        """Return the period of one exact day."""
        return cls(day, day, Precision.DAY)

    def __str__(self) -> str:
        year, month = self.earliest.year, self.earliest.month
        match self.precision:
            case Precision.YEAR:
                return f"{year:04}"
            case Precision.HALF:
                return f"{year:04}-H{1 if month < 7 else 2}"
            case Precision.QUARTER:
                return f"{year:04}-Q{(month + 2) // 3}"
            case Precision.MONTH:
                return f"{year:04}-{month:02}"
            case Precision.DAY:
                return self.earliest.isoformat()


@lru_cache(maxsize=8192)
def _parse(text: str) -> FuzzyDate:
    found = _PATTERN.fullmatch(text)
    if not found:
        raise ValueError(f"'{text}' is not a date like 2024, 2024-H1, 2024-Q2, 2024-02 or 2024-02-24")
    year = int(found["year"])
    if found["day"]:
        return FuzzyDate.day(date(year, int(found["month"]), int(found["day"])))
    if found["month"]:
        return _months(year, int(found["month"]), 1, Precision.MONTH)
    if found["quarter"]:
        return _months(year, 3 * int(found["quarter"]) - 2, 3, Precision.QUARTER)
    if found["half"]:
        return _months(year, 6 * int(found["half"]) - 5, 6, Precision.HALF)
    return _months(year, 1, 12, Precision.YEAR)


def _months(year: int, first: int, count: int, precision: Precision) -> FuzzyDate:
    last = first + count - 1
    return FuzzyDate(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), precision)
