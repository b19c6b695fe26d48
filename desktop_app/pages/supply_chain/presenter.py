"""What the controls of the page offer and what they mean for the state, without Qt."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.supply_chain.catalogue import CENTRE, CHAINS
from desktop_app.figures.supply_chain.segment_names import segment_name
from desktop_app.figures.supply_chain.share_query import segments_with_shares
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger


def countries(ledger: Ledger) -> set[str]:
    """Return the countries that hold a share, or in which a company has its seat."""
    held = {row.holder_id for row in ledger.shares(ledger.info.facts_to) if row.holder_kind == "country"}
    return held | {company.country for company in ledger.companies()}


def segments(ledger: Ledger, as_of: date, say: Say) -> list[tuple[str, str]]:
    """Return the segments with dated shares, by name."""
    found = ((segment_name(ledger.segment(each), say), each) for each in segments_with_shares(ledger, as_of))
    return [(key, name) for name, key in sorted(found)]


def centres(ledger: Ledger, say: Say) -> list[tuple[str, str]]:
    """Return what a chain can be drawn around: the chains that come along, then every company with a link."""
    linked = {end for link in ledger.links(ledger.info.facts_to) for end in (link.from_id, link.to_id)}
    names = sorted((ledger.company(each).name.casefold(), ledger.company(each).name, each) for each in linked)
    chains = [("packaging", say("Chain: film to AI chip")), ("lithography", say("Chain: lens to scanner to wafer"))]
    return [*chains, *((key, name) for _, name, key in names)]


def centre_of(state: ViewState) -> str:
    """Return the choice of the centre that a state shows; empty for companies of the reader's own choice."""
    for key, chain in CHAINS.items():
        if state.companies == chain:
            return key
    if len(state.companies) > 1:
        return ""
    return state.companies[0] if state.companies else CENTRE


def companies_of(centre: str) -> tuple[str, ...]:
    """Return the companies of the state for a choice of the centre."""
    return CHAINS.get(centre, (centre,))
