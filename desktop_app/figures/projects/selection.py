"""Which projects and which of their money a state asks for."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.project import Project
from desktop_app.domain.public_money import Money
from desktop_app.domain.view_state import ViewState
from desktop_app.figures.projects.query import matching
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger
from desktop_app.measures.selection import Selection, family


def asked_projects(reading: Reading) -> list[Project]:
    """Return the projects of the state's countries, companies (owner or partner), segments (of the owner), ids, query."""
    ledger, found = reading.ledger, matching(reading)
    return [
        project
        for project in ledger.all_projects()
        if _asked(ledger, project, reading.state) and (found is None or project.id in found)
    ]


def asks_for_money(state: ViewState) -> bool:
    """Tell whether only projects with certain public money are wanted."""
    return bool(state.stages or state.instruments or state.recipients or state.programmes)


class MoneyFilter:
    """The pieces of money that a state asks for; the stage is selected at the as-of date (counting rule 4)."""

    def __init__(self, reading: Reading) -> None:
        self._asked = Selection.of(reading.state)
        self._programmes = family(self._asked.programmes, reading.ledger.programmes(reading.as_of))

    def kept(self, money: Iterable[Money]) -> frozenset[str]:
        """Return the ids of the pieces that are asked for."""
        return frozenset(piece.id for piece in money if self._keeps(piece))

    def _keeps(self, piece: Money) -> bool:
        row, asked = piece.latest, self._asked
        return (
            asked.refusal(row.instrument, row.stage) is None
            and (not asked.recipients or row.company_id in asked.recipients)
            and (not self._programmes or row.programme_id in self._programmes)
        )


def _asked(ledger: Ledger, project: Project, state: ViewState) -> bool:
    companies = {project.company_id, *project.partner_ids}
    return (
        (not state.countries or project.country in state.countries)
        and (not state.projects or project.id in state.projects)
        and (not state.companies or not companies.isdisjoint(state.companies))
        and (not state.segments or not set(ledger.company(project.company_id).segments).isdisjoint(state.segments))
    )
