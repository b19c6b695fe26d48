"""The axis of a figure in time."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.figure import Axis, Mark


def day_axis(marks: Iterable[Mark]) -> Axis:
    """Return an axis of days, as proleptic Gregorian ordinals, that holds every mark from its begin to its end."""
    periods = [period for mark in marks for period in (mark.when, mark.until) if period]
    if not periods:
        return Axis(dates=True, unit="days")
    low = min(period.earliest for period in periods).toordinal()
    high = max(period.latest for period in periods).toordinal()
    return Axis(dates=True, unit="days", low=float(low), high=float(high))
