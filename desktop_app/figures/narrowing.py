"""Which selections narrow which figure, and how that is told: what is left out must never pass for all there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.supply_chain.segment_names import short_segment
from desktop_app.figures.supply_chain.share_query import held_by
from desktop_app.figures.wording import beside, in_text, joined
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

_PROJECTS = ("projects", "companies", "countries", "segments")
# A selection that is the subject of its figure (the companies of a profile, the projects that are compared, whose share
# is to be matched) is none that narrows it.
NARROWED_BY: Mapping[str, tuple[str, ...]] = {
    "countries/support": ("countries",),
    "countries/statements": ("countries",),
    "countries/over_time": ("countries",),
    "countries/capacity": ("countries",),
    "projects/timeline": _PROJECTS,
    "projects/slips": _PROJECTS,
    "projects/leverage": _PROJECTS,
    "supply_chain/chokepoints": ("segments", "companies", "countries"),
    "supply_chain/shares": ("companies", "countries"),
    "supply_chain/strongholds": ("segments", "companies", "countries"),
    "supply_chain/concentration": ("segments",),
    "supply_chain/chain": ("countries",),
    "supply_chain/roadmap": ("companies", "countries"),
    "policy/events": ("countries",),
    "policy/cooperation": ("countries",),
    "policy/controls": ("countries",),
}
_ALL_NAMED, _SOME_NAMED = 3, 2  # names: so many are all told, of more only the first ones
_LONG = 44  # letters: where the first names take more, one is enough


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A figure narrowed by the ``field`` of its state: in few words, by all its names, and what widens it again."""

    field: str
    words: str
    names: str
    way_out: str


def narrowings(ledger: Ledger, state: ViewState, say: Say) -> tuple[Narrowing, ...]:
    """Return what narrows the figure of a state, in the order in which it is told."""
    fields = [field for field in NARROWED_BY.get(state.name, ()) if getattr(state, field)]
    if state.name == "supply_chain/shares" and fields:
        held = "companies" if held_by(ledger, state) == "company" else "countries"
        fields = [field for field in fields if field == held]
    return tuple(_told(ledger, state, field, say) for field in fields)


def _told(ledger: Ledger, state: ViewState, field: str, say: Say) -> Narrowing:
    names = [_name(ledger, field, each, say) for each in getattr(state, field)]
    ways = {
        "countries": say("Show all countries"),
        "companies": say("Show all companies"),
        "projects": say("Show all projects"),
        "segments": say("Show all steps"),
    }
    return Narrowing(field, say("Only {names}", names=_few(names, say)), joined(names, say), ways[field])


def _few(names: list[str], say: Say) -> str:
    shown = names if len(names) <= _ALL_NAMED else names[:_SOME_NAMED]
    if sum(map(len, shown)) > _LONG:
        shown = names[:1]
    if len(shown) == len(names):
        return joined(names, say)
    return say("{names} and {count} more", names=beside(say, *shown), count=len(names) - len(shown))


def _name(ledger: Ledger, field: str, key: str, say: Say) -> str:
    match field:
        case "countries":
            return in_text(ledger, key, say)
        case "companies":
            return ledger.company(key).name
        case "projects":
            return ledger.project(key).name
    return short_segment(ledger.segment(key), say)
