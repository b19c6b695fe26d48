"""Makes the installers: ``python3 packaging/build.py linux|windows|all [--short] [-o DIR]``.

Runs on Linux and needs the network once, for what the locks name. It builds what is committed, and the same commit gives
the same bytes (``packaging/reproduce.py`` proves it). ``packaging/verify.py`` tries what was built. Returns 0 built, 1 a step
failed or a budget was missed, 3 this machine lacks something (it is told what, and how to get it).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python


def main(words: list[str]) -> int:
    """Build; return 0, 1 where a step failed or a budget was missed, 3 where this machine lacks something."""
    from steps import budgets, tooling
    from steps.places import DIST, ROOT, WORK
    from steps.plan import Plan
    from steps.release import Release, commit_and_epoch, version_of

    from tools.telling import MissingError, SetUpError, tell

    parser = argparse.ArgumentParser(
        prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=("linux", "windows", "all"))
    parser.add_argument("--short", action="store_true", help="folders, .deb, .run and setup, packed fast: for trying")
    parser.add_argument("--work-tree", action="store_true", help="build the files as they lie there, committed or not")
    parser.add_argument("-o", dest="out", type=Path, default=DIST, metavar="DIR", help="where to (default: dist)")
    parser.add_argument("--work", type=Path, default=WORK, metavar="DIR", help="where half-made things lie")
    parser.add_argument(
        "--unmeasured", action="store_true", help="leave out the self-test and the comparison of starts"
    )
    asked = parser.parse_args(words)
    begun = time.monotonic()
    linux, windows = asked.target in {"linux", "all"}, asked.target in {"windows", "all"}
    try:
        tooling.check(linux=linux, windows=windows)
        asked.work.mkdir(parents=True, exist_ok=True)
        commit, epoch = commit_and_epoch()
        plan = Plan(Release(version_of(ROOT), epoch, commit, asked.work.resolve(), asked.out.resolve(), asked.short))
        plan.prepare(work_tree=asked.work_tree)
        if linux:
            plan.linux(measured=not asked.unmeasured)
        if windows:
            plan.windows()
        plan.finish()
    except SetUpError as reason:
        tell(f"\n{reason}")
        return 3 if isinstance(reason, MissingError) else 1
    kept = budgets.tell_all(plan.budgets)
    tell(f"{len(plan.made)} files in {plan.release.out} ({time.monotonic() - begun:.0f} s)")
    return 0 if kept else 1


if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
