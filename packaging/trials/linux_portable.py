"""The portable archive: unpacked into a folder with an unusual name, beside another version, and where nothing can be written."""

from __future__ import annotations

import subprocess
from pathlib import Path

from steps.places import NAME, TITLE

from trials import older
from trials.bare_root import HOMES, USER
from trials.bench import Bench, Steps
from trials.linux_program import LinuxProgram
from trials.report import expect
from trials.screen import running


class PortableTrials:
    """Everything it keeps has to lie in its own folder."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._folder = f"{HOMES[USER]}/Mein USB-Stift #1/{NAME}-{bench.release.version}"

    def all(self) -> None:
        """Unpack, run, take the settings over into a copy, run both, run from a read-only folder, delete."""
        bench = self._bench
        self._root = bench.desktop("portable")
        program = LinuxProgram(
            self._root, f"{self._folder}/{NAME}", bench.pictures, "portable", keeps=f"{self._folder}/user"
        )
        self._before = self._root.files("/run")
        steps: Steps = {
            "unpacked": self._unpack,
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "everything beside it": self._beside,
            "newer version takes over 'user'": self._taken_over,
            "two versions at once": self._two_versions,
            "read-only folder": self._read_only,
            "deleted, leftovers": self._delete,
        }
        bench.report.try_all("portable tar.xz", steps)

    def _unpack(self) -> str:
        file = self._root.inside(self._root.bring(self._bench.release.file("linux-x86_64-portable.tar.xz")))
        target = self._root.inside(self._folder).parent
        target.mkdir()
        subprocess.run(["tar", "-xf", file, "-C", target], check=True)
        self._root.run("root", ["chown", "-R", f"{USER}:", str(Path(self._folder).parent)])
        return "in a folder with spaces and #"

    def _beside(self) -> str:
        settings = self._root.inside(f"{self._folder}/user/settings.json")
        expect(settings.is_file(), "the settings are not beside the program")
        self._expect_nothing_elsewhere()
        return "settings in the folder 'user', nothing elsewhere"

    def _expect_nothing_elsewhere(self) -> None:
        new = self._root.files("/run") - self._before
        elsewhere = [path for path in new if not path.startswith(str(Path(self._folder).parent))]
        elsewhere = [path for path in elsewhere if "/.cache" not in path]  # fontconfig's, of every program
        expect(not elsewhere, f"something was written elsewhere: {', '.join(elsewhere[:3])}")

    def _taken_over(self) -> str:
        """Stand for an upgrade: the older folder's ``user`` is copied into the newer one."""
        self._other = self._folder.replace(self._bench.release.version, older.VERSION)
        self._root.run(USER, ["cp", "-R", self._folder, self._other])
        kept = self._root.inside(f"{self._other}/user/settings.json")
        text = kept.read_text(encoding="utf-8").replace('"theme": "system"', '"theme": "dark"')
        kept.write_text(text, encoding="utf-8")
        picture = LinuxProgram(self._root, f"{self._other}/{NAME}", self._bench.pictures, "portable-taken-over")
        picture.one_picture(self._bench.screen)
        expect('"theme": "dark"' in kept.read_text(encoding="utf-8"), "the settings were not taken over")
        return "the settings of the older folder are followed"

    def _two_versions(self) -> str:
        env = {"DISPLAY": self._bench.screen.name, "SILICON_LEDGER_TRACE": "1"}
        both = [self._root.command(USER, [f"{each}/{NAME}"], env) for each in (self._folder, self._other)]
        screen = self._bench.screen
        with running(both[0], screen.env), running(both[1], screen.env):
            expect(len(screen.windows(TITLE)) == 2, "two folders do not have a window each")
        return "a window each"

    def _read_only(self) -> str:
        self._root.run("root", ["chown", "-R", "root:", self._folder])
        self._root.run("root", ["rm", "-rf", f"{self._folder}/user"])
        program = LinuxProgram(self._root, f"{self._folder}/{NAME}", self._bench.pictures, "portable-read-only")
        program.self_test()
        program.one_picture(self._bench.screen)
        self._expect_nothing_elsewhere()
        return "passes its self-test and shows its window; keeps nothing"

    def _delete(self) -> str:
        self._root.run("root", ["rm", "-rf", str(Path(self._folder).parent)])
        self._expect_nothing_elsewhere()
        return "nothing is left"
