"""An axis of values that runs in days: its years or quarters, and the period that a mark names."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.lines.series import Spot
from desktop_app.charts.scene.look import Look
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.figures.wording import fuzzy_date

_TICK_GAP = 36.0  # px between gridlines at least
_EVERY = (1, 2, 5, 10, 20, 50)  # years
_QUARTERS_UP_TO = 2  # years that are divided into quarters


def period_of(spot: Spot) -> tuple[float, float]:
    """Return the first day of the period that a mark names, and the day after its last."""
    return spot.mark.order.promised or (spot.value, spot.value)


def date_ticks(days: tuple[float, float], height: float, look: Look) -> tuple[tuple[float, str], ...]:
    """Return the first days of years around ``days``, of their quarters where they are few, with their names."""
    first, last = date.fromordinal(int(days[0])).year, date.fromordinal(max(1, int(days[1]) - 1)).year + 1
    if last - first <= _QUARTERS_UP_TO and height / (4 * (last - first)) >= _TICK_GAP:
        periods = [FuzzyDate.parse(f"{year}-Q{part}") for year in range(first, last) for part in (1, 2, 3, 4)]
        periods.append(FuzzyDate.parse(f"{last}-Q1"))
    else:
        step = next((each for each in _EVERY if (last - first) / each * _TICK_GAP <= height), _EVERY[-1])
        periods = [FuzzyDate.parse(f"{year:04}") for year in range(first, last + step, step)]
    return tuple((float(each.earliest.toordinal()), fuzzy_date(each, look.say)) for each in periods)
