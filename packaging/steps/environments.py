"""Environments from the locks: one with what ships and nothing else, one with the tools that build."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from steps import locks
from steps.release import Release
from tools.environment import PIP
from tools.interpreter import own_base
from tools.places import python_of
from tools.telling import Command, MissingError, SetUpError, quiet_call, tell

FREEZER = ("altgraph", "packaging", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools")


def runtime(release: Release) -> Path:
    """Return the interpreter of a clean environment with what ships: nothing that was not locked can be frozen."""
    return python_of(_made(release, "runtime", locks.shipped(release.source / "requirements")))


def builders(release: Release) -> Path:
    """Return the interpreter of the environment with the tools that sign, list and pack."""
    return python_of(_made(release, "builders", locks.building(release.source / "requirements")))


def freezer(release: Release) -> Path:
    """Return a folder with PyInstaller, to be put on the path of the runtime environment without being part of it."""
    names = (*FREEZER, "macholib") if sys.platform == "darwin" else FREEZER
    lock = locks.only(release.source / "requirements", names)
    folder = _place(release, "freezer", lock)
    if not (folder / ".complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        tell("Fetching PyInstaller")
        _install(release, "freezer", lock, ["--target", folder])
        (folder / ".complete").touch()
    return folder


def download(release: Release, name: str, lock: str, words: list[str], constraint: Path | None = None) -> Path:
    """Fetch the files of a lock without installing them; return their folder.

    ``constraint`` holds the versions of what pip itself uses to look into an sdist.
    """
    folder = _place(release, name, lock)
    if not (folder / ".complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        file = _written(release, name, lock)
        tell(f"Fetching '{name}' from the lock")
        command = [own_base(), "-m", "pip", "download", "--no-deps", "--require-hashes", "-r", file, "-d", folder]
        env = {**PIP, **({"PIP_CONSTRAINT": str(constraint)} if constraint else {})}
        _fetch(f"Fetching {name}", [*command, *words], env)
        (folder / ".complete").touch()
    return folder


def _made(release: Release, name: str, lock: str) -> Path:
    folder = _place(release, name, lock)
    if not (folder / ".complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        tell(f"Making the environment '{name}' from the lock")
        quiet_call("Making an environment", [own_base(), "-m", "venv", "--without-pip", folder])
        _install(release, name, lock, [], python_of(folder))
        (folder / ".complete").touch()
    return folder


def _install(release: Release, name: str, lock: str, words: list[object], python: Path | None = None) -> None:
    which = ["--python", python] if python else []
    pip = [own_base(), "-m", "pip", *which, "install", "--no-deps", "--no-compile", "--only-binary", ":all:"]
    command = [*pip, "--require-hashes", "-r", _written(release, name, lock), *words]
    _fetch(f"Installing '{name}'", command, PIP)


def _fetch(what: str, command: Command, env: Mapping[str, str]) -> None:
    try:
        quiet_call(what, command, env=env)
    except SetUpError as reason:  # a hash that does not fit is no lack of this machine
        if "DO NOT MATCH THE HASHES" in str(reason):
            raise
        raise MissingError(
            f"{reason}\nThe locked packages cannot be fetched: a package index has to be reached."
        ) from None


def _written(release: Release, name: str, lock: str) -> Path:
    file = release.work / f"{name}.txt"
    file.write_text(lock, encoding="utf-8")
    return file


def _place(release: Release, name: str, lock: str) -> Path:
    digest = hashlib.sha256(f"{lock}\0{sys.version}\0{own_base()}".encode()).hexdigest()[:12]
    return release.work / f"{name}-{digest}"
