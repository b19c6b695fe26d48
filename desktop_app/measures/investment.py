"""Investment in projects, as far as it was known on a day."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.amount import Amount
from desktop_app.domain.project import Project


def stated_investment(project: Project, as_of: date) -> Amount | None:
    """Return a project's investment as known on a day; None where none is published or its source is later."""
    return project.capex if project.known_from <= as_of else None
