"""What stands behind a link between companies, and behind a company of a chain: every statement with its source."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Mark
from desktop_app.figures.announce import value_words
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.links import link_fact, link_kind_word, link_share
from desktop_app.figures.wording import date_or_undated, fuzzy_date
from desktop_app.figures.wording.not_yet_published import mark_of_later


def link_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return the evidence of a link: its statements, then what else links the two companies."""
    say, facts = reading.say, set(mark.facts)
    known = reading.ledger.links(reading.as_of)
    own = [link for link in known if link_fact(link) in facts]
    pairs = {frozenset((link.from_id, link.to_id)) for link in own}
    others = [link for link in known if link not in own and frozenset((link.from_id, link.to_id)) in pairs]
    return _evidence(reading, mark, (say("Said by"), _said(reading, own)), (say("Also linked"), _said(reading, others)))


def node_evidence(reading: Reading, mark: Mark) -> Evidence:
    """Return the evidence of a company: who describes it, and all its links on record."""
    ledger, say = reading.ledger, reading.say
    company = ledger.company(mark.row)
    source = ledger.source(company.source_id)
    date = date_or_undated(source.published, say)
    later = mark_of_later(ledger, company.source_id, reading.as_of, say)
    told = (Saying(source.title, "", source, date, (*((later,) if later else ()), source.weight.value)),)
    links = [link for link in ledger.links(reading.as_of) if mark.row in (link.from_id, link.to_id)]
    return _evidence(reading, mark, (say("Said by"), told), (say("Links on record"), _said(reading, links)))


def _evidence(reading: Reading, mark: Mark, *sections: tuple[str, tuple[Saying, ...]]) -> Evidence:
    return Evidence(
        title=mark.label,
        value=value_words(mark, reading.say),
        formula="",
        sections=tuple(Section(title, sayings) for title, sayings in sections if sayings),
        sources=tuple(reading.ledger.source(each) for each in mark.sources),
        note=mark.note,
    )


def _said(reading: Reading, links: Iterable[CompanyLink]) -> tuple[Saying, ...]:
    return tuple(_saying(reading, link) for link in links)


def _saying(reading: Reading, link: CompanyLink) -> Saying:
    say = reading.say
    source = reading.ledger.source(link.source_id)
    name = say(
        "{company} is {kind} of {other}",
        company=reading.ledger.company(link.from_id).name,
        kind=link_kind_word(link.kind, say),
        other=reading.ledger.company(link.to_id).name,
    )
    date = fuzzy_date(link.since, say) if link.since else say("no date")
    badges = (link_kind_word(link.kind, say), source.weight.value)
    return Saying(name, link_share(link, say), source, date, badges, link.note, link_fact(link))
