"""Which statistic stands for a segment in a table of countries: one per row, never two mixed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.supply_chain import Share
from desktop_app.domain.vocabulary import Basis
from desktop_app.figures.supply_chain.booking import Booking, booking_of
from desktop_app.figures.supply_chain.names import seat_of
from desktop_app.ledger import Ledger
from desktop_app.measures.concentration import leads
from desktop_app.measures.share_blocks import Block, best, blocks, latest

_HALF = 50.0  # percent


@dataclass(frozen=True, slots=True)
class SegmentShares:
    """A segment with the block shown by country, and the largest company that a statistic proves to be the largest.

    ``by_company`` tells that the block names companies: their shares are added by seat, so that a country has at least
    so much.
    """

    segment_id: str
    block: Block
    leader: Share | None

    @property
    def by_company(self) -> bool:
        """Tell whether countries are sums of companies."""
        return self.block.holder_kind == "company"


def shown_blocks(
    ledger: Ledger, shares: Iterable[Share], booking: Booking, year: int | None
) -> tuple[SegmentShares, ...]:
    """Return the segments that have shares so booked; ``year`` None takes the fullest facts of each.

    Statements by country come first; where they name less than half, a statistic of companies that names more stands
    for their countries.
    Forecasts are taken where a year is asked for, or where nothing else is on record.
    """
    kept = [row for row in shares if booking_of(row) is booking]
    by_segment: dict[str, list[Block]] = {}
    for block in blocks(kept):
        if year is None or (block.year and block.year.earliest.year <= year <= block.year.latest.year):
            by_segment.setdefault(block.segment_id, []).append(block)
    found = []
    for segment, candidates in by_segment.items():
        chosen = _chosen(ledger, candidates)
        if chosen:
            found.append(SegmentShares(segment, chosen, _leader(candidates)))
    return tuple(found)


def seats(ledger: Ledger, block: Block) -> dict[str, tuple[Share, ...]]:
    """Return the rows of a block by country, the largest sum first."""
    found: dict[str, list[Share]] = {}
    for row in block.rows:
        found.setdefault(seat_of(ledger, row), []).append(row)
    ordered = sorted(found, key=lambda country: (-sum(row.percent for row in found[country]), country))
    return {country: tuple(found[country]) for country in ordered}


def _chosen(ledger: Ledger, candidates: list[Block]) -> Block | None:
    countries = best(each for each in candidates if each.holder_kind == "country")
    if countries and countries.named >= _HALF:
        return countries
    companies = best(each for each in candidates if each.holder_kind == "company" and _seated(ledger, each))
    if countries and companies:
        return max(countries, companies, key=lambda each: each.named)
    return countries or companies


def _leader(candidates: Iterable[Block]) -> Share | None:
    proven = [
        each
        for each in candidates
        if each.holder_kind == "company" and each.basis is not Basis.FORECAST and leads(each.rows)
    ]
    chosen = latest(proven)
    return chosen.rows[0] if chosen else None


def _seated(ledger: Ledger, block: Block) -> bool:
    return all(seat_of(ledger, row) for row in block.rows)
