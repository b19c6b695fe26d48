"""All checks over all tables; everything that is wrong is reported at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop_app.press.cells import cell_faults
from desktop_app.press.chain_rules import milestone_faults, share_faults
from desktop_app.press.description import Package
from desktop_app.press.fault import Fault
from desktop_app.press.hierarchies import circle_faults
from desktop_app.press.keys import key_faults, order_faults
from desktop_app.press.money_rules import award_faults, currency_faults, programme_faults
from desktop_app.press.reading import read_table
from desktop_app.press.references import reference_faults
from desktop_app.press.table import Table


def read_tables(folder: Path, package: Package) -> tuple[dict[str, Table], list[Fault]]:
    """Read and check all tables of ``folder``; the faults are in the order of files and lines."""
    tables: dict[str, Table] = {}
    faults: list[Fault] = []
    for described in package.tables:
        tables[described.name], found = read_table(folder, described)
        faults += found
    for table in tables.values():
        faults += _table_faults(table, tables)
    faults += _rule_faults(tables)
    return tables, sorted(set(faults))


def _table_faults(table: Table, tables: Mapping[str, Table]) -> Iterator[Fault]:
    yield from cell_faults(table)
    yield from key_faults(table)
    yield from order_faults(table)
    yield from reference_faults(table, tables)
    yield from currency_faults(table, tables["countries"])


def _rule_faults(tables: Mapping[str, Table]) -> Iterator[Fault]:
    sources = tables["sources"]
    if sources.whole and not sources.values("published"):
        right = "no source has a date, and an edition goes up to the last one; date one at least"
        yield Fault(sources.file, 0, "published", "", right)
    yield from programme_faults(tables["programmes"])
    yield from award_faults(tables["awards"])
    yield from milestone_faults(tables["milestones"], sources)
    yield from share_faults(tables["market_shares"])
    yield from circle_faults(tables["projects"], "project_id", "capex_in")
    yield from circle_faults(tables["companies"], "company_id", "parent_id")
    yield from circle_faults(tables["segments"], "segment_id", "parent_id")
