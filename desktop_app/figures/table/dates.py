"""Dates in tables: they stand as codes as exact as their source (``2024-Q2``), and sort by the days that they cover."""

from __future__ import annotations

from desktop_app.domain.figure import Field
from desktop_app.domain.fuzzy_date import FuzzyDate

DATES = frozenset({"when", "until", "said_on", "promised", "dates"})  # keys of columns


def in_time(cell: Field) -> Field:
    """Return what a date sorts by, its first and last day; by letters 2024-11 would stand before 2024-Q1.

    Two dates have a slash between them. What is no date stays as it is.
    """
    try:
        ends = [FuzzyDate.parse(each) for each in str(cell).split("/")]
    except ValueError:
        return cell
    return f"{ends[0].earliest} {ends[-1].latest}"
