"""What stands behind a mark of any figure of projects: of one project, or of a group of them."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.part import Part
from desktop_app.figures.projects.group_evidence import group_evidence
from desktop_app.figures.projects.project_evidence import project_evidence
from desktop_app.figures.reading import Reading

_OF_GROUP = (Part.MEDIAN, Part.SUM)


def mark_evidence(reading: Reading, figure: Figure, mark: Mark) -> Evidence | None:
    """Return the evidence of a mark; None where it is of no project, as the events above a timeline."""
    if mark.fields.get("project"):
        return project_evidence(reading, mark)
    return group_evidence(reading, figure, mark) if mark.part in _OF_GROUP else None
