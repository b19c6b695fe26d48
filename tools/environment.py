"""The virtual environment with the locked dependencies: made once, made afresh when the lock changes or a set-up broke off.

``.venv/silicon-ledger.json`` is written last. An environment of ours without it was interrupted and is thrown away.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tools.interpreter import own_base
from tools.only_one import only_one
from tools.places import BUILD, REQUIREMENTS, ROOT, VENV, python_of
from tools.telling import SetUpError, following, quiet_call, tell

OURS = "made-by-dev.py"
STAMP = "silicon-ledger.json"
CONTENTS = {"run": ("run",), "dev": ("run", "dev")}
OLDEST_PIP_WITH_PYTHON_OPTION = (22, 3)
PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_ROOT_USER_ACTION": "ignore"}


def ensure(kind: str) -> Path:
    """Return the interpreter of an environment that holds at least the packages of ``kind`` (``run`` or ``dev``)."""
    wanted = {name: _digest(name) for name in CONTENTS[kind]}
    if not _holds(wanted):
        BUILD.mkdir(exist_ok=True)
        with only_one(BUILD / "set-up.lock"):
            if not _holds(wanted):  # another set-up may have made it while this one waited
                _make(kind, wanted)
    return python_of(VENV)


def _make(kind: str, wanted: dict[str, str]) -> None:
    held = _stamped()
    keep = bool(held) and all(wanted.get(name, digest) == digest for name, digest in held.items())
    if not keep:
        _remove_old()
        _create()
    (VENV / STAMP).unlink(missing_ok=True)
    _install(kind)
    partial = VENV / f"{STAMP}.part"
    partial.write_text(json.dumps(wanted), encoding="utf-8")
    partial.replace(VENV / STAMP)


def _holds(wanted: dict[str, str]) -> bool:
    held = _stamped()
    return python_of(VENV).exists() and all(held.get(name) == digest for name, digest in wanted.items())


def _stamped() -> dict[str, str]:
    try:
        return dict(json.loads((VENV / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _digest(kind: str) -> str:
    """Return what the environment depends on: lock, project table, this Python and the place of the tree."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        (REQUIREMENTS / f"{kind}.txt").read_text(encoding="utf-8"),
        json.dumps([project["project"], project["build-system"]], sort_keys=True),
        f"{sys.version} {own_base()} {VENV}",
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _remove_old() -> None:
    if not VENV.exists():
        return
    ours = (VENV / OURS).exists()
    if not ours and (VENV / "pyvenv.cfg").exists():
        raise SetUpError(f"{VENV} was not made by dev.py. Rename or delete it, then run this command again.")
    finished = (VENV / STAMP).exists()
    reason = "The lock, Python or the place changed" if finished else "The last set-up was interrupted"
    tell(f"{reason}: making the environment afresh.")
    try:
        shutil.rmtree(VENV)
    except OSError as error:
        raise SetUpError(
            f"{VENV} cannot be removed ({error}). Close the program and run this command again."
        ) from error


def _create() -> None:
    tell(f"Making the environment in {VENV} with Python {sys.version.split()[0]}")
    VENV.mkdir()
    (VENV / OURS).touch()
    with_pip = importlib.util.find_spec("ensurepip") is not None  # Debian keeps it in python3-venv
    if not with_pip and _pip_version() < OLDEST_PIP_WITH_PYTHON_OPTION:
        raise SetUpError(
            "This Python has neither ensurepip nor pip 22.3 or later. "
            "Install one of them (Debian, Ubuntu: apt-get install python3-venv) and run this command again."
        )
    command = [own_base(), "-m", "venv", *([] if with_pip else ["--without-pip"]), VENV]
    quiet_call("Making the virtual environment", command)


def _pip_version() -> tuple[int, ...]:
    asked = subprocess.run([own_base(), "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    words = asked.stdout.split()
    return tuple(int(part) for part in words[1].split(".")[:2] if part.isdigit()) if len(words) > 1 else (0,)


def _install(kind: str) -> None:
    lock = REQUIREMENTS / f"{kind}.txt"
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    tell(f"Installing {count} locked packages (once; some minutes on a slow line)")
    has_pip = (VENV / ("Scripts/pip.exe" if os.name == "nt" else "bin/pip")).exists()
    python = str(python_of(VENV))
    pip = [python, "-m", "pip"] if has_pip else [own_base(), "-m", "pip", "--python", python]
    following(
        "Installing the locked packages",
        [*pip, "install", "--progress-bar", "off", "--only-binary", ":all:", "--require-hashes", "-r", lock],
        _tell_large_downloads,
        env=PIP,
    )
    editable = [*pip, "install", "--no-deps", "--no-index", "--no-build-isolation", "-e", ROOT]
    quiet_call("Installing the program itself", editable, env=PIP)


def _tell_large_downloads(line: str) -> None:
    words = line.split()
    if words[:1] == ["Downloading"] and "MB)" in line:
        size = line.rpartition("(")[2].partition(")")[0]
        tell(f"  {words[1].rpartition('/')[2].partition('-')[0]} ({size})")
