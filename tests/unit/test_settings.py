from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from desktop_app.settings import NAME, VERSION, Settings


def test_that_what_is_saved_is_there_next_time(tmp_path: Path) -> None:
    first = Settings(tmp_path / "new" / "folder")
    first.set("theme", "dark")
    first.set("zoom", 150)
    first.set("state", {"page": "projects"})
    first.save()
    again = Settings(tmp_path / "new" / "folder")
    assert (again.text("theme"), again.number("zoom"), again.object("state")) == ("dark", 150, {"page": "projects"})
    assert again.problem is None


def test_that_no_settings_are_no_problem(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert (settings.text("theme"), settings.number("zoom"), settings.object("state")) == ("system", 100, {})
    assert settings.problem is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '"x"', '{"version": 99}', "\x00\x01"])
def test_that_damaged_settings_give_defaults_and_a_sentence(tmp_path: Path, damage: str) -> None:
    (tmp_path / NAME).write_text(damage, encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.text("theme") == "system"
    assert str(tmp_path / NAME) in str(settings.problem)


def test_that_a_value_of_another_type_counts_as_its_default(tmp_path: Path) -> None:
    stored = {"version": VERSION, "zoom": "large", "theme": 7, "state": [], "foreign": 3}
    (tmp_path / NAME).write_text(json.dumps(stored), encoding="utf-8")
    settings = Settings(tmp_path)
    assert (settings.number("zoom"), settings.text("theme"), settings.object("state")) == (100, "system", {})


def test_that_an_unknown_name_is_our_fault(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(tmp_path).set("zom", 100)


def test_that_a_folder_that_cannot_be_written_is_told_and_not_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "file" / "inside")
    settings.set("zoom", 200)
    settings.save()
    assert "cannot be saved" in str(settings.problem)


def test_that_the_old_file_survives_a_write_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(tmp_path)
    settings.set("zoom", 125)
    settings.save()
    monkeypatch.setattr(Path, "replace", _full_disk)
    settings.set("zoom", 200)
    settings.save()
    monkeypatch.undo()
    assert "No space left" in str(settings.problem)
    assert Settings(tmp_path).number("zoom") == 125
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there that readers lack")
def test_that_a_file_that_is_a_link_elsewhere_stays_one(tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles.json"
    elsewhere.write_text("{}", encoding="utf-8")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / NAME).symlink_to(elsewhere)
    settings = Settings(tmp_path / "config")
    settings.set("zoom", 125)
    assert settings.save()
    assert (tmp_path / "config" / NAME).is_symlink()
    assert json.loads(elsewhere.read_text(encoding="utf-8"))["zoom"] == 125


def test_that_settings_that_did_not_change_are_not_written(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set("zoom", 125)
    settings.save()
    file = tmp_path / NAME
    os.utime(file, (1, 1))
    settings.save()
    assert file.stat().st_mtime == 1
    assert stat.S_ISREG(file.stat().st_mode)


def _full_disk(_self: Path, _target: Path) -> Path:
    raise OSError(28, "No space left on device")
