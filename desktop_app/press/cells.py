"""Each cell by itself: blanks, vocabularies, numbers, dates, codes, ids."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.press.description import Column, Kind, Meaning
from desktop_app.press.fault import Fault
from desktop_app.press.table import Table

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")  # what float() also takes (NaN, inf, 1e5, 1_000) is no figure of a source
_INTEGER = re.compile(r"-?[0-9]{1,18}")  # fits SQLite's integer
_HOW = {
    Meaning.PLAIN: "does not match the pattern {pattern}",
    Meaning.ID: "write an id in lower-case kebab-case (a-z, 0-9, single hyphens)",
    Meaning.DATE: "write a date as 2024, 2024-H1, 2024-Q2, 2024-02 or 2024-02-24, as exact as the source said it",
    Meaning.YEAR: "write a year with four digits",
    Meaning.COUNTRY: "write the ISO 3166-1 alpha-3 code in capitals, EUU for the European Union",
    Meaning.CURRENCY: "write the ISO 4217 code in capitals",
    Meaning.LANGUAGE: "write the ISO 639-1 code, two small letters",
    Meaning.URL: "write a whole address that begins with https:// or http://",
}


def cell_faults(table: Table) -> Iterator[Fault]:
    """Find what is wrong with single cells; at most one fault for each entry of a cell."""
    for column in table.described.columns:
        # a column has few different values: each is judged once
        judged = {value: list(_judge(column, value)) for value in table.frame[column.name].unique()}
        for line, value in table.cells(column.name):
            for shown, right in judged[value]:
                yield Fault(table.file, line, column.name, shown, right)


def _judge(column: Column, cell: str) -> Iterator[tuple[str, str]]:
    """Give each wrong entry of a cell and what would be right."""
    if not cell:
        if column.required:
            yield "", _filled(column)
        return
    unclean = _unclean(cell)
    if unclean:
        yield cell, unclean
        return
    entries = column.entries(cell)
    if column.list_cell and column.list_cell.separator in cell:
        yield from _list_faults(cell, entries, column.list_cell.separator)
    for entry in entries:
        wrong = _wrong(column, entry)
        if wrong:
            yield entry, wrong


def _filled(column: Column) -> str:
    if column.name == "source_id":
        return "every row names the source in which it was read; the cell may not be empty"
    return f"the cell may not be empty; {_choice(column)}" if column.vocabulary else "the cell may not be empty"


def _unclean(cell: str) -> str:
    if cell != cell.strip():
        return "take out the blanks before or behind the text"
    if any(unicodedata.category(letter) in {"Cc", "Zl", "Zp"} for letter in cell):
        return "take out the line break or control character"
    return ""


def _list_faults(cell: str, entries: list[str], separator: str) -> Iterator[tuple[str, str]]:
    if any(entry != entry.strip() or not entry for entry in entries):
        yield cell, f"separate the entries by '{separator}' alone, without blanks or empty entries"
    repeated = {entry for entry in entries if entry and entries.count(entry) > 1}
    for entry in sorted(repeated):
        yield entry, "stands twice in this list"


def _wrong(column: Column, entry: str) -> str:
    """Return what would be right for one entry, or an empty text where it is right."""
    if not entry.strip():
        return ""  # reported with the list
    if column.vocabulary:
        return "" if entry in column.vocabulary else _choice(column)
    if column.kind in {Kind.NUMBER, Kind.INTEGER}:
        return _wrong_number(column, entry)
    how = _HOW[column.meaning]
    single = column.list_cell is None or column.meaning is Meaning.COUNTRY or column.meaning is Meaning.ID
    if single and column.pattern and not column.pattern.fullmatch(entry):
        return how.format(pattern=column.pattern.pattern)
    if column.meaning is Meaning.DATE and not _is_date(entry):
        return f"there is no such day; {how}"
    return ""


def _choice(column: Column) -> str:
    empty = "" if column.required else ", or leave the cell empty"
    return f"use one of {', '.join(column.vocabulary)}{empty}"


def _wrong_number(column: Column, entry: str) -> str:
    whole = column.kind is Kind.INTEGER
    if not (_INTEGER if whole else _NUMBER).fullmatch(entry) or not math.isfinite(float(entry)):
        example = "a whole number such as 2024" if whole else "a plain number such as 1200 or 12.5"
        return f"write {example}; no separators, signs of units, NaN or exponents; unknown is an empty cell"
    if column.minimum is not None and float(entry) < column.minimum:
        return f"must not be below {column.minimum}"
    if column.maximum is not None and float(entry) > column.maximum:
        return f"must not be above {column.maximum}"
    return ""


def _is_date(entry: str) -> bool:
    try:
        FuzzyDate.parse(entry)
    except ValueError:
        return False
    return True
