"""Parts of the lock files: which packages ship, which only build, each with its hashes."""

from __future__ import annotations

import re
from pathlib import Path

NOT_SHIPPED = ("pip", "flit-core")  # sqlite-utils asks for pip to install plugins; flit is for the source tree
_BLOCK = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+).*(?:\n .*)*", re.MULTILINE)


def blocks(lock: Path) -> dict[str, str]:
    """Return name → its lines of a lock file, with all hashes."""
    return {found[1]: found[0] for found in _BLOCK.finditer(lock.read_text(encoding="utf-8"))}


def versions(lock: Path) -> dict[str, str]:
    """Return name → version of a lock file."""
    return versions_in(lock.read_text(encoding="utf-8"))


def versions_in(lock: str) -> dict[str, str]:
    """Return name → version of the text of a lock."""
    return {found[1]: found[2] for found in _BLOCK.finditer(lock)}


def shipped(requirements: Path) -> str:
    """Return the lock of what is inside an installed program."""
    kept = [text for name, text in blocks(requirements / "run.txt").items() if name not in NOT_SHIPPED]
    return "\n".join(kept) + "\n"


def only(requirements: Path, names: tuple[str, ...]) -> str:
    """Return the lock of some packages that build."""
    known = blocks(requirements / "packaging.txt")
    return "\n".join(known[name] for name in names) + "\n"


def building(requirements: Path) -> str:
    """Return the lock of all that builds and that the program itself does not bring."""
    large = ("pyside6-essentials", "shiboken6", "numpy", "pandas", "pyqtgraph", *NOT_SHIPPED)
    kept = [text for name, text in blocks(requirements / "packaging.txt").items() if name not in large]
    return "\n".join(kept) + "\n"
