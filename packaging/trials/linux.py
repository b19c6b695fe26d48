"""The Linux artefacts: each installed in a bare Debian root by its own way, tried, upgraded, removed."""

from __future__ import annotations

from collections.abc import Callable

from steps import freeze
from steps.release import Release

from trials.bench import Bench
from trials.linux_deb import DebTrials
from trials.linux_folder import FolderTrials
from trials.linux_portable import PortableTrials
from trials.linux_rpm import RpmTrials
from trials.linux_run import RunTrials
from trials.report import Report
from trials.screen import Screen
from trials.trust import TrustTrials


def trials(release: Release, screen: Screen, report: Report) -> dict[str, Callable[[], None]]:
    """Return what is to be tried, by the name of the artefact."""
    bench = Bench(release, screen, report)
    trust = TrustTrials(release, report, "linux", freeze.folder(release))
    every = {
        "trust": trust.all,
        "folder": FolderTrials(bench).all,
        "deb": DebTrials(bench).all,
        "run": RunTrials(bench).all,
    }
    if not release.short:
        every |= {"portable": PortableTrials(bench).all, "rpm": RpmTrials(bench).all}
    return every
