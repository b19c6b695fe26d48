"""An axis in whole days: where a day stands, and which periods are named at a zoom. No clock, no time zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.figures.wording import month_year
from desktop_app.i18n import Say

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR, _QUARTER, _MONTH = 365.25, 91.3, 30.4  # mean lengths in days
LEAST_SPAN = 31.0  # days: nothing is said more exactly than a day, a month fills the width
_LEAST_YEAR = 7.0  # px of a year from which each has a gridline
_EVERY = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class DayScale:
    """``low`` and ``high`` are days (proleptic Gregorian ordinals) at the x of ``left`` and ``right``."""

    low: float
    high: float
    left: float
    right: float

    @property
    def per_day(self) -> float:
        """Return px per day."""
        return (self.right - self.left) / (self.high - self.low)

    def x(self, day: float) -> float:
        """Return where the first moment of a day stands; it may lie outside the plot."""
        return self.left + (day - self.low) * self.per_day

    def day(self, x: float) -> float:
        """Return the day that stands at an x."""
        return self.low + (x - self.left) / self.per_day

    def cut(self, first: float, last: float) -> tuple[float, float] | None:
        """Return a stretch of days in px, cut to the plot; None where nothing of it is seen."""
        start, end = max(self.left, self.x(first)), min(self.right, self.x(last))
        return (start, end) if end > start else None

    def sees(self, day: float) -> bool:
        """Tell whether a day is in the plot."""
        return self.low <= day <= self.high


@dataclass(frozen=True, slots=True)
class Period:
    """A year, quarter or month of the axis: its first day, the first day after it, and its name (empty: unnamed)."""

    first: int
    end: int
    name: str


def periods(scale: DayScale, widest_year: float, say: Say) -> list[Period]:
    """Return the periods between whose gridlines the axis is divided; ``widest_year`` is the room a name needs.

    Years while months and quarters are too narrow to be named; then quarters, then months.
    """
    room = widest_year + 12.0
    if _MONTH * scale.per_day >= room:
        return list(_months(scale, 1, say))
    if _QUARTER * scale.per_day >= room:
        return list(_months(scale, 3, say))
    return list(_years(scale, room, say))


def _years(scale: DayScale, room: float, say: Say) -> Iterator[Period]:
    wide = _YEAR * scale.per_day
    every = next((step for step in _EVERY if step * wide >= room), _EVERY[-1])
    shown = 1 if wide >= _LEAST_YEAR else every
    first, last = _year_of(scale.low), _year_of(scale.high)
    for year in range(first - first % shown, last + 1, shown):
        if 1 <= year < date.max.year:
            name = year_name(year, say) if year % every == 0 else ""
            yield Period(date(year, 1, 1).toordinal(), date(min(year + shown, 9999), 1, 1).toordinal(), name)


def _months(scale: DayScale, step: int, say: Say) -> Iterator[Period]:
    start = date.fromordinal(max(1, int(scale.low)))
    year, month = start.year, start.month - (start.month - 1) % step
    while (first := date(year, month, 1).toordinal()) < scale.high:
        months = year * 12 + month - 1 + step
        following = date(months // 12, months % 12 + 1, 1)
        yield Period(first, following.toordinal(), _name(date(year, month, 1), step, say))
        year, month = following.year, following.month


def _name(first: date, step: int, say: Say) -> str:
    """Return the name of a quarter or month; the first of a year carries the year."""
    if step == 3:
        number = (first.month + 2) // 3
        if first.month == 1:
            return {"ja": f"{first.year}年Q1", "ko": f"{first.year}년 Q1"}.get(say.language, f"Q1 {first.year}")
        return f"Q{number}"
    if first.month == 1:
        return month_year(first, say)
    return {"ja": f"{first.month}月", "ko": f"{first.month}월"}.get(say.language, _MONTHS[first.month - 1])


def year_name(year: int, say: Say) -> str:
    """Return a year as the axis names it."""
    return {"ja": f"{year}年", "ko": f"{year}년"}.get(say.language, str(year))


def _year_of(day: float) -> int:
    return date.fromordinal(min(max(1, int(day)), date.max.toordinal())).year
