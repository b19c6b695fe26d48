"""What the controls of the page offer and count, without Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from desktop_app.domain.company import Company
from desktop_app.domain.figure import Figure
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.figures.projects.catalogue import MOST_AT_ONCE
from desktop_app.figures.projects.prepared import prepared
from desktop_app.figures.projects.selection import asked_projects
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger


def compared(chosen: tuple[str, ...], project: str) -> tuple[str, ...]:
    """Return the projects to compare when one is added; of more than fit, the first gives way."""
    return (*(each for each in chosen if each != project), project)[-MOST_AT_ONCE:]


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


def companies_with_projects(ledger: Ledger) -> list[Company]:
    """Return the companies that own a project or take part in one."""
    found = {each for project in ledger.all_projects() for each in (project.company_id, *project.partner_ids)}
    return [ledger.company(each) for each in sorted(found)]


def status_counts(reading: Reading) -> dict[ProjectStatus, int]:
    """Return how many projects of each status the other filters let through, chosen or not."""
    known = prepared(reading).known
    reading = reading.with_(find=replace(reading.state.find, statuses=()))
    asked = (known[each.id].outlook.status for each in asked_projects(reading) if each.id in known)
    counts = Counter(status for status in asked if status)
    return {status: counts[status] for status in ProjectStatus if counts[status]}
