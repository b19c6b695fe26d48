"""Policy events on an axis of dates: a row per event, by country or by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop_app.domain.figure import Column, Empty, Figure, Form, Mark, Row
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.marks import sources_of
from desktop_app.figures.policy.acts import act_mark, axis_of
from desktop_app.figures.policy.catalogue import EVENT_KINDS
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, event_kind_word, joined, number
from desktop_app.figures.wording.countries import in_text, sentence, short
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


def build(reading: Reading) -> Figure:
    """Return the events known by the as-of date, a row each.

    ``group_by`` is ``country`` (default), ``kind`` or ``time`` (one list by date, which shows who answers whom), and
    after a colon one of ``KINDS`` to which the events are narrowed (``time:export_control``). ``countries`` narrows to
    events of these; ``sort`` is by date, or ``newest`` first. Raise ``LedgerError`` for another grouping or sorting.
    """
    ledger, state = reading.ledger, reading.state
    as_of = state.as_of
    assert as_of
    say = say_in(state.language)
    group, kind = reading.option("group"), reading.option("kind")
    known = ledger.policy_events(as_of)
    events = [
        event
        for event in known
        if (not kind or event.kind == kind) and (not state.countries or set(event.countries) & set(state.countries))
    ]
    ordered = _ordered(ledger, state, events, group, say)
    marks = [_mark(ledger, event, say) for event in ordered]
    return Figure(
        state=state,
        form=Form.TIMELINE,
        title=_title(ledger, events, say),
        subtitle=say("A row per event. Disc: a day or month; hatched: as vague as its source."),
        unit="",
        basis=say("dates as stated"),
        as_of=as_of,
        axis=axis_of(marks),
        rows=tuple(_row(ledger, state, event, group, say) for event in ordered),
        marks=tuple(marks),
        columns=_columns(say),
        sources=sources_of(ledger, marks),
        edition=ledger.info,
        aside_title={"country": say("Together"), "time": say("Kind")}.get(group, ""),
        empty=None if marks else _empty(state, kind, say),
    )


def _home(event: PolicyEvent, state: ViewState) -> str:
    """Return the country under which an event of several stands: the first one asked for, else the first named."""
    return next((each for each in state.countries if each in event.countries), next(iter(event.countries), ""))


def _ordered(
    ledger: Ledger, state: ViewState, events: Sequence[PolicyEvent], group: str, say: Say
) -> list[PolicyEvent]:
    """Return the events by group, by date within each; countries with most events first, or as they were asked for."""
    homes = Counter(_home(event, state) for event in events)

    def rank(event: PolicyEvent) -> tuple[object, ...]:
        home = _home(event, state)
        match group:
            case "kind":
                return (EVENT_KINDS.index(event.kind) if event.kind in EVENT_KINDS else len(EVENT_KINDS), event.kind)
            case "country":
                asked = state.countries.index(home) if home in state.countries else 0
                return (asked, -homes[home], ledger.country_name(home, say.language))
        return ()

    by_date = sorted(events, key=lambda event: (event.date, event.id), reverse=state.sort == "newest")
    return sorted(by_date, key=rank)


def _row(ledger: Ledger, state: ViewState, event: PolicyEvent, group: str, say: Say) -> Row:
    home = _home(event, state)
    names = joined([short(ledger, each, say.language) for each in event.countries], say)
    kind = event_kind_word(event.kind, say)
    heading = {"country": ledger.country_name(home, say.language), "kind": sentence(kind)}.get(group, "")
    label, aside = (kind, names if len(event.countries) > 1 else "") if group == "country" else (names, kind)
    return Row(
        event.id,
        sentence(label),
        group=heading,
        aside="" if group == "kind" else aside,
        fact=FactRef("policy_events", event.id),
    )


def _mark(ledger: Ledger, event: PolicyEvent, say: Say) -> Mark:
    names = beside(say, *(ledger.country_name(each, say.language) for each in event.countries))
    kind = event_kind_word(event.kind, say)
    fields = {"name": event.title, "country": names, "what": kind}
    label = say("{country}: {title}", country=names, title=event.title) if names else event.title
    fact = FactRef("policy_events", event.id)
    return act_mark(fact, label, event.date, kind, event.kind, event.source_id, event.summary, fields, say)


def _title(ledger: Ledger, events: Sequence[PolicyEvent], say: Say) -> str:
    """Return whose events are most, and of which kind most of these are."""
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
            country=in_text(ledger, country, say),
            kind=event_kind_word(kind, say),
        )
    return say(
        "{most} of {count} events are of {country}; most often of the kind {kind} ({times})",
        most=number(most, say),
        count=number(len(events), say),
        country=in_text(ledger, country, say),
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


def _empty(state: ViewState, kind: str, say: Say) -> Empty:
    plain = state.with_(countries=(), group_by=state.group_by.partition(":")[0], as_of=None)
    if state.countries or kind:
        return Empty(
            say("No event of these countries and kinds is on record by this day."), say("Show all events"), plain
        )
    return Empty(say("No event is on record by this day."), say("Show what is known today"), plain)
