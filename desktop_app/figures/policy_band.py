"""Policy events as a band above a figure with an axis of dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from desktop_app.domain.figure import Mark
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.wording import event_kind_word, fuzzy_date
from desktop_app.figures.wording.countries import short
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
    everywhere: Collection[str] = (),
) -> tuple[Mark, ...]:
    """Return the events of ``countries`` (empty: all) and ``kinds`` known by ``as_of``, by date.

    Events of the kinds ``everywhere`` are shown whoever acted: a tariff concerns the one it hits.
    """
    events: Iterable[PolicyEvent] = ledger.policy_events(as_of)
    return tuple(
        event_mark(ledger, event, say)
        for event in events
        if event.kind in kinds
        and event.date.latest >= since
        and (not countries or event.kind in everywhere or set(event.countries) & set(countries))
    )


def event_mark(ledger: Ledger, event: PolicyEvent, say: Say) -> Mark:
    """Return the mark of an event, labelled by country and title; ``status`` is its kind."""
    kind = event_kind_word(event.kind, say)
    return Mark(
        id=f"event.{event.id}",
        row="",
        label=_label(ledger, event, say),
        value=None,
        unit="",
        text=fuzzy_date(event.date, say),
        kind=kind,
        part="event",
        when=event.date,
        status=event.kind,
        sources=(event.source_id,),
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
        fields={"name": event.title, "what": kind},
    )


def _label(ledger: Ledger, event: PolicyEvent, say: Say) -> str:
    """Return the title with its countries before it, unless it names one: there is little room in the band."""
    if any(
        each in event.title for code in event.countries for each in (ledger.country_name(code), short(ledger, code))
    ):
        return event.title
    names = "/".join(short(ledger, code, say.language) for code in event.countries)
    return say("{country}: {title}", country=names, title=event.title)
