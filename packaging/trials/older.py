"""Packages of a lower version with a file that the new one no longer has: what an upgrade has to replace."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from steps import archives
from steps.release import Release

VERSION = "0.0.1"
STALE = "lib/only-in-the-older-version.txt"


def release_of(release: Release) -> Release:
    """Return a release of the lower version, packed fast, its files apart from those to be published."""
    work = release.work / "older"
    work.mkdir(parents=True, exist_ok=True)
    out = work / "dist"
    out.mkdir(exist_ok=True)
    (work / "source").unlink(missing_ok=True)
    (work / "source").symlink_to(release.source)
    return replace(release, version=VERSION, work=work, out=out, short=True)


def program_of(older: Release, program: Path) -> Path:
    """Return a copy of a program's folder with the file that is to go."""
    copy = older.work / "programs" / program.name
    shutil.rmtree(copy, ignore_errors=True)
    copy.parent.mkdir(parents=True, exist_ok=True)
    archives.link_tree(program, copy)
    (copy / STALE).write_text("to be removed by an upgrade\n", encoding="utf-8")
    return copy
