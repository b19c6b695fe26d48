"""JSON and CSV, and how files are written."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_app.domain.figure import Column, Figure
from desktop_app.domain.stored_state import from_data
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.figure_csv import safe
from desktop_app.exports.render import render_figure, run
from desktop_app.figures.table.twin import table_of


def test_that_json_holds_every_mark_with_value_unit_stage_and_sources(support: Figure, tmp_path: Path) -> None:
    out = tmp_path / "figure.json"
    render_figure(support, out)

    data = json.loads(out.read_text(encoding="utf-8"))
    assert {"title", "basis", "as_of", "marks", "left_out", "sources", "edition", "state"} <= set(data)
    spain = next(mark for mark in data["marks"] if mark["label"].startswith("Spain"))
    assert (spain["value"], spain["unit"], spain["stage"], spain["instrument"]) == (
        0.77,
        "% of GDP",
        "approved",
        "mixed",
    )
    assert spain["sources"] == ["imf-2025"]
    assert len(data["marks"]) == len(support.marks)
    assert from_data(data["state"]).state == support.state


def test_that_json_knows_no_nan(support: Figure, tmp_path: Path) -> None:
    marks = (replace(support.marks[0], value=float("nan"), low=float("inf")), *support.marks[1:])
    out = tmp_path / "figure.json"
    render_figure(replace(support, marks=marks), out)

    mark = json.loads(out.read_text(encoding="utf-8"))["marks"][0]
    assert (mark["value"], mark["low"]) == (None, None)


def test_that_csv_is_the_table_twin_with_a_byte_order_mark(support: Figure, tmp_path: Path) -> None:
    out = tmp_path / "figure.csv"
    render_figure(support, out)

    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    table = table_of(support)
    assert rows[0] == ["Name", "Value", "Instrument"]
    assert [row[0] for row in rows[1:]] == [row[0] for row in table.rows]
    assert [float(row[1]) for row in rows[1:]] == [row[1] for row in table.rows]


@pytest.mark.parametrize("text", ["=1+1", "+49", "-x", "@name", "\ttab", "\rreturn"])
def test_that_texts_are_no_formulas_to_spreadsheets(text: str) -> None:
    assert safe(text) == "'" + text


def test_that_numbers_stay_numbers_in_csv() -> None:
    assert safe(-3.5) == -3.5


def test_that_the_table_twin_has_a_row_per_mark_with_dates_and_lists_as_text(timeline: Figure) -> None:
    columns = (*timeline.columns, Column("sources", "Sources"), Column("missing", "Missing"))
    marks = (replace(timeline.marks[0], sources=("a", "b")), *timeline.marks[1:])

    table = table_of(replace(timeline, columns=columns, marks=marks))

    assert table.marks == tuple(mark.id for mark in timeline.marks)
    assert table.rows[0] == ("k1, announced", "2021-10-14", None, "a; b", None, "a; b")  # the ids stand at the end too
    assert table.rows[1][1:3] == ("2021-10-14", "2022-04")


def test_that_an_unknown_ending_names_the_endings(support: Figure, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"\.json.*\.png") as caught:
        render_figure(support, tmp_path / "figure.doc")
    assert caught.value.code == ExitCode.USAGE


def test_that_a_full_disk_leaves_the_old_file_and_no_other(
    support: Figure, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = tmp_path / "figure.csv"
    out.write_text("old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(LedgerError, match="No space left"):
        render_figure(support, out)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("figure.csv", "old")]


def test_that_a_folder_that_is_missing_is_named(support: Figure, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be written"):
        render_figure(support, tmp_path / "nowhere" / "figure.csv")


def test_that_a_state_is_rendered_from_an_edition(edition_file: Path, tmp_path: Path) -> None:
    state, out = tmp_path / "state.json", tmp_path / "figure.json"
    state.write_text(ViewState().to_json(), encoding="utf-8")

    assert run(state, out, edition_file) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["figure"] == "countries/support"


def test_that_a_state_that_cannot_be_read_is_named(edition_file: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"nowhere\.json cannot be read"):
        run(tmp_path / "nowhere.json", tmp_path / "figure.json", edition_file)
