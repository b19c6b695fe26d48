"""Find a Python that the program runs on. Kept in syntax that old Pythons read, so that they can say what is wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SUITABLE = ((3, 13), (3, 12), (3, 11))
_ASK = "import sys; print('%d.%d' % sys.version_info[:2]); print(getattr(sys, '_base_executable', sys.executable))"


def continue_with_suitable_python() -> None:
    """Return if this Python will do, else start again with one that does, or stop and say which is needed."""
    if sys.version_info[:2] in SUITABLE:
        return
    for version in SUITABLE:
        found = find(version)
        if found:
            print(f"Python {_dotted(sys.version_info)} is not supported; going on with {found}", flush=True)
            sys.exit(subprocess.call([found, *sys.argv]))
    sys.exit(
        f"Silicon Ledger needs Python 3.11, 3.12 or 3.13. This is Python {_dotted(sys.version_info)} "
        f"({sys.executable}) and no other was found.\n"
        "Install one (Debian, Ubuntu: apt-get install python3 python3-pip; Windows, macOS: www.python.org) "
        "and run this command again with it."
    )


def find(version: tuple[int, int]) -> str | None:
    """Return the path of a Python of that version on this machine, outside any virtual environment, or None."""
    name = _dotted(version)
    if sys.version_info[:2] == version:
        return own_base()
    candidates = [["python" + name], ["python3"], ["python"], *([path] for path in _of_pyenv(name))]
    if os.name == "nt":
        candidates.insert(0, ["py", "-" + name])
    for command in candidates:
        path = shutil.which(command[0])
        answer = _ask([path, *command[1:]]) if path else None
        if answer and answer[0] == name:
            return answer[1]
    return None


def _of_pyenv(name: str) -> list[str]:
    """Return pyenv's Pythons of that version; its shims on the path lead only to those that were switched on."""
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    return sorted(map(str, versions.glob(f"{name}.*/bin/python{name}")), reverse=True)


def _dotted(version: Sequence[int | str]) -> str:
    return f"{version[0]}.{version[1]}"


def own_base() -> str:
    """Return this Python, or the one its virtual environment was made from."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _ask(command: list[str]) -> list[str] | None:
    """Return version and path that a Python states, or None: a name on the path may be a shim that leads nowhere."""
    try:
        done = subprocess.run(
            [*command, "-c", _ASK], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    return [lines[0].strip(), lines[1].strip()] if len(lines) > 1 else None
