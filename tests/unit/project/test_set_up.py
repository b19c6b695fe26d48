"""``dev.py`` sets up once, goes on after an interruption and never touches what is not its own."""

from __future__ import annotations

import os
import shutil
import sys

import pytest

from tools import commands, edition, environment, interpreter, only_one, qt_libraries
from tools.places import python_of
from tools.system_packages import INSTALLERS
from tools.telling import SetUpError, quiet_call


class SetUp:
    """The set-up in a folder of its own, its two slow steps replaced by the files they leave."""

    def __init__(self, folder, monkeypatch):
        self.venv = folder / ".venv"
        self.steps = []
        self.dies_in = ""
        monkeypatch.setattr(environment, "VENV", self.venv)
        monkeypatch.setattr(environment, "BUILD", folder / "build")
        monkeypatch.setattr(environment, "quiet_call", self._make)
        monkeypatch.setattr(environment, "_install", self._install)

    def _make(self, *_):
        self.steps.append("made")
        python_of(self.venv).parent.mkdir(parents=True)
        python_of(self.venv).touch()
        (self.venv / "pyvenv.cfg").touch()

    def _install(self, kind):
        self.steps.append(kind)
        if self.dies_in == kind:
            raise KeyboardInterrupt


@pytest.fixture
def set_up(tmp_path, monkeypatch):
    return SetUp(tmp_path, monkeypatch)


def test_that_a_finished_environment_is_not_made_again(set_up):
    environment.ensure("run")
    environment.ensure("run")
    assert set_up.steps == ["made", "run"]


def test_that_an_interrupted_environment_is_made_afresh(set_up):
    set_up.dies_in = "run"
    with pytest.raises(KeyboardInterrupt):
        environment.ensure("run")
    half_made = set_up.venv / "half-made"
    half_made.touch()
    set_up.dies_in = ""
    environment.ensure("run")
    assert set_up.steps == ["made", "run", "made", "run"]
    assert not half_made.exists()


def test_that_tests_add_to_the_environment_of_a_run(set_up):
    environment.ensure("run")
    environment.ensure("dev")
    environment.ensure("run")
    assert set_up.steps == ["made", "run", "dev"]


def test_that_adding_to_an_environment_can_be_interrupted_too(set_up):
    environment.ensure("run")
    set_up.dies_in = "dev"
    with pytest.raises(KeyboardInterrupt):
        environment.ensure("dev")
    set_up.dies_in = ""
    environment.ensure("run")
    assert set_up.steps == ["made", "run", "dev", "made", "run"]


def test_that_a_changed_lock_makes_the_environment_afresh(set_up, monkeypatch):
    environment.ensure("run")
    monkeypatch.setattr(environment, "_digest", lambda kind: f"another {kind}")
    environment.ensure("run")
    assert set_up.steps == ["made", "run", "made", "run"]


def test_that_somebody_elses_environment_is_left_alone(set_up):
    set_up.venv.mkdir()
    own = set_up.venv / "pyvenv.cfg"
    own.touch()
    with pytest.raises(SetUpError, match=r"not made by dev\.py"):
        environment.ensure("run")
    assert own.exists()
    assert set_up.steps == []


def test_that_two_set_ups_do_not_run_at_once(tmp_path):
    path = tmp_path / "lock"
    with only_one.only_one(path), path.open("w") as second:
        assert not only_one._try(second)
    with path.open("w") as third:
        assert only_one._try(third)


def test_that_a_failed_step_shows_all_it_said_and_its_command():
    with pytest.raises(SetUpError, match=r"(?s)why it failed.*The step failed.*exit code 3.*-c"):
        quiet_call("The step", [sys.executable, "-c", "print('why it failed'); raise SystemExit(3)"])


@pytest.mark.skipif(os.name == "nt", reason="shims of this kind are shell scripts")
def test_that_a_python_on_the_path_that_does_not_start_is_not_chosen(tmp_path, monkeypatch):
    version = next(each for each in interpreter.SUITABLE if each != sys.version_info[:2])
    shim = tmp_path / "python{}.{}".format(*version)
    shim.write_text("#!/bin/sh\nexit 127\n", encoding="ascii")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert interpreter.find(version) is None


def test_that_an_unsuitable_python_says_which_one_is_needed(monkeypatch):
    monkeypatch.setattr(interpreter, "SUITABLE", ((3, 99),))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        interpreter.continue_with_suitable_python()


def test_that_the_edition_is_pressed_again_only_when_a_table_or_the_press_changed(tmp_path, monkeypatch):
    pressed = []
    monkeypatch.setattr(edition, "ROOT", tmp_path)
    monkeypatch.setattr(edition, "BUILD", tmp_path / "build")
    monkeypatch.setattr(edition, "EDITION", tmp_path / "build" / "edition.sqlite")
    monkeypatch.setattr(edition, "_INPUTS", ("data",))
    monkeypatch.setattr(edition, "quiet_call", lambda *_: pressed.append(edition.EDITION.touch()))
    table = tmp_path / "data" / "awards.csv"
    table.parent.mkdir()
    table.write_text("award_id\n", encoding="ascii")
    edition.ensure(tmp_path)
    edition.ensure(tmp_path)
    assert len(pressed) == 1
    table.write_text("award_id\na\n", encoding="ascii")
    edition.ensure(tmp_path)
    assert len(pressed) == 2
    edition.EDITION.unlink()
    edition.ensure(tmp_path)
    assert len(pressed) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are looked after on Linux only")
def test_that_missing_libraries_are_answered_with_the_command_where_they_may_not_be_installed(monkeypatch):
    monkeypatch.setattr(qt_libraries, "_missing_libraries", lambda: "libGL.so.1: cannot open shared object file")
    monkeypatch.setattr(qt_libraries, "_may_install", lambda: None)
    monkeypatch.setattr(qt_libraries, "installer_here", lambda: INSTALLERS[0])
    with pytest.raises(SetUpError, match=r"(?s)libGL\.so\.1.*sudo apt-get install -y .*libgl1 .*fonts-"):
        qt_libraries.ensure()


def test_that_files_named_to_the_program_lie_in_the_caller_s_folder(edition_file, tmp_path, monkeypatch, capfd):
    shutil.copy(edition_file, tmp_path / "mine.sqlite")
    (tmp_path / "json.py").write_text("raise SystemExit('not the standard library')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(commands, "_ready", lambda _kind: sys.executable)
    assert commands.run(["check", "mine.sqlite"]) == 0, capfd.readouterr()
