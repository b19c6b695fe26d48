"""Proves that a build can be repeated: ``python3 packaging/reproduce.py linux|windows|all [--short]``.

Builds the commit twice, from two clones in different folders, under different umask, time zone, language, home and
number of processors and at different times, and compares every artefact byte by byte. A difference is told with the first
member that differs. Returns 0 same, 1 different or not built, 3 a tool is missing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python


@dataclass(frozen=True)
class Circumstances:
    """What must not be seen in what is built; ``folder`` is where the clone lies, one is deeper than the other."""

    folder: str
    umask: int
    env: dict[str, str]
    one_processor: bool = False


BOTH = (
    Circumstances("one", 0o022, {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}),
    Circumstances(
        "another/place/of-the-same",
        0o077,
        {"TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "4711"},
        one_processor=True,
    ),
)


def main(words: list[str]) -> int:
    """Build twice and compare; return the exit code."""
    from steps.places import WORK
    from steps.release import commit_and_epoch

    from tools.telling import SetUpError, tell

    parser = argparse.ArgumentParser(
        prog="reproduce.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=("linux", "windows", "all"))
    parser.add_argument("--short", action="store_true", help="the short form of the build")
    parser.add_argument("--work", type=Path, default=WORK / "twice", metavar="DIR", help="where both builds lie")
    asked = parser.parse_args(words)
    begun = time.monotonic()
    try:
        commit, epoch = commit_and_epoch()
        tell(f"Commit {commit[:12]}, every time inside {time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(epoch))} UTC")
        trees = []
        for one in BOTH:
            code, tree = _built(one, commit, asked)
            if code:
                return code
            trees.append(tree)
    except SetUpError as reason:
        tell(f"\n{reason}")
        return 1
    found = _compared(trees[0], trees[1])
    tell(f"{'DIFFERENT' if found else 'The same bytes'} ({time.monotonic() - begun:.0f} s)")
    return 1 if found else 0


def _built(one: Circumstances, commit: str, asked: argparse.Namespace) -> tuple[int, Path]:
    """Clone and build under ``one``'s circumstances; return the exit code and the folder of the clone."""
    from steps.places import ROOT

    from tools.telling import quiet_call, tell

    tree = asked.work.resolve() / one.folder
    shutil.rmtree(tree, ignore_errors=True)
    home = asked.work.resolve() / f"home-{one.umask:o}"
    for folder in (tree.parent, home):
        folder.mkdir(parents=True, exist_ok=True)
    quiet_call("git clone", ["git", "clone", "--quiet", "--no-local", "--no-checkout", ROOT, tree])
    quiet_call("git checkout", ["git", "-C", tree, "checkout", "--quiet", commit])
    command = [sys.executable, str(tree / "packaging" / "build.py"), asked.target, "--unmeasured"]
    command += ["--short"] if asked.short else []
    tell(
        f"\nBuilding in {tree}, umask {one.umask:03o}, {', '.join(f'{key}={value}' for key, value in one.env.items())}"
    )
    env = {**os.environ, **one.env, "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    done = subprocess.run(command, cwd=tree, env=env, check=False, preexec_fn=lambda: _begin_under(one))
    return done.returncode, tree


def _begin_under(one: Circumstances) -> None:
    os.umask(one.umask)
    if one.one_processor:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _compared(first: Path, second: Path) -> int:
    """Tell each difference of the two builds; return how many there are."""
    from steps import comparing
    from steps.places import LINUX_FOLDER, WINDOWS_FOLDER
    from steps.sums import digest

    from tools.telling import tell

    found = 0
    for place in (f"build/packaging/linux/{LINUX_FOLDER}", f"build/packaging/windows/{WINDOWS_FOLDER}", "dist"):
        here, there = first / place, second / place
        if not here.exists() and not there.exists():
            continue
        words = comparing.differences(here, there)
        found += len(words)
        files = [path for path in sorted(here.rglob("*")) if path.is_file()]
        tell(f"\n{place}: {len(files)} files, {len(words)} differences")
        for line in words[:20]:
            tell(f"  {line}")
        if place == "dist":
            for path in files:
                tell(f"  {digest(path)}  {path.name}")
    return found


if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
