"""What a reader set back to a day is told of a source that is later: not its words, or its mark beside what names a thing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger


def not_known_yet(ledger: Ledger, source_id: str, say: Say) -> str:
    """Return why a field is empty: what is known of it today was said later."""
    published = ledger.source(source_id).published
    if published is None:
        return say("not known yet: source without a date")
    return say("not known yet: source of {date}", date=fuzzy_date(published, say))


def mark_of_later(ledger: Ledger, source_id: str, as_of: date, say: Say) -> str:
    """Return the mark of a name, kind or place that only a later source states; empty where the source was known."""
    if ledger.said_on(source_id) <= as_of:
        return ""
    published = ledger.source(source_id).published
    return (
        say("as of a source of {year}", year=published.earliest.year) if published else say("as of an undated source")
    )


def known_sources(ledger: Ledger, source_ids: Iterable[str], as_of: date) -> tuple[str, ...]:
    """Return the sources that had been published by ``as_of``: no later one stands in a list."""
    return tuple(each for each in source_ids if ledger.said_on(each) <= as_of)
