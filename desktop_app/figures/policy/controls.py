"""Chains of controls: a country's export controls and tariffs by date, and what others did soon after against it."""

from __future__ import annotations

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import FactRef
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, event_kind_word, fuzzy_date, sentence
from desktop_app.figures.wording.countries import short
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
from desktop_app.measures.control_chains import ANSWERED_WITHIN, Answer, ControlChain, control_chains


def build(reading: Reading) -> Figure:
    """Return the chains of controls known by the as-of date; see ``measures.control_chains`` for what a chain is.

    ``countries`` narrows to chains of these and to chains that these answered; ``group_by`` is one of ``KINDS`` or
    empty for both. Raise ``LedgerError`` for another grouping.
    """
    ledger, state = reading.ledger, reading.state
    assert state.as_of
    say = say_in(state.language)
    chains = [
        each
        for each in control_chains(ledger.policy_events(state.as_of))
        if _asked(each, state, reading.option("kind"))
    ]
    entries = [entry for chain in chains for entry in _entries(ledger, chain, say)]
    answers = sum(len(step.answers) for chain in chains for step in chain.steps)
    words = Words(
        title=_title(len(chains), answers, say),
        subtitle=say(
            "Controls of one country by date. Arrow: another country’s control within {days} days that names the first.",
            days=ANSWERED_WITHIN,
        ),
        basis=say("dates, countries and words of the table; whether one answers the other is for the reader to judge"),
        empty=say("No chain of controls is on record by this day."),
    )
    more = (Column("country", say("Country")), Column("days", say("Days after"), number=True))
    return listed(ledger, state, entries, words, list_columns(say, *more))


def _asked(chain: ControlChain, state: ViewState, kind: str) -> bool:
    if kind and chain.kind != kind:
        return False
    answering = {country for step in chain.steps for each in step.answers for country in each.event.countries}
    return not state.countries or bool({chain.country, *answering} & set(state.countries))


def _entries(ledger: Ledger, chain: ControlChain, say: Say) -> list[Entry]:
    country = ledger.country_name(chain.country, say.language)
    kind = sentence(event_kind_word(chain.kind, say))
    group = say("{country}: {kind}", country=country, kind=kind)
    found: list[Entry] = []
    for step in chain.steps:
        found.append(_entry(ledger, step.event, f"{chain.country}.{step.event.id}", group, None, say))
        for answer in step.answers:
            key = f"{chain.country}.{step.event.id}.{answer.event.id}"
            found.append(_entry(ledger, answer.event, key, group, answer, say))
    return found


def _entry(ledger: Ledger, event: PolicyEvent, key: str, group: str, answer: Answer | None, say: Say) -> Entry:
    names = beside(say, *(short(ledger, code, say.language) for code in event.countries))
    name, kind = event.title, ""
    if answer:
        name = say("→ {country}: {title}", country=names, title=event.title)
        kind = say.plural("{count} day later", "{count} days later", answer.days)
    return Entry(
        id=key,
        name=name,
        sources=(event.source_id,),
        kind=kind,
        text=fuzzy_date(event.date, say),
        below=event.summary,
        group=group,
        spoken=say("{country}: {title}", country=names, title=event.title),
        when=event.date,
        status=event.kind,
        strong=answer is None,
        facts=(FactRef("policy_events", event.id),),
        note=event.summary,
        fields={"country": names, "days": answer.days if answer else None},
    )


def _title(chains: int, answers: int, say: Say) -> str:
    text = say.plural("{count} chain of controls", "{count} chains of controls", chains)
    if not answers:
        return text
    return say.plural(
        "{text}; {count} control names a country that acted shortly before",
        "{text}; {count} controls name a country that acted shortly before",
        answers,
        text=text,
    )
