"""Tries what ``packaging/build.py`` made: ``python3 packaging/verify.py linux|windows|all [--short] [-o DIR]``.

Each artefact is installed as its receivers would, silently, tried, upgraded and removed: for Linux in a bare Debian root
(needs root, and the network once for debootstrap and apt), for Windows under wine with test-only stand-ins.
Prints a table and writes it beside the artefacts; pictures lie in the work folder. Returns 0 all passed, 1 something
failed, 3 this machine lacks something (it is told what, and how to get it).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python

if TYPE_CHECKING:
    from steps.release import Release
    from trials.report import Report

ONLY = "one of: trust, folder, deb, run, portable, rpm; trust, folder, setup, wizard, portable, user.msi, machine.msi"


def main(words: list[str]) -> int:
    """Try everything asked for; return the exit code."""
    from steps.places import DIST, ROOT, WORK
    from steps.release import Release, commit_and_epoch, version_of

    parser = argparse.ArgumentParser(
        prog="verify.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=(*TARGETS, "all"))
    parser.add_argument("--short", action="store_true", help="what the short form of the build makes")
    parser.add_argument("-o", dest="out", type=Path, default=DIST, metavar="DIR", help="where the artefacts are")
    parser.add_argument("--work", type=Path, default=WORK, metavar="DIR", help="where the build left half-made things")
    parser.add_argument("--only", default="", metavar="NAME", help=ONLY)
    asked = parser.parse_args(words)
    commit, epoch = commit_and_epoch()
    release = Release(version_of(ROOT), epoch, commit, asked.work.resolve(), asked.out.resolve(), asked.short)
    codes = [_try_system(each, release, asked.only) for each in TARGETS if asked.target in {each, "all"}]
    return next((code for code in (1, 3) if code in codes), 0)


def _try_system(name: str, release: Release, only: str) -> int:
    """Try one system's artefacts, print the table and write it; return the exit code."""
    from trials.report import Report

    from tools.telling import MissingError, SetUpError, tell

    begun, report = time.monotonic(), Report()
    try:
        TARGETS[name](release, report, only)
    except SetUpError as reason:
        report.skip(name, str(reason))
        return 3 if isinstance(reason, MissingError) else 1
    tell(f"\n{report.table()}\n{'FAILED' if report.failed else 'All passed'} ({time.monotonic() - begun:.0f} s)")
    if not only:
        report.write(release.out / f"verified-{name}.md", f"Version {release.version}, commit `{release.commit[:12]}`.")
    return 1 if report.failed else 0


def _try_linux(release: Release, report: Report, only: str) -> None:
    from steps import tooling
    from trials.linux import trials
    from trials.screen import screen

    tooling.check_trials(tooling.TRY_LINUX)
    with screen() as shown:
        for name, one in trials(release, shown, report).items():
            if only in {"", name}:
                one()


def _try_windows(release: Release, report: Report, only: str) -> None:
    from steps import tooling
    from trials.screen import screen
    from trials.windows import trials

    tooling.check_trials(tooling.TRY_WINDOWS)
    with screen() as shown:
        for name, one in trials(release, shown, report).items():
            if only in {"", name}:
                one()


TARGETS = {"linux": _try_linux, "windows": _try_windows}

if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
