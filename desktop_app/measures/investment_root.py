"""Which project carries the investment that another one is inside of (``capex_in``)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.project import Project


def investment_root(project: Project, by_id: Mapping[str, Project]) -> Project:
    """Return the project whose stated investment contains that of ``project``; itself where none does."""
    while project.capex_in and project.capex_in in by_id:
        project = by_id[project.capex_in]
    return project
