"""Investment in projects: counting rule 7."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.amount import Amount
from desktop_app.domain.project import Project
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.domain.working import FactRef, Input, LeftOut
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import Unconverted, to_currency
from desktop_app.measures.denominators import Denominators


@dataclass(frozen=True, slots=True)
class Invested:
    """A project whose investment enters: ``amount`` as stated, ``value`` in the unit of the total."""

    fact: FactRef
    country: str
    company_id: str
    status: ProjectStatus | None
    amount: Amount
    year: int  # whose annual average rate converts the amount: that of the project's source
    value: float
    formula: str
    inputs: tuple[Input, ...]
    source_id: str


@dataclass(frozen=True, slots=True)
class Investment:
    """Investment in millions of ``unit``: ``live`` projects, ``halted`` ones apart, and what is left out and why."""

    unit: str
    live: tuple[Invested, ...]
    halted: tuple[Invested, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def total(self) -> float:
        """Return the sum over live projects; halted ones are never in it."""
        return sum(row.value for row in self.live)

    @property
    def halted_total(self) -> float:
        """Return the sum over paused, suspended, sold and cancelled projects."""
        return sum(row.value for row in self.halted)


def invested(
    projects: Iterable[Project],
    statuses: Mapping[str, ProjectStatus | None],
    as_of: date,
    known: Denominators,
    currency: str = "USD",
) -> Investment:
    """Sum the investment of projects in one currency (counting rule 7), each once.

    A project inside another's investment (``capex_in``) is left out, whether or not that other one is asked for.
    ``statuses`` give where each project stood on ``as_of``; one that is not known counts as live. An investment is
    known from the day of the project's source.
    """
    live: list[Invested] = []
    halted: list[Invested] = []
    left: list[LeftOut] = []
    for project in projects:
        status = statuses.get(project.id)
        row = _enter(project, status, as_of, known, currency)
        if isinstance(row, LeftOut):
            left.append(row)
        elif status is not None and not status.live:
            halted.append(row)
        else:
            live.append(row)
    return Investment(f"{currency} m", tuple(live), tuple(halted), tuple(left))


def stated_investment(project: Project, as_of: date) -> Amount | None:
    """Return a project's investment as known on a day; None where none is published or its source is later."""
    return project.capex if project.known_from <= as_of else None


def _enter(
    project: Project, status: ProjectStatus | None, as_of: date, known: Denominators, currency: str
) -> Invested | LeftOut:
    amount = stated_investment(project, as_of)
    if project.capex_in:
        return _left(project, "inside_other_investment", project.capex_in, amount)
    if amount is None:
        if project.capex is not None:
            return _left(project, "investment_not_known_yet", project.known_from.isoformat())
        return _left(project, "no_investment")
    year = project.known_from.year
    result = to_currency(amount, currency, Years.only(year), known)
    if isinstance(result, Unconverted):
        return _left(project, result.reason, result.detail, amount)
    return Invested(
        FactRef("projects", project.id),
        project.country,
        project.company_id,
        status,
        amount,
        year,
        result.value,
        result.formula,
        result.inputs,
        project.source_id,
    )


def _left(project: Project, reason: str, detail: str = "", amount: Amount | None = None) -> LeftOut:
    fact = FactRef("projects", project.id)
    return LeftOut(fact, project.name, project.country, reason, detail, amount, project.source_id)
