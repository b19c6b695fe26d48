"""The rows of the edition: text cells become what the columns store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop_app.press.description import Column, Kind
from desktop_app.press.schema import stays
from desktop_app.press.table import Table

Row = dict[str, Any]
_READ: dict[Kind, Callable[[str], object]] = {
    Kind.TEXT: str,
    Kind.NUMBER: float,
    Kind.INTEGER: int,
    Kind.FLAG: lambda cell: int(cell == "yes"),
}


def table_rows(table: Table, known: list[str] | None) -> list[Row]:
    """Return the rows of one table; ``known`` are the days from which they are known."""
    columns: dict[str, Sequence[object]] = {
        column.name: _values(table, column) for column in table.described.columns if stays(column)
    }
    if not table.described.id:
        columns = {"position": range(1, len(table.frame) + 1), **columns}
    if known is not None:
        columns["known_from"] = known
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def list_rows(table: Table) -> Iterator[tuple[str, list[Row]]]:
    """Give each table of list entries with its rows; positions begin at 1."""
    key = table.described.id
    for column in table.described.columns:
        cell = column.list_cell
        if cell and cell.table:
            yield (
                cell.table,
                [
                    {key: owner, "position": position, cell.column: entry}
                    for owner, listed in zip(table.frame[key], table.frame[column.name], strict=True)
                    for position, entry in enumerate(column.entries(listed), start=1)
                ],
            )


def _values(table: Table, column: Column) -> list[object]:
    read = _READ[column.kind]
    if column.kind is Kind.FLAG:  # an empty cell says no
        return [read(cell) for cell in table.frame[column.name]]
    return [read(cell) if cell else None for cell in table.frame[column.name]]
