"""Short lines for the person in front of the terminal, and failures that say what to do."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tools.places import ROOT

Command = Sequence[object]  # words and paths


class SetUpError(Exception):
    """An expected failure: its text is all that is printed."""


class MissingError(SetUpError):
    """This machine lacks something (a program, a right, a network); the text says what and how to get it."""


def tell(text: str) -> None:
    """Print one line at once, also into a pipe."""
    print(text, flush=True)


def call(command: Command, *, env: Mapping[str, str] | None = None, folder: Path = ROOT) -> int:
    """Run a command in the source tree, or another folder, with its output shown; return its exit code."""
    return subprocess.call([str(part) for part in command], cwd=folder, env={**os.environ, **(env or {})})


def quiet_call(what: str, command: Command, *, env: Mapping[str, str] | None = None) -> None:
    """Run a command without its output; raise ``SetUpError`` with all of it if the command fails."""
    following(what, command, lambda _line: None, env=env)


def following(
    what: str, command: Command, on_line: Callable[[str], None], *, env: Mapping[str, str] | None = None
) -> None:
    """Run a command, giving each line of its output to ``on_line``; raise ``SetUpError`` with all lines if it fails."""
    begun = time.monotonic()
    lines: list[str] = []
    parts = [str(part) for part in command]
    with subprocess.Popen(
        parts,
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            on_line(line)
    if process.returncode:
        raise SetUpError(
            f"{''.join(lines)}\n{what} failed after {time.monotonic() - begun:.0f} s "
            f"(exit code {process.returncode}). The command was:\n  {' '.join(parts)}"
        )
