"""Shares that belong together: one segment, one kind of holder, one statistic, one measure, one period, one basis.

Only the rows of one block may be added, compared as parts of a whole, or measured for concentration.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.supply_chain import Share
from desktop_app.domain.vocabulary import Basis

_FULL = 80.0  # percent named from which a later period says more than a longer list
_BASES = (Basis.ACTUAL, Basis.ESTIMATE, Basis.FORECAST)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of one block, the largest first; each holder stands in it once."""

    segment_id: str
    holder_kind: str
    measure: str
    statistic: str
    year: FuzzyDate | None
    basis: Basis
    rows: tuple[Share, ...]

    @property
    def named(self) -> float:
        """Return the sum of the shares named, in percent."""
        return sum(row.percent for row in self.rows)

    @property
    def until(self) -> date:
        """Return the last day of its period; the first of all days where its source names no year."""
        return self.year.latest if self.year else date.min


def statistic_of(row: Share) -> str:
    """Return the statistic a row belongs to: its series, or its source where it is of no series."""
    return row.series or row.source_id


def blocks(shares: Iterable[Share]) -> tuple[Block, ...]:
    """Return the shares by block, in the order of their first rows.

    A statement that names two values for one holder without a year ("late 1980s", "recently") is no block.
    """
    found: dict[tuple[object, ...], list[Share]] = {}
    for row in shares:
        key = (row.segment_id, row.holder_kind, row.measure, statistic_of(row), row.year, row.basis)
        found.setdefault(key, []).append(row)
    return tuple(_block(rows) for rows in found.values() if len({row.holder_id for row in rows}) == len(rows))


def _block(rows: list[Share]) -> Block:
    first = rows[0]
    ordered = tuple(sorted(rows, key=lambda row: (-row.percent, row.holder_id)))
    return Block(
        first.segment_id, first.holder_kind, first.measure, statistic_of(first), first.year, first.basis, ordered
    )


def best(candidates: Iterable[Block]) -> Block | None:
    """Return the block to show where one is wanted; None where there is none.

    Facts come before estimates before forecasts; then those that name holders of four fifths, the latest of them; then
    those that name most holders.
    """
    return min(candidates, key=_fullness, default=None)


def _fullness(block: Block) -> tuple[int, bool, int, int, str]:
    full = block.named >= _FULL
    names, days = -len(block.rows), -block.until.toordinal()
    order = (days, names) if full else (names, days)
    return (_BASES.index(block.basis), not full, *order, block.statistic)


def latest(candidates: Iterable[Block]) -> Block | None:
    """Return the latest block, facts before estimates before forecasts; of one period the one that names most."""
    return min(
        candidates,
        key=lambda each: (_BASES.index(each.basis), -each.until.toordinal(), -len(each.rows), each.statistic),
        default=None,
    )
