"""The portable zip: unpacked into a folder with an unusual name, run beside another version, deleted."""

from __future__ import annotations

import shutil
import zipfile

from steps.places import NAME, WINDOW_EXE

from trials import older, provenance, wine_traces
from trials.bench import Steps
from trials.report import expect
from trials.screen import running
from trials.windows_bench import WindowsBench
from trials.windows_program import WINDOW, WindowsProgram

_STICK = "Mein USB-Stift #1 半導体"
_MARK, _KEPT = "portable.txt", "user"


class PortableTrials:
    """Everything it keeps has to lie in its own folder."""

    def __init__(self, bench: WindowsBench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Unpack, run, take the settings over into a copy, run both, delete."""
        bench = self._bench
        self._prefix = prefix = bench.machine("portable")
        folder = prefix.drive / _STICK / f"{NAME}-{bench.release.version}"
        self._program = program = WindowsProgram(prefix, folder, bench.pictures, "portable", portable=True)
        steps: Steps = {
            "unpacked": self._unpack,
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "everything beside it": self._beside,
            "newer version takes over 'user'": self._taken_over,
            "two versions at once": self._two_versions,
            "deleted, leftovers": self._delete,
        }
        bench.report.try_all("portable zip", steps)

    def _unpack(self) -> str:
        self._before = wine_traces.of(self._prefix)
        with zipfile.ZipFile(self._bench.release.file("windows-x86_64-portable.zip")) as archive:
            archive.extractall(self._program.folder.parent)
        return provenance.as_listed(self._bench.release, self._program.folder, _MARK)

    def _beside(self) -> str:
        expect(self._program.settings().is_file(), "the settings are not beside the program")
        self._expect_nothing_elsewhere()
        provenance.as_listed(self._bench.release, self._program.folder, _MARK, _KEPT)
        return "settings in the folder 'user'; no file and no registry value elsewhere"

    def _expect_nothing_elsewhere(self) -> None:
        elsewhere = wine_traces.of(self._prefix).since(self._before).without(_STICK)
        expect(not elsewhere, f"written elsewhere: {elsewhere}")

    def _taken_over(self) -> str:
        """Stand for an upgrade: a newer folder gets the older one's ``user``."""
        other = self._program.folder.with_name(f"{NAME}-{older.VERSION}")
        shutil.copytree(self._program.folder, other)
        self._other = WindowsProgram(self._prefix, other, self._bench.pictures, "portable-dark", portable=True)
        kept = self._other.settings()
        kept.write_text(
            kept.read_text(encoding="utf-8").replace('"theme": "system"', '"theme": "dark"'), encoding="utf-8"
        )
        with self._other.shown(self._bench.screen):
            self._bench.screen.picture(self._bench.pictures / "windows-portable-dark.png")
        expect('"theme": "dark"' in kept.read_text(encoding="utf-8"), "the settings were not taken over")
        return "its settings are followed"

    def _two_versions(self) -> str:
        env = {**self._prefix.env, "SILICON_LEDGER_TRACE": "1"}
        both = [self._prefix.command(each.folder / WINDOW_EXE) for each in (self._program, self._other)]
        screen = self._bench.screen
        with running(both[0], env), running(both[1], env):
            expect(len(screen.windows(WINDOW)) == 2, "two folders do not have a window each")
        return "a window each"

    def _delete(self) -> str:
        shutil.rmtree(self._prefix.drive / _STICK)
        self._expect_nothing_elsewhere()
        return "nothing is left"
