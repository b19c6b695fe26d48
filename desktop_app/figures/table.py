"""The table twin of a figure: one row per mark, the same for the widget, CSV and spreadsheets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from desktop_app.domain.figure import Column, Field, Figure, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.figures.code_words import cell_words
from desktop_app.i18n import Say, say_in

_OWN = {field.name for field in fields(Mark)} - {"fields"}
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row and column; a cell is a number, a text, or None where the figure knows nothing.

    ``marks`` are the ids of the rows' marks.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Field, ...], ...]
    marks: tuple[str, ...]


def table_of(figure: Figure) -> Table:
    """Return the marks of a figure by its columns, in the order of the figure; codes are in the reader's words."""
    say = say_in(figure.state.language)
    rows = tuple(tuple(_cell(mark, column.key, say) for column in figure.columns) for mark in figure.marks)
    return Table(figure.columns, rows, tuple(mark.id for mark in figure.marks))


def _cell(mark: Mark, key: str, say: Say) -> Field:
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
