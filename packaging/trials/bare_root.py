"""A Debian that has nothing but what debootstrap brings, and two ordinary users, one with an unusual home. Needs root."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.telling import SetUpError, quiet_call, tell
from trials.report import TrialFailedError

USER, SECOND_USER = "reader", "second"
HOMES = {"root": "/root", USER: "/home/Ämter & Büros 田中", SECOND_USER: "/home/second"}
_IDS = {USER: 1000, SECOND_USER: 1001}
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
_LONGEST = 600.0  # seconds for anything that is run inside
_ENTER = """
root=$1 user=$2; shift 2
if ! mountpoint -q "$root/proc"; then
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi
exec chroot "$root" setpriv --reuid "$user" --regid "$user" --init-groups env -i "$@"
"""


@dataclass(frozen=True)
class BareRoot:
    """One system in a folder."""

    path: Path

    def command(
        self,
        user: str,
        words: list[str],
        env: Mapping[str, str] | None = None,
        *,
        network: bool = True,
        beside: int | None = None,
    ) -> list[str]:
        """Return the command that runs ``words`` inside as ``user``; without ``network`` there is not even a loopback.

        ``beside`` is the number of a process inside: with it, both see the same files under the same names.
        """
        known = {
            "HOME": HOMES[user],
            "USER": user,
            "PATH": _PATH,
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        if user in _IDS:
            known["XDG_RUNTIME_DIR"] = f"/run/user/{_IDS[user]}"
        values = [f"{name}={value}" for name, value in {**known, **(env or {})}.items()]
        apart = ["unshare", "--mount", *([] if network else ["--net"])]
        if beside is not None:
            apart = ["nsenter", "--mount", "--target", str(beside)]
        shell = ["bash", "-c", _ENTER, "bash", str(self.path), user, *values]
        return [*apart, "--", *shell, "sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *words]

    def run(
        self, user: str, words: list[str], env: Mapping[str, str] | None = None, *, network: bool = True, code: int = 0
    ) -> str:
        """Run ``words`` inside; return what they said, or raise ``TrialFailedError`` if they return another code."""
        command = self.command(user, words, env, network=network)
        done = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST, check=False)
        if done.returncode != code:
            said = (done.stderr + done.stdout).strip()[-2000:]
            raise TrialFailedError(f"{' '.join(words)} returned {done.returncode} and not {code}: {said}")
        return done.stdout

    def inside(self, path: str) -> Path:
        """Return where a path of that system lies on this machine."""
        return self.path / path.lstrip("/")

    def bring(self, file: Path) -> str:
        """Copy a file to where everybody inside can read it; return its path there."""
        target = self.inside(f"/var/tmp/{file.name}")
        shutil.copyfile(file, target)
        target.chmod(0o755)
        return f"/var/tmp/{file.name}"

    def files(self, *but: str) -> set[str]:
        """Return all paths inside, but those of the system's own memory (``but`` begins more of them)."""
        own = ("/proc", "/dev", "/tmp", "/var/tmp", "/var/cache", "/var/lib/apt", "/var/log", *but)
        found = set()
        for place, folders, names in os.walk(self.path):
            inner = "/" + os.path.relpath(place, self.path).removeprefix(".").lstrip("/")
            folders[:] = [each for each in folders if not f"{inner.rstrip('/')}/{each}".startswith(own)]
            found |= {f"{inner.rstrip('/')}/{name}" for name in (*folders, *names)}
        return found


def make_plain(folder: Path, suite: str) -> Path:
    """Return a root with the system's smallest set, made once."""
    base = folder / f"plain-{suite}"
    if not (base / ".complete").exists():
        if os.geteuid() != 0 or shutil.which("debootstrap") is None:
            raise SetUpError("debootstrap and root are needed: apt-get install debootstrap")
        shutil.rmtree(base, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        tell(f"Making a bare Debian root ({suite})")
        quiet_call("debootstrap", ["debootstrap", "--variant=minbase", suite, base])
        shutil.copyfile("/etc/resolv.conf", base / "etc" / "resolv.conf")
        _add_users(BareRoot(base))
        (base / ".complete").touch()
    return base


def make_desktop(folder: Path, suite: str, packages: list[str]) -> Path:
    """Return a root with the libraries and a font that any desktop has, made once."""
    base = folder / f"desktop-{suite}"
    if not (base / ".complete").exists():
        root = fresh(make_plain(folder, suite), base)
        tell("Adding what every desktop has")
        root.run("root", ["apt-get", "-qq", "update"])
        root.run("root", ["apt-get", "-qqy", "install", "--no-install-recommends", *packages])
        (base / ".complete").touch()
    return base


def fresh(base: Path, target: Path) -> BareRoot:
    """Return a copy of a root."""
    shutil.rmtree(target, ignore_errors=True)
    quiet_call("cp", ["cp", "-a", "--reflink=auto", base, target])
    (target / ".complete").unlink(missing_ok=True)
    return BareRoot(target)


def _add_users(root: BareRoot) -> None:
    for user, number in _IDS.items():
        root.run("root", ["useradd", "--uid", str(number), "--create-home", "--home-dir", HOMES[user], user])
        root.run("root", ["install", "-d", "-m", "700", "-o", user, f"/run/user/{number}"])
