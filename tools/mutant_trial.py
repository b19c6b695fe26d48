"""Trying mutants: a copy of the source tree in which a file is changed and the tests of its room are run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tools.checks import OFFSCREEN, processes
from tools.mutation import Mutant
from tools.places import ROOT
from tools.telling import SetUpError

Reached = dict[tuple[Path, int], set[str]]  # file and line → the tests that run it

_NO_PART = shutil.ignore_patterns(".*", "__pycache__", "dist", "pictures", "*.lock")
_MOST_FIRST = 60  # tests that reach a mutant and are run before all others
_PASSED, _FAILED, _NONE_FOUND = 0, 1, 5  # pytest's exit codes


class Bench:
    """A copy of the source tree in ``folder``, in which one mutant is tried at a time."""

    def __init__(self, folder: Path, python: Path) -> None:
        self._root = folder.resolve() / "tree"
        self._python = python
        shutil.copytree(ROOT, self._root, ignore=_NO_PART)
        # compiled files that are told from their source by content: one may be changed twice within a second
        self._run("compileall", ["-q", "--invalidation-mode", "checked-hash", "desktop_app", "tools"], None)

    def reached(self, room: str, tests: Sequence[str]) -> Reached:
        """Run the tests of a room without a mutant; raise ``SetUpError`` where one fails.

        What is run at an import, or by a fixture that tests share, is not known to be run by each of them.
        """
        from coverage import CoverageData  # of the environment of the tests

        shared = ["-n", str(processes()), "--dist", "worksteal"]
        done = self._pytest([f"--cov={room}", "--cov-context=test", "--cov-report=", *shared, *tests], None)
        if done.returncode != _PASSED:
            raise SetUpError(f"{done.stdout}\nThe tests fail without a mutant; this comes first.")
        data = CoverageData(str(self._root / ".coverage"))
        data.read()
        return {
            (ROOT / Path(file).relative_to(self._root), line): {context.rpartition("|")[0] for context in contexts}
            for file in data.measured_files()
            for line, contexts in data.contexts_by_lineno(file).items()
        }

    def kills(self, mutant: Mutant, tests: Sequence[str], reached: Reached, limit: float) -> bool:
        """Tell whether a test of a room fails on a mutant, or runs for longer than ``limit`` seconds."""
        found = sorted({test for line in mutant.lines for test in reached.get((mutant.path, line), ())} - {""})
        first = found[:: -(-len(found) // _MOST_FIRST) or 1]
        target = self._root / mutant.path.relative_to(ROOT)
        right = target.read_bytes()
        target.write_text(mutant.source, encoding="utf-8")
        try:
            return (bool(first) and self._code(first, limit) == _FAILED) or self._code(tests, limit) != _PASSED
        except subprocess.TimeoutExpired:
            return True
        finally:
            target.write_bytes(right)

    def _code(self, tests: Sequence[str], limit: float) -> int:
        done = self._pytest(["-x", "-p", "no:cacheprovider", *tests], limit)
        if done.returncode == _NONE_FOUND:
            raise SetUpError(f"{done.stdout}\nThere are no such tests.")
        return done.returncode

    def _pytest(self, words: Sequence[str], limit: float | None) -> subprocess.CompletedProcess[str]:
        # with a seed, what hypothesis draws is the same with and without the mutant
        return self._run("pytest", ["-q", "--hypothesis-seed=0", *words], limit)

    def _run(self, module: str, words: Sequence[str], limit: float | None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self._python), "-m", module, *words],
            cwd=self._root,
            env={**os.environ, **OFFSCREEN, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=limit,
            check=False,
        )
