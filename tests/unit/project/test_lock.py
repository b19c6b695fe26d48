"""The locks hold what pyproject.toml asks for, all of it, with hashes, wherever it is installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
LOCKS = ("run", "dev", "packaging")
MACHINES = [
    {"python_version": python, "sys_platform": platform, "os_name": name, "platform_system": system}
    for python in ("3.11", "3.12", "3.13")
    for platform, name, system in (
        ("linux", "posix", "Linux"),
        ("darwin", "posix", "Darwin"),
        ("win32", "nt", "Windows"),
    )
]


def _blocks(name: str) -> list[str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return re.findall(r"^[a-z0-9].*(?:\n .*)*", text, re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    return dict(block.split()[0].split("==") for block in _blocks(name))


def _wanted(kind: str) -> list[Requirement]:
    groups = {name: [each for each in group if isinstance(each, str)] for name, group in GROUPS.items()}
    named = {"run": groups["build"], "dev": groups["build"] + groups["dev"], "packaging": groups["packaging"]}
    return [Requirement(text) for text in [*PROJECT["project"]["dependencies"], *named[kind]]]


@pytest.mark.parametrize("kind", LOCKS)
def test_that_every_requirement_is_locked_to_a_version_it_allows(kind):
    pins = _pins(kind)
    missed = [
        str(wanted)
        for wanted in _wanted(kind)
        if not wanted.specifier.contains(pins.get(canonicalize_name(wanted.name), "none"))
    ]
    assert missed == []


def test_that_the_tests_run_on_the_versions_the_program_runs_on():
    run, dev = _pins("run"), _pins("dev")
    assert {name: dev.get(name) for name in run} == run


def test_that_installers_are_made_of_the_versions_the_program_runs_on():
    run, packaging = _pins("run"), _pins("packaging")
    assert {name: packaging[name] for name in run if name in packaging} == {
        name: version for name, version in run.items() if name != "flit-core"
    }


@pytest.mark.parametrize("kind", LOCKS)
def test_that_every_pin_has_hashes_and_the_file_names_no_index(kind):
    assert [block for block in _blocks(kind) if "--hash=sha256:" not in block] == []
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    assert not re.search(r"index-url|find-links|://|file:| @ ", text)


@pytest.mark.parametrize("kind", LOCKS)
def test_that_what_locked_packages_need_is_locked_too_on_every_machine(kind):
    pins = _pins(kind)
    assert [need for name in pins for need in _needs(name) if need not in pins] == []


def _needs(name: str) -> list[str]:
    """Return the names a package of the lock needs on any machine, without extras."""
    try:
        said = [Requirement(text) for text in requires(name) or []]
    except PackageNotFoundError:  # a package for another system
        return []
    return [
        canonicalize_name(each.name)
        for each in said
        if each.marker is None or any(each.marker.evaluate({**machine, "extra": ""}) for machine in MACHINES)
    ]


def test_that_the_pair_of_qt_libraries_is_pinned_exactly():
    pinned = {wanted.name: str(wanted.specifier) for wanted in _wanted("run")}
    assert pinned["PySide6-Essentials"].startswith("==")
    assert pinned["pyqtgraph"].startswith("==")
