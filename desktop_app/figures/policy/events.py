"""Policy events on an axis of dates: a row per event, by country or by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop_app.domain.figure import Column, Empty, Figure, Form, Mark, Row
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.day_axis import day_axis
from desktop_app.figures.marks import sources_of
from desktop_app.figures.nothing_to_show import nothing_to_show
from desktop_app.figures.policy.acts import act_mark
from desktop_app.figures.policy.catalogue import EVENT_KINDS
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, event_kind_word, joined, number
from desktop_app.figures.wording.countries import in_text, sentence, short
from desktop_app.i18n import Say


def build(reading: Reading) -> Figure:
    """Return the events known by the as-of date, a row each.

    The option ``group`` heads them by country, kind or not at all (one list by date, which shows who answers whom),
    ``kind`` and ``countries`` narrow them, ``order`` puts the oldest or the newest first.
    """
    ledger, say, group = reading.ledger, reading.say, reading.option("group")
    known = ledger.policy_events(reading.as_of)
    events = [event for event in known if _asked(reading, event)]
    ordered = _ordered(reading, events, group)
    marks = [_mark(reading, event) for event in ordered]
    return Figure(
        state=reading.state,
        form=Form.TIMELINE,
        title=_title(reading, events),
        subtitle=say("A row per event. Disc: a day or month; hatched: as vague as its source."),
        unit="",
        basis=say("dates as stated"),
        as_of=reading.as_of,
        axis=day_axis(marks),
        rows=tuple(_row(reading, event, group) for event in ordered),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title={"country": say("Together"), "time": say("Kind")}.get(group, ""),
        empty=None if marks else _empty(reading, on_record=bool(known)),
    )


def _asked(reading: Reading, event: PolicyEvent) -> bool:
    countries = reading.state.countries
    if reading.option("kind") not in ("", event.kind):
        return False
    return not countries or bool(set(event.countries) & set(countries))


def _home(event: PolicyEvent, state: ViewState) -> str:
    """Return the country under which an event of several stands: the first one asked for, else the first named."""
    return next((each for each in state.countries if each in event.countries), next(iter(event.countries), ""))


def _ordered(reading: Reading, events: Sequence[PolicyEvent], group: str) -> list[PolicyEvent]:
    """Return the events by group, by date within each; countries with most events first, or as they were asked for."""
    state, say = reading.state, reading.say
    homes = Counter(_home(event, state) for event in events)

    def rank(event: PolicyEvent) -> tuple[object, ...]:
        home = _home(event, state)
        match group:
            case "kind":
                return (EVENT_KINDS.index(event.kind) if event.kind in EVENT_KINDS else len(EVENT_KINDS), event.kind)
            case "country":
                asked = state.countries.index(home) if home in state.countries else 0
                return (asked, -homes[home], reading.ledger.country_name(home, say.language))
        return ()

    by_date = sorted(events, key=lambda event: (event.date, event.id), reverse=reading.option("order") == "newest")
    return sorted(by_date, key=rank)


def _row(reading: Reading, event: PolicyEvent, group: str) -> Row:
    say = reading.say
    home = _home(event, reading.state)
    names = joined([short(reading.ledger, each, say.language) for each in event.countries], say)
    kind = event_kind_word(event.kind, say)
    heading = {"country": reading.ledger.country_name(home, say.language), "kind": sentence(kind)}.get(group, "")
    label, aside = (kind, names if len(event.countries) > 1 else "") if group == "country" else (names, kind)
    return Row(
        event.id,
        sentence(label),
        group=heading,
        aside="" if group == "kind" else aside,
        fact=FactRef("policy_events", event.id),
    )


def _mark(reading: Reading, event: PolicyEvent) -> Mark:
    say = reading.say
    names = beside(say, *(reading.ledger.country_name(each, say.language) for each in event.countries))
    kind = event_kind_word(event.kind, say)
    fields = {"name": event.title, "country": names, "what": kind}
    label = say("{country}: {title}", country=names, title=event.title) if names else event.title
    fact = FactRef("policy_events", event.id)
    return act_mark(fact, label, event.date, kind, event.kind, event.source_id, event.summary, fields, say)


def _title(reading: Reading, events: Sequence[PolicyEvent]) -> str:
    """Return whose events are most, and of which kind most of these are."""
    say = reading.say
    if not events:
        return say("No event to show")
    countries = Counter(country for event in events for country in event.countries)
    if not countries:
        return say.plural("{count} event", "{count} events", len(events))
    country, most = min(countries.items(), key=lambda each: (-each[1], each[0]))
    kinds = Counter(event.kind for event in events if country in event.countries)
    kind, times = min(kinds.items(), key=lambda each: (-each[1], each[0]))
    if most == times:
        return say(
            "{most} of {count} events are of {country}, all of the kind {kind}",
            most=number(most, say),
            count=number(len(events), say),
            country=in_text(reading.ledger, country, say),
            kind=event_kind_word(kind, say),
        )
    return say(
        "{most} of {count} events are of {country}; most often of the kind {kind} ({times})",
        most=number(most, say),
        count=number(len(events), say),
        country=in_text(reading.ledger, country, say),
        kind=event_kind_word(kind, say),
        times=number(times, say),
    )


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("when", say("Date")),
        Column("country", say("Country")),
        Column("what", say("Kind")),
        Column("name", say("Event")),
        Column("note", say("Summary")),
        Column("sources", say("Sources")),
    )


def _empty(reading: Reading, *, on_record: bool) -> Empty:
    return nothing_to_show(reading, reading.say("No event is on record by this day."), on_record=on_record)
