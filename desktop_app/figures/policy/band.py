"""Policy events as a band above a figure with an axis of dates."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from datetime import date

from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import event_kind_word, fuzzy_date
from desktop_app.figures.wording.countries import short

DRIVERS = ("legislation", "export_control", "tariff", "strategy", "agreement", "budget")


def event_marks(
    reading: Reading,
    countries: Collection[str] = (),
    kinds: Collection[str] = DRIVERS,
    since: date = date.min,
    everywhere: Collection[str] = (),
) -> tuple[Mark, ...]:
    """Return the events of ``countries`` (empty: all) and ``kinds`` known by ``as_of``: landmarks first, then by date.

    Those of a union stand for its members too. Events of the kinds ``everywhere`` are shown whoever acted: a tariff
    concerns the one it hits.
    """
    concerned = reading.ledger.with_unions(countries)
    events: Iterable[PolicyEvent] = sorted(reading.ledger.policy_events(reading.as_of), key=landmark_rank)
    return tuple(
        event_mark(reading, event)
        for event in events
        if event.kind in kinds
        and event.date.latest >= since
        and (not countries or event.kind in everywhere or concerned.intersection(event.countries))
    )


def event_mark(reading: Reading, event: PolicyEvent) -> Mark:
    """Return the mark of an event, labelled by country and title; ``status`` is its kind."""
    say = reading.say
    kind = event_kind_word(event.kind, say)
    return Mark(
        id=f"event.{event.id}",
        row="",
        label=_label(reading, event),
        value=None,
        unit="",
        text=fuzzy_date(event.date, say),
        kind=kind,
        part=Part.EVENT,
        when=event.date,
        status=event.kind,
        sources=(event.source_id,),
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
        fields={"name": event.title, "what": kind},
    )


def landmark_rank(event: PolicyEvent) -> int:
    """Return the place of an event among the landmarks; all others come behind them."""
    return event.landmark.rank if event.landmark else sys.maxsize


def _label(reading: Reading, event: PolicyEvent) -> str:
    """Return the title, short where the event is a landmark, with its countries before it unless it names one."""
    ledger, say = reading.ledger, reading.say
    title = event.landmark.name_in(say.language) if event.landmark else event.title
    known = [
        each for code in event.countries for each in (ledger.country_name(code), short(ledger, code, say.language))
    ]
    if any(each in title for each in known):
        return title
    names = "/".join(short(ledger, code, say.language) for code in event.countries)
    return say("{country}: {title}", country=names, title=title)
