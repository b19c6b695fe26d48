"""Where a built program finds its parts and keeps what the user makes, tried with its code laid out as installers do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import desktop_app
from desktop_app import paths

_ASK = """
import json
from desktop_app import paths
names = ("root", "resources", "bundled_edition", "portable", "user_config", "user_session")
print(json.dumps({name: str(getattr(paths, name)()) for name in names} | {"policies": [str(p) for p in paths.policy_files()]}))
"""


@pytest.fixture
def program(tmp_path):
    """Return a function that lays out a built program, with or without the mark of a portable one, and asks it."""
    folder = tmp_path / "Programme zum Prüfen 熊本"
    code = folder / "lib" / "desktop_app"
    code.mkdir(parents=True)
    (folder / "resources").mkdir()
    for name in ("__init__.py", "paths.py"):
        (code / name).write_bytes((Path(desktop_app.__file__).parent / name).read_bytes())

    def ask(*, portable: bool = False, **env: str) -> dict[str, str]:
        if portable:
            (folder / paths.PORTABLE_MARK).touch()
        every = {**os.environ, "PYTHONPATH": str(folder / "lib"), "PYTHONIOENCODING": "utf-8", **env}
        done = subprocess.run([sys.executable, "-c", _ASK], cwd=tmp_path, env=every, capture_output=True, check=True)
        return json.loads(done.stdout)

    return folder, ask


def test_that_a_built_program_finds_its_parts_beside_itself(program):
    folder, ask = program
    found = ask()
    assert found["root"] == str(folder)
    assert found["resources"] == str(folder / "resources")
    assert found["bundled_edition"] == str(folder / "silicon-ledger.sqlite")
    assert found["policies"][1] == str(folder / "policy.toml")


def test_that_a_bundle_of_macos_finds_its_parts_beside_its_code(tmp_path):
    inside = tmp_path / "Silicon Ledger.app" / "Contents" / "Resources"
    (inside / "desktop_app").mkdir(parents=True)
    (inside / "resources").mkdir()
    for name in ("__init__.py", "paths.py"):
        (inside / "desktop_app" / name).write_bytes((Path(desktop_app.__file__).parent / name).read_bytes())
    env = {**os.environ, "PYTHONPATH": str(inside), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", _ASK], cwd=tmp_path, env=env, capture_output=True, check=True)
    found = json.loads(done.stdout)
    assert found["bundled_edition"] == str(inside / "silicon-ledger.sqlite")
    assert found["resources"] == str(inside / "resources")


def test_that_an_installed_program_keeps_nothing_beside_itself(program):
    folder, ask = program
    found = ask()
    assert found["portable"] == "None"
    assert not found["user_config"].startswith(str(folder))
    assert not found["user_session"].startswith(str(folder))


def test_that_a_portable_program_keeps_everything_beside_itself(program, tmp_path):
    folder, ask = program
    found = ask(portable=True, XDG_RUNTIME_DIR=str(tmp_path / "run"))
    for name in ("portable", "user_config", "user_session"):
        assert found[name].startswith(str(folder / "user")), name


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such folder")
def test_that_a_session_lies_where_linux_clears_it_away(program, tmp_path):
    _, ask = program
    assert ask(XDG_RUNTIME_DIR=str(tmp_path / "run"))["user_session"] == str(tmp_path / "run" / "silicon-ledger")


def test_that_the_source_tree_is_neither_built_nor_portable():
    assert not paths.is_built()
    assert paths.portable() is None
    assert paths.bundled_edition() == paths.root() / "build" / "silicon-ledger.sqlite"
