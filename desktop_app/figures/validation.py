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


def refuse(name: str, ledger: Ledger, state: ViewState) -> None:
    """Raise ``LedgerError`` naming all that a state asks of figure ``name`` and cannot have.

    That is an order or a grouping where there is none to choose, and every country, company, project, segment or
    programme that the edition does not know.
    """
    unheeded = _unheeded(name, state)
    unknown = _unknown(ledger, state)
    faults = [f"Key '{key}': '{getattr(state, key)}' is not known to {name}." for key in unheeded]
    remedies = [f"Leave '{key}' empty there: ''." for key in unheeded]
    if unknown:
        faults.append(f"The edition does not know {', '.join(unknown)}.")
        remedies.append("Mend the state, or take a newer edition.")
    if faults:
        raise LedgerError(" ".join(faults), " ".join(remedies), ExitCode.STATE)


def _unheeded(name: str, state: ViewState) -> list[str]:
    """Return the keys by which an order or a grouping is asked of a figure that has none to choose."""
    asked = (("sort", state.sort, _UNSORTED), ("group_by", state.group_by, _PLAIN))
    return [key for key, word, without in asked if word and name in without]


def _unknown(ledger: Ledger, state: ViewState) -> list[str]:
    companies = {row.id for row in ledger.companies()} if state.companies or state.recipients else set()
    projects = {row.id for row in ledger.all_projects()} if state.projects else set()
    segments = {row.id for row in ledger.segments()} if state.segments else set()
    asked = (
        ("countries", state.countries, set(ledger.countries)),
        ("companies", state.companies, companies),
        ("recipients", state.recipients, companies),
        ("projects", state.projects, projects),
        ("segments", state.segments, segments),
    )
    faults = [f"{key}: '{each}'" for key, ids, known in asked for each in ids if each not in known]
    for programme in state.programmes:
        try:
            ledger.programme(programme)
        except KeyError:
            faults.append(f"programmes: '{programme}'")
    return faults


def refuse_word(key: str, word: str, allowed: tuple[str, ...]) -> None:
    """Raise ``LedgerError`` for a word that a figure does not know: a typing error must not pass for the usual view."""
    if word not in allowed:
        known = ", ".join(f"'{each}'" for each in allowed)
        raise LedgerError(f"Key '{key}': '{word}' is not known to this figure.", f"Use one of {known}.", ExitCode.STATE)
