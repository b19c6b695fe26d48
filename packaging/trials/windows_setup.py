"""The setup program: installed without a question into a folder with an unusual name, upgraded, damaged, refused, removed."""

from __future__ import annotations

import re

from steps import windows_packages
from steps.places import NAME, TITLE, WINDOW_EXE

from trials import older, provenance, windows_entries, wine_traces
from trials.bench import RUNNING, Steps
from trials.report import expect
from trials.windows_bench import WindowsBench
from trials.windows_program import WindowsProgram

UNINSTALLER = "Uninstall.exe"
_OWN_FILE = "policy.toml"  # of an administrator's, beside the program
LIST = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SiliconLedger"
_FOREIGN = 4
_COPY = re.compile(r"/Temp/~nsu\w*\.tmp(/\w+\.exe)?$")


class SetupTrials:
    """For one user, silent."""

    def __init__(self, bench: WindowsBench) -> None:
        self._bench = bench
        self._setup = bench.release.file("windows-x86_64-setup.exe")

    def all(self) -> None:
        """Install, upgrade, run, refuse, repair, remove; then once more with the switches."""
        bench = self._bench
        self._prefix = prefix = bench.machine("setup")
        self._folder = prefix.drive / "Ämter & Büros" / TITLE
        self._program = program = WindowsProgram(prefix, self._folder, bench.pictures, "setup")
        steps: Steps = {
            "silent install of 0.0.1": self._install_older,
            "upgrade in place": self._upgrade,
            "files": lambda: provenance.as_listed(bench.release, self._folder, UNINSTALLER, _OWN_FILE),
            "embedded CPython": lambda: provenance.of_python(bench.release, self._folder / "runtime"),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "start menu": lambda: windows_entries.from_menu(prefix, bench.screen),
            "while it runs": self._refused_while_running,
            "damaged, installed again": self._repair,
            "folder of something else": self._refused_in_foreign_folder,
            "uninstall, leftovers": self._remove,
            "/NOSHORTCUT /NOASSOC": self._switches,
        }
        bench.report.try_all("setup (per user, silent)", steps)

    def _install_older(self) -> str:
        self._before = wine_traces.of(self._prefix)
        file = windows_packages.setup(self._bench.older, self._bench.older_program, self._bench.icons)
        self._prefix.expect(file, "/S", *_last_word("/D=", self._prefix.windows_path(self._folder)))
        (self._folder / _OWN_FILE).write_text('version = 1\n[defaults]\nlanguage = "en"\n', encoding="utf-8")
        expect((self._folder / older.STALE).is_file(), "the lower version is not in the folder that was named")
        return f"into the folder of /D; {windows_entries.expect_all(self._prefix, self._folder, 'HKCU')}"

    def _upgrade(self) -> str:
        self._prefix.expect(self._setup, "/S")
        expect(not (self._folder / older.STALE).exists(), "a file of the older version is still there")
        expect((self._folder / _OWN_FILE).is_file(), "the upgrade removed a file of the user's")
        listed, said = self._prefix.registry(LIST, "DisplayVersion"), self._program.version()
        expect(listed == said == self._bench.release.version, f"Windows lists {listed}, the program says {said}")
        windows_entries.expect_all(self._prefix, self._folder, "HKCU")
        return f"{older.VERSION} → {said} where it was; the user's file kept, nothing of the older left"

    def _refused_while_running(self) -> str:
        with self._program.shown(self._bench.screen):
            self._prefix.expect(self._setup, "/S", code=RUNNING)
            self._prefix.expect(self._folder / UNINSTALLER, "/S", *self._staying(), code=RUNNING)
        provenance.as_listed(self._bench.release, self._folder, UNINSTALLER, _OWN_FILE)
        return f"upgrade and removal refuse with code {RUNNING} and change nothing"

    def _repair(self) -> str:
        """Take the program file away, as a virus scanner does."""
        (self._folder / WINDOW_EXE).unlink()
        self._prefix.expect(self._setup, "/S")
        return provenance.as_listed(self._bench.release, self._folder, UNINSTALLER, _OWN_FILE)

    def _refused_in_foreign_folder(self) -> str:
        foreign = self._prefix.drive / "Other program"
        (foreign / "lib").mkdir(parents=True)
        (foreign / "lib" / "theirs.txt").write_text("to stay\n", encoding="utf-8")
        self._prefix.expect(self._setup, "/S", *_last_word("/D=", self._prefix.windows_path(foreign)), code=_FOREIGN)
        found = sorted(path.name for path in foreign.rglob("*"))
        expect(found == ["lib", "theirs.txt"], f"the folder of something else holds {found}")
        return f"refuses with code {_FOREIGN} and changes nothing"

    def _remove(self) -> str:
        """Let the uninstaller go on by itself, as Windows' list of programs does."""
        self._prefix.expect(self._folder / UNINSTALLER, "/S")
        self._prefix.settle()
        expect([path.name for path in self._folder.iterdir()] == [_OWN_FILE], "more than the user's file is left")
        settings = (self._prefix.local / NAME).relative_to(self._prefix.drive).as_posix()
        left = wine_traces.of(self._prefix).since(self._before)
        left = left.without(settings, "Ämter & Büros", "Other program")
        copies = {each for each in left.files if _COPY.search(each)}
        expect(not left.files - copies and not left.registry, f"left behind: {left}")
        also = "; NSIS leaves its copy of the uninstaller in the temporary folder" if copies else ""
        return f"left: settings and the user's own file{also}; in the registry nothing"

    def _switches(self) -> str:
        """Install again where the user's file was left, with the switches; remove so that the code can be read."""
        before = wine_traces.of(self._prefix)
        words = _last_word("/D=", self._prefix.windows_path(self._folder))
        self._prefix.expect(self._setup, "/S", "/NOSHORTCUT", "/NOASSOC", *words)
        after = wine_traces.of(self._prefix).since(before)
        unwanted = [each for each in (*after.files, *after.registry) if each.endswith(".lnk") or "Classes" in each]
        expect(not unwanted, f"made all the same: {', '.join(unwanted)}")
        self._prefix.expect(self._folder / UNINSTALLER, "/S", *self._staying())
        left = wine_traces.of(self._prefix).since(before)
        own = (self._folder / UNINSTALLER).relative_to(self._prefix.drive).as_posix()
        expect(not left.without(own), f"left behind: {left}")
        return "no menu entry, no file type; removal with _?= returns 0 and leaves the uninstaller itself"

    def _staying(self) -> list[str]:
        """Return the words that make the uninstaller stay to its end, so that its code can be read."""
        return _last_word("_?=", self._prefix.windows_path(self._folder))


def _last_word(switch: str, folder: str) -> list[str]:
    """Return the switch with a folder, without quotation marks: wine puts them around each word with a space."""
    return f"{switch}{folder}".split(" ")
