"""Tries what ``packaging/build.py`` made: ``python3 packaging/verify.py linux [--short] [-o DIR]``.

Each Linux artefact is installed in a bare Debian root as its receivers would, silently, tried, upgraded and removed.
Needs root and the network once (debootstrap, apt). Prints a table and writes it beside the artefacts; pictures lie in the
work folder. Returns 0 all passed, 1 something failed, 3 this machine lacks something (it is told what, and how to get it).
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


def main(words: list[str]) -> int:
    """Try everything asked for; return the exit code."""
    from steps.places import DIST, ROOT, WORK
    from steps.release import Release, commit_and_epoch, version_of
    from trials.report import Report

    from tools.telling import MissingError, SetUpError, tell

    parser = argparse.ArgumentParser(
        prog="verify.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=tuple(TARGETS))
    parser.add_argument("--short", action="store_true", help="what the short form of the build makes")
    parser.add_argument("-o", dest="out", type=Path, default=DIST, metavar="DIR", help="where the artefacts are")
    parser.add_argument("--work", type=Path, default=WORK, metavar="DIR", help="where the build left half-made things")
    parser.add_argument("--only", default="", metavar="NAME", help="one artefact: folder, deb, run, portable, rpm")
    asked = parser.parse_args(words)
    begun, report = time.monotonic(), Report()
    commit, epoch = commit_and_epoch()
    release = Release(version_of(ROOT), epoch, commit, asked.work.resolve(), asked.out.resolve(), asked.short)
    try:
        TARGETS[asked.target](release, report, asked.only)
    except SetUpError as reason:
        report.skip(asked.target, str(reason))
        return 3 if isinstance(reason, MissingError) else 1
    tell(f"\n{report.table()}\n{'FAILED' if report.failed else 'All passed'} ({time.monotonic() - begun:.0f} s)")
    report.write(
        release.out / f"verified-{asked.target}.md", f"Version {release.version}, commit `{release.commit[:12]}`."
    )
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


TARGETS = {"linux": _try_linux}

if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
