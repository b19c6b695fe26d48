"""All projects of a ledger with their marks, as of a day: what does not change when a reader filters or sorts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from desktop_app.domain.figure import Field, Mark
from desktop_app.domain.project import Project
from desktop_app.figures.projects.band import event_marks
from desktop_app.figures.projects.mark_maker import Place
from desktop_app.figures.projects.money_marks import money_marks
from desktop_app.figures.projects.names import short_name
from desktop_app.figures.projects.outlook import Outlook, outlooks
from desktop_app.figures.projects.row_mark import row_mark
from desktop_app.figures.projects.schedule import schedule
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger

_KEPT = 8  # days and languages kept per ledger: a reader goes back and forth between a few


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


_prepared: WeakKeyDictionary[Ledger, dict[tuple[date, str], Prepared]] = WeakKeyDictionary()


def prepared(ledger: Ledger, as_of: date, language: str) -> Prepared:
    """Return all projects as of a day; kept, so that a filter or a new order costs less than a frame of the screen."""
    kept = _prepared.setdefault(ledger, {})
    key = (as_of, language)
    if key not in kept:
        if len(kept) >= _KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = _prepare(ledger, as_of, say_in(language))
    return kept[key]


def _prepare(ledger: Ledger, as_of: date, say: Say) -> Prepared:
    known, unknown = outlooks(ledger, ledger.all_projects(), as_of)
    return Prepared(
        {each.project.id: _drawn(ledger, each, as_of, say) for each in known},
        {project.id: project for project in unknown},
        event_marks(ledger, ledger.policy_events(as_of), say),
    )


def _drawn(ledger: Ledger, outlook: Outlook, as_of: date, say: Say) -> Drawn:
    project = outlook.project
    company = ledger.company(project.company_id)
    label, called = short_name(project, company)
    country = ledger.country_name(project.country, say.language)
    fields = {"name": project.name, "company": company.name, "country": country, "project": project.id}
    place = Place(project.id, f"{called} {label}", fields, as_of)
    dates = tuple(schedule(outlook, place, say))
    diamonds = tuple(money_marks(ledger, outlook, place, say))
    return Drawn(outlook, label, called, dates, diamonds, fields, row_mark(outlook, place, country, say))
