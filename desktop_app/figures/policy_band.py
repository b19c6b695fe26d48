"""Policy events as a band above a figure with an axis of dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from desktop_app.domain.figure import Mark
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

DRIVERS = ("legislation", "export_control", "tariff", "strategy", "agreement", "budget")


def event_marks(
    ledger: Ledger,
    as_of: date,
    say: Say,
    countries: Collection[str] = (),
    kinds: Collection[str] = DRIVERS,
    since: date = date.min,
) -> tuple[Mark, ...]:
    """Return the events of ``countries`` (empty: all) and ``kinds`` known by ``as_of``, by date."""
    events: Iterable[PolicyEvent] = ledger.policy_events(as_of)
    return tuple(
        _mark(event, ledger, say)
        for event in events
        if event.kind in kinds
        and event.date.latest >= since
        and (not countries or set(event.countries) & set(countries))
    )


def _mark(event: PolicyEvent, ledger: Ledger, say: Say) -> Mark:
    names = "/".join(ledger.country_name(country, say.language) for country in event.countries)
    return Mark(
        id=f"event.{event.id}",
        row="",
        label=f"{names}: {event.title}",
        value=None,
        unit="",
        text=fuzzy_date(event.date, say),
        kind=event.kind,
        part="event",
        when=event.date,
        sources=(event.source_id,),
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
    )
