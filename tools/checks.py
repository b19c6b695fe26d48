"""The checks of the test command: a line with the time for each, and all its output where it fails."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.telling import Command, SetUpError, call, quiet_call, tell

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_LEAST, _MOST = 2, 8  # processes; each holds some 400 MB
_AT_THE_TERMINAL = {"-s", "--capture=no", "--pdb", "--trace"}  # what pytest can do in its first process only


def everything(python: Path) -> list[str]:
    """Run the tests beside the check of types, after all other checks; return the names of those that failed."""
    with ThreadPoolExecutor(max_workers=1) as beside:  # a thread that waits: the check is a process
        types = beside.submit(_failing, _types(python))
        failed = [*_failing(_quick(python)), *tests(python, [])]
        return [*types.result(), *failed]


def lint(python: Path) -> list[str]:
    """Run style, format, types and layers; return the names of those that failed."""
    return _failing(_quick(python) | _types(python))


def tests(python: Path, words: list[str]) -> list[str]:
    """Run the tests, in a process for each core, with further words for pytest; return what failed."""
    shared = [] if _AT_THE_TERMINAL & set(words) else ["-n", processes(), "--dist", "worksteal"]
    return ["tests"] if call([python, "-m", "pytest", *shared, *words], env=OFFSCREEN) else []


def processes() -> int:
    """Return in how many processes tests run side by side."""
    return min(max(os.cpu_count() or _LEAST, _LEAST), _MOST)


def _quick(python: Path) -> dict[str, Command]:
    return {
        "style": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "layers": [python, "-c", _LAYERS, "--no-logo"],
    }


def _types(python: Path) -> dict[str, Command]:
    return {"types": [python, "-m", "mypy"]}


def _failing(commands: dict[str, Command]) -> list[str]:
    return [name for name, command in commands.items() if not _passes(name, command)]


def _passes(name: str, command: Command) -> bool:
    begun = time.monotonic()
    try:
        quiet_call(f"The check of {name}", command, env=OFFSCREEN)
    except SetUpError as failure:
        tell(str(failure))
        return False
    tell(f"{name:8} ok ({time.monotonic() - begun:.0f} s)")
    return True
