"""The public money of countries that a reading counts."""

from __future__ import annotations

from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.domain.working import Working
from desktop_app.figures.reading import Reading
from desktop_app.measures.awards import awarded
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.programmes import announced_support
from desktop_app.measures.project_share import share_of_cost
from desktop_app.measures.selection import Selection


def counted(reading: Reading, known: Denominators) -> Working:
    """Return the money that a state selects, counted by the rules, in the unit of its basis."""
    ledger, state, as_of = reading.ledger, reading.state, reading.as_of
    selection = Selection.of(state)
    programmes = ledger.programmes(as_of)
    if state.level is Level.PROGRAMMES:
        return announced_support(programmes, selection, state.basis, known, as_of)
    working = awarded(ledger.awards(as_of), programmes, selection, state.basis, known)
    if state.basis.unit is Unit.PROJECT_SHARE:
        return share_of_cost(working, ledger.projects(as_of), known, lambda row: row.country)
    return working


def unfiltered(reading: Reading) -> Reading:
    """Return a reading of all money of its countries."""
    return reading.with_(instruments=(), stages=(), recipients=(), programmes=())
