"""Where a mark stands on an axis of values."""

from __future__ import annotations

from math import isfinite

from desktop_app.domain.figure import Mark


def place_of(mark: Mark) -> float | None:
    """Return a mark's place on the axis; None where its value is missing."""
    place = mark.value if mark.length is None else mark.length
    return place if place is not None and isfinite(place) else None
