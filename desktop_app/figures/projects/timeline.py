"""Promise against fact: the projects, with the policy events of their countries above them."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.figure import Figure
from desktop_app.figures.marks import sources_of
from desktop_app.figures.projects.prepared import prepared
from desktop_app.figures.projects.project_timeline import project_timeline
from desktop_app.figures.reading import Reading


def build(reading: Reading) -> Figure:
    """Return ``project_timeline`` with the events of the countries asked for, else of those shown; of their unions too."""
    ledger, figure = reading.ledger, project_timeline(reading)
    countries = ledger.with_unions(reading.state.countries or {ledger.project(row.id).country for row in figure.rows})
    band = tuple(mark for of, mark in prepared(reading).events if not of.isdisjoint(countries))
    return replace(figure, band=band, sources=sources_of(ledger, (*figure.marks, *band, *figure.names)))
