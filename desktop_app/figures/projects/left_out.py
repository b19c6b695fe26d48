"""Projects for which a figure has nothing to show, and why."""

from __future__ import annotations

from desktop_app.domain.figure import Omission
from desktop_app.domain.project import Project
from desktop_app.figures.projects.prepared import Drawn
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import day_text
from desktop_app.figures.wording.not_yet_published import known_sources


def not_yet(reading: Reading, project: Project) -> Omission:
    """Return the omission of a project of which nothing was on record on the as-of date."""
    say = reading.say
    return Omission(project.id, project.name, say("not on record on {day}", day=day_text(reading.as_of, say)))


def without(reading: Reading, each: Drawn, reason: str) -> Omission:
    """Return the omission of a project on record, with those of its sources that were published by the as-of date."""
    project = each.outlook.project
    return Omission(
        project.id, project.name, reason, known_sources(reading.ledger, each.outlook.sources, reading.as_of)
    )
