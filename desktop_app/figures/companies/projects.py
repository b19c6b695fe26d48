"""The projects of a company, as owner or partner: the timeline of the projects page, for a profile."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.projects.project_timeline import project_timeline
from desktop_app.ledger import Ledger


def build(ledger: Ledger, state: ViewState) -> Figure:
    """Return the projects of ``companies``; see ``project_timeline``."""
    return project_timeline(ledger, state)
