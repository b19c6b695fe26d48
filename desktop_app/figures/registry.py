"""Which figures there are, and the one way to build them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from desktop_app.domain.figure import Empty, Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.asked import refuse
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger

Builder = Callable[[Ledger, ViewState], Figure]

# name of the figure: module with its ``build``; imported when first asked for, so a page loads its own figures only
FIGURES = {
    "countries/support": "desktop_app.figures.countries_support",
    "countries/statements": "desktop_app.figures.countries_statements",
    "countries/over_time": "desktop_app.figures.countries_over_time",
    "countries/to_match": "desktop_app.figures.countries_to_match",
    "countries/capacity": "desktop_app.figures.countries_capacity",
    "companies/public_money": "desktop_app.figures.companies_public_money",
    "companies/shares": "desktop_app.figures.companies_shares",
    "companies/projects": "desktop_app.figures.companies_projects",
    "companies/roadmap": "desktop_app.figures.companies_roadmap",
    "companies/ownership": "desktop_app.figures.companies_ownership",
    "companies/trade": "desktop_app.figures.companies_trade",
    "companies/positions": "desktop_app.figures.companies_positions",
    "companies/record": "desktop_app.figures.companies_record",
    "companies/events": "desktop_app.figures.companies_events",
    "companies/sources": "desktop_app.figures.companies_sources",
    "projects/timeline": "desktop_app.figures.projects_timeline",
    "projects/slips": "desktop_app.figures.projects_slips",
    "projects/compare": "desktop_app.figures.projects_compare",
    "projects/chain": "desktop_app.figures.projects_chain",
    "projects/leverage": "desktop_app.figures.projects_leverage",
    "supply_chain/chokepoints": "desktop_app.figures.supply_chain_chokepoints",
    "supply_chain/shares": "desktop_app.figures.supply_chain_shares",
    "supply_chain/strongholds": "desktop_app.figures.supply_chain_strongholds",
    "supply_chain/concentration": "desktop_app.figures.supply_chain_concentration",
    "supply_chain/chain": "desktop_app.figures.supply_chain_chain",
    "supply_chain/roadmap": "desktop_app.figures.supply_chain_roadmap",
    "policy/events": "desktop_app.figures.policy_events",
    "policy/cooperation": "desktop_app.figures.policy_cooperation",
    "policy/controls": "desktop_app.figures.policy_controls",
    "sources/list": "desktop_app.figures.sources_list",
    "sources/claims": "desktop_app.figures.sources_claims",
    "sources/weak": "desktop_app.figures.sources_weak",
}


def build(ledger: Ledger, state: ViewState, *, way_out: bool = True) -> Figure:
    """Return the figure of a state; raise ``LedgerError`` where it asks for what the edition does not know.

    One that is empty says why; ``way_out`` adds the change that helps, whose search builds up to two figures more: leave
    it out where nothing can be pressed.
    """
    return build_named(state.name, ledger, state, way_out=way_out)


def build_named(name: str, ledger: Ledger, state: ViewState, *, way_out: bool = True) -> Figure:
    """Return figure ``name`` for a state whose as-of date may still be open."""
    if name not in FIGURES:
        raise LedgerError(f"There is no figure '{name}'.", f"Choose one of: {', '.join(FIGURES)}.", ExitCode.STATE)
    refuse(name, ledger, state)
    known = _dated(ledger, state)
    builder = cast(Builder, import_module(FIGURES[name]).build)
    figure = builder(ledger, known)
    if way_out:
        return _with_way_out(ledger, builder, figure)
    return replace(figure, empty=Empty(figure.empty.reason)) if figure.empty else figure


def _dated(ledger: Ledger, state: ViewState) -> ViewState:
    return replace(state, as_of=state.as_of or ledger.info.facts_to)


def _with_way_out(ledger: Ledger, builder: Builder, figure: Figure) -> Figure:
    """Return the figure; one that is empty offers a change after which there is something to see."""
    empty, state = figure.empty, figure.state
    if empty is None or (empty.state and builder(ledger, _dated(ledger, empty.state)).marks):
        return figure
    start = ViewState(page=state.page, figure=state.figure, language=state.language)
    if not builder(ledger, _dated(ledger, start)).marks:
        return figure
    say = say_in(state.language)
    return replace(figure, empty=replace(empty, action=say("Start again without filters"), state=start))
