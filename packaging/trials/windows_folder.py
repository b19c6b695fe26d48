"""The Windows folder itself: whose files are in it, and whether it runs where it was copied to."""

from __future__ import annotations

import shutil

from steps import windows_folder
from steps.places import NAME, WINDOWS_FOLDER

from trials import provenance, wine_traces
from trials.bench import Steps
from trials.report import expect
from trials.windows_bench import WindowsBench
from trials.windows_program import WindowsProgram


class FolderTrials:
    """Copied by hand; nothing is written to it while it runs."""

    def __init__(self, bench: WindowsBench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Look at its files, run it, look whether anything in it changed and what was written elsewhere."""
        bench = self._bench
        self._prefix = prefix = bench.machine("folder")
        program = WindowsProgram(prefix, prefix.drive / "Werkzeuge #1" / WINDOWS_FOLDER, bench.pictures, "folder")
        steps: Steps = {
            "copied": lambda: self._copy(program),
            "embedded CPython": lambda: provenance.of_python(bench.release, program.folder / "runtime"),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "folder unchanged": lambda: provenance.as_listed(bench.release, program.folder),
            "written elsewhere": self._elsewhere,
        }
        bench.report.try_all("Windows folder", steps)

    def _copy(self, program: WindowsProgram) -> str:
        self._before = wine_traces.of(self._prefix)
        shutil.copytree(windows_folder.folder(self._bench.release), program.folder)
        return provenance.as_listed(self._bench.release, program.folder)

    def _elsewhere(self) -> str:
        settings = (self._prefix.local / NAME).relative_to(self._prefix.drive).as_posix()
        left = wine_traces.of(self._prefix).since(self._before).without("Werkzeuge #1", settings)
        expect(not left, f"written: {left}")
        return f"nothing but {settings}"
