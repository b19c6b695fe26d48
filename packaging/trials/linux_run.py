"""The per-user installer: as an ordinary user, in a home with spaces and letters from elsewhere."""

from __future__ import annotations

import subprocess

from steps import linux_packages
from steps.places import NAME

from trials import associations, older, provenance
from trials.bare_root import HOMES, SECOND_USER, USER
from trials.bench import RUNNING, Bench, Steps
from trials.linux_program import LinuxProgram
from trials.report import expect
from trials.screen import running

_PREFIX = f"{HOMES[USER]}/.local/opt/{NAME}"
_ADDED = ("policy.toml", "shared.sh", "uninstall.sh", "installed-for")
_OWN_FILE = "/policy.toml"  # something that is not ours, in our folder


class RunTrials:
    """The ordinary user is the only one who ever acts."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Install, upgrade, refuse while it runs, refuse wrong words and a full stop, remove."""
        bench = self._bench
        self._root = root = bench.desktop("run")
        self._program = program = LinuxProgram(root, f"{HOMES[USER]}/.local/bin/{NAME}", bench.pictures, "run")
        self._before = root.files()
        steps: Steps = {
            "silent install of 0.0.1": self._install_older,
            "upgrade in place": self._upgrade,
            "files as published": lambda: provenance.as_listed(
                bench.release, root.inside(_PREFIX), *_ADDED, system="linux"
            ),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "file type .slstate": lambda: associations.opens_views(root, USER),
            "while it runs": self._refused_while_running,
            "wrong words, no room": self._codes,
            "uninstall, leftovers": self._remove,
        }
        bench.report.try_all(".run (per user)", steps)

    def _install_older(self) -> str:
        file = linux_packages.run(self._bench.older, self._bench.older_program, self._bench.icons)
        self._install(self._root.bring(file))
        self._root.run(USER, ["sh", "-c", f"""printf '[defaults]\\nlanguage = "en"\\n' > "{_PREFIX}{_OWN_FILE}" """])
        entry = self._root.inside(f"{HOMES[USER]}/.local/share/applications/{NAME}.desktop")
        expect(
            f'Exec="{_PREFIX}/{NAME}" %F' in entry.read_text(encoding="utf-8"), "the menu entry names another program"
        )
        return "as an ordinary user, without a question"

    def _upgrade(self) -> str:
        self._install(self._root.bring(self._bench.release.file("linux-x86_64.run")))
        expect(not self._root.inside(f"{_PREFIX}/{older.STALE}").exists(), "a file of the older version is still there")
        expect(self._root.inside(f"{_PREFIX}{_OWN_FILE}").is_file(), "the upgrade removed a file of the user's")
        said = self._root.run(USER, [f"{_PREFIX}/{NAME}", "--version"]).strip()
        return f"to {said}: the user's file kept, nothing of the older left"

    def _install(self, file: str, *words: str, code: int = 0, user: str = USER) -> None:
        self._root.run(user, ["sh", file, "--quiet", "--", "--quiet", *words], code=code)

    def _refused_while_running(self) -> str:
        env = {"DISPLAY": self._bench.screen.name, "SILICON_LEDGER_TRACE": "1"}
        file = self._root.bring(self._bench.release.file("linux-x86_64.run"))
        words = {"upgrade": ["sh", file, "--quiet", "--", "--quiet"], "removal": [f"{_PREFIX}/uninstall.sh"]}
        with running(self._root.command(USER, [self._program.program], env), self._bench.screen.env) as process:
            for name, each in words.items():
                command = self._root.command(USER, each, beside=process.pid)
                done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
                expect(done.returncode == RUNNING, f"{name} returned {done.returncode}: {done.stderr[-300:]}")
        self._root.run(USER, [self._program.program, "check", f"{_PREFIX}/{NAME}.sqlite"])
        return f"upgrade and removal refuse with code {RUNNING} and change nothing"

    def _codes(self) -> str:
        file = self._root.bring(self._bench.release.file("linux-x86_64.run"))
        self._install(file, "--colour", code=2)
        self._install(file, "--prefix", "/usr/local/ledger", code=3)
        elsewhere = f"{HOMES[SECOND_USER]}/Programme & mehr/50% 熊本"
        self._install(file, "--prefix", elsewhere, user=SECOND_USER)
        self._root.run(SECOND_USER, [f"{elsewhere}/{NAME}", "self-test"])
        self._root.run(SECOND_USER, [f"{elsewhere}/uninstall.sh", "--quiet"])
        return "2 and 3; a second user elsewhere, in a folder with spaces, & and %"

    def _remove(self) -> str:
        self._root.run(USER, [f"{_PREFIX}/uninstall.sh", "--quiet"])
        expect(not associations.known(self._root, USER), "the file type is still known")
        left = sorted(self._root.files() - self._before)
        settings, own = f"{HOMES[USER]}/.config", f"{_PREFIX}{_OWN_FILE}"
        caches = ("/.cache", "/.local/share/mime", "/.local/share/applications/mimeinfo.cache", "/.local/state")
        foreign = [
            path
            for path in left
            if not path.startswith(("/run/user", settings)) and not own.startswith(path) and not _is_of(path, caches)
        ]
        expect(not foreign, f"left behind: {', '.join(foreign[:5])}")
        return f"left: settings, the user's own file, caches of the desktop ({len(left)} paths)"


def _is_of(path: str, places: tuple[str, ...]) -> bool:
    """Tell whether a path is, leads to or lies in one of ``places`` of a home."""
    for home in (HOMES[USER], HOMES[SECOND_USER]):
        inside = path.removeprefix(home) if path.startswith(home) else None
        if inside is not None and any(inside.startswith(place) or place.startswith(inside) for place in places):
            return True
    return False
