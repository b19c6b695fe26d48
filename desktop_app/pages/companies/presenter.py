"""What the list and the head of the page say, without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.company import Company
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.wording import fuzzy_date
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

FIRST = "tsmc"  # the company a new reader sees


@dataclass(frozen=True)
class Head:
    """The head of a profile: name, name in its own script, one line of facts, one sentence."""

    name: str
    native: str
    country: str
    facts: str
    summary: str


def shown_company(state: ViewState) -> str:
    """Return the company that a state shows."""
    return state.companies[0] if state.companies else FIRST


def found_under(company: Company) -> str:
    """Return the further words under which a company is found: native name, aliases, ticker, id."""
    return " ".join((company.name_native, *company.aliases, company.ticker, company.id.replace("-", " ")))


def head_of(ledger: Ledger, company_id: str, say: Say) -> Head:
    """Return the head of a company's profile."""
    company = ledger.company(company_id)
    facts = [ledger.country_name(company.country, say.language)]
    if company.founded:
        facts.append(say("founded {year}", year=fuzzy_date(company.founded, say)))
    if company.ticker:
        facts.append(company.ticker)
    if company.parent_id:
        facts.append(say("part of {owner}", owner=ledger.company(company.parent_id).name))
    return Head(company.name, company.name_native, company.country, " · ".join(facts), company.summary)
