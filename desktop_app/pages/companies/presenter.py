"""What the list and the head of the page say, without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.wording import beside, fuzzy_date, role_word, sentence
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

FIRST = "tsmc"  # the company a new reader sees
ALWAYS = "public_money"  # the card that stays where nothing is on record
# the cards of a profile in reading order, charts first
CARDS = (
    "shares",
    "public_money",
    "projects",
    "roadmap",
    "ownership",
    "trade",
    "record",
    "events",
    "positions",
    "sources",
)
MOST = 2  # profiles side by side


@dataclass(frozen=True)
class Head:
    """The head of a profile: name, name in its own script, one line of facts, other names, one sentence."""

    name: str
    native: str
    country: str
    facts: str
    summary: str


def shown_companies(state: ViewState) -> tuple[str, ...]:
    """Return the one or two companies that a state shows."""
    return state.companies[:MOST] or (FIRST,)


def card_state(state: ViewState, company: str, key: str) -> ViewState:
    """Return the state of one card: filters of other pages do not narrow a profile without being seen."""
    return state.with_(
        figure=key,
        companies=(company,),
        countries=(),
        projects=(),
        recipients=(),
        programmes=(),
        stages=(),
        instruments=(),
        group_by="",
        sort="",
        focus="",
    )


def both(heads: list[Head], say: Say) -> Head:
    """Return the head of two profiles side by side; each stands above its own column."""
    names = say("{one} and {other}", one=heads[0].name, other=heads[1].name)
    return Head(names, "", heads[0].country, say("Side by side; the same figure of both at one height."), "")


def on_record(figures: dict[str, Figure], active: str) -> dict[str, Figure]:
    """Return the figures that show something, that of public money, and the active one."""
    return {key: figure for key, figure in figures.items() if figure.marks or key in (ALWAYS, active)}


def found_under(company: Company) -> str:
    """Return the further words under which a company is found: native name, aliases, ticker, id."""
    return " ".join((company.name_native, *company.aliases, company.ticker, company.id.replace("-", " ")))


def head_of(ledger: Ledger, company_id: str, say: Say) -> Head:
    """Return the head of a company's profile."""
    company = ledger.company(company_id)
    roles = beside(say, *(role_word(role, say) for role in company.roles))
    facts = [sentence(roles)] if roles else []
    facts.append(ledger.country_name(company.country, say.language))
    if company.founded:
        facts.append(say("founded {year}", year=fuzzy_date(company.founded, say)))
    if company.ticker:
        facts.append(beside(say, *company.ticker.split(";")))
    if company.parent_id:
        facts.append(say("part of {owner}", owner=ledger.company(company.parent_id).name))
    native = [name for name in (company.name_native, *company.aliases) if name and not name.isascii()]
    others = [name for name in company.aliases if name.isascii() and name != company.name]
    if others:
        facts.append(say("also {names}", names=beside(say, *others)))
    return Head(company.name, " · ".join(native[:2]), company.country, " · ".join(facts), company.summary)
