"""The projects of a company, as owner or partner: the timeline of the projects page, for a profile."""

from __future__ import annotations

from desktop_app.domain.figure import Figure
from desktop_app.figures.projects.project_timeline import project_timeline
from desktop_app.figures.reading import Reading
from desktop_app.figures.registry import spec_of


def build(reading: Reading) -> Figure:
    """Return the projects of ``companies``; see ``project_timeline``."""
    return project_timeline(reading.as_figure(spec_of("projects/timeline")))
