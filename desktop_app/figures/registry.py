"""Which figures there are, and the one way to build them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from desktop_app.domain.figure import Empty, Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures.validation import refuse
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger

Builder = Callable[[Ledger, ViewState], Figure]

# name of the figure: module with its ``build``; imported when first asked for, so a page loads its own figures only
FIGURES = {
    "countries/support": "desktop_app.figures.countries.support",
    "countries/statements": "desktop_app.figures.countries.statements",
    "countries/over_time": "desktop_app.figures.countries.over_time",
    "countries/to_match": "desktop_app.figures.countries.to_match",
    "countries/capacity": "desktop_app.figures.countries.capacity",
    "companies/public_money": "desktop_app.figures.companies.public_money",
    "companies/shares": "desktop_app.figures.companies.shares",
    "companies/projects": "desktop_app.figures.companies.projects",
    "companies/roadmap": "desktop_app.figures.companies.roadmap",
    "companies/ownership": "desktop_app.figures.companies.ownership",
    "companies/trade": "desktop_app.figures.companies.trade",
    "companies/positions": "desktop_app.figures.companies.positions",
    "companies/record": "desktop_app.figures.companies.record",
    "companies/events": "desktop_app.figures.companies.events",
    "companies/sources": "desktop_app.figures.companies.sources",
    "projects/timeline": "desktop_app.figures.projects.timeline",
    "projects/slips": "desktop_app.figures.projects.slips",
    "projects/compare": "desktop_app.figures.projects.compare",
    "projects/chain": "desktop_app.figures.projects.chain",
    "projects/leverage": "desktop_app.figures.projects.leverage",
    "supply_chain/chokepoints": "desktop_app.figures.supply_chain.chokepoints",
    "supply_chain/shares": "desktop_app.figures.supply_chain.shares",
    "supply_chain/strongholds": "desktop_app.figures.supply_chain.strongholds",
    "supply_chain/concentration": "desktop_app.figures.supply_chain.concentration",
    "supply_chain/chain": "desktop_app.figures.supply_chain.chain",
    "supply_chain/roadmap": "desktop_app.figures.supply_chain.roadmap",
    "policy/events": "desktop_app.figures.policy.events",
    "policy/cooperation": "desktop_app.figures.policy.cooperation",
    "policy/controls": "desktop_app.figures.policy.controls",
    "sources/list": "desktop_app.figures.sources.list",
    "sources/claims": "desktop_app.figures.sources.claims",
    "sources/weak": "desktop_app.figures.sources.weak",
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
