"""Size and speed of what was built, beside what was promised."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from steps import environments
from steps.places import NAME
from steps.release import Release
from tools.places import site_packages_of
from tools.telling import SetUpError, quiet_call, tell

MOST_SETUP = 40e6  # bytes
MOST_LINUX = 200 * 2**20  # bytes on disk
MOST_SLOWER = 1.2  # first window of the frozen program against the same from a byte-compiled environment
_ROUNDS = 12
_LONGEST = 60.0  # seconds a program may take to its first window
_MARK = "trace first paint"


@dataclass(frozen=True)
class Budget:
    """A measure in words, and whether it keeps to what was promised."""

    what: str
    found: str
    most: str
    kept: bool


def size_on_disk(folder: Path) -> int:
    """Return what a folder takes of a disk, in bytes; two names of one file count once."""
    seen, total = set(), 0
    for path in [folder, *folder.rglob("*")]:
        known = path.lstat()
        if (known.st_dev, known.st_ino) not in seen:
            seen.add((known.st_dev, known.st_ino))
            total += known.st_blocks * 512
    return total


def of_linux(folder: Path) -> Budget:
    """Weigh the Linux folder."""
    size = size_on_disk(folder)
    return Budget("Linux folder", f"{size / 2**20:.0f} MiB", f"{MOST_LINUX / 2**20:.0f} MiB", size <= MOST_LINUX)


def of_setup(setup: Path, *, short: bool) -> Budget:
    """Weigh the Windows setup program; fast compression does not count against it."""
    size = setup.stat().st_size
    note = ", packed fast" if short else ""
    return Budget(
        "Windows setup", f"{size / 1e6:.1f} MB{note}", f"{MOST_SETUP / 1e6:.0f} MB", short or size <= MOST_SETUP
    )


def of_start(release: Release, folder: Path) -> Budget:
    """Start the frozen program and the same from a byte-compiled environment in turn.

    The fastest start of each is compared: it is what the program needs, all else is what other programs took.
    """
    python = environments.runtime(release)
    packages = site_packages_of(python.parents[1])
    words = ["-q", "-j0", "-x", r"\.tmpl\.py$", packages, release.source / "desktop_app"]
    compile_all = [python, "-m", "compileall", *words]
    quiet_call("compileall", compile_all, env={**release.env(), "PYTHONDONTWRITEBYTECODE": ""})
    commands = {
        "frozen": ([folder / NAME, "--edition", release.edition], {}),
        "plain": ([python, "-m", "desktop_app", "--edition", release.edition], {"PYTHONPATH": str(release.source)}),
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(_ROUNDS + 1):
        for name, (command, env) in commands.items():
            seconds = _until_first_window(command, env)
            if number:  # the first round warms the disk's cache
                found[name].append(seconds)
    frozen, plain = (min(found[name]) for name in ("frozen", "plain"))
    ratio = f"{frozen / plain:.2f} × ({frozen * 1000:.0f} : {plain * 1000:.0f} ms)"
    return Budget("First window, frozen", ratio, f"{MOST_SLOWER} ×", frozen <= MOST_SLOWER * plain)


def _until_first_window(command: list[object], more: Mapping[str, str]) -> float:
    with tempfile.TemporaryDirectory() as home:
        env = {
            **os.environ,
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_RUNTIME_DIR": home,
            "QT_QPA_PLATFORM": "offscreen",
        }
        env |= {"SILICON_LEDGER_TRACE": "1", **more}
        begun = time.perf_counter()
        words = [str(word) for word in command]
        with subprocess.Popen(words, env=env, stderr=subprocess.PIPE, text=True) as process:
            alarm = threading.Timer(_LONGEST, process.kill)
            alarm.start()
            try:
                for line in process.stderr or ():
                    if line.startswith(_MARK):
                        return time.perf_counter() - begun
            finally:
                alarm.cancel()
                process.kill()
    raise SetUpError(f"{words[0]} showed no window.")


def tell_all(budgets: list[Budget]) -> bool:
    """Print a line for each; return whether all keep to what was promised."""
    for budget in budgets:
        tell(f"  {'ok    ' if budget.kept else 'MISSED'} {budget.what}: {budget.found} (at most {budget.most})")
    return all(budget.kept for budget in budgets)
