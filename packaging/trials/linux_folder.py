"""The Linux folder itself, copied to where its readers cannot write."""

from __future__ import annotations

import shutil

from steps import appdir, freeze
from steps.places import NAME

from trials.bare_root import SECOND_USER, USER
from trials.bench import Bench, Steps
from trials.linux_program import LinuxProgram
from trials.report import expect

_PLACE = f"/opt/{NAME}"


class FolderTrials:
    """Owned by root and read-only for everybody who runs it."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Copy, run as two ordinary users one after the other, look whether anything in it changed."""
        root = self._bench.desktop("folder")
        program = LinuxProgram(root, f"{_PLACE}/{NAME}", self._bench.pictures, "folder")
        other = LinuxProgram(root, program.program, self._bench.pictures, "folder-second-user", SECOND_USER)
        steps: Steps = {
            "copied, owned by root": lambda: self._copy(program),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(self._bench.screen),
            "window of a second user": lambda: other.window(self._bench.screen),
            "folder unchanged": lambda: self._unchanged(program),
            "AppDir (of an AppImage)": lambda: self._app_dir(program),
        }
        self._bench.report.try_all("Linux folder, read-only", steps)

    def _copy(self, program: LinuxProgram) -> str:
        target = program.root.inside(_PLACE)
        shutil.copytree(freeze.folder(self._bench.release), target, symlinks=True)
        program.root.run("root", ["chown", "-R", "root:", _PLACE])
        program.root.run(USER, ["touch", f"{_PLACE}/written"], code=1)
        self._before = program.root.states(_PLACE)
        return f"{len(self._before)} paths in {_PLACE}"

    def _app_dir(self, program: LinuxProgram) -> str:
        """Try what an AppImage would mount; the AppImage itself cannot be made here."""
        bench, place = self._bench, "/opt/app dir"
        stage = appdir.lay_out(bench.release, freeze.folder(bench.release), bench.icons)
        shutil.copytree(stage, program.root.inside(place), symlinks=True)
        program.root.run(USER, [f"{place}/AppRun", "self-test"])
        return "its AppRun passes the self-test; no AppImage was made"

    def _unchanged(self, program: LinuxProgram) -> str:
        changed = self._before.items() ^ program.root.states(_PLACE).items()
        expect(not changed, f"changed while it ran: {', '.join(sorted(path for path, _ in changed)[:5])}")
        return "no path came, went or changed"
