"""The order of a build: what is made from what, with a line for each step."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from steps import (
    accessibility_report,
    budgets,
    environments,
    freeze,
    icons,
    it_page,
    linux_packages,
    rpm,
    sbom,
    source,
    sums,
    windows_folder,
    windows_packages,
)
from steps.places import NAME
from steps.release import Release
from tools.telling import tell

T = TypeVar("T")


class Plan:
    """One build; ``made`` are the published files in the order they were made, ``budgets`` what was measured."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.made: list[Path] = []
        self.budgets: list[budgets.Budget] = []
        self._icons = release.work / "icons"

    def prepare(self, *, work_tree: bool) -> None:
        """Take the sources, press the edition, draw the icons."""
        release = self.release
        self._step("sources", lambda: source.take(release, work_tree=work_tree))
        python = self._step("runtime environment", lambda: environments.runtime(release))
        self._step("edition", lambda: source.press(release, python))
        self._step("icons", lambda: icons.build(release))
        release.out.mkdir(parents=True, exist_ok=True)
        for told in release.out.glob("verified-*.md"):  # of an earlier build
            told.unlink()

    def linux(self, *, measured: bool) -> None:
        """Make everything for Linux; the short form leaves out what takes long to pack."""
        release = self.release
        program = self._step("Linux folder", lambda: freeze.build(release))
        self._publish(".deb", lambda: linux_packages.deb(release, program, self._icons))
        self._publish("per-user installer (.run)", lambda: linux_packages.run(release, program, self._icons))
        if not release.short:
            self._publish("portable archive", lambda: linux_packages.portable(release, program))
            self._publish(".rpm", lambda: rpm.build(release, program, self._icons))
        self._publish("list of parts", lambda: sbom.linux(release, freeze.other_parts(release)))
        listed = release.file("linux-files.sha256")
        self._publish("list of files", lambda: sums.list_files(program, listed))
        self.budgets.append(budgets.of_linux(program))
        if measured:
            self._step("self-test", lambda: freeze.self_test(release))
            self.budgets.append(self._step("start measured", lambda: budgets.of_start(release, program)))

    def windows(self) -> None:
        """Make everything for Windows."""
        release = self.release
        program = self._step("Windows folder", lambda: windows_folder.build(release, self._icons))
        setup = self._publish("setup program", lambda: windows_packages.setup(release, program, self._icons))
        if not release.short:
            self._publish("portable archive", lambda: windows_packages.portable(release, program))
            self._publish("MSI for one user", lambda: self._msi(program, machine=False))
            self._publish("MSI for the machine", lambda: self._msi(program, machine=True))
        parts = windows_folder.other_parts(release)
        self._publish("list of parts", lambda: sbom.windows(release, windows_folder.packages(release), parts))
        listed = release.file("windows-files.sha256")
        self._publish("list of files", lambda: sums.list_files(program, listed))
        self.budgets.append(budgets.of_setup(setup, short=release.short))

    def finish(self) -> None:
        """Write what a receiver needs to trust the files."""
        release = self.release
        shutil.copyfile(release.source / "docs" / "policy-file.md", release.out / "policy-file.md")
        self._publish("accessibility report", lambda: accessibility_report.write(release))
        self._publish("page for the IT department", lambda: it_page.write(release))
        written = self._publish("SHA256SUMS", lambda: sums.write(release))
        signature = self._step("signature", lambda: sums.sign(release, written))
        if signature:
            self.made.append(signature)
        for file in release.out.iterdir():
            file.chmod(0o755 if file.suffix == ".run" else 0o644)  # whatever the umask

    def _msi(self, program: Path, *, machine: bool) -> Path:
        return windows_packages.msi(self.release, program, self._icons, machine=machine)

    def _publish(self, what: str, make: Callable[[], Path]) -> Path:
        made = self._step(what, make)
        self.made.append(made)
        tell(f"     {made.name}, {made.stat().st_size / 1e6:.1f} MB")
        return made

    def _step(self, what: str, make: Callable[[], T]) -> T:
        begun = time.monotonic()
        tell(f"{NAME} {self.release.version}: {what}")
        made = make()
        tell(f"     {time.monotonic() - begun:.0f} s")
        return made
