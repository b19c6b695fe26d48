"""Dates in tables are codes that sort as days, in every figure."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.figures import FIGURES, build
from desktop_app.figures.table.dates import DATES, in_time
from desktop_app.figures.table.twin import table_on_screen
from desktop_app.ledger import Ledger

_MONTH = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# the whole of a cell; a year alone is its own code
_WORDS = re.compile(rf"(about |from |since )?(\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{4}}|[QH]\d \d{{4}}|from \d{{4}})")
_SPAN = re.compile(r"(\d{4}(–(\d{4})?)?)?")


def built(ledger: Ledger, name: str, **more: object) -> Figure:
    page, _, figure = name.partition("/")
    companies = ("tsmc", "intel") if page == "companies" else ()
    return build(ledger, ViewState(page=page, figure=figure, companies=companies).with_(**more))


def test_that_dates_of_any_exactness_sort_by_their_first_and_then_their_last_day() -> None:
    in_order = [
        "2023-12-31",
        "2024-01",
        "2024-Q1",
        "2024-H1",
        "2024",
        "2024/2025",
        "2024-02",
        "2024-02-24",
        "2024-Q2",
        "2024-Q4/2025-Q1",  # from October
        "2024-11",
        "2025",
    ]
    assert sorted(set(in_order), key=lambda code: str(in_time(code))) == in_order


@pytest.mark.parametrize("cell", ["", "undated", "24 Feb 2024", "2024-13", None, 3.5])
def test_that_what_is_no_date_sorts_as_it_stands(cell: str | float | None) -> None:
    assert in_time(cell) == cell


@pytest.mark.parametrize("name", FIGURES)
def test_that_every_cell_of_a_column_of_dates_is_a_code(ledger: Ledger, name: str) -> None:
    table = table_on_screen(built(ledger, name))
    places = [place for place, column in enumerate(table.columns) if column.key in DATES]
    cells = [row[place] for row in table.rows for place in places if row[place] not in (None, "")]
    assert [cell for cell in cells if in_time(cell) == cell] == []


@pytest.mark.parametrize("name", FIGURES)
def test_that_no_date_stands_in_words_alone(ledger: Ledger, name: str) -> None:
    table = table_on_screen(built(ledger, name))
    dates = [place for place, column in enumerate(table.columns) if column.key in DATES]
    alone = [
        (cell, row)
        for row in table.rows
        for cell in row
        if isinstance(cell, str) and _WORDS.fullmatch(cell) and not any(row[place] for place in dates)
    ]
    assert alone == []


@pytest.mark.parametrize("level", Level)
def test_that_years_of_money_begin_with_their_first_year(ledger: Ledger, level: Level) -> None:
    table = table_on_screen(built(ledger, "countries/support", level=level))
    place = [column.key for column in table.columns].index("span")
    assert all(_SPAN.fullmatch(str(row[place])) for row in table.rows)
    assert any(str(row[place]).endswith("–") for row in table.rows) is (level is Level.PROGRAMMES)


def test_that_slips_give_both_dates_as_codes(ledger: Ledger) -> None:
    # Sony Koshi: "as early as 2025" in December 2022, May 2029 in April 2026
    table = table_on_screen(built(ledger, "projects/slips"))
    keys = [column.key for column in table.columns]
    row = next(row for row in table.rows if row[0] == "Sony Koshi image sensor fab")
    assert (row[keys.index("when")], row[keys.index("until")]) == ("2025", "2029-05")


def test_that_a_comparison_has_the_dates_in_its_words_as_codes(ledger: Ledger) -> None:
    # Rapidus: volume production first planned for 2027, by the latest statement for March 2028
    table = table_on_screen(built(ledger, "projects/compare"))
    keys = [column.key for column in table.columns]
    rows = dict(zip(table.marks, table.rows, strict=True))
    assert rows["rapidus-iim-1.production.0"][keys.index("dates")] == "2028-03"
    assert rows["rapidus-iim-1.slip.0"][keys.index("dates")] == "2027/2028-03"
    denso = next(row for row in table.rows if "Denso 5.5" in str(row[keys.index("text")]))
    assert (denso[keys.index("kind")], denso[keys.index("dates")]) == ("since 6 Feb 2024", "2024-02-06")
