"""What the controls of the page offer and count, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.figures.projects.compare import MOST
from desktop_app.figures.projects.prepared import prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.ledger import Ledger
from desktop_app.pages.projects.project_query import Wanted, matching

LISTS = frozenset({"timeline", "slips", "leverage"})  # figures of many projects
CHOSEN = frozenset({"compare", "chain"})  # figures of a few, chosen one by one

# which controls a figure heeds; the others are hidden rather than without effect
USED_BY: Mapping[str, frozenset[str]] = {
    "countries": LISTS,
    "companies": LISTS,
    "find": LISTS,
    "projects": CHOSEN,
    "statuses": frozenset({"timeline"}),
    "axis": frozenset({"timeline"}),
}


def other_figure(state: ViewState, key: str) -> dict[str, object]:
    """Return the fields that change when the reader turns to another figure of the page.

    A few projects that are compared are no filter for all, and a long list is nothing to be compared.
    """
    changes: dict[str, object] = {"figure": key, "group_by": "", "sort": "", "focus": ""}
    few = 0 < len(state.projects) <= MOST
    if (state.figure in LISTS) != (key in LISTS) and not (key in CHOSEN and few):
        changes["projects"] = ()
    return changes


def compared(chosen: tuple[str, ...], project: str) -> tuple[str, ...]:
    """Return the projects to compare when one is added; of more than fit, the first gives way."""
    return (*(each for each in chosen if each != project), project)[-MOST:]


def shown_projects(figure: Figure) -> int:
    """Return how many projects have a place in a figure."""
    named = {mark.fields.get("project") for mark in figure.marks} - {None}
    return len(figure.rows) if figure.state.figure == "timeline" else len(named)


def statement_days(ledger: Ledger) -> tuple[date, ...]:
    """Return the days on which anything was said about a project."""
    return tuple({row.known_from for row in ledger.statements(ledger.info.facts_to)})


def countries_with_projects(ledger: Ledger) -> tuple[str, ...]:
    """Return the countries that have a project."""
    return tuple(sorted({project.country for project in ledger.all_projects()}))


def companies_with_projects(ledger: Ledger) -> tuple[str, ...]:
    """Return the companies that own a project or take part in one."""
    found = {project.company_id for project in ledger.all_projects()}
    found |= {partner for project in ledger.all_projects() for partner in project.partner_ids}
    return tuple(sorted(found))


def status_counts(ledger: Ledger, state: ViewState, wanted: Wanted) -> dict[ProjectStatus, int]:
    """Return how many projects of each status the other filters let through, chosen or not."""
    assert state.as_of
    known = prepared(ledger, state.as_of, state.language).known
    if wanted.statuses:
        others = matching(ledger, state.as_of, state.language, replace(wanted, statuses=frozenset()))
        state = state.with_(projects=others or ())
    asked = (known[each.id].outlook.status for each in asked_projects(ledger, state) if each.id in known)
    counts = Counter(status for status in asked if status)
    return {status: counts[status] for status in ProjectStatus if counts[status]}
