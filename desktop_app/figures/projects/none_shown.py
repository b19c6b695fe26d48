"""Why a figure of many projects shows none: nothing was on record yet, or the filters take all away."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.figure import Empty
from desktop_app.domain.project import Project
from desktop_app.domain.view_state import FIRST, ViewState
from desktop_app.figures.projects.prepared import prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.figures.reading import Reading
from desktop_app.figures.registry import spec_of
from desktop_app.figures.wording import day_text, joined


def none_shown(reading: Reading, asked: Sequence[Project], lacking: str = "") -> Empty:
    """Return the reason and the one change that helps; ``lacking`` is said where some of ``asked`` are on record."""
    say, known = reading.say, prepared(reading).known
    day, info = day_text(reading.as_of, say), reading.ledger.info
    first = min((row.known_from for row in reading.ledger.statements(info.facts_to)), default=info.facts_to)
    if reading.as_of < first:
        reason = say(
            "Nothing was known on {day}: the first statement on a project in the ledger is of {first}.",
            day=day,
            first=day_text(first, say),
        )
        return _today(reading, reason)
    if any(each.id in known for each in asked):
        return _all(reading, lacking)
    if asked:
        return none_on_record(reading)
    if reading.as_of < info.facts_to and asked_projects(reading.with_(as_of=info.facts_to)):
        return _today(reading, say("As known on {day}, no project fits these filters.", day=day))
    if _narrowing(reading):
        return _all(reading, say("No project fits these filters."))
    companies = joined([reading.ledger.company(each).name for each in reading.state.companies], say)
    return Empty(say("No project of {companies} is on record.", companies=companies))


def none_on_record(reading: Reading) -> Empty:
    """Return the reason where nothing of the projects was on record by the day, and the way to today."""
    day = day_text(reading.as_of, reading.say)
    return _today(reading, reading.say("None of these projects was on record on {day}.", day=day))


def none_with_money(reading: Reading) -> Empty:
    """Return the reason where projects on record have no public money of the kinds asked for, and the way to the others."""
    cleared = _chosen(reading).with_(stages=(), instruments=(), recipients=(), programmes=())
    reason = reading.say("None of these projects has public money of these kinds on record.")
    return Empty(reason, reading.say("Clear the filters of money"), cleared)


def _today(reading: Reading, reason: str) -> Empty:
    return Empty(reason, reading.say("Show what is known today"), reading.state.with_(as_of=None))


def _all(reading: Reading, reason: str) -> Empty:
    """Return the way to all projects; where nothing narrows them, only a later day can help."""
    narrowing, state = _narrowing(reading), _chosen(reading)
    if not narrowing:
        return _today(reading, reason)
    for key in narrowing:
        state = state.put(key, FIRST.value(key))
    return Empty(reason, reading.say("Show all projects"), state)


def _chosen(reading: Reading) -> ViewState:
    """Return the state with its day only where that is a choice: the edition's own is none."""
    own = reading.as_of >= reading.ledger.info.facts_to
    return reading.state.with_(as_of=None) if own else reading.state


def _narrowing(reading: Reading) -> list[str]:
    """Return the keys that leave something out; in the profile of a company it is the subject and no filter."""
    return [key for key in spec_of(reading.state.name).narrowed_by if reading.state.is_set(key)]
