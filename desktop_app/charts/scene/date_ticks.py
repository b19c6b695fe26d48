"""An axis of dates in whole days: years, quarters or months, whichever fit. Days are proleptic ordinals."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.figures.wording import fuzzy_date

_GAP = 12.0  # px between two names at least
_NARROWEST = 30.0  # px: no name of a month or quarter is narrower with its gap
_MONTH, _YEAR = 28.0, 365.0  # days at least
_STEPS = (1, 2, 5, 10, 20, 50, 100)  # years from one name to the next


class Period(NamedTuple):
    """A period named on the axis: its first day, the day after its last, its name."""

    first: float
    end: float
    text: str


def days_of(when: FuzzyDate) -> tuple[float, float]:
    """Return the first day of a date as it was said, and the day after its last."""
    return float(when.earliest.toordinal()), float(when.latest.toordinal() + 1)


def periods(low: float, high: float, per_day: float, look: Look) -> list[Period]:
    """Return the periods to be named between two days at ``per_day`` px: the finest whose names fit side by side."""
    first, last = (date.fromordinal(min(max(1, int(day)), date.max.toordinal())).year for day in (low, high))
    for months in (1, 3):
        if months * _MONTH * per_day >= _NARROWEST:
            found = [each for each in _parts(first, last, months, look) if each.end > low and each.first < high]
            if _widest(found, look) <= months * _MONTH * per_day:
                return found
    years = [_period(f"{year:04}", look) for year in range(first, last + 1)]
    room = _widest(years, look)
    step = next((each for each in _STEPS if room <= each * _YEAR * per_day), _STEPS[-1])
    return [each for year, each in zip(range(first, last + 1), years, strict=True) if year % step == 0]


def _parts(first: int, last: int, months: int, look: Look) -> list[Period]:
    """Return all months or quarters of some years."""
    form = "{year:04}-{part:02}" if months == 1 else "{year:04}-Q{part}"
    parts = range(1, 12 // months + 1)
    return [_period(form.format(year=year, part=part), look) for year in range(first, last + 1) for part in parts]


def _period(text: str, look: Look) -> Period:
    when = FuzzyDate.parse(text)
    return Period(*days_of(when), fuzzy_date(when, look.say))


def _widest(found: list[Period], look: Look) -> float:
    return max((look.measure(each.text, SMALL) for each in found), default=0.0) + _GAP
