"""How Excel shows the numbers of the table: no value falsified, one format for a column, each unit named once."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.exports.sheets import data
from desktop_app.exports.sheets.book import Book
from desktop_app.figures import FIGURES, build
from desktop_app.figures.table.digits import digits_needed
from desktop_app.figures.wording.code_words import unit_code_words
from desktop_app.i18n import LANGUAGES, say_in
from desktop_app.ledger import Ledger

BASES = [
    *((name, Unit.USD) for name in FIGURES),
    *((name, unit) for name in ("countries/support", "countries/over_time") for unit in (Unit.LOCAL, Unit.GDP_SHARE)),
]


def data_sheet(figure: Figure) -> Any:
    book = Book(figure.title, figure.as_of)
    data.write(book, figure)
    return openpyxl.load_workbook(io.BytesIO(book.written())).worksheets[0]


def shown(cell: Any) -> str:
    """Return what an English Excel shows of a number in a format of thousands and decimals."""
    whole, _, decimals = cell.number_format.partition(".")
    assert whole == "#,##0"
    assert set(decimals) <= {"0"}
    return f"{cell.value:,.{len(decimals)}f}"


def numbers(sheet: Any, column: int) -> list[Any]:
    return [row[column] for row in sheet.iter_rows(min_row=2) if isinstance(row[column].value, int | float)]


def built(ledger: Ledger, name: str, **more: Any) -> Figure:
    page, _, figure = name.partition("/")
    companies = ("tsmc", "intel") if page == "companies" else ()
    return build(ledger, ViewState(page=page, figure=figure, companies=companies).with_(**more))


@pytest.mark.parametrize(
    ("cells", "digits"),
    [
        ([0.71, 1.3688678922805786], 2),
        ([0.71, 0.0046579931582418944], 5),  # 0.00466
        ([99413.37564599383, 172.9741540198283], 0),  # as printed: $99.4bn, $173m
        ([99413.37564599383, 10.028816131685042], 1),  # 10.0
        ([38.9, 54434.399999999994], 1),  # a sum of floats with one decimal
        ([75.94, 100.0], 2),  # as its source states it
        ([12435.616], 0),
        ([1.0, 20.73913043478261], 1),
        ([-0.123456], 3),
        ([3, 0, None, "text", float("nan"), float("inf")], 0),
        ([], 0),
    ],
)
def test_that_a_column_has_the_decimals_that_its_values_need(cells, digits) -> None:
    assert digits_needed(cells) == digits


def test_that_small_shares_of_gdp_beside_amounts_of_yen_keep_their_digits(ledger: Ledger) -> None:
    # US grants of $1,364.7m over a GDP of $29,298,025m; South Korea's share, which the others would have to match
    figure = build(ledger, ViewState(figure="to_match"))
    sheet = data_sheet(figure)
    heads = [cell.value for cell in sheet[1]]
    at = {mark.id: row for row, mark in enumerate(figure.marks)}
    shares, values = numbers(sheet, heads.index("% of GDP")), numbers(sheet, heads.index("Value"))
    assert shown(shares[at["USA.grant"]]) == "0.00466"
    assert shown(shares[at["JPN.needed"]]) == "1.36887"
    assert shown(values[at["USA.grant"]]) == "1,364.7"
    assert shown(values[at["JPN.mixed"]]) == "5,700,000"


@pytest.mark.parametrize(("name", "unit"), BASES)
def test_that_no_number_is_falsified_and_each_unit_of_a_column_has_one_format(
    ledger: Ledger, name: str, unit: Unit
) -> None:
    figure = built(ledger, name, basis=MoneyBasis(unit))
    sheet = data_sheet(figure)
    formats = defaultdict(set)
    for row, mark in zip(sheet.iter_rows(min_row=2), figure.marks, strict=True):
        for column, cell in zip(figure.columns, row, strict=False):
            if isinstance(cell.value, int | float):
                formats[column.key, mark.unit].add(cell.number_format)
                read = float(shown(cell).replace(",", ""))
                assert read == pytest.approx(cell.value, rel=0.005), (column.key, mark.id)
                if round(cell.value, 2) == cell.value:
                    assert read == cell.value, (column.key, mark.id)
    assert all(len(each) == 1 for each in formats.values())


@pytest.mark.parametrize("unit", [Unit.USD, Unit.GDP_SHARE])
def test_that_cells_are_wide_enough_for_their_numbers(ledger: Ledger, unit: Unit) -> None:
    sheet = data_sheet(build(ledger, ViewState(level=Level.AWARDS, basis=MoneyBasis(unit))))
    for column, letter in enumerate("ABCDEFGH"):
        widest = max((len(shown(cell)) for cell in numbers(sheet, column)), default=0)
        assert sheet.column_dimensions[letter].width >= widest


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_that_heads_name_their_unit_once(ledger: Ledger, name: str, language: str) -> None:
    whole = built(ledger, name, language=language)
    figure = replace(whole, marks=whole.marks[:9])
    units = {mark.unit for mark in figure.marks} - {""}
    heads = {column.key: cell.value for column, cell in zip(figure.columns, data_sheet(figure)[1], strict=False)}
    if len(units) == 1:
        (unit,) = (unit_code_words(each, say_in(language)).casefold() for each in units)
        for key in heads.keys() & {"value", "low", "high", "change"}:
            assert heads[key].casefold().count(unit) == 1, heads[key]
