"""The .rpm: nothing here can install it as Fedora would, so rpm puts it beside the libraries of a Debian desktop."""

from __future__ import annotations

import subprocess
from pathlib import Path

from steps import rpm
from steps.places import NAME

from trials import older
from trials.bare_root import HOMES
from trials.bench import Bench, Steps
from trials.linux_program import LinuxProgram
from trials.report import TrialFailedError, expect

_OWN = (
    "/usr/lib/sysimage",
    "/var/lib/rpm",
    f"{HOMES['root']}/.rpmdb",
)  # rpm's own database, wherever its makers put it


class RpmTrials:
    """Dependencies are looked at by name only: a Debian has other packages."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Install, upgrade, run, erase."""
        self._root = root = self._bench.desktop("rpm")
        self._program = program = LinuxProgram(root, NAME, self._bench.pictures, "rpm")
        self._before = root.files(*_OWN)
        steps: Steps = {
            "silent install of 0.0.1": self._install_older,
            "upgrade under an open window": self._upgrade,
            "what it asks for": self._needs,
            "self-test": program.self_test,
            "window, second start": lambda: program.window(self._bench.screen),
            "erased, leftovers": self._erase,
        }
        self._bench.report.try_all(".rpm (untested on Fedora)", steps)

    def _install_older(self) -> str:
        package = rpm.build(self._bench.older, self._bench.older_program, self._bench.icons)
        self._rpm("--install", "--nodeps", "--ignoreos", "--ignorearch", package)
        return "with rpm, into a Debian root, dependencies not looked at"

    def _upgrade(self) -> str:
        words = ("--upgrade", "--nodeps", "--ignoreos", "--ignorearch", self._package())
        self._program.upgraded_while_open(self._bench.screen, lambda: self._rpm(*words))
        version = self._rpm("--query", "--queryformat", "%{VERSION}", NAME)
        expect(version == self._bench.release.version, f"rpm knows version {version}")
        stale = self._root.inside(f"/usr/lib/{NAME}/{older.STALE}")
        expect(not stale.exists(), "a file of the older version is still there")
        return f"{older.VERSION} → {version}, the window says so; nothing of the older left"

    def _needs(self) -> str:
        needs = [line for line in self._rpm("--query", "--requires", NAME).split("\n") if line.startswith("lib")]
        expect(all(need.endswith("()(64bit)") for need in needs), f"a name that Fedora does not know: {needs}")
        return f"{len(needs)} libraries, by the names Fedora gives them"

    def _erase(self) -> str:
        self._rpm("--erase", NAME)
        left = sorted(self._root.files(*_OWN) - self._before)
        ours = [path for path in left if not path.startswith(("/home/", "/run/user/")) and self._is_ours(path)]
        expect(not ours, f"left behind: {', '.join(ours[:5])}")
        return f"nothing but the users' settings ({len(left)} paths in their homes and sessions)"

    def _is_ours(self, path: str) -> bool:
        """Tell it from the empty folders of icons, menus and manuals, which belong to other packages of a Fedora."""
        return "ledger" in path or not self._root.inside(path).is_dir()

    def _package(self) -> Path:
        return self._bench.release.out / f"{NAME}-{self._bench.release.version}-1.x86_64.rpm"

    def _rpm(self, *words: object) -> str:
        command = ["rpm", "--root", str(self._root.path), *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise TrialFailedError(f"rpm {words[0]} returned {done.returncode}: {done.stderr[-800:]}")
        return done.stdout.strip()
