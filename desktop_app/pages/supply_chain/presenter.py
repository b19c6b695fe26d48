"""What the controls of the page offer and what they mean for the state, without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.supply_chain import chain as supply_chain_chain
from desktop_app.figures.supply_chain import concentration as supply_chain_concentration
from desktop_app.figures.supply_chain.booking import Booking, years_of
from desktop_app.figures.supply_chain.names import statistic_name
from desktop_app.figures.supply_chain.segment_names import segment_name
from desktop_app.figures.supply_chain.share_query import USUAL_SEGMENT, segments_with_shares, statistics_of
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

FIGURES = ("chokepoints", "shares", "concentration", "strongholds", "chain", "roadmap")
# which filters a figure heeds; the others are hidden rather than without effect
USED_BY: Mapping[str, frozenset[str]] = {
    "segments": frozenset({"chokepoints", "concentration", "strongholds"}),
    "segment": frozenset({"shares"}),
    "countries": frozenset({"chokepoints", "shares", "strongholds", "chain", "roadmap"}),
    "companies": frozenset({"chokepoints", "shares", "strongholds", "roadmap"}),
    "centre": frozenset({"chain"}),
}
_CHAINS = {"packaging": supply_chain_chain.PACKAGING, "lithography": supply_chain_chain.LITHOGRAPHY}


def figure_names(say: Say) -> tuple[tuple[str, str], ...]:
    """Return the figures of the page by name."""
    return (
        ("chokepoints", say("Chokepoints")),
        ("shares", say("Shares over time")),
        ("concentration", say("Concentration")),
        ("strongholds", say("Strongholds")),
        ("chain", say("Chain into a product")),
        ("roadmap", say("Process roadmap")),
    )


def other_figure(key: str, state: ViewState) -> dict[str, object]:
    """Return the fields that change when the reader turns to another figure of the page."""
    changed: dict[str, object] = {"figure": key, "group_by": "", "sort": "", "focus": ""}
    if key == "chain" and len(state.companies) != 1:
        changed["companies"] = ()
    if key in USED_BY["segments"] and state.figure == "shares":
        changed["segments"] = ()
    return changed


def choices(say: Say) -> Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """Return the drop-downs above the figures by key: heading and what they offer."""
    by_chain, by_name = ("", say("Order of the chain")), ("name", say("Name"))
    return {
        "booking": (
            say("Counted by"),
            (
                (Booking.HQ, say("Headquarters")),
                (Booking.PLANT, say("Place of the plant")),
                (Booking.BUYER, say("Buyer")),
            ),
        ),
        "year": (say("Year"), ()),
        "order": (say("Sort"), (by_chain, ("share", say("Largest share")), ("hhi", say("Concentration")), by_name)),
        "holders": (
            say("Held by"),
            (("", say("Whichever has more")), ("company", say("Companies")), ("country", say("Countries"))),
        ),
        "statistic": (say("Statistic first"), ()),
        "measure": (
            say("Measure"),
            (("hhi", say("Herfindahl index")), ("top3", say("Largest three")), ("top5", say("Largest five"))),
        ),
        "holder": (say("Held by"), (("company", say("Companies")), ("country", say("Countries")))),
        "rank": (say("Sort"), (("", say("Highest first")), ("chain", say("Order of the chain")), by_name)),
        "links": (
            say("Links"),
            (
                ("", say("Supply")),
                ("owners", say("Owners")),
                ("partners", say("Partners")),
                ("all", say("All links")),
            ),
        ),
        "rows": (say("Group by"), (("", say("Company")), ("node", say("Node")))),
    }


def values(state: ViewState) -> dict[str, str]:
    """Return what the drop-downs of a state's figure show."""
    first, _, second = state.group_by.partition(":")
    match state.figure:
        case "chokepoints":
            return {"booking": first or Booking.HQ, "year": second, "order": state.sort}
        case "shares":
            return {"holders": state.group_by, "statistic": state.sort}
        case "concentration":
            usual = supply_chain_concentration
            return {
                "measure": first or usual.MEASURES[0],
                "holder": second or usual.HOLDERS[0],
                "rank": state.sort,
            }
        case "chain":
            return {"links": state.group_by}
        case "roadmap":
            return {"rows": state.group_by}
    return {}


def changed(state: ViewState, key: str, value: str) -> dict[str, object]:
    """Return the fields of the state that a choice in one drop-down changes."""
    now = {**values(state), key: value}
    match key:
        case "booking":
            return {"group_by": "" if value == Booking.HQ else value}  # another booking has other years
        case "year":
            return {"group_by": f"{now['booking']}:{value}" if value else now["booking"]}
        case "measure" | "holder":
            return {"group_by": f"{now['measure']}:{now['holder']}"}
        case "order" | "rank" | "statistic":
            return {"sort": value}
        case "holders":
            return {"group_by": value, "sort": ""}
    return {"group_by": value}


def years(ledger: Ledger, state: ViewState, as_of: date, say: Say) -> list[tuple[str, str]]:
    """Return the years that can be chosen for a table of shares; the first choice is the latest of each row."""
    booking = Booking(values(state)["booking"])
    return [("", say("Latest")), *((str(year), str(year)) for year in years_of(ledger.shares(as_of), booking))]


def statistics(ledger: Ledger, state: ViewState, as_of: date, say: Say) -> list[tuple[str, str]]:
    """Return the statistics that speak of the segment shown."""
    segment = (state.segments or (USUAL_SEGMENT,))[0]
    found = [(each, statistic_name(ledger, each, say)) for each in statistics_of(ledger, segment, as_of)]
    return [("", say("Most points")), *found]


def segments(ledger: Ledger, as_of: date, say: Say) -> list[tuple[str, str]]:
    """Return the segments with dated shares, by name."""
    found = ((segment_name(ledger.segment(each), say), each) for each in segments_with_shares(ledger, as_of))
    return [(key, name) for name, key in sorted(found)]


def tabled_segments(ledger: Ledger, say: Say) -> list[tuple[str, str]]:
    """Return all segments, by name."""
    return [(key, name) for name, key in sorted((segment_name(each, say), each.id) for each in ledger.segments())]


def centres(ledger: Ledger, say: Say) -> list[tuple[str, str]]:
    """Return what a chain can be drawn around: the chains that come along, then every company with a link."""
    linked = {end for link in ledger.links(ledger.info.facts_to) for end in (link.from_id, link.to_id)}
    names = sorted((ledger.company(each).name.casefold(), ledger.company(each).name, each) for each in linked)
    chains = [("packaging", say("Chain: film to AI chip")), ("lithography", say("Chain: lens to scanner to wafer"))]
    return [*chains, *((key, name) for _, name, key in names)]


def centre_of(state: ViewState) -> str:
    """Return the choice of the centre that a state shows; empty for companies of the reader's own choice."""
    for key, chain in _CHAINS.items():
        if state.companies == chain:
            return key
    if len(state.companies) > 1:
        return ""
    return state.companies[0] if state.companies else supply_chain_chain.CENTRE


def companies_of(centre: str) -> tuple[str, ...]:
    """Return the companies of the state for a choice of the centre."""
    return _CHAINS.get(centre, (centre,))
