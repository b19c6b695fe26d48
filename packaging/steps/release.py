"""What is built: version, date, and the folders it is made in."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from steps.places import NAME, ROOT
from tools.telling import SetUpError

_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """One build. ``epoch`` (seconds) stands for every time inside the files, so that they are the same bytes again.

    ``short`` trades size for speed: fast compression and fewer files, for trying, never for publishing.
    """

    version: str
    epoch: int
    commit: str
    work: Path
    out: Path
    short: bool = False

    @property
    def source(self) -> Path:
        """Return the tree that is built: what was committed, nothing else."""
        return self.work / "source"

    @property
    def edition(self) -> Path:
        """Return the edition pressed from that tree."""
        return self.work / f"{NAME}.sqlite"

    def file(self, ending: str) -> Path:
        """Return the path of a file to be published, ``silicon-ledger-VERSION-ENDING``."""
        return self.out / f"{NAME}-{self.version}-{ending}"

    @property
    def when(self) -> str:
        """Return the time of the release as ISO 8601."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.epoch))

    def env(self) -> dict[str, str]:
        """Return the environment in which every tool makes the same bytes again."""
        fixed = {"SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return {**fixed, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": ""}


def version_of(tree: Path) -> str:
    """Return the version of the program in a source tree."""
    found = _VERSION.search((tree / "desktop_app" / "__init__.py").read_text(encoding="utf-8"))
    if found is None:
        raise SetUpError("desktop_app/__init__.py names no version like 1.2.3.")
    return found[1]


def commit_and_epoch() -> tuple[str, int]:
    """Return the commit that is built and its time; ``SOURCE_DATE_EPOCH`` wins, as elsewhere."""
    command = ["git", "log", "-1", "--format=%H %ct"]
    done = (
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False) if shutil.which("git") else None
    )
    commit, _, seconds = done.stdout.strip().partition(" ") if done and done.returncode == 0 else ("", "", "")
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or seconds
    if not epoch.isdecimal():
        raise SetUpError("This is no git tree: set SOURCE_DATE_EPOCH to the time of the release, in seconds.")
    return commit, int(epoch)
