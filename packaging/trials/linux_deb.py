"""The .deb: dependencies resolved by apt in a system that has none of them, and everything that is proven once."""

from __future__ import annotations

import subprocess
from pathlib import Path

from steps import linux_packages
from steps.places import NAME, TITLE

from trials import associations, network, older, provenance
from trials.bare_root import SECOND_USER, USER, BareRoot
from trials.bench import DESKTOP_TOOLS, FONTS, Bench, Steps
from trials.linux_program import LinuxProgram
from trials.report import expect
from trials.screen import running

_POLICY = f"/etc/{NAME}/policy.toml"
_ASIDE = "/var/tmp/policy.toml"


class DebTrials:
    """Also proves that no network is used, and what the administrator's policy does."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def all(self) -> None:
        """Install with apt, upgrade, run as two users, without network, under a policy, purge."""
        bench = self._bench
        self._root = root = bench.plain("deb")
        self._program = program = LinuxProgram(root, NAME, bench.pictures, "deb")
        steps: Steps = {
            "policy of Debian (lintian)": self._lintian,
            "silent install of 0.0.1": self._install_older,
            "upgrade under an open window": self._upgrade,
            "files as published": lambda: provenance.as_listed(
                bench.release, root.inside(f"/usr/lib/{NAME}"), system="linux"
            ),
            "menu entry, metainfo": self._described,
            "self-test": program.self_test,
            "window, second start": lambda: program.window(bench.screen),
            "two users at once": self._two_users,
            "sockets of the self-test (strace)": lambda: program.sockets(bench.log("deb-network.log")),
            "sockets of the window (strace)": lambda: program.sockets_of_window(
                bench.screen, bench.log("deb-window-network.log")
            ),
            "sockets: the trace sees one": lambda: network.sees_a_socket(root, bench.log("control-network.log")),
            "without network": program.without_network,
            "press": lambda: program.press(bench.release.source / "data", bench.release.edition),
            "file type .slstate": lambda: associations.opens_views(root, USER),
            "policy of the machine": self._policy,
            "uninstall, leftovers": self._purge,
        }
        bench.report.try_all(".deb", steps)

    def _lintian(self) -> str:
        command = ["lintian", "--no-tag-display-limit", "--fail-on", "error,warning", str(self._package())]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
        expect(done.returncode == 0, f"lintian finds: {done.stdout.strip()[:800]}")
        return "no error, no warning"

    def _described(self) -> str:
        """Validate what desktops and software centres read, as it was installed."""
        share = self._root.inside("/usr/share")
        entry, metainfo = share / "applications" / f"{NAME}.desktop", share / "metainfo" / linux_packages.METAINFO
        for words, file in ((["desktop-file-validate"], entry), (["appstreamcli", "validate", "--no-net"], metainfo)):
            command = [*words, str(file)]
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
            expect(done.returncode == 0, f"{command[0]} finds: {(done.stdout + done.stderr).strip()[:800]}")
        return "valid for freedesktop.org and AppStream"

    def _package(self) -> Path:
        release = self._bench.release
        return release.out / f"{NAME}_{release.version}_amd64.deb"

    def _install_older(self) -> str:
        root = self._root
        self._before = root.files()
        package = linux_packages.deb(self._bench.older, self._bench.older_program, self._bench.icons)
        self._apt("install", root.bring(package))
        self._apt("install", *FONTS, *DESKTOP_TOOLS)
        file = root.inside(_POLICY)
        file.parent.mkdir()
        file.write_text('version = 1\n[locked]\nlanguage = "ja"\nown_data = false\n', encoding="utf-8")
        return "dependencies resolved by apt, no question"

    def _upgrade(self) -> str:
        release = self._bench.release
        package = self._root.bring(self._package())
        self._program.upgraded_while_open(self._bench.screen, lambda: self._apt("install", package))
        version = self._root.run("root", ["dpkg-query", "-W", "-f=${Version}", NAME])
        expect(version == release.version, f"dpkg knows version {version}")
        stale = self._root.inside(f"/usr/lib/{NAME}/{older.STALE}")
        expect(not stale.exists(), "a file of the older version is still there")
        expect(self._root.inside(_POLICY).is_file(), "the upgrade removed the administrator's policy")
        self._root.inside(_POLICY).rename(self._root.inside(_ASIDE))  # until its own trial
        return f"{older.VERSION} → {version}, the window says so; the policy kept, nothing of the older left"

    def _apt(self, *words: str) -> None:
        self._root.run("root", ["apt-get", "-qqy", "--no-install-recommends", *words])

    def _two_users(self) -> str:
        env = {"DISPLAY": self._bench.screen.name, "SILICON_LEDGER_TRACE": "1"}
        first, second = (self._root.command(user, [NAME], env) for user in (USER, SECOND_USER))
        screen = self._bench.screen
        with running(first, screen.env), running(second, screen.env):
            expect(len(screen.windows(TITLE)) == 2, "two users do not have two windows")
        return "a window each"

    def _policy(self) -> str:
        root, program = self._root, self._program
        root.inside(_ASIDE).rename(root.inside(_POLICY))
        said = root.run(USER, [NAME, "self-test"])
        expect(f"policy {_POLICY}: sound" in said, "the self-test does not tell of the policy")
        LinuxProgram(root, NAME, program.pictures, "deb-policy-japanese").one_picture(self._bench.screen)
        root.inside(_POLICY).write_text('[lock]\nlanguage = "xx"\n', encoding="utf-8")
        root.run(USER, [NAME, "self-test"], code=1)
        LinuxProgram(root, NAME, program.pictures, "deb-policy-wrong").one_picture(self._bench.screen)
        return "a sound one is followed; a wrong one is told, the self-test returns 1, the window opens"

    def _purge(self) -> str:
        root: BareRoot = self._root
        root.run("root", ["rm", "-r", f"/etc/{NAME}"])
        settings = self._program.settings()
        expect(settings.is_file(), "the window has not kept its settings")
        self._apt("purge", NAME)
        expect(settings.is_file(), "the settings of a user went with the program")
        expect(not associations.known(root, USER), "the file type is still known")
        self._apt("purge", *FONTS, *DESKTOP_TOOLS)
        self._apt("autoremove", "--purge")
        left = sorted(path for path in root.files() - self._before if "ledger" in path.lower())
        ours = [path for path in left if not path.startswith(("/home/", "/run/user/"))]
        expect(not ours, f"left behind: {', '.join(ours[:5])}")
        return f"nothing but the users' settings ({len(left)} paths in their homes and sessions)"
