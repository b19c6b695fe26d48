"""From which day each statement is known, and up to which day the facts go."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.press.table import Table


def first_day(text: str) -> str:
    """Return the first day of a date as exact as it was said (counting rule 3), as ISO day."""
    return FuzzyDate.parse(text).earliest.isoformat()


def facts_to(tables: Mapping[str, Table]) -> str:
    """Return the first day of the last source published or statement made, as ISO day; raise ``ValueError`` if none."""
    said = tables["sources"].values("published") | tables["milestones"].values("stated_on")
    return max(first_day(text) for text in said)


def source_days(sources: Table) -> dict[str, str]:
    """Return the first day of publication of each source that has a date."""
    frame = sources.frame
    return {
        source: first_day(published)
        for source, published in zip(frame["source_id"], frame["published"], strict=True)
        if published
    }


def known_from(table: Table, days: Mapping[str, str], latest: str) -> list[str]:
    """Return the day from which each row is known: its own date, else its source's, else ``latest``."""
    own = table.described.known_by
    dates = table.frame[own] if own else [""] * len(table.frame)
    return [
        first_day(said) if said else days.get(source, latest)
        for said, source in zip(dates, table.frame["source_id"], strict=True)
    ]
