"""Two builds are the same bytes, or the first thing that differs is named."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from steps import archives, comparing
from steps.release import Release


@pytest.fixture
def two(tmp_path):
    folders = tmp_path / "first", tmp_path / "second"
    for folder in folders:
        folder.mkdir()
        (folder / "same.txt").write_text("the same", encoding="utf-8")
    return folders


def tar(path: Path, **content: str) -> None:
    with tarfile.open(path, "w:xz") as archive:
        for name, text in content.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))


def test_that_equal_folders_have_no_differences(two):
    assert comparing.differences(*two) == []


def test_that_a_file_of_one_build_alone_is_named(two):
    (two[1] / "more.txt").touch()
    assert comparing.differences(*two) == [f"more.txt: only in {two[1]}"]


@pytest.mark.skipif(os.name == "nt", reason="other systems have no such permissions")
def test_that_other_permissions_are_a_difference(two):
    (two[1] / "same.txt").chmod(0o600)
    (two[0] / "same.txt").chmod(0o644)
    assert comparing.differences(*two) == ["same.txt: permissions 100644 and 100600"]


def test_that_the_first_byte_that_differs_is_shown(two):
    (two[1] / "same.txt").write_text("the name", encoding="utf-8")
    (found,) = comparing.differences(*two)
    assert found.startswith("same.txt: byte 4 of 8 and 8: ")


def test_that_the_first_member_that_differs_in_an_archive_is_named(two):
    tar(two[0] / "program.tar.xz", a="1", b="2", c="3")
    tar(two[1] / "program.tar.xz", a="1", b="4", c="5")
    assert comparing.differences(*two) == ["program.tar.xz: member b has other bytes"]


def test_that_a_member_in_another_place_is_named(two):
    tar(two[0] / "program.tar.xz", a="1", b="2")
    tar(two[1] / "program.tar.xz", b="2", a="1")
    assert comparing.differences(*two) == ["program.tar.xz: member a stands where the other has b"]


def test_that_a_member_with_another_time_is_named(two):
    for folder, year in zip(two, (2025, 2026), strict=True):
        with zipfile.ZipFile(folder / "program.zip", "w") as archive:
            archive.writestr(zipfile.ZipInfo("a.txt", (year, 1, 1, 0, 0, 0)), "1")
    (found,) = comparing.differences(*two)
    assert found.startswith("program.zip: member a.txt is ((2025, 1, 1,")


def test_that_archives_are_the_same_bytes_wherever_and_whenever_they_are_made(two, tmp_path):
    made = []
    for number, folder in enumerate(two):
        place = folder / ("x" * (1 + 9 * number)) / "program"
        place.mkdir(parents=True)
        for name in ("b.txt", "a.txt") if number else ("a.txt", "b.txt"):
            (place / name).write_text(name, encoding="utf-8")
        release = Release("1.2.3", 1_700_000_000, "", tmp_path, tmp_path)
        archives.settle(place, release.epoch, ("a.txt",))
        archives.zip_folder(release, place, "program-1.2.3", tmp_path / f"{number}.zip")
        made.append((tmp_path / f"{number}.zip").read_bytes())
    assert made[0] == made[1]
