"""Refuses a state that asks for what the edition does not know: a typing error must not look like a finding."""

from __future__ import annotations

from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.ledger import Ledger

_PLAIN = frozenset(  # figures that have one order and one grouping
    {
        "countries/statements",
        "countries/capacity",
        "companies/public_money",
        "companies/shares",
        "companies/roadmap",
        "companies/ownership",
        "companies/trade",
        "companies/positions",
        "companies/record",
        "companies/events",
        "companies/sources",
        "projects/compare",
        "supply_chain/strongholds",
        "sources/weak",
    }
)
_UNSORTED = _PLAIN | {
    "countries/over_time",
    "countries/to_match",
    "projects/chain",
    "projects/leverage",
    "supply_chain/chain",
    "supply_chain/roadmap",
    "policy/cooperation",
    "policy/controls",
    "sources/list",
    "sources/claims",
}


def refuse_unheeded(name: str, state: ViewState) -> None:
    """Raise ``LedgerError`` for an order or a grouping asked of a figure that has none to choose."""
    for key, asked, without in (("sort", state.sort, _UNSORTED), ("group_by", state.group_by, _PLAIN)):
        if asked and name in without:
            raise LedgerError(
                f"Key '{key}': '{asked}' is not known to {name}.", f"Leave '{key}' empty there: ''.", ExitCode.STATE
            )


def refuse_unknown(ledger: Ledger, state: ViewState) -> None:
    """Raise ``LedgerError`` naming every country, company, project, segment or programme that is unknown."""
    faults: list[str] = []
    _unknown("countries", state.countries, set(ledger.countries), faults)
    companies = {row.id for row in ledger.companies()} if state.companies or state.recipients else set()
    _unknown("companies", state.companies, companies, faults)
    _unknown("recipients", state.recipients, companies, faults)
    _unknown("projects", state.projects, {row.id for row in ledger.all_projects()} if state.projects else set(), faults)
    _unknown("segments", state.segments, {row.id for row in ledger.segments()} if state.segments else set(), faults)
    for programme in state.programmes:
        try:
            ledger.programme(programme)
        except KeyError:
            faults.append(f"programmes: '{programme}'")
    if faults:
        raise LedgerError(
            f"The edition does not know {', '.join(faults)}.",
            "Mend the state, or take a newer edition.",
            ExitCode.STATE,
        )


def refuse_word(key: str, word: str, allowed: tuple[str, ...]) -> None:
    """Raise ``LedgerError`` for a word that a figure does not know: a typing error must not pass for the usual view."""
    if word not in allowed:
        known = ", ".join(f"'{each}'" for each in allowed)
        raise LedgerError(f"Key '{key}': '{word}' is not known to this figure.", f"Use one of {known}.", ExitCode.STATE)


def _unknown(key: str, asked: tuple[str, ...], known: set[str], faults: list[str]) -> None:
    faults.extend(f"{key}: '{each}'" for each in asked if each not in known)
