"""Leaving out the rows that rest on sources under a restricting licence."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.press.table import Table

_Row = tuple[str, int]  # table and line


@dataclass(frozen=True)
class Cut:
    """``left_out`` and ``kept`` count rows by table; kept are restricted rows that other rows refer to."""

    tables: dict[str, Table]
    left_out: dict[str, int]
    kept: dict[str, int]


def without_licences(tables: Mapping[str, Table], licences: Collection[str]) -> Cut:
    """Return the tables without rows under ``licences`` (SPDX names such as ``CC-BY-NC-4.0``).

    A restricted row stays where a row that stays refers to it: an award would lose its company. Raise ``LedgerError``
    for a licence that no source has.
    """
    sources = tables["sources"].frame
    names = sources["licence"].map(_spdx)
    _refuse_unknown(licences, set(names) - {""})
    restricted = set(sources.loc[names.isin([_spdx(name) for name in licences]), "source_id"])
    out: set[_Row] = {
        (table.name, line)
        for table in tables.values()
        if "source_id" in table.frame
        for line, source in table.cells("source_id")
        if source in restricted
    }
    marked = len(out), _count(out)
    needed = _needed(tables, out)
    while needed:
        out -= needed
        needed = _needed(tables, out)
    left_out = _count(out)
    kept = {name: count - left_out.get(name, 0) for name, count in marked[1].items()}
    return Cut(
        {name: _drop(table, out) for name, table in tables.items()},
        left_out,
        {name: count for name, count in kept.items() if count},
    )


def _spdx(licence: str) -> str:
    return "-".join(licence.split()).upper()


def _refuse_unknown(licences: Collection[str], known: Collection[str]) -> None:
    unknown = [licence for licence in licences if _spdx(licence) not in known]
    if unknown:
        raise LedgerError(
            f"No source has the licence '{unknown[0]}'.", f"Name one of: {', '.join(sorted(known))}.", ExitCode.USAGE
        )


def _needed(tables: Mapping[str, Table], out: set[_Row]) -> set[_Row]:
    """Return the rows of ``out`` that rows outside of it refer to."""
    named = {
        (reference.table, reference.column, entry)
        for table in tables.values()
        for column in table.described.columns
        for reference in filter(None, (column.reference, *column.references.values()))
        for line, cell in table.cells(column.name)
        if (table.name, line) not in out
        for entry in column.entries(cell)
    }
    return {
        (name, line)
        for name, line in out
        if (key := tables[name].described.id) and (name, key, tables[name].frame.at[line, key]) in named
    }


def _count(rows: set[_Row]) -> dict[str, int]:
    names = [name for name, _ in rows]
    return {name: names.count(name) for name in sorted(set(names))}


def _drop(table: Table, out: set[_Row]) -> Table:
    lines = [line for name, line in out if name == table.name]
    return replace(table, frame=table.frame.drop(index=lines))
