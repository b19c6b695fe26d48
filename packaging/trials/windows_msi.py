"""The MSI packages: installed without a question by wine's Windows Installer, upgraded, not downgraded, removed."""

from __future__ import annotations

from pathlib import Path

from steps import windows_packages
from steps.places import NAME, TITLE

from trials import older, provenance, windows_entries, wine_traces
from trials.bench import Steps
from trials.report import expect
from trials.windows_bench import WindowsBench
from trials.windows_program import WindowsProgram

_OWN_FILE = "policy.toml"
_FAILED = 1603 % 256  # what a Unix shell sees of ERROR_INSTALL_FAILURE
# what Windows Installer keeps for itself; the folder "Programs" belongs to all programs of a user
_INSTALLERS = ("AppData/Roaming/Microsoft/Installer", "AppData/Local/Programs")


class MsiTrials:
    """``scope`` is ``user`` or ``machine``."""

    def __init__(self, bench: WindowsBench, scope: str) -> None:
        self._bench, self._scope = bench, scope
        self._machine_wide = scope == "machine"
        self._root = "HKLM" if self._machine_wide else "HKCU"
        self._msi = bench.release.file(f"windows-x86_64-{scope}.msi")

    def all(self) -> None:
        """Install, upgrade, run, try to go back, remove."""
        bench = self._bench
        self._prefix = prefix = bench.machine(f"{self._scope}-msi")
        self._folder = (prefix.drive / "Program Files" if self._machine_wide else prefix.local / "Programs") / TITLE
        self._program = program = WindowsProgram(prefix, self._folder, bench.pictures, f"{self._scope}-msi")
        opener = ("start", "/wait") if self._machine_wide else ()  # wine looks for no file types of one user
        steps: Steps = {
            "silent install of 0.0.1": self._install_older,
            "upgrade in place": self._upgrade,
            "files": lambda: provenance.as_listed(bench.release, self._folder, _OWN_FILE),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen, *opener),
            "start menu": lambda: windows_entries.from_menu(prefix, bench.screen),
            "older over newer": self._refuse_older,
            "while it runs": lambda: "NOT TRIED: wine has no Restart Manager, which closes the window on Windows",
            "uninstall, leftovers": self._remove,
        }
        bench.report.try_all(f"{self._scope} MSI (msiexec /qn)", steps)

    def _install_older(self) -> str:
        self._before = wine_traces.of(self._prefix)
        bench = self._bench
        self._older = windows_packages.msi(bench.older, bench.older_program, bench.icons, machine=self._machine_wide)
        self._prefix.expect("msiexec", "/i", self._older, "/qn")
        expect((self._folder / older.STALE).is_file(), f"the lower version is not in {self._folder}")
        (self._folder / _OWN_FILE).write_text('version = 1\n[defaults]\nlanguage = "en"\n', encoding="utf-8")
        return f"without a question; {windows_entries.expect_all(self._prefix, self._folder, self._root)}"

    def _upgrade(self) -> str:
        self._prefix.expect("msiexec", "/i", self._msi, "/qn")
        expect(not (self._folder / older.STALE).exists(), "a file of the older version is still there")
        expect((self._folder / _OWN_FILE).is_file(), "the upgrade removed a file of the user's")
        said = self._program.version()
        expect(said == self._bench.release.version, f"the program says {said}")
        windows_entries.expect_all(self._prefix, self._folder, self._root)
        listed = [each for each in wine_traces.of(self._prefix).registry if r"\Uninstall\{" in each]
        versions = sorted({each.partition("=")[2] for each in listed if r"\DisplayVersion=" in each})
        expect(versions == [f'"{said}"'], f"Windows lists the versions {versions}")
        return f"{older.VERSION} → {said}; the user's file kept, nothing of the older left"

    def _refuse_older(self) -> str:
        self._prefix.expect("msiexec", "/i", self._older, "/qn", code=_FAILED)
        provenance.as_listed(self._bench.release, self._folder, _OWN_FILE)
        return "refused with code 1603, nothing changed"

    def _remove(self) -> str:
        self._prefix.expect("msiexec", "/x", self._msi, "/qn")
        expect([path.name for path in self._folder.iterdir()] == [_OWN_FILE], "more than the user's file is left")
        own = [self._named(path) for path in (self._folder, self._prefix.local / NAME)]
        installers = [self._named(self._prefix.home / each) for each in _INSTALLERS]
        left = wine_traces.of(self._prefix).since(self._before).without(*own)
        left = wine_traces.Traces(left.files - set(installers), left.registry)
        expect(not left, f"left behind: {left}")
        return "left: settings and the user's own file; in the registry nothing"

    def _named(self, path: Path) -> str:
        return path.relative_to(self._prefix.drive).as_posix()
