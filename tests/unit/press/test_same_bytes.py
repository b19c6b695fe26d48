"""The same tables give the same bytes, whatever the machine thinks of time, language and hashing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.press.command import run
from desktop_app.press.pages import without_scraps

REPOSITORY = Path(__file__).parents[3]
SCRIPT = (
    "import sys; from pathlib import Path; from desktop_app.press.command import run;"
    " sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2])))"
)


def test_that_pressing_twice_gives_the_same_bytes(folder, small_edition, tmp_path):
    assert run(folder.path, tmp_path / "again.sqlite") == 0
    assert (tmp_path / "again.sqlite").read_bytes() == small_edition.read_bytes()


def test_that_another_process_elsewhere_gives_the_same_bytes(edition_file, tmp_path):
    elsewhere = {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "ja_JP"}
    out = tmp_path / "elsewhere.sqlite"
    arguments = [sys.executable, "-c", SCRIPT, str(REPOSITORY / "data"), str(out)]
    done = subprocess.run(
        arguments, env={**os.environ, **elsewhere}, cwd=REPOSITORY, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert out.read_bytes() == edition_file.read_bytes()


def test_that_the_file_does_not_tell_which_sqlite_wrote_it(small_edition):
    header = small_edition.read_bytes()[:100]
    assert int.from_bytes(header[96:100], "big") == 3_037_000
    assert header[24:28] == header[92:96] == (1).to_bytes(4, "big")


def test_that_scraps_between_rows_are_zeroed_and_the_rows_kept(tmp_path):
    path = tmp_path / "scraps.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)")
        connection.execute("CREATE INDEX by_word ON words (word)")
        rows = [(number, f"kept {number}" if number % 5 else f"SECRET {number}") for number in range(2000)]
        connection.executemany("INSERT INTO words VALUES (?, ?)", rows)
        connection.execute("DELETE FROM words WHERE number % 5 = 0 AND number % 100 > 0")
        connection.commit()
        before = path.read_bytes()
        after = without_scraps(before, connection)
        content = content_checksum(connection)
    assert before.count(b"SECRET") > 100
    assert after.count(b"SECRET") == 2 * 20  # each hundredth row was kept: in the table and in its index
    path.write_bytes(after)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert content_checksum(connection) == content


def test_that_the_checksum_is_of_the_content_and_not_of_the_file(small_edition):
    with closing(sqlite3.connect(small_edition)) as connection:
        before = content_checksum(connection)
        connection.execute("DROP INDEX awards_company_id")
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("VACUUM")
        assert content_checksum(connection) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE awards SET amount_m = amount_m + 1 WHERE award_id = 'jasm-2-2024'",
        "UPDATE awards SET note = 'other' WHERE award_id = 'jasm-2-2024'",
        "UPDATE company_aliases SET position = position + 7",
        "UPDATE edition SET value = '2026-08' WHERE key = 'name'",
        "UPDATE search_documents SET title = 'other' WHERE position = 1",
        "ALTER TABLE claims RENAME COLUMN value TO amount",
        "CREATE TABLE more (a)",
    ],
)
def test_that_the_checksum_tells_any_change_of_content(small_edition, change):
    with closing(sqlite3.connect(small_edition)) as connection:
        before = content_checksum(connection)
        connection.execute(change)
        assert content_checksum(connection) != before


def test_that_another_program_version_has_the_same_content(folder, small_edition, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.__version__", "99.0")
    assert run(folder.path, tmp_path / "new.sqlite") == 0
    checksums = set()
    for path in (small_edition, tmp_path / "new.sqlite"):
        with closing(sqlite3.connect(path)) as connection:
            checksums |= set(connection.execute("SELECT value FROM edition WHERE key = 'checksum'"))
    assert len(checksums) == 1
