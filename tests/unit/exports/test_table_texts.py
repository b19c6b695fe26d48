"""Tables as text: CSV for files, tabs for the clipboard; neither runs anything in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.exports import figure_csv
from desktop_app.exports.clipboard import clipboard_text
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures.table.twin import table_of
from tests.unit.exports.conftest import INJECTIONS


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def tab_rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


def test_that_csv_begins_with_the_mark_that_excel_needs(figure: Figure) -> None:
    assert figure_csv.encoded(figure, RenderOptions()).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", INJECTIONS)
def test_that_no_cell_begins_like_a_formula(hand_made: Callable[..., Figure], text: str) -> None:
    figure = hand_made(text)
    for row in (*csv_rows(figure_csv.encoded(figure, RenderOptions())), *tab_rows(clipboard_text(figure))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))]


def test_that_numbers_below_zero_stay_numbers() -> None:
    assert csv_rows(figure_csv.written(["a"], [[-1.5]])) == [["a"], ["-1.5"]]


def test_that_what_is_not_a_number_is_empty() -> None:
    assert csv_rows(figure_csv.written(["a", "b"], [[float("nan"), float("-inf")], [None, 1]]))[1:] == [
        ["", ""],
        ["", "1"],
    ]


def test_that_a_spreadsheet_with_decimal_commas_reads_numbers_and_keeps_texts(tsmc: Figure) -> None:
    content = figure_csv.written(["a.b", "c;d"], [[-1.5, "2.5; 3,5"], [7, "=1.5"]], decimal_comma=True)
    assert content.decode("utf-8-sig") == 'a.b;"c;d"\r\n-1,5;"2.5; 3,5"\r\n7;\'=1.5\r\n'
    table, place = table_of(tsmc), [column.key for column in tsmc.columns].index("value")
    text = figure_csv.encoded(tsmc, RenderOptions(decimal_comma=True)).decode("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert [float(row[place].replace(",", ".")) for row in rows] == [row[place] for row in table.rows]
    assert not [row for row in rows if "." in row[place]]


def test_that_csv_and_clipboard_hold_what_the_table_twin_holds(figure: Figure) -> None:
    table = table_of(figure)
    as_csv, as_tabs = csv_rows(figure_csv.encoded(figure, RenderOptions())), tab_rows(clipboard_text(figure))
    assert len(as_csv) == len(as_tabs) == len(table.rows) + 1
    for written in (as_csv[1:], as_tabs[1:]):
        for cells, meant in zip(written, table.rows, strict=True):
            numbers = [float(cell) for cell, value in zip(cells, meant, strict=True) if isinstance(value, float)]
            assert numbers == [value for value in meant if isinstance(value, float)]


def test_that_a_cell_cannot_break_out_of_its_place(hand_made: Callable[..., Figure]) -> None:
    figure = hand_made("one\ttwo\nthree")
    assert [len(row) for row in tab_rows(clipboard_text(figure))] == [4, 4]


def test_that_only_the_rows_shown_are_copied_in_their_order(tsmc: Figure) -> None:
    head, *every = tab_rows(clipboard_text(tsmc))
    assert head[0] == tsmc.columns[0].title
    assert every[0] != every[2]
    assert tab_rows(clipboard_text(tsmc, [2, 0])) == [head, every[2], every[0]]
    assert tab_rows(clipboard_text(tsmc, [])) == [head]
