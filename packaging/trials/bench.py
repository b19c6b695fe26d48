"""What all trials of the Linux artefacts share: what was built, a lower version of it, roots to install it in, a screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from steps import deb_control, freeze
from steps.places import SAVED_VIEW
from steps.release import Release

from trials import bare_root, older
from trials.bare_root import BareRoot
from trials.report import Report
from trials.screen import Screen

SUITE = "bookworm"
FONTS = ("fonts-dejavu-core", "fonts-ipafont-gothic")
DESKTOP_TOOLS = ("desktop-file-utils", "shared-mime-info", "libglib2.0-bin")  # menus and file types; gio asks for them
RUNNING = 5  # the code of an installer that finds the program running
VIEW = json.dumps({"version": 1, "page": "projects", "figure": "timeline"})
VIEW_FILE = f"Sicht 半導体.{SAVED_VIEW}"
Steps = dict[str, Callable[[], str]]


@dataclass
class Bench:
    """Roots, pictures and logs go into ``release.work``."""

    release: Release
    screen: Screen
    report: Report

    def __post_init__(self) -> None:
        self.older = older.release_of(self.release)
        self.icons = self.release.work / "icons"
        self.pictures = self.release.work / "pictures"

    @cached_property
    def older_program(self) -> Path:
        """Return the folder of the lower version."""
        return older.program_of(self.older, freeze.folder(self.release))

    def plain(self, name: str) -> BareRoot:
        """Return a new root that has none of what the program needs."""
        folder = self.release.work / "roots"
        return bare_root.fresh(bare_root.make_plain(folder, SUITE, _packages()), folder / name)

    def desktop(self, name: str) -> BareRoot:
        """Return a new root with what every desktop has."""
        folder = self.release.work / "roots"
        return bare_root.fresh(bare_root.make_desktop(folder, SUITE, _packages()), folder / name)

    def log(self, name: str) -> Path:
        """Return where a log goes."""
        return self.release.work / name


def _packages() -> list[str]:
    return [*(need.split()[0] for need in deb_control.DEPENDS), *FONTS, *DESKTOP_TOOLS]
