"""What all trials of the Windows artefacts share: what was built, a lower version of it, machines of wine's making, a screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from steps import windows_folder
from steps.release import Release

from trials import older, wine_prefix
from trials.report import Report
from trials.screen import Screen
from trials.wine_prefix import WinePrefix


@dataclass
class WindowsBench:
    """Prefixes and pictures go into ``release.work``."""

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
        return older.program_of(self.older, windows_folder.folder(self.release))

    @cached_property
    def _template(self) -> WinePrefix:
        return wine_prefix.make(self.release, self.screen)

    def machine(self, name: str) -> WinePrefix:
        """Return a new machine on which the program never was."""
        return wine_prefix.copy_of(self._template, self.release.work / "wine" / name, self.screen)
