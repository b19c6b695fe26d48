"""Which project carries the investment that another one is inside of (``capex_in``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.project import Project


def investment_root(project: Project, by_id: Mapping[str, Project]) -> Project:
    """Return the project whose stated investment contains that of ``project``; itself where none does."""
    while project.capex_in and project.capex_in in by_id:
        project = by_id[project.capex_in]
    return project


def of_one_investment(project_ids: Iterable[str], known: Mapping[str, Project]) -> bool:
    """Tell whether projects are inside one investment; ``known`` are those on record on the day.

    What is not on record yet joins no projects: it stays an investment of its own.
    """
    return len({investment_root(known[each], known).id if each in known else each for each in project_ids}) < 2
