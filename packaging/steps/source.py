"""The tree that is built: exactly what is committed, so that a build can be repeated by anybody who has the commit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from steps.places import ROOT
from steps.release import Release
from tools import catalogues
from tools.telling import SetUpError, quiet_call, tell


def take(release: Release, *, work_tree: bool) -> None:
    """Put the tree into ``release.source``; ``work_tree`` takes files as they lie there instead, for trying."""
    shutil.rmtree(release.source, ignore_errors=True)
    release.source.mkdir(parents=True)
    if work_tree or not (ROOT / ".git").exists():
        _copy_work_tree(release.source)
    else:
        _copy_commit(release)
    catalogues.compile_all(release.source / "resources" / "i18n")


def press(release: Release, python: Path) -> None:
    """Press the edition from the tables of that tree."""
    env = {**release.env(), "PYTHONPATH": str(release.source)}
    command = [python, "-m", "desktop_app", "press", release.source / "data", "-o", release.edition]
    quiet_call("Pressing the edition", command, env=env)


def _copy_commit(release: Release) -> None:
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=False)
    if changed.stdout:
        tell(
            f"{len(changed.stdout.splitlines())} changed files are not committed and not built (--work-tree builds them)"
        )
    archive = release.work / "source.tar"
    quiet_call("git archive", ["git", "archive", "--format=tar", f"--output={archive}", release.commit])
    quiet_call("tar", ["tar", "-xf", archive, "-C", release.source])
    archive.unlink()


def _copy_work_tree(to: Path) -> None:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    names = [name for name in listed.stdout.decode().split("\0") if name]
    if not names:
        raise SetUpError("Without git, build from the source archive: unpack it where nothing else lies.")
    for name in names:
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, to / name)
