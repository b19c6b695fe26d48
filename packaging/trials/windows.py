"""The Windows artefacts: each installed under wine by its own way, tried, upgraded, removed."""

from __future__ import annotations

from collections.abc import Callable

from steps import windows_folder
from steps.release import Release

from trials.report import Report
from trials.screen import Screen
from trials.trust import TrustTrials
from trials.windows_bench import WindowsBench
from trials.windows_folder import FolderTrials
from trials.windows_msi import MsiTrials
from trials.windows_portable import PortableTrials
from trials.windows_setup import SetupTrials
from trials.windows_wizard import WizardTrials


def trials(release: Release, screen: Screen, report: Report) -> dict[str, Callable[[], None]]:
    """Return what is to be tried, by the name of the artefact."""
    bench = WindowsBench(release, screen, report)
    trust = TrustTrials(release, report, "windows", windows_folder.folder(release))
    every = {
        "trust": trust.all,
        "folder": FolderTrials(bench).all,
        "setup": SetupTrials(bench).all,
        "wizard": WizardTrials(bench).all,
    }
    if not release.short:
        every["portable"] = PortableTrials(bench).all
        every |= {f"{scope}.msi": MsiTrials(bench, scope).all for scope in ("user", "machine")}
    return every
