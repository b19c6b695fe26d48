"""Rows that rest on a source under a licence of its own name it in CSV and XLSX; licences as in data/sources.csv."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.domain.view_state import ViewState
from desktop_app.exports.figure_csv import encoded
from desktop_app.exports.render import render_figure
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
WITH_CSET = [
    ViewState(page="supply_chain", figure="chokepoints"),
    ViewState(page="supply_chain", figure="shares", segments=("euv-lithography",)),
    ViewState(page="supply_chain", figure="concentration"),
    ViewState(page="supply_chain", figure="strongholds"),
    ViewState(page="companies", figure="positions", companies=("asml",)),
]


def licences() -> dict[str, str]:
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["source_id"]: row["licence"] for row in csv.DictReader(file) if row["licence"]}


@pytest.mark.parametrize("state", WITH_CSET, ids=lambda state: state.figure)
def test_that_the_last_column_of_csv_names_the_licence_of_rows_that_have_one(ledger: Ledger, state: ViewState) -> None:
    figure = build(ledger, state)
    head, *rows = csv.reader(io.StringIO(encoded(figure, RenderOptions()).decode("utf-8-sig")))
    assert head[-1] == "Licence"
    restricted = licences()
    own = [bool(set(mark.sources) & set(restricted)) for mark in figure.marks]
    assert any(own)
    assert [row[-1] for row in rows] == ["CC BY-NC 4.0" if each else "" for each in own]


def test_that_the_sheet_of_data_has_the_same_column(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "figure.xlsx"
    render_figure(build(ledger, WITH_CSET[1]), file)
    head, *rows = load_workbook(file)["Data"].iter_rows(values_only=True)
    assert head[-1] == "Licence"
    assert "CC BY-NC 4.0" in {row[-1] for row in rows}


def test_that_a_table_without_such_rows_has_no_such_column(ledger: Ledger) -> None:
    head, *_ = csv.reader(
        io.StringIO(encoded(build(ledger, ViewState("countries", "support")), RenderOptions()).decode("utf-8-sig"))
    )
    assert "Licence" not in head


def test_that_the_list_of_sources_names_its_licences_once(ledger: Ledger) -> None:
    head, *_ = csv.reader(
        io.StringIO(encoded(build(ledger, ViewState("sources", "list")), RenderOptions()).decode("utf-8-sig"))
    )
    assert head.count("Licence") == 1
