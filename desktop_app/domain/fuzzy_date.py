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

    def through(self, last: FuzzyDate) -> FuzzyDate:
        """Return the period from the first day of this to the last of another: a range that a source named.

        Its precision is the finer of the two, so that both ends can be told from it.
        """
        finer = max(self.precision, last.precision, key=list(Precision).index)
        return FuzzyDate(min(self.earliest, last.earliest), max(self.latest, last.latest), finer)

    @property
    def ends(self) -> tuple[FuzzyDate, FuzzyDate]:
        """Return the first and the last period of this precision; the same one unless the source named a range."""
        return _ends(self.earliest, self.latest, self.precision)

    @property
    def days(self) -> tuple[float, float]:
        """Return the first day and the first day after the last, as ordinals."""
        return float(self.earliest.toordinal()), float(self.latest.toordinal() + 1)

    @property
    def half(self) -> int:
        """Return the half of the year of the first day, 1 or 2."""
        return 1 if self.earliest.month < 7 else 2

    @property
    def quarter(self) -> int:
        """Return the quarter of the year of the first day, 1 to 4."""
        return (self.earliest.month + 2) // 3

    def __str__(self) -> str:
        """Return the form that ``parse`` reads; for a range both ends with a slash, as ISO 8601 writes intervals."""
        first, last = self.ends
        if first != last:
            return f"{first}/{last}"
        year, month = self.earliest.year, self.earliest.month
        match self.precision:
            case Precision.YEAR:
                return f"{year:04}"
            case Precision.HALF:
                return f"{year:04}-H{self.half}"
            case Precision.QUARTER:
                return f"{year:04}-Q{self.quarter}"
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


@lru_cache(maxsize=8192)
def _ends(earliest: date, latest: date, precision: Precision) -> tuple[FuzzyDate, FuzzyDate]:
    return _holding(earliest, precision), _holding(latest, precision)


def _holding(day: date, precision: Precision) -> FuzzyDate:
    """Return the period of a precision that holds a day."""
    match precision:
        case Precision.DAY:
            return FuzzyDate.day(day)
        case Precision.MONTH:
            return _months(day.year, day.month, 1, precision)
        case Precision.QUARTER:
            return _months(day.year, 3 * ((day.month - 1) // 3) + 1, 3, precision)
        case Precision.HALF:
            return _months(day.year, 6 * ((day.month - 1) // 6) + 1, 6, precision)
        case Precision.YEAR:
            return _months(day.year, 1, 12, precision)


def _months(year: int, first: int, count: int, precision: Precision) -> FuzzyDate:
    last = first + count - 1
    return FuzzyDate(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), precision)
