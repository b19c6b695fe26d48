"""Money that one award gives to several projects: they are named together, so that none seems to take it all."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.company import Company
from desktop_app.figures.projects.names import short_name
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import joined
from desktop_app.ledger import Ledger

_NAMED = 2  # more than these are counted


def place_of_money(reading: Reading, project_id: str, covers: Sequence[str], company: Company) -> str:
    """Return the short name of the project, with those that share the money: "Arizona fab 1–3", "Sherman SM1 and 2 more"."""
    say = reading.say
    others = [each for each in covers if each != project_id]
    names = [_name(reading.ledger, each, company) for each in (project_id, *others)]
    run = _run(names)
    if run:
        return run
    if len(names) > _NAMED:
        return say.plural("{project} and {count} more", "{project} and {count} more", len(others), project=names[0])
    return joined(names, say)


def _name(ledger: Ledger, project_id: str, company: Company) -> str:
    project = ledger.project(project_id)
    return short_name(project, company)[0] if project.company_id == company.id else project.name


def _run(names: list[str]) -> str:
    """Return names that differ in a number at their end only, and have all numbers between the first and the last."""
    parts = [name.rpartition(" ") for name in names]
    if len(names) < 2 or len({head for head, _, _ in parts}) > 1 or not all(tail.isdigit() for _, _, tail in parts):
        return ""
    numbers = sorted(int(tail) for _, _, tail in parts)
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return ""
    return f"{parts[0][0]} {numbers[0]}–{numbers[-1]}"
