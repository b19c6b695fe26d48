"""All projects of a ledger with their marks, as of a day: what does not change when a reader filters or sorts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.project import Project
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.projects.band import event_marks
from desktop_app.figures.projects.mark_maker import Place
from desktop_app.figures.projects.money_marks import money_marks
from desktop_app.figures.projects.names import short_name
from desktop_app.figures.projects.outlook import Outlook, outlooks
from desktop_app.figures.projects.row_mark import row_mark
from desktop_app.figures.projects.schedule import schedule
from desktop_app.figures.reading import Reading


@dataclass(frozen=True, slots=True)
class Drawn:
    """A project with its short ``label``, what its company is ``called``, and the marks of its dates and its money.

    ``fields`` are the columns of the table twin that all its marks share; ``named`` stands for its row.
    """

    outlook: Outlook
    label: str
    called: str
    dates: tuple[Mark, ...]
    money: tuple[Mark, ...]
    fields: Mapping[str, Field]
    named: Mark

    @property
    def name(self) -> str:
        """Return company and label."""
        return f"{self.called} {self.label}"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The projects on record by id, those not yet on record, and the policy events with their countries."""

    known: Mapping[str, Drawn]
    unknown: Mapping[str, Project]
    events: tuple[tuple[frozenset[str], Mark], ...]


def prepared(reading: Reading) -> Prepared:
    """Return all projects as of a day; kept, so that a filter or a new order costs less than a frame of the screen."""
    as_of, language = reading.as_of, reading.say.language
    # without the other choices of the state: what is kept must not hang on them
    bare = replace(reading, state=ViewState(as_of=as_of, language=language))
    return reading.ledger.remember(("projects in words", as_of, language), lambda: _prepare(bare))


def _prepare(reading: Reading) -> Prepared:
    known, unknown = outlooks(reading.ledger, reading.as_of)
    return Prepared(
        {each.project.id: _drawn(reading, each) for each in known},
        {project.id: project for project in unknown},
        event_marks(reading),
    )


def _drawn(reading: Reading, outlook: Outlook) -> Drawn:
    ledger, say, project = reading.ledger, reading.say, outlook.project
    company = ledger.company(project.company_id)
    label, called = short_name(project, company)
    country = ledger.country_name(project.country, say.language)
    fields = {"name": project.name, "company": company.name, "country": country, "project": project.id}
    place = Place(project.id, f"{called} {label}", fields, reading.as_of)
    dates = tuple(schedule(outlook, place, say))
    diamonds = tuple(money_marks(reading, outlook, place))
    return Drawn(outlook, label, called, dates, diamonds, fields, row_mark(outlook, place, country, say))
