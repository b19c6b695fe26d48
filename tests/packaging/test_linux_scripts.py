"""The per-user installer's scripts, tried with a program of three lines: codes, what stays, what goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from steps import linux_packages
from steps.icons import LINUX_SIZES
from steps.places import EDITION, HERE, NAME

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="they are for Linux")
RECIPES = HERE / "linux"
RUNNING, UNWRITABLE, WORDS = 5, 3, 2


@pytest.fixture
def unpacked(tmp_path):
    """Return the folder that the installer unpacks, with a stand-in for the program."""
    stage = tmp_path / "unpacked"
    program = stage / "program"
    for folder in ("lib", "resources", "licences"):
        (program / folder).mkdir(parents=True)
        (program / folder / "file").touch()
    shutil.copyfile("/bin/sleep", program / NAME)
    (program / NAME).chmod(0o755)
    (program / EDITION).touch()
    (stage / "icons").mkdir()
    for name in (*(f"{size}.png" for size in LINUX_SIZES), "app.svg"):
        (stage / "icons" / name).touch()
    for name in ("install.sh", "uninstall.sh", "shared.sh", f"{NAME}.desktop", f"{NAME}-mime.xml"):
        shutil.copyfile(RECIPES / name, stage / name)
    shutil.copyfile(RECIPES / linux_packages.METAINFO, stage / linux_packages.METAINFO)
    return stage


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "Ämter & Büros 田中"
    folder.mkdir()
    return folder


def call(script: Path, home: Path, *words: str) -> int:
    env = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(["sh", script, "--quiet", *words], env=env, capture_output=True, check=False).returncode


def files(home: Path) -> set[str]:
    return {path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir() or path.is_symlink()}


def test_that_it_installs_and_removes_everything_it_brought(unpacked, home):
    assert call(unpacked / "install.sh", home) == 0
    prefix = home / ".local/opt" / NAME
    assert (home / ".local/bin" / NAME).resolve() == prefix / NAME
    entry = (home / f".local/share/applications/{NAME}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{prefix}/{NAME}" %F\n' in entry
    assert call(prefix / "uninstall.sh", home) == 0
    assert {name for name in files(home) if "mimeinfo.cache" not in name and "share/mime/" not in name} == set()


def test_that_an_upgrade_takes_away_what_is_gone_and_keeps_what_is_the_readers(unpacked, home):
    prefix = home / ".local/opt" / NAME
    (unpacked / "program/lib/old").touch()
    assert call(unpacked / "install.sh", home) == 0
    (prefix / "policy.toml").touch()
    (unpacked / "program/lib/old").unlink()
    assert call(unpacked / "install.sh", home) == 0
    assert not (prefix / "lib/old").exists()
    assert call(prefix / "uninstall.sh", home) == 0
    assert [path.name for path in prefix.iterdir()] == ["policy.toml"]


def test_that_settings_stay_unless_they_are_to_go(unpacked, home):
    prefix, settings = home / ".local/opt" / NAME, home / ".config" / NAME / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.touch()
    for words, kept in (((), True), (("--purge",), False)):
        assert call(unpacked / "install.sh", home) == 0
        assert call(prefix / "uninstall.sh", home, *words) == 0
        assert settings.exists() is kept


def test_that_wrong_words_and_a_place_that_cannot_be_written_to_have_codes_of_their_own(unpacked, home):
    (home / "file").touch()
    assert call(unpacked / "install.sh", home, "--colour") == WORDS
    assert call(unpacked / "install.sh", home, "--prefix") == WORDS
    assert call(unpacked / "install.sh", home, "--prefix", str(home / "file" / "inside")) == UNWRITABLE
    assert files(home) == {"file"}


def test_that_nothing_is_touched_while_the_program_runs(unpacked, home):
    prefix = home / "other place"
    assert call(unpacked / "install.sh", home, "--prefix", str(prefix)) == 0
    (unpacked / "program/lib/new").touch()
    with subprocess.Popen([prefix / NAME, "60"]) as running:
        try:
            assert call(unpacked / "install.sh", home, "--prefix", str(prefix)) == RUNNING
            assert call(prefix / "uninstall.sh", home) == RUNNING
        finally:
            running.kill()
    assert not (prefix / "lib/new").exists()
    assert (prefix / NAME).exists()
