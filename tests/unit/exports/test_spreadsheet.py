"""A spreadsheet holds the numbers of the figure, and nothing in it runs."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import Any

import openpyxl
import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.exports import spreadsheet
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.figures.table.twin import table_of
from desktop_app.ledger import Ledger
from tests.unit.exports.conftest import INJECTIONS, source

Rows = list[tuple[Any, ...]]


def book(figure: Figure) -> Any:
    return openpyxl.load_workbook(io.BytesIO(spreadsheet.encoded(figure, RenderOptions())))


def rows(sheet: Any) -> Rows:
    return list(sheet.iter_rows(values_only=True))


def test_that_cells_hold_what_the_table_twin_holds(figure: Figure) -> None:
    table = table_of(figure)
    head, *body = rows(book(figure).worksheets[0])
    assert len(head) == len(table.columns)
    assert len(body) == len(figure.marks)
    for written, meant in zip(body, table.rows, strict=True):
        for cell, value in zip(written, meant, strict=True):
            if isinstance(value, (int, float)):
                assert cell == pytest.approx(value, rel=1e-15)
            else:
                assert (cell or "") == (value or "")


def test_that_micron_in_japan_adds_to_774_5bn_yen_in_the_cells(ledger: Ledger) -> None:
    # METI's approvals of 2022, 2023 and September 2025, as counted by the press
    state = ViewState(
        level=Level.AWARDS,
        countries=("JPN",),
        recipients=("micron",),
        as_of=date(2025, 9, 30),
        basis=MoneyBasis(Unit.LOCAL),
    )
    head, *body = rows(book(build(ledger, state)).worksheets[0])
    value = head.index("Value (JPY m)")
    assert sum(row[value] for row in body) == pytest.approx(774_500)


def test_that_rows_counted_in_the_working_add_up_to_the_cells_shown(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("JPN", "USA"), basis=MoneyBasis(Unit.GDP_SHARE, 2023)))
    sheet = book(figure)
    head, *body = rows(sheet["Working"])
    counted = [row for row in body if row[head.index("Part")] == "counted"]
    added = sum(row[head.index("Value")] for row in counted)
    shown_head, *shown = rows(sheet["Data"])
    firm = [row for row in shown if row[shown_head.index("Stage")] != "proposed"]
    assert 0 < len(firm) < len(shown)
    assert added == pytest.approx(sum(row[shown_head.index("Value (% of GDP)")] for row in firm))
    apart = [row for row in body if row[head.index("Part")] == "shown apart"]
    assert {row[head.index("Stage")] for row in apart} == {"proposed"}
    assert {row[head.index("Reason")] for row in apart} == {"in no total"}
    parts = {row[0] for row in body}
    assert parts == {"counted", "shown apart", "left out", "calculated with"}
    assert all(row[head.index("Reason")] for row in body if row[0] == "left out")


def test_that_each_money_of_its_own_currency_names_it(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("JPN", "USA"), basis=MoneyBasis(Unit.LOCAL)))
    head, *body = rows(book(figure)["Working"])
    units = {(row[4], row[head.index("Unit")]) for row in body if row[0] == "counted"}
    assert units == {("JPN", "JPY m"), ("USA", "USD m")}


def test_that_texts_are_never_formulas_or_links(hand_made: Callable[..., Figure]) -> None:
    texts = (*INJECTIONS, "https://example.org", "mailto:a@example.org", "internal:Sheet1!A1")
    for sheet in book(hand_made(*texts)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}, cell.coordinate
                assert cell.hyperlink is None


def test_that_texts_like_formulas_stay_texts_when_they_are_edited(hand_made: Callable[..., Figure]) -> None:
    sheet = book(hand_made("=1+1", "plain")).worksheets[0]
    assert [cell.quotePrefix for cell in sheet["A"]] == [True, True, False]  # the head is "=Name"
    assert sheet["A2"].value == "=1+1"


def test_that_what_is_not_a_number_is_an_empty_cell(hand_made: Callable[..., Figure]) -> None:
    figure = hand_made("a")
    assert not isfinite(figure.marks[0].high or 0)
    head, row = rows(book(figure).worksheets[0])
    assert row[head.index("At most (USD m)")] is None


def test_that_a_missing_value_is_an_empty_cell_and_never_zero(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="countries", figure="support", basis=MoneyBasis(Unit.LOCAL)))
    open_ended = [at for at, mark in enumerate(figure.marks) if mark.high is None]
    head, *body = rows(book(figure).worksheets[0])
    assert open_ended
    assert all(body[at][head.index("At most")] is None for at in open_ended)


def test_that_the_header_stays_in_sight_and_filters(ledger: Ledger) -> None:
    sheet = book(build(ledger, ViewState(countries=("JPN",))))["Data"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_that_metadata_name_basis_date_edition_and_each_omission(figure: Figure) -> None:
    sheet = book(figure).worksheets[1]
    said = "\n".join(str(cell) for row in rows(sheet) for cell in row if cell)
    for text in (figure.title, figure.basis, figure.edition.name, figure.edition.checksum, *figure.notes):
        assert text in said
    assert all(each.reason in said for each in figure.left_out)
    assert "CC BY 4.0" in said


def test_that_sources_have_a_row_each_with_address_and_licence(hand_made: Callable[..., Figure]) -> None:
    restricted = source("x", licence="CC BY-NC 4.0", title="=cmd")
    figure = hand_made("a", sources=(source("source-0"), restricted))
    sheet = book(figure)
    head, *body = rows(sheet["Sources"])
    assert [row[0] for row in body] == ["source-0", "x"]
    assert body[1][head.index("Licence")] == "CC BY-NC 4.0"
    assert body[1][head.index("Address")] == "https://example.org/a"
    assert "CC BY-NC 4.0" in "\n".join(str(row[1]) for row in rows(sheet["Metadata"]))


def test_that_a_text_longer_than_a_cell_is_cut_with_a_sign(hand_made: Callable[..., Figure]) -> None:
    cell = rows(book(hand_made("x" * 40_000)).worksheets[0])[1][0]
    assert len(cell) == 32_767
    assert cell.endswith("…")


def test_that_the_same_figure_gives_the_same_bytes(figure: Figure) -> None:
    assert spreadsheet.encoded(figure, RenderOptions()) == spreadsheet.encoded(figure, RenderOptions())
