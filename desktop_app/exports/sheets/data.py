"""The sheet of what is shown: the table twin, with the unit in the heads of its numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from desktop_app.domain.figure import Column, Field, Figure
from desktop_app.exports.sheets.book import Book
from desktop_app.figures.table.digits import digits_needed
from desktop_app.figures.table.twin import Table, table_of
from desktop_app.figures.wording.code_words import unit_code_words
from desktop_app.i18n import Say, say_in

_IN_THE_UNIT = frozenset({"value", "low", "high", "length", "change"})


def write(book: Book, figure: Figure) -> None:
    """Write one row for each mark."""
    say = say_in(figure.state.language)
    table = table_of(figure)
    units = [figure.by_id[mark].unit for mark in table.marks]
    sheet = book.sheet(say("Data"), [_head(column, set(units) - {""}, say) for column in table.columns])
    digits = _digits(table, units)
    for unit, cells in zip(units, table.rows, strict=True):
        sheet.row(cells, [digits[_alike(column, unit)] for column in table.columns])
    sheet.finish()


def _digits(table: Table, units: list[str]) -> Mapping[tuple[str, str], int]:
    """Return the decimals of all numbers that are shown alike."""
    alike: dict[tuple[str, str], list[Field]] = defaultdict(list)
    for unit, cells in zip(units, table.rows, strict=True):
        for column, cell in zip(table.columns, cells, strict=True):
            alike[_alike(column, unit)].append(cell)
    return {key: digits_needed(cells) for key, cells in alike.items()}


def _alike(column: Column, unit: str) -> tuple[str, str]:
    """Return what a cell shares its decimals with: the values and bounds of its unit, else its column."""
    return ("", unit) if column.key in _IN_THE_UNIT else (column.key, "")


def _head(column: Column, units: set[str], say: Say) -> str:
    """Return a title with the unit (``USD m``: millions), where there is one for all and the title does not name it."""
    if column.key not in _IN_THE_UNIT or len(units) != 1:
        return column.title
    unit = unit_code_words(next(iter(units)), say)
    named = unit.casefold() in column.title.casefold()
    return column.title if named else say("{title} ({unit})", title=column.title, unit=unit)
