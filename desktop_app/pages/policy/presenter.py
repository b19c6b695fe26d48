"""What the controls of the page offer and what they mean for the state, without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.figures.policy import cooperation as policy_cooperation
from desktop_app.figures.policy import events as policy_events
from desktop_app.figures.policy.words import area_word
from desktop_app.figures.wording import event_kind_word, sentence
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger
from desktop_app.measures.control_chains import KINDS as CONTROLS

ALL = "all"  # in place of an empty key, which a drop-down cannot tell from none


def figure_names(say: Say) -> tuple[tuple[str, str], ...]:
    """Return the figures of the page by name."""
    return (
        ("events", say("Events over time")),
        ("cooperation", say("Who works with whom")),
        ("controls", say("Chains of controls")),
    )


def choices(say: Say) -> Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """Return the drop-downs above the figures by key: heading and what they offer."""
    kinds = tuple((kind, sentence(event_kind_word(kind, say))) for kind in policy_events.KINDS)
    areas = tuple((area, area_word(area, say)) for area in policy_cooperation.AREAS)
    controls = tuple((kind, sentence(event_kind_word(kind, say))) for kind in CONTROLS)
    return {
        "kind": (say("Kind"), ((ALL, say("All kinds")), *kinds)),
        "events_by": (
            say("Group by"),
            (("country", say("Country")), ("kind", say("Kind")), ("time", say("Date alone"))),
        ),
        "order": (say("Sort"), (("", say("Oldest first")), ("newest", say("Newest first")))),
        "area": (say("Area"), ((ALL, say("All areas")), *areas)),
        "acts_by": (
            say("Group by"),
            (("area", say("Area")), ("kind", say("Kind")), ("parties", say("Parties"))),
        ),
        "control": (say("Kind"), ((ALL, say("Controls and tariffs")), *controls)),
    }


def values(state: ViewState) -> dict[str, str]:
    """Return what the drop-downs of a state's figure show."""
    first, _, second = state.group_by.partition(":")
    match state.figure:
        case "events":
            return {"kind": second or ALL, "events_by": first or policy_events.GROUPS[0], "order": state.sort}
        case "cooperation":
            return {"area": second or ALL, "acts_by": first or policy_cooperation.GROUPS[0]}
    return {"control": first or ALL}


def changed(state: ViewState, key: str, value: str) -> dict[str, object]:
    """Return the fields of the state that a choice in one drop-down changes."""
    now = {**values(state), key: value}
    if key == "order":
        return {"sort": value}
    if key == "control":
        return {"group_by": "" if value == ALL else value}
    group, narrowed = ("events_by", "kind") if state.figure == "events" else ("acts_by", "area")
    return {"group_by": now[group] if now[narrowed] == ALL else f"{now[group]}:{now[narrowed]}"}


def other_figure(key: str) -> dict[str, object]:
    """Return the fields that change when the reader turns to another figure of the page."""
    return {"figure": key, "group_by": "", "sort": "", "focus": ""}


def countries(ledger: Ledger) -> tuple[str, ...]:
    """Return the countries of any event or act of cooperation."""
    last = ledger.info.facts_to
    found = {code for event in ledger.policy_events(last) for code in event.countries}
    return tuple(sorted(found | {code for act in ledger.cooperation(last) for code in act.countries}))


def days(ledger: Ledger) -> tuple[date, ...]:
    """Return the days on which anything happened."""
    last = ledger.info.facts_to
    acts = {act.known_from for act in ledger.cooperation(last)}
    return tuple(acts | {event.known_from for event in ledger.policy_events(last)})
