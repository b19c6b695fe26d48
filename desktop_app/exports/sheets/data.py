"""The sheet of what is shown: the table twin, with the unit in the heads of its numbers."""

from __future__ import annotations

from desktop_app.domain.figure import Column, Figure
from desktop_app.exports.sheets.book import MONEY, PLAIN, SHARE, Book
from desktop_app.figures.table.twin import table_of
from desktop_app.i18n import Say, say_in

_IN_THE_UNIT = frozenset({"value", "low", "high", "length"})


def write(book: Book, figure: Figure) -> None:
    """Write one row for each mark."""
    say = say_in(figure.state.language)
    table = table_of(figure)
    units = {mark.unit for mark in figure.marks}
    sheet = book.sheet(say("Data"), [_head(column, units, say) for column in table.columns])
    for mark_id, cells in zip(table.marks, table.rows, strict=True):
        sheet.row(cells, number_format(figure.by_id[mark_id].unit))
    sheet.finish()


def number_format(unit: str) -> str:
    """Return how numbers of a unit are shown; all their digits stay in the cell."""
    plain = unit.removesuffix(" a year")
    if plain.endswith(" m"):
        return MONEY
    return SHARE if plain else PLAIN


def _head(column: Column, units: set[str], say: Say) -> str:
    """Return a title with the unit as it stands in the data (``USD m``: millions), where there is one for all."""
    if column.key in _IN_THE_UNIT and len(units) == 1 and (unit := next(iter(units))):
        return say("{title} ({unit})", title=column.title, unit=unit)
    return column.title
