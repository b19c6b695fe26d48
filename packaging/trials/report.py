"""What was tried and what came of it, as one table."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tools.telling import MissingError, SetUpError, tell


class TrialFailedError(Exception):
    """Something that was installed does not do what it has to; the text says what."""


_FAILURES = (TrialFailedError, SetUpError, OSError, LookupError, ValueError, subprocess.SubprocessError)


@dataclass
class Row:
    """The results of one artefact: step → what came of it, ``FAILED: …`` where it failed."""

    artefact: str
    results: dict[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Tell whether any step failed."""
        return any(result.startswith("FAILED") for result in self.results.values())


@dataclass
class Report:
    """All rows of a run."""

    rows: list[Row] = field(default_factory=list)

    def try_all(self, artefact: str, steps: dict[str, Callable[[], str]]) -> Row:
        """Run the steps in order; after a failure go on, because what is broken in one may be whole in the next."""
        row = Row(artefact)
        self.rows.append(row)
        for name, step in steps.items():
            begun = time.monotonic()
            try:
                row.results[name] = step()
            except MissingError:
                raise
            except _FAILURES as reason:
                row.results[name] = f"FAILED: {reason}"
            tell(f"{artefact}: {name}: {row.results[name]} ({time.monotonic() - begun:.0f} s)")
        return row

    def skip(self, artefact: str, reason: str) -> None:
        """Say loudly that something could not be tried."""
        self.rows.append(Row(artefact, {"skipped": f"SKIPPED: {reason}"}))
        tell(f"{artefact}: SKIPPED: {reason}")

    @property
    def failed(self) -> bool:
        """Tell whether anything failed."""
        return any(row.failed for row in self.rows)

    def table(self) -> str:
        """Return the table: one line for each artefact and step."""
        lines = ["| artefact | tried | what came of it |", "| --- | --- | --- |"]
        for row in self.rows:
            for number, (step, result) in enumerate(row.results.items()):
                flat = " ".join(result.split()).replace("|", "/")
                lines.append(f"| {row.artefact if number == 0 else ''} | {step} | {flat} |")
        return "\n".join(lines)

    def write(self, file: Path, head: str) -> None:
        """Write the table as a file beside the artefacts."""
        file.write_text(f"# What was tried\n\n{head}\n\n{self.table()}\n", encoding="utf-8")


def expect(held: bool, otherwise: str) -> None:
    """Raise ``TrialFailedError`` unless something holds."""
    if not held:
        raise TrialFailedError(otherwise)
