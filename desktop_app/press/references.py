"""Cells that name a row of a table: the row must exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.press.description import Column, Reference
from desktop_app.press.fault import Fault
from desktop_app.press.table import Table

_NEAR = 0.75  # likeness from which an id counts as misspelt; below it the hint would mislead


def reference_faults(table: Table, tables: Mapping[str, Table]) -> Iterator[Fault]:
    """Find entries that name nothing."""
    for column in table.described.columns:
        if column.reference:
            yield from _missing(table, column, {"": column.reference}, tables)
        elif column.reference_by:
            yield from _missing(table, column, column.references, tables)


def _missing(
    table: Table, column: Column, references: Mapping[str, Reference], tables: Mapping[str, Table]
) -> Iterator[Fault]:
    for word, reference in references.items():
        target = tables[reference.table]
        if not target.whole:
            continue
        known = target.values(reference.column) | target.lost
        chosen = table.frame[column.reference_by] == word if word else None
        for line, cell in table.cells(column.name):
            if chosen is not None and not chosen[line]:
                continue
            for entry in column.entries(cell):
                if entry.strip() and entry not in known:
                    right = f"does not exist in column {reference.column} of {target.file}{_nearest(entry, known)}"
                    yield Fault(table.file, line, column.name, entry, right)


def _nearest(entry: str, known: set[str]) -> str:
    import difflib  # only where there is a fault

    near = difflib.get_close_matches(entry, sorted(known), n=1, cutoff=_NEAR)
    return f"; is '{near[0]}' meant?" if near else ""
