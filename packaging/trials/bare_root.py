"""A Debian that has nothing but what debootstrap brings, and two ordinary users, one with an unusual home. Needs root."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.telling import MissingError, SetUpError, quiet_call, tell
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

    def states(self, folder: str) -> dict[str, tuple[int, int, int]]:
        """Return kind and permissions, size and time of change of everything in a folder, by path."""
        found = {}
        for path in self.inside(folder).rglob("*"):
            known = path.lstat()
            found[str(path)] = (known.st_mode, known.st_size, known.st_mtime_ns)
        return found


def make_plain(folder: Path, suite: str, packages: list[str]) -> Path:
    """Return a root with the system's smallest set, made once; ``packages`` are fetched into it and not installed.

    Raise ``MissingError`` where this machine cannot do that: no root, no right to mount, no way to a Debian mirror.
    """
    base = folder / f"plain-{suite}"
    if not (base / ".complete").exists():
        _expect_rights()
        shutil.rmtree(base, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        tell(f"Making a bare Debian root ({suite})")
        root = BareRoot(base)
        try:
            quiet_call("debootstrap", ["debootstrap", "--variant=minbase", suite, base])
            shutil.copyfile("/etc/resolv.conf", base / "etc" / "resolv.conf")
            _apt(root, "update")
            _apt(root, "install", "--download-only", *packages)
        except (SetUpError, TrialFailedError) as reason:
            raise MissingError(f"{reason}\nA bare Debian cannot be made: a Debian mirror has to be reached.") from None
        _add_users(root)
        (base / ".complete").touch()
    return base


def make_desktop(folder: Path, suite: str, packages: list[str]) -> Path:
    """Return a root with the libraries and a font that any desktop has, made once."""
    base = folder / f"desktop-{suite}"
    if not (base / ".complete").exists():
        root = fresh(make_plain(folder, suite, packages), base)
        tell("Adding what every desktop has")
        _apt(root, "install", *packages)
        (base / ".complete").touch()
    return base


def _expect_rights() -> None:
    if os.geteuid() != 0:
        raise MissingError("To make a bare Debian needs root: run this again with sudo.")
    done = subprocess.run(["unshare", "--mount", "--net", "true"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(f"Mounts and networks of their own are not allowed here: {done.stderr.strip()}")


def _apt(root: BareRoot, *words: str) -> None:
    root.run("root", ["apt-get", "-qqy", "--no-install-recommends", *words])


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
