"""The Linux artefacts: each installed in a bare Debian root by its own way, tried, upgraded, removed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from steps import deb_control, freeze, linux_packages
from steps.places import NAME, TITLE
from steps.release import Release

from trials import bare_root, older
from trials.bare_root import HOMES, SECOND_USER, USER, BareRoot
from trials.linux_program import LinuxProgram
from trials.report import Report, expect
from trials.screen import Screen, running

SUITE = "bookworm"
_FONTS = ["fonts-dejavu-core", "fonts-ipafont-gothic"]
_RUNNING = 5  # the code of an installer that finds the program running
Steps = dict[str, Callable[[], str]]


class LinuxTrials:
    """Tries what lies in ``release.out``; roots, pictures and logs go into ``release.work``."""

    def __init__(self, release: Release, screen: Screen, report: Report) -> None:
        self._release, self._screen, self._report = release, screen, report
        self._folder = release.work / "roots"
        self._pictures = release.work / "pictures"
        self._older = older.release_of(release)
        self._older_program = older.program_of(self._older, freeze.folder(release))
        self._icons = release.work / "icons"

    def _desktop(self, name: str) -> BareRoot:
        packages = [need.split()[0] for need in deb_control.DEPENDS] + _FONTS
        base = bare_root.make_desktop(self._folder, SUITE, packages)
        return bare_root.fresh(base, self._folder / name)

    # .deb: dependencies resolved in a system that has none of them

    def deb(self) -> None:
        """Install with apt, upgrade, run as two users, purge."""
        root = bare_root.fresh(bare_root.make_plain(self._folder, SUITE), self._folder / "deb")
        program = LinuxProgram(root, NAME, self._pictures, "deb")
        steps: Steps = {
            "silent install of 0.0.1": lambda: self._install_older_deb(root),
            "upgrade in place": lambda: self._upgrade_deb(root),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(self._screen),
            "two users at once": lambda: self._two_users(root),
            "sockets (strace)": lambda: program.sockets(self._release.work / "deb-network.log"),
            "without network": program.without_network,
            "press": lambda: program.press(self._release.source / "data", self._release.edition),
            "uninstall, leftovers": lambda: self._purge(root, program),
        }
        self._report.try_all(".deb", steps)

    def _install_older_deb(self, root: BareRoot) -> str:
        root.run("root", ["apt-get", "-qq", "update"])
        self._before = root.files()
        package = linux_packages.deb(self._older, self._older_program, self._icons)
        self._apt(root, root.bring(package))
        root.run("root", ["apt-get", "-qqy", "install", "--no-install-recommends", *_FONTS])
        return "dependencies resolved by apt"

    def _upgrade_deb(self, root: BareRoot) -> str:
        package = self._release.out / f"{NAME}_{self._release.version}_amd64.deb"
        self._apt(root, root.bring(package))
        version = root.run("root", ["dpkg-query", "-W", "-f=${Version}", NAME])
        expect(version == self._release.version, f"dpkg knows version {version}")
        expect(not root.inside(f"/usr/lib/{NAME}/{older.STALE}").exists(), "a file of the older version is still there")
        return f"{older.VERSION} → {version}, nothing of the older left"

    @staticmethod
    def _apt(root: BareRoot, file: str) -> None:
        root.run("root", ["apt-get", "-qqy", "install", "--no-install-recommends", file])

    def _two_users(self, root: BareRoot) -> str:
        env = {"DISPLAY": self._screen.name, "SILICON_LEDGER_TRACE": "1"}
        first, second = (root.command(user, [NAME], env) for user in (USER, SECOND_USER))
        with running(first, self._screen.env), running(second, self._screen.env):
            expect(len(self._screen.windows(TITLE)) == 2, "two users do not have two windows")
        return "a window each"

    def _purge(self, root: BareRoot, program: LinuxProgram) -> str:
        expect(program.settings().is_file(), "the window has not kept its settings")
        root.run("root", ["apt-get", "-qqy", "purge", NAME])
        root.run("root", ["apt-get", "-qqy", "purge", *_FONTS])
        root.run("root", ["apt-get", "-qqy", "autoremove", "--purge"])
        left = sorted(path for path in root.files() - self._before if "ledger" in path.lower())
        ours = [path for path in left if not path.startswith(("/home/", "/run/user/"))]
        expect(not ours, f"left behind: {', '.join(ours[:5])}")
        return f"nothing but the users' settings ({len(left)} paths in their homes and sessions)"

    # .run: for one user, in a home with spaces and letters from elsewhere

    def run_installer(self) -> None:
        """Install as an ordinary user, upgrade, refuse while it runs, remove."""
        root = self._desktop("run")
        prefix = f"{HOMES[USER]}/.local/opt/{NAME}"
        program = LinuxProgram(root, f"{HOMES[USER]}/.local/bin/{NAME}", self._pictures, "run")
        before = root.files()
        steps: Steps = {
            "silent install of 0.0.1": lambda: self._install_older_run(root, prefix),
            "upgrade in place": lambda: self._upgrade_run(root, prefix),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(self._screen),
            "while it runs": lambda: self._refused_while_running(root, program, prefix),
            "uninstall, leftovers": lambda: self._remove_run(root, prefix, before),
        }
        self._report.try_all(".run (per user)", steps)

    def _install_older_run(self, root: BareRoot, prefix: str) -> str:
        file = linux_packages.run(self._older, self._older_program, self._icons)
        self._run_file(root, root.bring(file))
        own = root.inside(f"{prefix}/policy.toml")
        own.write_text('[defaults]\nlanguage = "en"\n', encoding="utf-8")
        exec_line = root.inside(f"{HOMES[USER]}/.local/share/applications/{NAME}.desktop").read_text(encoding="utf-8")
        expect(f'Exec="{prefix}/{NAME}" %F' in exec_line, "the menu entry does not name the program")
        return "as an ordinary user, without a question"

    def _upgrade_run(self, root: BareRoot, prefix: str) -> str:
        self._run_file(root, root.bring(self._release.file("linux-x86_64.run")))
        expect(not root.inside(f"{prefix}/{older.STALE}").exists(), "a file of the older version is still there")
        expect(root.inside(f"{prefix}/policy.toml").is_file(), "the upgrade removed a file of the user's")
        return "the user's file kept, nothing of the older left"

    @staticmethod
    def _run_file(root: BareRoot, file: str, code: int = 0) -> None:
        root.run(USER, ["sh", file, "--quiet", "--", "--quiet"], code=code)

    def _refused_while_running(self, root: BareRoot, program: LinuxProgram, prefix: str) -> str:
        env = {"DISPLAY": self._screen.name, "SILICON_LEDGER_TRACE": "1"}
        file = root.bring(self._release.file("linux-x86_64.run"))
        words = {"upgrade": ["sh", file, "--quiet", "--", "--quiet"], "removal": [f"{prefix}/uninstall.sh"]}
        with running(root.command(USER, [program.program], env), self._screen.env) as process:
            for name, each in words.items():
                command = root.command(USER, each, beside=process.pid)
                done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
                expect(done.returncode == _RUNNING, f"{name} returned {done.returncode}: {done.stderr[-300:]}")
        return f"upgrade and removal refuse with code {_RUNNING}"

    def _remove_run(self, root: BareRoot, prefix: str, before: set[str]) -> str:
        root.run(USER, [f"{prefix}/uninstall.sh", "--quiet"])
        left = sorted(root.files() - before)
        kept = (f"{HOMES[USER]}/.config", f"{prefix}", f"{HOMES[USER]}/.local", f"{HOMES[USER]}/.cache", "/run/user")
        foreign = [path for path in left if not path.startswith(kept)]
        inside = [path for path in left if path.startswith(prefix) and path not in {prefix, f"{prefix}/policy.toml"}]
        expect(not foreign and not inside, f"left behind: {', '.join([*foreign, *inside][:5])}")
        return f"left: settings and the user's own file ({len(left)} paths)"

    # portable archive

    def portable(self) -> None:
        """Unpack into a folder with an unusual name, run beside another version, and from where nothing can be written."""
        root = self._desktop("portable")
        folder = f"{HOMES[USER]}/Mein USB-Stift #1/{NAME}-{self._release.version}"
        program = LinuxProgram(root, f"{folder}/{NAME}", self._pictures, "portable")
        steps: Steps = {
            "unpacked": lambda: self._unpack(root, folder),
            "self-test": program.self_test,
            "window, second start": lambda: program.window(self._screen),
            "everything beside it": lambda: self._beside(root, folder),
            "two versions at once": lambda: self._two_versions(root, folder),
            "read-only folder": lambda: self._read_only(root, folder),
        }
        self._report.try_all("portable tar.xz", steps)

    def _unpack(self, root: BareRoot, folder: str) -> str:
        file = root.bring(self._release.file("linux-x86_64-portable.tar.xz"))
        inside = root.inside(file)
        target = root.inside(folder).parent
        target.mkdir()
        subprocess.run(["tar", "-xf", inside, "-C", target], check=True)
        root.run("root", ["chown", "-R", f"{USER}:", str(Path(folder).parent)])
        self._home = root.files("/run")
        return "in a folder with spaces and #"

    def _beside(self, root: BareRoot, folder: str) -> str:
        expect(root.inside(f"{folder}/user/settings.json").is_file(), "the settings are not beside the program")
        elsewhere = [path for path in root.files("/run") - self._home if not path.startswith(folder)]
        elsewhere = [path for path in elsewhere if "/.cache" not in path]  # fontconfig's, of every program
        expect(not elsewhere, f"something was written elsewhere: {', '.join(elsewhere[:3])}")
        return "settings in the folder 'user', nothing elsewhere"

    def _two_versions(self, root: BareRoot, folder: str) -> str:
        other = folder.replace(self._release.version, older.VERSION)
        root.run(USER, ["cp", "-R", folder, other])
        env = {"DISPLAY": self._screen.name, "SILICON_LEDGER_TRACE": "1"}
        both = [root.command(USER, [f"{each}/{NAME}"], env) for each in (folder, other)]
        with running(both[0], self._screen.env), running(both[1], self._screen.env):
            expect(len(self._screen.windows(TITLE)) == 2, "two folders do not have a window each")
        root.run(USER, ["rm", "-rf", other])
        return "a window each"

    def _read_only(self, root: BareRoot, folder: str) -> str:
        root.run("root", ["chown", "-R", "root:", folder])
        root.run("root", ["rm", "-rf", f"{folder}/user"])
        env = {"DISPLAY": self._screen.name, "SILICON_LEDGER_TRACE": "1"}
        with running(root.command(USER, [f"{folder}/{NAME}"], env), self._screen.env):
            self._screen.picture(self._pictures / "portable-read-only.png")
        return "starts and shows its window"

    # .rpm: nothing here can install it as Fedora would

    def rpm(self) -> None:
        """Unpack the package beside the libraries of a Debian desktop and run it from there."""
        root = self._desktop("rpm")
        program = LinuxProgram(root, NAME, self._pictures, "rpm")
        steps: Steps = {"unpacked": lambda: self._unpack_rpm(root), "self-test": program.self_test}
        self._report.try_all(".rpm (untested on Fedora)", steps)

    def _unpack_rpm(self, root: BareRoot) -> str:
        file = self._release.out / f"{NAME}-{self._release.version}-1.x86_64.rpm"
        subprocess.run(
            ["rpm", "--root", root.path, "--install", "--nodeps", "--ignoreos", "--ignorearch", file],
            check=True,
            capture_output=True,
        )
        return "with rpm, into a Debian root, dependencies not looked at"
