"""UNTESTED as an AppImage: ``python3 packaging/make_appimage.py RUNTIME``, after ``packaging/build.py linux``.

Lays out an AppDir from the Linux folder (that much is tried by ``packaging/verify.py linux``) and lets ``appimagetool`` put
it behind RUNTIME, the file ``runtime-x86_64`` of the AppImage project's type-2 runtime. Both have to be fetched and checked
by hand: this script fetches nothing, so that what runs first on a reader's machine is never something unlooked at.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

from tools.interpreter import continue_with_suitable_python


def main(words: list[str]) -> int:
    """Make the AppImage; return the exit code."""
    from steps import appdir, freeze
    from steps.places import DIST, ROOT, WORK
    from steps.release import Release, commit_and_epoch, version_of

    from tools.telling import SetUpError, quiet_call, tell

    parser = argparse.ArgumentParser(
        prog="make_appimage.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("runtime", type=Path, metavar="RUNTIME")
    parser.add_argument("-o", dest="out", type=Path, default=DIST, metavar="DIR", help="where to (default: dist)")
    parser.add_argument("--work", type=Path, default=WORK, metavar="DIR", help="where the build left the Linux folder")
    asked = parser.parse_args(words)
    commit, epoch = commit_and_epoch()
    release = Release(version_of(ROOT), epoch, commit, asked.work.resolve(), asked.out.resolve())
    tool = shutil.which("appimagetool")
    if tool is None or not asked.runtime.is_file() or not freeze.folder(release).is_dir():
        tell("Needed: appimagetool on the path, the runtime file, and 'python3 packaging/build.py linux' before this.")
        return 3
    stage = appdir.lay_out(release, freeze.folder(release), release.work / "icons")
    out = release.file("linux-x86_64.AppImage")
    command = [tool, "--no-appstream", "--runtime-file", asked.runtime.resolve(), stage, out]
    try:
        quiet_call("appimagetool", command, env={**release.env(), "ARCH": "x86_64"})
    except SetUpError as reason:
        tell(str(reason))
        return 1
    tell(f"{out}: UNTESTED; on a desktop with FUSE run it, and then it with the word self-test")
    return 0


if __name__ == "__main__":
    continue_with_suitable_python()
    sys.exit(main(sys.argv[1:]))
