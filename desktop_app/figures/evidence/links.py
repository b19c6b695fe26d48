"""What stands behind a link between companies, and behind a company of a chain: every statement with its source."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.company import CompanyLink
from desktop_app.domain.evidence import Evidence, Saying, Section
from desktop_app.domain.figure import Figure, Mark
from desktop_app.figures.announce import value_words
from desktop_app.figures.supply_chain.links import link_fact, link_kind_word, link_share
from desktop_app.figures.wording import date_or_undated, fuzzy_date
from desktop_app.figures.wording.not_yet_published import mark_of_later
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger


def link_evidence(ledger: Ledger, figure: Figure, mark: Mark) -> Evidence:
    """Return the evidence of a link: its statements, then what else links the two companies."""
    say = say_in(figure.state.language)
    facts = set(mark.facts)
    known = ledger.links(figure.as_of)
    own = [link for link in known if link_fact(link) in facts]
    pairs = {frozenset((link.from_id, link.to_id)) for link in own}
    others = [link for link in known if link not in own and frozenset((link.from_id, link.to_id)) in pairs]
    return _evidence(
        ledger, mark, say, (say("Said by"), _said(ledger, own, say)), (say("Also linked"), _said(ledger, others, say))
    )


def node_evidence(ledger: Ledger, figure: Figure, mark: Mark) -> Evidence:
    """Return the evidence of a company: who describes it, and all its links on record."""
    say = say_in(figure.state.language)
    company = ledger.company(mark.row)
    source = ledger.source(company.source_id)
    date = date_or_undated(source.published, say)
    later = mark_of_later(ledger, company.source_id, figure.as_of, say)
    told = (Saying(source.title, "", source, date, (*((later,) if later else ()), source.weight.value)),)
    links = [link for link in ledger.links(figure.as_of) if mark.row in (link.from_id, link.to_id)]
    return _evidence(ledger, mark, say, (say("Said by"), told), (say("Links on record"), _said(ledger, links, say)))


def _evidence(ledger: Ledger, mark: Mark, say: Say, *sections: tuple[str, tuple[Saying, ...]]) -> Evidence:
    return Evidence(
        title=mark.label,
        value=value_words(mark, say),
        formula="",
        sections=tuple(Section(title, sayings) for title, sayings in sections if sayings),
        sources=tuple(ledger.source(each) for each in mark.sources),
        note=mark.note,
    )


def _said(ledger: Ledger, links: Iterable[CompanyLink], say: Say) -> tuple[Saying, ...]:
    return tuple(_saying(ledger, link, say) for link in links)


def _saying(ledger: Ledger, link: CompanyLink, say: Say) -> Saying:
    source = ledger.source(link.source_id)
    name = say(
        "{company} is {kind} of {other}",
        company=ledger.company(link.from_id).name,
        kind=link_kind_word(link.kind, say),
        other=ledger.company(link.to_id).name,
    )
    date = fuzzy_date(link.since, say) if link.since else say("no date")
    badges = (link_kind_word(link.kind, say), source.weight.value)
    return Saying(name, link_share(link, say), source, date, badges, link.note, link_fact(link))
