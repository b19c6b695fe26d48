"""A file is written whole or not at all, and links, permissions and other names of what was there stay."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.errors import ExitCode, LedgerError
from desktop_app.files import writing
from desktop_app.files.writing import write_whole

LONGEST = 255  # bytes of a name on the usual file systems of all three systems
links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there that readers lack")
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs a device that is always full")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@links
def test_that_a_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    target = tmp_path / "store" / "kept.csv"
    target.write_bytes(b"old")
    link = tmp_path / "report.csv"
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (target.read_bytes(), target.is_symlink()) == (b"new", False)
    assert names_in(tmp_path / "store") == ["kept.csv"]


@links
def test_that_a_link_to_nothing_yet_gets_its_target(tmp_path: Path) -> None:
    link = tmp_path / "report.csv"
    link.symlink_to(tmp_path / "later.csv")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "later.csv").read_bytes() == b"new"


@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_that_a_read_only_file_is_refused_and_stays(tmp_path: Path, mode: int) -> None:
    out = tmp_path / "report.csv"
    out.write_bytes(b"old")
    out.chmod(mode)
    with pytest.raises(LedgerError, match=r"report\.csv is read-only\.") as refused:
        write_whole(out, b"new")
    assert refused.value.code == ExitCode.UNREADABLE
    assert out.read_bytes() == b"old"
    assert names_in(tmp_path) == ["report.csv"]


@links
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_that_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    out = tmp_path / "report.csv"
    out.write_bytes(b"old")
    out.chmod(mode)
    os.utime(out, (1, 1))
    write_whole(out, b"new")
    assert mode_of(out) == mode
    assert out.read_bytes() == b"new"
    assert out.stat().st_mtime > 1


@links
def test_that_a_new_file_has_the_permissions_that_the_reader_usually_gives(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    write_whole(tmp_path / "report.csv", b"new")
    assert mode_of(tmp_path / "report.csv") == mode_of(usual)


@pytest.mark.parametrize("content", [b"new", b"a text longer than before", b""])
def test_that_all_names_of_a_file_show_what_was_written(tmp_path: Path, content: bytes) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(b"old text")
    second.hardlink_to(first)
    write_whole(first, content)
    assert (first.read_bytes(), second.read_bytes()) == (content, content)
    assert first.stat().st_nlink == 2


def test_that_a_file_of_several_names_is_put_back_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(b"old text")
    second.hardlink_to(first)
    filled = writing._fill

    def full(file, content: bytes) -> None:
        filled(file, content)
        if content != b"old text":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(writing, "_fill", full)
    with pytest.raises(LedgerError, match="No space left on device"):
        write_whole(first, b"a text longer than before")
    assert second.read_bytes() == b"old text"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give files away")
def test_that_the_file_of_another_stays_theirs(tmp_path: Path) -> None:
    out = tmp_path / "report.csv"
    out.write_bytes(b"old")
    os.chown(out, 12345, 23456)
    write_whole(out, b"new")
    assert (out.stat().st_uid, out.stat().st_gid) == (12345, 23456)
    assert out.read_bytes() == b"new"
    assert names_in(tmp_path) == ["report.csv"]


@pytest.mark.parametrize("name", ["a" * 251 + ".png", "年" * 83 + "ab.png"])
def test_that_a_name_as_long_as_the_file_system_takes_can_be_written(tmp_path: Path, name: str) -> None:
    assert len(os.fsencode(name)) == LONGEST
    for content in (b"first", b"second"):
        write_whole(tmp_path / name, content)
    assert (tmp_path / name).read_bytes() == b"second"
    assert names_in(tmp_path) == [name]


def test_that_a_longer_name_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="File name too long") as refused:
        write_whole(tmp_path / ("a" * 252 + ".png"), b"new")
    assert refused.value.remedy == "Choose a shorter name."
    assert names_in(tmp_path) == []


@linux
def test_that_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"cannot be written: No space left on device\."):
        write_whole(Path("/dev/full"), b"new")


@links
def test_that_a_device_is_written_to_and_stays_one() -> None:
    write_whole(Path(os.devnull), b"new")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize("missing", ["none/report.csv", "file/report.csv", "folder"])
def test_that_a_place_that_cannot_be_is_told_and_nothing_left(tmp_path: Path, missing: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    with pytest.raises(LedgerError, match="cannot be written") as refused:
        write_whole(tmp_path / missing, b"new")
    assert refused.value.code == ExitCode.UNREADABLE
    assert names_in(tmp_path) == ["file", "folder"]


@links
def test_that_a_folder_that_may_not_be_written_to_is_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        with _without_roots_rights(), pytest.raises(LedgerError, match="Permission denied"):
            write_whole(Path(folder) / "report.csv", b"new")
        assert names_in(Path(folder)) == []
        Path(folder).chmod(0o755)


@contextmanager
def _without_roots_rights() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)  # nobody
    try:
        yield
    finally:
        os.seteuid(0)
