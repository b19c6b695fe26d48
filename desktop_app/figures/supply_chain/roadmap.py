"""Roadmap: processes by company over time, plan against fact, export controls as a band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.domain.figure import Figure
from desktop_app.figures.marks import sources_of
from desktop_app.figures.policy.band import event_marks
from desktop_app.figures.reading import Reading
from desktop_app.figures.supply_chain.process_timeline import process_timeline

_CONTROLS = date(2022, 1, 1)  # the controls that the interview speaks of began in 2022


def build(reading: Reading) -> Figure:
    """Return ``process_timeline`` with the export controls above it, where anything has a date."""
    figure = process_timeline(reading)
    if figure.axis.low is None:
        return figure
    band = event_marks(reading, kinds=("export_control",), since=_CONTROLS)
    return replace(figure, band=band, sources=sources_of(reading.ledger, (*figure.marks, *band)))
