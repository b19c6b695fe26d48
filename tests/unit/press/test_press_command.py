"""The command: all faults at once and no file, or a whole file."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.press.command import run


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out"
    path.mkdir()
    return path


def test_that_all_faults_are_reported_at_once_and_no_file_is_left(folder, target, capsys):
    folder.put("awards", 2, stage="finale", amount_m="NaN")
    folder.put("programmes", 6, counts="yes")
    folder.put("milestones", 4, stated_on="2025-09-01")
    folder.put("claims", 2, source_id="")
    (folder.path / "technology.csv").unlink()
    assert run(folder.path, target / "e.sqlite") == ExitCode.FAULTS
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        "awards.csv:2",
        "awards.csv:2",
        "claims.csv:2",
        "milestones.csv:5",
        "programmes.csv:6",
        "technology.csv",
        "6 faults; no edition was written.",
    ]
    assert left_in(target) == []


def test_that_faults_leave_an_older_edition_as_it_was(folder, target):
    edition = target / "e.sqlite"
    edition.write_bytes(b"older")
    folder.put("awards", 2, stage="finale")
    assert run(folder.path, edition) == ExitCode.FAULTS
    assert edition.read_bytes() == b"older"


def test_that_a_sound_folder_gives_one_file_and_one_sentence(folder, target, capsys):
    assert run(folder.path, target / "e.sqlite") == ExitCode.OK
    assert left_in(target) == ["e.sqlite"]
    assert "e.sqlite: edition 2026-07, 153 rows, facts to 2026-04-23, SHA-256 " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["with space.sqlite", "#50%?.sqlite", "d'été.sqlite", "版.sqlite", "반도체.sqlite"])
def test_that_any_name_can_be_written(folder, target, name):
    assert run(folder.path, target / name) == ExitCode.OK
    assert left_in(target) == [name]


def test_that_tables_are_read_from_any_folder(folder, target, tmp_path):
    moved = tmp_path / "データ #1 50%"
    folder.path.rename(moved)
    assert run(moved, target / "e.sqlite") == ExitCode.OK


def test_that_a_missing_data_folder_is_an_expected_error(tmp_path):
    with pytest.raises(LedgerError, match="There is no folder") as error:
        run(tmp_path / "none", tmp_path / "e.sqlite")
    assert error.value.code == ExitCode.UNREADABLE


def test_that_a_missing_target_folder_is_an_expected_error(folder, tmp_path):
    with pytest.raises(LedgerError, match=r"cannot be written: No such file or directory\."):
        run(folder.path, tmp_path / "none" / "e.sqlite")


def test_that_a_folder_as_target_is_an_expected_error_and_leaves_nothing(folder, target):
    (target / "e.sqlite").mkdir()
    with pytest.raises(LedgerError, match="cannot be written"):
        run(folder.path, target / "e.sqlite")
    assert left_in(target) == ["e.sqlite"]


def test_that_a_table_is_never_overwritten(folder):
    before = folder.text("awards")
    with pytest.raises(LedgerError, match="is not a name for an edition") as error:
        run(folder.path, folder.path / "awards.csv")
    assert error.value.code == ExitCode.USAGE
    assert folder.text("awards") == before


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_that_a_full_disk_is_an_expected_error_and_leaves_the_older_edition(folder, target, monkeypatch, call):
    edition = target / "e.sqlite"
    edition.write_bytes(b"older")

    def full(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), full)
    with pytest.raises(LedgerError, match="No space left on device") as error:
        run(folder.path, edition)
    assert error.value.code == ExitCode.UNREADABLE
    assert left_in(target) == ["e.sqlite"]
    assert edition.read_bytes() == b"older"


@pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_FSIZE and a real write that fails")
def test_that_a_write_that_stops_half_way_leaves_nothing(folder, target):
    import resource
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
        with pytest.raises(LedgerError, match="File too large"):
            run(folder.path, target / "e.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert left_in(target) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_that_a_read_only_folder_is_an_expected_error(folder, target):
    target.chmod(0o555)
    try:
        with pytest.raises(LedgerError, match="Permission denied"):
            run(folder.path, target / "e.sqlite")
    finally:
        target.chmod(0o755)
