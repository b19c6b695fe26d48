"""What the list and the head of the page say, without Qt."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.companies.profile import CARDS, Head, card_state, head_of
from desktop_app.i18n import Say

__all__ = [
    "ALWAYS", "CARDS", "FIRST", "MOST", "Head", "both", "card_state", "found_under", "head_of", "names_in_list",
    "on_record", "shown_companies",
]  # fmt: skip

FIRST = "tsmc"  # the company a new reader sees
ALWAYS = "public_money"  # the card that stays where nothing is on record
MOST = 2  # profiles side by side
_READ_AT_HOME = {"ja": "JPN", "ko": "KOR"}  # a native name is drawn in the fonts of its country: those of the language


def shown_companies(state: ViewState) -> tuple[str, ...]:
    """Return the one or two companies that a state shows; of a longer choice, made on another page, the first."""
    few = len(state.companies) <= MOST
    return (state.companies if few else state.companies[:1]) or (FIRST,)


def both(heads: list[Head], say: Say) -> Head:
    """Return the head of two profiles side by side; each stands above its own column."""
    names = say("{one} and {other}", one=heads[0].name, other=heads[1].name)
    return Head(names, "", heads[0].country, say("Side by side; the same figure of both at one height."), "")


def on_record(figures: Mapping[tuple[str, str], Figure], active: str) -> dict[tuple[str, str], Figure]:
    """Return the figures by company and key of which one shows something, that of public money, and the active one.

    Of two companies both have the card that one has: the other says why it is empty.
    """
    shown = {key for (_, key), figure in figures.items() if figure.marks} | {ALWAYS, active}
    return {(company, key): figure for (company, key), figure in figures.items() if key in shown}


def names_in_list(company: Company, language: str) -> tuple[str, str]:
    """Return the name by which a list calls a company, and its other one: its own script where the reader reads it."""
    if company.name_native and company.country == _READ_AT_HOME.get(language):
        return company.name_native, company.name
    return company.name, ""


def found_under(company: Company) -> str:
    """Return the further words under which a company is found: native name, aliases, ticker, id."""
    return " ".join((company.name_native, *company.aliases, company.ticker, company.id.replace("-", " ")))
