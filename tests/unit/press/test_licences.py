"""Rows under a restricting licence can be left out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.press.command import run

DATA = Path(__file__).parents[3] / "data"


def query(path: Path, sql: str):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def free_edition(tmp_path_factory):
    path = tmp_path_factory.mktemp("free") / "free.sqlite"
    assert run(DATA, path, ["CC-BY-NC-4.0"]) == 0
    return path


def test_that_the_111_restricted_shares_are_left_out(free_edition):
    assert query(free_edition, "SELECT count(*) FROM market_shares") == [(535 - 111,)]
    restricted = "SELECT count(*) FROM market_shares JOIN sources USING (source_id) WHERE licence IS NOT NULL"
    assert query(free_edition, restricted) == [(0,)]


def test_that_no_award_project_or_milestone_is_lost(free_edition):
    counts = dict(query(free_edition, "SELECT name, rows FROM edition_tables"))
    assert (counts["awards"], counts["projects"], counts["milestones"]) == (233, 180, 533)


def test_that_the_numbers_left_out_and_kept_are_said(folder, tmp_path, capsys):
    assert run(folder.path, tmp_path / "e.sqlite", ["cc-by-nc-4.0"]) == 0
    said = capsys.readouterr().out
    assert "Rows left out under cc-by-nc-4.0: 1 of companies, 3 of market_shares, 1 of sources." in said
    assert "Rows kept, as others refer to them: 1 of companies, 1 of sources." in said


def test_that_a_company_other_rows_refer_to_stays(folder, tmp_path):
    path = tmp_path / "e.sqlite"
    assert run(folder.path, path, ["CC-BY-NC-4.0"]) == 0
    restricted = "SELECT company_id FROM companies JOIN sources USING (source_id) WHERE licence IS NOT NULL"
    assert query(path, restricted) == [("nikon",)]
    assert query(path, "SELECT count(*) FROM market_shares WHERE holder_id = 'nikon'") == [(1,)]


def test_that_a_licence_no_source_has_is_refused(folder, tmp_path):
    with pytest.raises(LedgerError, match=r"Name one of: CC-BY-NC-4\.0") as error:
        run(folder.path, tmp_path / "e.sqlite", ["CC-BY-ND-4.0"])
    assert error.value.code == ExitCode.USAGE
    assert not (tmp_path / "e.sqlite").exists()
