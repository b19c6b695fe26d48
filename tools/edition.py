"""The edition of the source tree: pressed again when the tables, or the press that reads them, changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tools.only_one import only_one
from tools.places import BUILD, EDITION, ROOT
from tools.telling import quiet_call, tell

_INPUTS = (
    "data", "desktop_app/press", "desktop_app/domain", "desktop_app/measures", "desktop_app/__init__.py",
    "requirements/run.txt",  # another SQLite-utils or pandas may write other bytes
)  # fmt: skip


def ensure(python: Path) -> None:
    """Press ``data/`` into ``build/`` unless the edition there was made from exactly this."""
    BUILD.mkdir(exist_ok=True)
    stamp = BUILD / "edition.stamp"
    digest = _digest()
    with only_one(BUILD / "edition.lock"):  # tests run in several processes
        if EDITION.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == digest:
            return
        press(python)
        stamp.write_text(digest, encoding="ascii")


def press(python: Path) -> None:
    """Press ``data/`` into ``build/``; raise ``SetUpError`` with the press's list of faults."""
    BUILD.mkdir(exist_ok=True)
    tell("Pressing the edition from data/")
    quiet_call("Pressing the edition", [python, "-m", "desktop_app", "press", ROOT / "data", "-o", EDITION])


def _digest() -> str:
    found = hashlib.sha256()
    for top in _INPUTS:
        place = ROOT / top
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
