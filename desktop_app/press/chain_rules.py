"""Rules for the chains of milestones and for shares that are added."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.press.fault import Fault
from desktop_app.press.table import Table

_ROUNDING_PCT = 101.5  # shares rounded each to whole percents may add to a little more than 100
_ORDER = "the order is recalled plans, then plans, then facts, each by stated_on or the date of the source"


class _Statement(NamedTuple):
    line: int
    project: str
    milestone: str
    date: str
    basis: str
    stated_on: str
    retold: str
    source: str

    @property
    def kind(self) -> tuple[bool, bool]:
        return (self.basis == "actual", self.retold != "yes")


def milestone_faults(milestones: Table, sources: Table) -> Iterator[Fault]:
    """Find statements out of the order of their chain, ranges that begin with their late end, and recalled facts.

    A statement without a date is ordered by that of its source; with neither it has no place among those of its kind.
    """
    published = dict(zip(sources.frame["source_id"], sources.frame["published"], strict=True))
    above: dict[tuple[str, str], _Statement] = {}
    columns = ["project_id", "milestone", "date", "basis", "stated_on", "retold", "source_id"]
    for cells in milestones.frame[columns].itertuples(name=None):
        row = _Statement(*cells)
        chain = (row.project, row.milestone)
        before = above.get(chain)
        if row.retold and row.basis == "actual":
            right = "only a plan can be recalled after it was given up; a fact has an empty cell here"
            yield Fault(milestones.file, row.line, "retold", row.retold, right)
        if before and _misplaced(before, row, published):
            right = f"belongs above line {before.line} in the chain {'/'.join(chain)}; {_ORDER}"
            yield Fault(milestones.file, row.line, "stated_on", row.stated_on, right)
        elif before and _turned(before, row):
            right = f"belongs above line {before.line}: a range is two planned rows, the early end first"
            yield Fault(milestones.file, row.line, "date", row.date, right)
        above[chain] = row


def _misplaced(before: _Statement, row: _Statement, published: Mapping[str, str]) -> bool:
    """Tell whether a row belongs above the one before it in its chain."""
    one, other = (each.stated_on or published.get(each.source, "") for each in (before, row))
    return row.kind < before.kind or (row.kind == before.kind and bool(one and other) and other < one)


def _turned(before: _Statement, row: _Statement) -> bool:
    """Tell whether two rows are one statement of a range whose late end stands first."""
    together = bool(row.stated_on) and (before.stated_on, before.source) == (row.stated_on, row.source)
    one = before.basis == "planned" and before.kind == row.kind and together
    return one and _first_day(row.date) < _first_day(before.date)


def _first_day(text: str) -> str:
    try:
        return FuzzyDate.parse(text).earliest.isoformat()
    except ValueError:
        return text  # reported with the cell


def share_faults(shares: Table) -> Iterator[Fault]:
    """Find shares of one statistic that add to more than the whole."""
    sums: dict[tuple[str, ...], float] = defaultdict(float)
    columns = ["segment_id", "holder_kind", "year", "measure", "series", "source_id", "share_pct"]
    for line, segment, holder, year, measure, series, source, cell in shares.frame[columns].itertuples(name=None):
        percent = _number(cell)
        if not year or percent is None:
            continue
        key = (segment, holder, year, measure, series or source)
        before = sums[key]
        sums[key] = before + percent
        if before <= _ROUNDING_PCT < sums[key]:
            right = f"with the rows above, {'/'.join(key)} adds up to {sums[key]:g} %; at most 100 is possible"
            yield Fault(shares.file, line, "share_pct", cell, right)


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None  # reported with the cell
    return value if math.isfinite(value) else None
