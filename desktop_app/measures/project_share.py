"""Public money as a share of what the projects cost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from desktop_app.domain.project import Project
from desktop_app.domain.working import Input, LeftOut, Taken, Working
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import Unconverted, to_usd
from desktop_app.measures.denominators import Denominators


def share_of_cost(
    working: Working, projects: Iterable[Project], known: Denominators, group: Callable[[Taken], str]
) -> Working:
    """Turn a working in US dollars into percent of the cost of the projects of each group.

    The denominator of a group is the cost of its distinct projects, a project inside another's cost counted once
    (``capex_in``, rule 7), converted at the rate of the year of its source. Money of projects whose cost was not
    published is left out, never set against the cost of others.
    """
    by_id = {project.id: project for project in projects}
    costs = {project_id: _cost(by_id[project_id], by_id, known) for project_id in _asked(working, by_id)}
    held: dict[str, dict[str, float]] = {}
    for row in working.taken:
        cost = costs.get(row.project_id)
        if cost:
            held.setdefault(group(row), {})[cost.role] = cost.value
    taken = []
    left = list(working.left_out)
    for row in working.taken:
        cost = costs.get(row.project_id)
        if cost is None:
            left.append(_without_cost(row))
            continue
        total = sum(held[group(row)].values())
        taken.append(
            replace(
                row,
                value=100 * row.value / total,
                formula=f"{row.formula} ÷ cost of projects",
                inputs=(*row.inputs, replace(cost, value=total)),
            )
        )
    return Working(working.unit, tuple(taken), tuple(left))


def _asked(working: Working, by_id: Mapping[str, Project]) -> set[str]:
    return {row.project_id for row in working.taken if row.project_id in by_id}


def _cost(project: Project, by_id: Mapping[str, Project], known: Denominators) -> Input | None:
    while project.capex_in and project.capex_in in by_id:
        project = by_id[project.capex_in]
    if project.capex is None:
        return None
    dollars = to_usd(project.capex, Years.only(project.known_from.year), known)
    if isinstance(dollars, Unconverted):
        return None
    return Input(
        f"cost:{project.id}", project.country, project.known_from.year, dollars.value, "USD m", project.source_id
    )


def _without_cost(row: Taken) -> LeftOut:
    return LeftOut(row.fact, row.name, row.country, "no_project_cost", "", row.amount, row.source_id)
