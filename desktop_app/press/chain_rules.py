"""Rules for the chains of milestones and for shares that are added."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from desktop_app.press.fault import Fault
from desktop_app.press.table import Table

_ROUNDING_PCT = 101.5  # shares rounded each to whole percents may add to a little more than 100


def milestone_faults(milestones: Table) -> Iterator[Fault]:
    """Find statements that stand behind a later one of their chain; facts stand last, recalled plans first."""
    last: dict[tuple[str, str], tuple[int, tuple[bool, bool, str]]] = {}
    columns = ["project_id", "milestone", "basis", "retold", "stated_on"]
    for line, project, milestone, basis, retold, stated_on in milestones.frame[columns].itertuples(name=None):
        place = (basis == "actual", retold != "yes", stated_on)
        above = last.get((project, milestone))
        if above and place < above[1]:
            right = (
                f"stands behind line {above[0]} of the chain {project}/{milestone};"
                " the order is recalled plans, plans by stated_on, then facts by stated_on"
            )
            yield Fault(milestones.file, line, "stated_on", stated_on, right)
        last[project, milestone] = (line, place)


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
            right = f"with the rows above, the shares of {'/'.join(key)} add up to {sums[key]:g} %; at most 100 is possible"
            yield Fault(shares.file, line, "share_pct", cell, right)


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None  # reported with the cell
    return value if math.isfinite(value) else None
