"""The projects of a company, as owner or partner: the timeline of the projects page, for a profile."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.countries.support import sources_of
from desktop_app.figures.projects import timeline as projects_timeline
from desktop_app.ledger import Ledger


def build(ledger: Ledger, state: ViewState) -> Figure:
    """Return ``projects/timeline`` for ``companies``, without the policy events above it and their sources."""
    figure = projects_timeline.build(ledger, state)
    return replace(figure, band=(), sources=sources_of(ledger, (*figure.marks, *figure.names)))
