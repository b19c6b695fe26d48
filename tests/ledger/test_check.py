"""Each way in which a file can be no sound edition has its own sentence and exit code."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.domain.edition_format import SCHEMA_VERSION
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.ledger.check import check, run
from desktop_app.ledger.opening import open_edition
from desktop_app.press.command import run as press

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def pressed(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("pressed") / "e.sqlite"
    assert press(DATA, path) == ExitCode.OK
    return path.read_bytes()


@pytest.fixture
def edition(pressed, tmp_path) -> Path:
    path = tmp_path / "edition.sqlite"
    path.write_bytes(pressed)
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def renew_checksum(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE edition SET value = ? WHERE key = 'checksum'", [content_checksum(connection)])
        connection.commit()


def refused(path: Path, code: ExitCode, sentence: str, capsys) -> None:
    with pytest.raises(LedgerError) as error:
        check(path)
    assert error.value.code == code
    assert sentence in error.value.happened
    assert error.value.remedy
    assert run(path) == code
    said = capsys.readouterr()
    assert said.err == f"{error.value}\n"
    assert said.out == ""


def test_that_a_sound_edition_is_said_to_be_sound(edition, capsys):
    assert run(edition) == ExitCode.OK
    said = capsys.readouterr().out
    assert "is a sound edition: 2026-07, " in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", ["with space.sqlite", "#50%?.sqlite", "d'été.sqlite", "版.sqlite"])
def test_that_any_path_can_be_checked(edition, tmp_path, name):
    moved = tmp_path / "データ #1 50%" / name
    moved.parent.mkdir()
    edition.rename(moved)
    check(moved)


def test_that_checking_writes_nothing(edition):
    edition.chmod(0o444)
    edition.parent.chmod(0o555)
    before = edition.stat()
    try:
        check(edition)
        assert [path.name for path in edition.parent.iterdir()] == [edition.name]
    finally:
        edition.parent.chmod(0o755)
    assert edition.stat().st_mtime_ns == before.st_mtime_ns


def test_that_a_missing_file_is_refused(tmp_path, capsys):
    refused(tmp_path / "none.sqlite", ExitCode.UNREADABLE, "There is no edition at", capsys)


def test_that_a_folder_is_refused(tmp_path, capsys):
    refused(tmp_path, ExitCode.UNREADABLE, "cannot be read", capsys)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"award_id,programme_id\n", "is not a database"),
        (b"\x00" * 5000, "is not a database"),
        (b"SQLite for", "is cut off within its first bytes"),
    ],
)
def test_that_a_file_that_is_no_database_is_refused(tmp_path, capsys, content, sentence):
    path = tmp_path / "e.sqlite"
    path.write_bytes(content)
    refused(path, ExitCode.FOREIGN, sentence, capsys)


def test_that_a_database_of_another_program_is_refused(tmp_path, capsys):
    path = tmp_path / "other.sqlite"
    change(path, "CREATE TABLE awards (a)")
    refused(path, ExitCode.FOREIGN, "is a database of another program", capsys)


@pytest.mark.parametrize(("step", "sentence"), [(-1, "is an older kind of edition"), (1, "is a newer kind of edition")])
def test_that_another_schema_is_refused_and_what_to_do_is_said(edition, capsys, step, sentence):
    change(edition, f"PRAGMA user_version = {SCHEMA_VERSION + step}")
    refused(edition, ExitCode.SCHEMA, sentence, capsys)


@pytest.mark.parametrize("left", [20, 99, 100, 512, 4096, 100_000, -4096, -1])
def test_that_a_file_cut_off_anywhere_is_refused(edition, capsys, left):
    edition.write_bytes(edition.read_bytes()[:left])
    refused(edition, ExitCode.DAMAGED, "is cut off", capsys)
    with pytest.raises(LedgerError, match="is cut off"):
        open_edition(edition)


def test_that_a_file_cut_off_with_a_mended_page_count_is_refused(edition, capsys):
    data = bytearray(edition.read_bytes()[: 300 * 4096])
    data[28:32] = (300).to_bytes(4, "big")
    edition.write_bytes(data)
    refused(edition, ExitCode.DAMAGED, "is damaged", capsys)


@pytest.mark.parametrize("page", [1, 2, 3, 40, 200, 400])
def test_that_an_overwritten_page_is_refused(edition, page):
    data = bytearray(edition.read_bytes())
    begin = page * 4096
    data[begin : begin + 4096] = b"\xa5" * 4096
    edition.write_bytes(data)
    with pytest.raises(LedgerError) as error:
        check(edition)
    assert error.value.code in {ExitCode.DAMAGED, ExitCode.CHECKSUM}


def test_that_one_changed_byte_in_a_text_is_refused(edition):
    data = edition.read_bytes()
    at = data.index(b"CoWoS packages high-bandwidth")
    edition.write_bytes(data[:at] + b"K" + data[at + 1 :])
    with pytest.raises(LedgerError) as error:
        check(edition)
    assert error.value.code == ExitCode.CHECKSUM


def test_that_a_changed_amount_is_refused(edition, capsys):
    change(edition, "UPDATE awards SET amount_m = 1 WHERE award_id = 'jasm-2-2024'")
    refused(edition, ExitCode.CHECKSUM, "its content does not match its checksum", capsys)


def test_that_a_missing_row_is_refused_with_the_counts(edition, capsys):
    change(edition, "DELETE FROM claims WHERE claim_id = 'brookings-tsmc-huida'")
    refused(edition, ExitCode.CHECKSUM, "claims has 64 rows, 65 were pressed", capsys)


def test_that_a_missing_checksum_is_refused(edition, capsys):
    change(edition, "DELETE FROM edition WHERE key = 'checksum'")
    refused(edition, ExitCode.CHECKSUM, "its checksum is missing", capsys)


def test_that_a_reference_to_nothing_is_refused(edition, capsys):
    change(edition, "UPDATE awards SET company_id = 'nobody' WHERE award_id = 'jasm-2-2024'")
    renew_checksum(edition)
    refused(edition, ExitCode.DAMAGED, "a row of awards names a row of companies that does not exist", capsys)


def test_that_a_missing_table_is_refused(edition, capsys):
    change(edition, "DROP TABLE claims")
    refused(edition, ExitCode.DAMAGED, "no such table: claims", capsys)


def test_that_a_search_that_does_not_match_the_texts_is_refused(edition, capsys):
    change(edition, "UPDATE search_documents SET title = 'other' WHERE position = 1")
    renew_checksum(edition)
    refused(edition, ExitCode.DAMAGED, "the search does not match the texts", capsys)


def test_that_neither_pandas_nor_sqlite_utils_is_needed_to_check():
    import subprocess
    import sys

    script = (
        "import sys; import desktop_app.ledger.check;"
        " sys.exit(int(bool({'pandas', 'sqlite_utils', 'numpy'} & set(sys.modules))))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=DATA.parent, check=False).returncode == 0
