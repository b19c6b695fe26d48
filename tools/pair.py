"""Try the locked pair of PySide6 and pyqtgraph on each supported Python of this machine."""

from __future__ import annotations

import re
from pathlib import Path

from tools.interpreter import SUITABLE, find
from tools.places import BUILD, REQUIREMENTS, ROOT, python_of
from tools.telling import call, quiet_call, tell

PROBE = ROOT / "tests" / "packaging" / "qt_pair_probe.py"
_PACKAGES = ("pyside6-essentials", "shiboken6", "pyqtgraph", "numpy", "colorama")


def try_all(calls: int) -> list[str]:
    """Run the probe on every supported Python; say loudly which was not there; return what failed."""
    failed: list[str] = []
    for version in reversed(SUITABLE):
        name = "{}.{}".format(*version)
        base = find(version)
        if base is None:
            tell(f"*** SKIPPED: there is no Python {name} here, so the pair of Qt libraries was not tried on it. ***")
        elif call([_environment(name, base), PROBE, str(calls)]):
            failed.append(f"Qt pair on Python {name}")
    return failed


def _environment(name: str, base: str) -> Path:
    """Return the interpreter of a small environment with the locked pair; made again when its lock changes."""
    venv = BUILD / "pair" / name
    lock = _locked(_PACKAGES)
    stamp = venv / "lock.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock:
        tell(f"Making an environment for the Qt pair on Python {name}")
        quiet_call("Making it", [base, "-m", "venv", "--clear", "--without-pip", venv])
        lock_file = venv / "wanted.txt"
        lock_file.write_text(lock, encoding="utf-8")
        pip = [base, "-m", "pip", "--python", str(python_of(venv))]
        options = ["--only-binary", ":all:", "--require-hashes", "-r", lock_file]
        quiet_call("Installing the pair", [*pip, "install", *options])
        lock_file.replace(stamp)
    return python_of(venv)


def _locked(packages: tuple[str, ...]) -> str:
    text = (REQUIREMENTS / "run.txt").read_text(encoding="utf-8")
    blocks = re.findall(r"^[a-z0-9].*(?:\n .*)*", text, re.MULTILINE)
    return "\n".join(block for block in blocks if block.split("==")[0] in packages) + "\n"
