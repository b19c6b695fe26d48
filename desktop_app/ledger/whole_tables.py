"""Tables of facts as they lie in the edition, all rows and columns: for those who take the data away."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.ledger.lists import entries

Cell = str | float | int | None
_BETWEEN = ";"  # as lists are written in the tables of the press
_POSITION = "position"  # the order of rows without an id; it says nothing by itself
_YES_OR_NO = frozenset({"counts", "total", "retold"})
# table: columns that the edition keeps in tables of their own, with the name of that table
_LISTS = {
    "companies": {"aliases": "company_aliases", "roles": "company_roles", "segments": "company_segments"},
    "projects": {"partner_ids": "project_partners"},
    "policy_events": {"country": "policy_event_countries"},
    "cooperation": {"countries": "cooperation_countries"},
}


@dataclass(frozen=True, slots=True)
class WholeTable:
    """Cells by row and column: numbers, texts, or None where the facts say nothing."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return the cells of one column; none where the table does not have it."""
        if name not in self.columns:
            return ()
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def only(self, name: str, values: Collection[Cell]) -> WholeTable:
        """Return the rows whose cell in a column is one of ``values``."""
        at = self.columns.index(name)
        return WholeTable(self.name, self.columns, tuple(row for row in self.rows if row[at] in values))


def whole_table(connection: sqlite3.Connection, name: str) -> WholeTable:
    """Return all rows of a table in its own order; raise ``KeyError`` for a table that the edition does not have.

    Amounts are in millions of the currency beside them, dates as exact as they were said; ``known_from`` is the first
    day on which a statement was known.
    """
    columns = [column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))]
    if not columns:
        raise KeyError(name)
    order = columns[0]  # the id, or the position where a row has none
    quoted = ", ".join(f'"{column}"' for column in columns)
    rows = connection.execute(f'SELECT {quoted} FROM "{name}" ORDER BY "{order}"').fetchall()
    shown = [column for column in columns if column != _POSITION]
    lists = {column: entries(connection, table) for column, table in _LISTS.get(name, {}).items()}
    return WholeTable(
        name,
        (*shown, *lists),
        tuple(
            (
                *(_cell(column, row[column]) for column in shown),
                *(_BETWEEN.join(found.get(row[order], ())) or None for found in lists.values()),
            )
            for row in rows
        ),
    )


def _cell(column: str, value: Cell) -> Cell:
    if column in _YES_OR_NO:
        return "yes" if value else "no"
    return value
