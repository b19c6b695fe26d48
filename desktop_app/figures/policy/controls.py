"""Chains of controls: a country's export controls and tariffs by date, and what others did soon after against it."""

from __future__ import annotations

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.policy import PolicyEvent
from desktop_app.domain.working import FactRef
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import beside, event_kind_word, fuzzy_date, sentence
from desktop_app.figures.wording.countries import short
from desktop_app.i18n import Say
from desktop_app.measures.control_chains import ANSWERED_WITHIN, Answer, ControlChain, control_chains


def build(reading: Reading) -> Figure:
    """Return the chains of controls known by the as-of date; see ``measures.control_chains`` for what a chain is.

    ``countries`` narrows to chains of these and to chains that these answered, the option ``kind`` to one of
    ``CONTROL_KINDS``.
    """
    say = reading.say
    known = control_chains(reading.ledger.policy_events(reading.as_of))
    chains = [each for each in known if _asked(reading, each)]
    entries = [entry for chain in chains for entry in _entries(reading, chain)]
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
    return listed(reading, entries, words, list_columns(say, *more), on_record=bool(known))


def _asked(reading: Reading, chain: ControlChain) -> bool:
    if reading.option("kind") not in ("", chain.kind):
        return False
    answering = {country for step in chain.steps for each in step.answers for country in each.event.countries}
    countries = reading.state.countries
    return not countries or bool({chain.country, *answering} & set(countries))


def _entries(reading: Reading, chain: ControlChain) -> list[Entry]:
    say = reading.say
    country = reading.ledger.country_name(chain.country, say.language)
    kind = sentence(event_kind_word(chain.kind, say))
    group = say("{country}: {kind}", country=country, kind=kind)
    found: list[Entry] = []
    for step in chain.steps:
        found.append(_entry(reading, step.event, f"{chain.country}.{step.event.id}", group, None))
        for answer in step.answers:
            key = f"{chain.country}.{step.event.id}.{answer.event.id}"
            found.append(_entry(reading, answer.event, key, group, answer))
    return found


def _entry(reading: Reading, event: PolicyEvent, key: str, group: str, answer: Answer | None) -> Entry:
    say = reading.say
    names = beside(say, *(short(reading.ledger, code, say.language) for code in event.countries))
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
