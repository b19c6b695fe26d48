"""The description of the tables: other tools can read it, and the press refuses one it cannot use."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop_app.domain import vocabulary
from desktop_app.errors import ExitCode
from desktop_app.press.command import run
from desktop_app.press.describing import DescriptionError, read_package

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def package():
    return read_package(DATA)


@pytest.fixture(scope="module")
def validate():
    from frictionless import Package

    def valid(folder: Path):
        return Package(str(folder / "datapackage.json")).validate()

    return valid


def test_that_frictionless_finds_the_package_valid(validate):
    report = validate(DATA)
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == len(list(DATA.glob("*.csv")))


def test_that_frictionless_finds_what_the_press_finds(validate, folder):
    folder.put("awards", 2, stage="finale", company_id="nobody")
    types = {kind for (kind,) in validate(folder.path).flatten(["type"])}
    assert types == {"constraint-error", "foreign-key"}


def test_that_every_table_of_the_folder_is_described(package):
    assert {table.file for table in package.tables} == {path.name for path in DATA.glob("*.csv")}


def test_that_the_edition_has_name_licence_and_day(package):
    assert (package.edition_name, package.licence, package.created[:4]) == ("2026-07", "CC-BY-4.0", "2026")


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("programmes", "instrument", vocabulary.Instrument),
        ("awards", "instrument", vocabulary.Instrument),
        ("programmes", "stage", vocabulary.Stage),
        ("awards", "stage", vocabulary.Stage),
        ("programmes", "amount_kind", vocabulary.AmountKind),
        ("awards", "amount_kind", vocabulary.AmountKind),
        ("sources", "weight", vocabulary.Weight),
        ("projects", "status", vocabulary.ProjectStatus),
        ("projects", "kind", vocabulary.ProjectKind),
        ("milestones", "milestone", vocabulary.Milestone),
        ("companies", "roles", vocabulary.Role),
    ],
)
def test_that_the_vocabularies_are_those_of_the_program(package, table, column, words):
    described = next(entry for entry in package.tables if entry.name == table)
    assert list(described.column(column).vocabulary) == [str(word) for word in words]


def test_that_each_basis_is_one_of_the_program(package):
    words = {word for t in package.tables if "basis" in t.names for word in t.column("basis").vocabulary}
    assert words == set(vocabulary.Basis)


@pytest.mark.parametrize("table", ["awards", "claims", "economy", "milestones", "programmes"])
def test_that_every_fact_needs_a_source(package, table):
    described = next(entry for entry in package.tables if entry.name == table)
    assert described.column("source_id").required


def refused(folder: Path, change) -> str:
    path = folder / "datapackage.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DescriptionError) as error:
        read_package(folder)
    return str(error.value)


@pytest.mark.parametrize(
    ("change", "right"),
    [
        (lambda data: data.update({"silicon-ledger:schema": 99}), "this program presses schema 2"),
        (lambda data: data.update(version="1"), "such as 2026.07"),
        (lambda data: data.update(resources=[]), "lack table awards, which the press reads"),
        (lambda data: data["resources"][0]["schema"]["fields"].pop(4), "lack column currency of table countries"),
        (lambda data: data["resources"][0].update(path="../countries.csv"), "lies beside the description as NAME.csv"),
        (lambda data: data["resources"][0]["schema"].update(primaryKey=["code"]), "are no columns of it"),
        (lambda data: data["resources"][1].update(name='x"; --', path='x"; --.csv'), "is no name of a table"),
        (lambda data: data.pop("licenses"), "KeyError 'licenses'"),
        (lambda data: data["resources"][0]["schema"]["fields"][0].update(type="geopoint"), "geopoint"),
        (
            lambda data: data["resources"][0]["schema"]["fields"][0]["constraints"].update(pattern="("),
            "is no description",
        ),
    ],
)
def test_that_a_description_that_cannot_be_used_is_refused_with_the_reason(folder, change, right):
    assert right in refused(folder.path, change)


@pytest.mark.parametrize(("content", "right"), [(b"{", "is not JSON"), (b"\xff", "is not JSON"), (b"[]", "is no desc")])
def test_that_a_broken_description_is_a_fault(folder, tmp_path, capsys, content, right):
    (folder.path / "datapackage.json").write_bytes(content)
    assert run(folder.path, tmp_path / "e.sqlite") == ExitCode.FAULTS
    assert right in capsys.readouterr().err


def test_that_a_folder_without_description_is_a_fault(tmp_path, capsys):
    folder = tmp_path / "bare"
    folder.mkdir()
    shutil.copy(DATA / "awards.csv", folder)
    assert run(folder, tmp_path / "e.sqlite") == ExitCode.FAULTS
    assert capsys.readouterr().err.startswith("datapackage.json: is missing")
