"""The checks of the test command: a line with the time for each, and all its output where it fails."""

from __future__ import annotations

import time
from pathlib import Path

from tools.telling import Command, SetUpError, call, quiet_call, tell

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(python: Path) -> list[str]:
    """Run style, format, types and layers; return the names of those that failed."""
    module = [python, "-m"]
    commands: dict[str, list[object]] = {
        "style": [*module, "ruff", "check", "."],
        "format": [*module, "ruff", "format", "--check", "."],
        "types": [*module, "mypy"],
        "layers": [python, "-c", _LAYERS, "--no-logo"],
    }
    return [name for name, command in commands.items() if not _passes(name, command)]


def tests(python: Path, words: list[str]) -> list[str]:
    """Run the tests, with further words for pytest; return what failed."""
    return ["tests"] if call([python, "-m", "pytest", *words], env=OFFSCREEN) else []


def _passes(name: str, command: Command) -> bool:
    begun = time.monotonic()
    try:
        quiet_call(f"The check of {name}", command, env=OFFSCREEN)
    except SetUpError as failure:
        tell(str(failure))
        return False
    tell(f"{name:8} ok ({time.monotonic() - begun:.0f} s)")
    return True
