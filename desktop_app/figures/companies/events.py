"""The policy events that name a company."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.companies.subjects import asked, names
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, event_kind_word, fuzzy_date
from desktop_app.measures.naming import events_naming


def build(reading: Reading) -> Figure:
    """Return the events up to the as-of date whose words name one of ``companies`` (empty: any), latest first."""
    ledger, say = reading.ledger, reading.say
    companies = asked(reading)
    every = ledger.policy_events(reading.as_of)
    events = dict.fromkeys(event for company in companies for event in events_naming(company, every))
    ordered = sorted(events, key=lambda event: (event.date, event.id), reverse=True)
    subject = names(companies, say)
    words = Words(
        title=say.plural(
            "{count} policy event names {subject}", "{count} policy events name {subject}", len(events), subject=subject
        ),
        subtitle=say("Latest first; found by the company’s names in title and summary."),
        basis=say("events by date"),
        empty=say("No policy event names {companies}.", companies=subject),
    )
    return listed(reading, [_entry(reading, each) for each in ordered], words, list_columns(say))


def _entry(reading: Reading, event: PolicyEvent) -> Entry:
    """Return an event with its date, countries and kind."""
    ledger, say = reading.ledger, reading.say
    countries = beside(say, *(ledger.country_name(code, say.language) for code in event.countries))
    kind = event_kind_word(event.kind, say)
    return Entry(
        id=f"event.{event.id}",
        name=event.title,
        sources=(event.source_id,),
        kind=say("{countries}, {kind}", countries=countries, kind=kind) if countries else kind,
        text=fuzzy_date(event.date, say),
        when=event.date,
        status=event.kind,
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
        fields={"countries": countries},
    )
