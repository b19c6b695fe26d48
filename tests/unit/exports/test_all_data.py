"""All data: whole tables with the sources they name, whatever the view has filtered."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.all_data import all_data, write_all_data
from desktop_app.exports.render_options import RenderOptions
from desktop_app.exports.reopening import open_export
from desktop_app.figures import build
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
NARROW = ViewState(countries=("JPN",), as_of=date(2023, 1, 1))


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def table(name: str) -> list[dict[str, str]]:
    return read((DATA / f"{name}.csv").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "tables"),
    [
        ("countries/support", {"programmes", "awards", "economy"}),
        ("companies/public_money", {"companies", "awards", "company_links"}),
        ("projects/timeline", {"projects", "milestones", "awards"}),
        ("sources/list", {"sources", "claims", "cooperation"}),
    ],
)
def test_that_the_tables_are_those_behind_the_subject(ledger: Ledger, name: str, tables: set[str]) -> None:
    page, _, figure = name.partition("/")
    assert tables <= {each.name for each in all_data(ledger, ViewState(page=page, figure=figure))}


def test_that_csv_files_hold_the_rows_that_were_pressed(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "all.zip"
    write_all_data(ledger, build(ledger, NARROW), out)
    with zipfile.ZipFile(out) as whole:
        for name in ("programmes", "awards"):
            rows = read(whole.read(f"{name}.csv").decode("utf-8-sig"))
            key = f"{name[:-1]}_id"
            pressed = {row[key]: row for row in table(name)}
            assert {row[key] for row in rows} == set(pressed)
            for row in rows:
                assert row["source_id"] == pressed[row[key]]["source_id"]
                amount = pressed[row[key]]["amount_m"]
                assert row["amount_m"] == (str(float(amount)) if amount else "")
                assert row["note"].removeprefix("'") == pressed[row[key]]["note"]


def test_that_all_data_have_the_decimal_sign_that_was_chosen(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "all.zip"
    write_all_data(ledger, build(ledger, NARROW), out, RenderOptions(decimal_comma=True))
    with zipfile.ZipFile(out) as whole:
        rows = list(csv.DictReader(io.StringIO(whole.read("awards.csv").decode("utf-8-sig")), delimiter=";"))
    stated = {row["award_id"]: row["amount_m"] for row in table("awards")}
    assert {row["award_id"]: row["amount_m"].replace(",", ".") for row in rows} == {
        key: str(float(amount)) if amount else "" for key, amount in stated.items()
    }
    assert any("," in row["amount_m"] for row in rows)


def test_that_every_source_named_is_in_it_and_no_other(ledger: Ledger) -> None:
    tables = {each.name: each for each in all_data(ledger, NARROW)}
    facts = ("programmes", "awards", "award_projects", "economy", "projects", "companies")
    named = {row["source_id"] for name in facts for row in table(name)}
    assert set(tables["sources"].column("source_id")) == named
    assert len(named) < len(table("sources"))


def test_that_a_figure_of_sources_gives_all_of_them(ledger: Ledger) -> None:
    (sources,) = (each for each in all_data(ledger, ViewState(page="sources", figure="list")) if each.name == "sources")
    assert set(sources.column("source_id")) == {row["source_id"] for row in table("sources")}


def test_that_lists_stand_in_one_cell(ledger: Ledger) -> None:
    (companies,) = (
        each for each in all_data(ledger, ViewState(page="companies", figure="record")) if each.name == "companies"
    )
    at = companies.column("company_id").index("3d-glass-solutions")
    assert companies.column("roles")[at] == "substrate;osat"


def test_that_a_spreadsheet_has_a_sheet_for_each_table_and_opens_again(ledger: Ledger, tmp_path: Path) -> None:
    out, figure = tmp_path / "all.xlsx", build(ledger, NARROW)
    write_all_data(ledger, figure, out)
    book = openpyxl.load_workbook(out, read_only=True)
    facts = {"programmes", "awards", "award_projects", "economy", "projects", "companies"}
    assert {*facts, "countries", "sources", "Metadata", "State"} == set(book.sheetnames)
    assert len(list(book["awards"].iter_rows())) == len(table("awards")) + 1
    assert open_export(out).state == figure.state


def test_that_a_licence_which_restricts_a_table_is_named(ledger: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "all.zip"
    write_all_data(ledger, build(ledger, ViewState(page="companies", figure="public_money")), out)
    with zipfile.ZipFile(out) as whole:
        assert "CC BY-NC 4.0" in whole.read("LICENCES.txt").decode()
        assert "CC BY-NC 4.0" in whole.read("README.txt").decode()
    assert open_export(out).state.page == "companies"


def test_that_another_ending_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as refused:
        write_all_data(ledger, build(ledger, NARROW), tmp_path / "all.csv")
    assert refused.value.code is ExitCode.USAGE
