"""The table twin of a figure: one row per mark, the same for the widget, CSV and spreadsheets.

Sources read as publisher and date; files have their ids in a column of its own at the end, and the licence of rows that
have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum

from desktop_app.domain.figure import Column, Field, Figure, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.figures.narrowing import criteria_of
from desktop_app.figures.table.digits import column_digits
from desktop_app.figures.wording.code_words import cell_words
from desktop_app.figures.wording.source_words import publisher_and_date
from desktop_app.i18n import Say, say_in

_OWN = {field.name for field in fields(Mark)} - {"fields"}
_BETWEEN = "; "
_SOURCES, _LICENCE = "sources", "licence"
_IN_THE_UNIT = frozenset({"value", "low", "high"})


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row and column; a cell is a number, a text, or None where the figure knows nothing.

    ``marks`` are the ids of the rows' marks, ``digits`` the decimals with which the numbers of each column are read:
    one number for a column, so that its points stand below each other. The cells keep all digits.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Field, ...], ...]
    marks: tuple[str, ...]
    digits: tuple[int, ...] = ()


def table_of(figure: Figure) -> Table:
    """Return the marks of a figure by its columns, in the order of the figure; codes are in the reader's words.

    A figure that is narrowed says so in a column of its own: the rows of a file have no other place to say that they are
    not all there is. Where a row rests on a source that restricts its reuse, the last column names the licence.
    """
    table = table_on_screen(figure)
    say = say_in(figure.state.language)
    if figure.narrowed:
        criteria = criteria_of(figure.narrowed, say)
        table = _with(table, Column("selection", say("Selection")), [criteria for _ in figure.marks])
    if any(column.key == _SOURCES for column in figure.columns):
        table = _with(table, Column("source_ids", say("Source ids")), [_plain(mark.sources) for mark in figure.marks])
    licensed = {source.id: source.licence for source in figure.sources if source.licence}
    licences = [_licences(mark, licensed) for mark in figure.marks]
    if not any(licences) or any(column.key == _LICENCE for column in figure.columns):
        return table
    return _with(table, Column(_LICENCE, say("Licence")), licences)


def _with(table: Table, column: Column, cells: Sequence[Field]) -> Table:
    """Return a table with one more column of texts at its end."""
    rows = tuple((*row, cell) for row, cell in zip(table.rows, cells, strict=True))
    return replace(table, columns=(*table.columns, column), rows=rows, digits=(*table.digits, 0))


def _licences(mark: Mark, licensed: Mapping[str, str]) -> str:
    return _BETWEEN.join(dict.fromkeys(licensed[each] for each in mark.sources if each in licensed))


def table_on_screen(figure: Figure) -> Table:
    """Return the same without the ids of the sources."""
    say = say_in(figure.state.language)
    named = {source.id: publisher_and_date(source, say) for source in figure.sources}
    rows = tuple(tuple(_cell(mark, column.key, named, say) for column in figure.columns) for mark in figure.marks)
    digits = tuple(
        column_digits([row[place] for row in rows], _units(figure, column.key)) if column.number else 0
        for place, column in enumerate(figure.columns)
    )
    return Table(figure.columns, rows, tuple(mark.id for mark in figure.marks), digits)


def _units(figure: Figure, key: str) -> set[str]:
    return {mark.unit for mark in figure.marks} if key in _IN_THE_UNIT else set()


def _cell(mark: Mark, key: str, named: Mapping[str, str], say: Say) -> Field:
    if key == _SOURCES:
        return _BETWEEN.join(dict.fromkeys(named.get(each, each) for each in mark.sources))
    cell = _plain(getattr(mark, key) if key in _OWN else mark.fields.get(key))
    return cell_words(key, cell, say) if isinstance(cell, str) else cell


def _plain(value: object) -> Field:
    match value:
        case None:
            return None
        case FuzzyDate():
            return str(value)
        case Enum():
            return str(value.value)
        case tuple():
            return _BETWEEN.join(str(_plain(each)) for each in value)
        case str() | int() | float():
            return value
    raise TypeError(f"a table cannot hold {value!r}")
