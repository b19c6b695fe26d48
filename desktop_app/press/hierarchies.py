"""Columns that name a row above in the same table: nothing may stand above itself."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.press.fault import Fault
from desktop_app.press.table import Table


def rows_above(table: Table, key: str, above: str) -> dict[str, list[str]]:
    """Return for each id the ids above it, nearest first; a circle is followed once round."""
    direct = {row: up for row, up in zip(table.frame[key], table.frame[above], strict=True) if up}
    found: dict[str, list[str]] = {}
    for start in table.frame[key]:
        chain: list[str] = []
        up = direct.get(start)
        while up and up not in chain:
            chain.append(up)
            up = direct.get(up)
        found[start] = chain
    return found


def circle_faults(table: Table, key: str, above: str) -> Iterator[Fault]:
    """Find rows that stand above themselves."""
    chains = rows_above(table, key, above)
    for line, row, up in table.frame[[key, above]].itertuples(name=None):
        if up and row in chains[row]:
            way = " → ".join([row, *chains[row][: chains[row].index(row) + 1]])
            yield Fault(table.file, line, above, up, f"runs in a circle ({way}); the larger one names no smaller one")
