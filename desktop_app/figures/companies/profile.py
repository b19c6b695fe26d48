"""A company's profile: which figures it is made of, and what its head says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.registry import spec_of
from desktop_app.figures.wording import beside, fuzzy_date, role_word, sentence
from desktop_app.figures.wording.not_yet_published import mark_of_later, not_known_yet
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

# the figures of a profile in reading order, charts first
CHARTS = ("shares", "public_money", "projects", "roadmap")
LISTS = ("ownership", "trade", "record", "events", "positions", "sources")
CARDS = (*CHARTS, *LISTS)
_NATIVE = 2  # names in original script beside the name


@dataclass(frozen=True)
class Head:
    """The head of a profile: name, name in its own script, one line of facts, one sentence."""

    name: str
    native: str
    country: str
    facts: str
    summary: str


def card_state(state: ViewState, company: str, key: str) -> ViewState:
    """Return the state of one figure of a profile: what it does not heed is laid aside."""
    name = f"companies/{key}"
    return spec_of(name).heeded(state.with_(page="companies", figure=key, companies=(company,), focus=""))


def head_of(ledger: Ledger, company_id: str, as_of: date | None, say: Say) -> Head:
    """Return the head of a company's profile as of a day, None for today.

    Name, roles and country name the company; where only a later source describes it they are marked, and nothing else
    of that source is told.
    """
    company = ledger.company(company_id)
    known = as_of is None or company.known_from <= as_of
    roles = beside(say, *(role_word(role, say) for role in company.roles))
    facts = [sentence(roles)] if roles else []
    facts.append(ledger.country_name(company.country, say.language))
    if company.founded and known:
        facts.append(say("founded {year}", year=fuzzy_date(company.founded, say)))
    if company.ticker and known:
        facts.append(beside(say, *company.ticker.split(";")))
    if company.parent_id and known:
        facts.append(say("part of {owner}", owner=ledger.company(company.parent_id).name))
    native = [name for name in (company.name_native, *company.aliases) if name and not name.isascii()]
    others = [name for name in company.aliases if name.isascii() and name != company.name]
    if others:
        facts.append(say("also {names}", names=beside(say, *others)))
    summary = company.summary
    if as_of and not known:
        facts.append(mark_of_later(ledger, company.source_id, as_of, say))
        summary = sentence(not_known_yet(ledger, company.source_id, say))
    return Head(company.name, " · ".join(native[:_NATIVE]), company.country, " · ".join(facts), summary)
