"""Builds the evidence of a mark of any figure: what stands behind it, who says otherwise, what is apart."""

from __future__ import annotations

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.figure import Figure
from desktop_app.domain.part import Part
from desktop_app.figures.evidence.links import link_evidence, node_evidence
from desktop_app.figures.evidence.money import money_evidence
from desktop_app.figures.evidence.processes import process_evidence
from desktop_app.figures.evidence.shares import share_evidence
from desktop_app.figures.evidence.sources import claim_evidence, source_evidence
from desktop_app.figures.reading import Reading
from desktop_app.figures.registry import spec_of
from desktop_app.ledger import Ledger

# marks whose first fact is of these tables have no working of money behind them
_BY_TABLE = {
    "market_shares": share_evidence,
    "company_links": link_evidence,
    "technology": process_evidence,
    "sources": source_evidence,
    "claims": claim_evidence,
}


def evidence(ledger: Ledger, figure: Figure, mark_id: str) -> Evidence:
    """Return what stands behind a mark; raise ``KeyError`` for a mark that the figure does not have."""
    mark = figure.by_id[mark_id]
    reading = Reading.of(spec_of(figure.name), ledger, figure.state)
    own = reading.spec.evidence_of(reading, figure, mark)
    if own is not None:
        return own
    table = mark.facts[0].table if mark.facts else ""
    if table in _BY_TABLE:
        return _BY_TABLE[table](reading, mark)
    if mark.part == Part.NODE:
        return node_evidence(reading, mark)
    return money_evidence(reading, figure, mark)
