"""Keys that stand once, and rows in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.press.fault import Fault
from desktop_app.press.table import Table


def key_faults(table: Table) -> Iterator[Fault]:
    """Find rows whose key an earlier row has."""
    key = list(table.described.key)
    first: dict[tuple[str, ...], int] = {}
    for line, *cells in table.frame[key].itertuples(name=None):
        earlier = first.setdefault(tuple(cells), line)
        if earlier != line and any(cells):
            over = " and ".join(key) if len(key) < 3 else f"{', '.join(key[:-1])} and {key[-1]}"
            right = f"stands already in line {earlier}; no two rows may have the same {over}"
            yield Fault(table.file, line, key[0], "/".join(cells), right)


def order_faults(table: Table) -> Iterator[Fault]:
    """Find rows that stand behind a row with a greater id."""
    name = table.described.key[0]
    above = ""
    for line, cell in table.cells(name):
        if cell < above:
            yield Fault(table.file, line, name, cell, f"rows are sorted by {name}; this one belongs above '{above}'")
        above = cell
