"""A Windows program on a wine prefix: where it lies, and what is tried with it, whatever put it there."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from steps.places import CONSOLE_EXE, NAME, TITLE, WINDOW_EXE

from trials.bench import VIEW, VIEW_FILE
from trials.report import expect
from trials.screen import Screen, running
from trials.wine_prefix import WinePrefix

WINDOW = f"^{TITLE}$"  # the program's window; those of its installer are called more
_TRACE = {"SILICON_LEDGER_TRACE": "1"}
_LEAST_PAGES = 6
_QUICK = 20.0  # seconds a second start may take under wine until it has handed over and ended


@dataclass
class WindowsProgram:
    """``folder`` holds it; ``pictures`` is where pictures of its window go; ``portable`` keeps all in the folder ``user``."""

    prefix: WinePrefix
    folder: Path
    pictures: Path
    name: str
    portable: bool = False

    def self_test(self) -> str:
        """Run the self-test: every page there is has to be built, drawn and exported in every format."""
        said = self.prefix.expect(self.folder / CONSOLE_EXE, "self-test")
        lines = [line.strip() for line in said.splitlines() if line.startswith("page ")]
        formats = {line.rpartition(" exported as ")[2] for line in lines}
        expect(len(lines) >= _LEAST_PAGES and len(formats) == 1, f"the self-test did not try everything: {said}")
        return f"passes: {len(lines)} pages, each exported as {formats.pop()}"

    def version(self) -> str:
        """Return the version that the program says it is."""
        return self.prefix.expect(self.folder / CONSOLE_EXE, "--version").strip().rpartition(" ")[2]

    @contextmanager
    def shown(self, screen: Screen) -> Iterator[str]:
        """Start the program, yield its window once there is a chart in it, close it as a user does."""
        with running(self.prefix.command(self.folder / WINDOW_EXE), {**self.prefix.env, **_TRACE}) as process:
            window = screen.wait_for_window(WINDOW)
            yield window
            screen.close(window)
            expect(process.wait(timeout=60) == 0, f"the window ended with code {process.returncode}")

    def window(self, screen: Screen, *opener: str) -> str:
        """Start with a window, take its picture, start again with a view, take another, close.

        ``opener`` is what opens the view: ``start`` as a double click does, else the program itself.
        """
        begun = time.monotonic()
        with self.shown(screen):
            seconds = time.monotonic() - begun
            first = screen.picture(self.pictures / f"windows-{self.name}.png")
            handed = self._second_start(*(opener or (self.folder / WINDOW_EXE,)))
            second = screen.picture(self.pictures / f"windows-{self.name}-second-start.png")
            expect(first.read_bytes() != second.read_bytes(), "the second start did not change what the first shows")
            expect(len(screen.windows(WINDOW)) == 1, "the second start opened a window of its own")
        (self.prefix.home / "Documents" / VIEW_FILE).unlink()
        left = json.loads(self.settings().read_text(encoding="utf-8"))["state"]
        expect(left["page"] == json.loads(VIEW)["page"], f"the view of the second start was not shown, but {left}")
        by = "a double click" if opener else "its name on the command line"
        return f"first chart after {seconds:.1f} s; view handed over by {by} in {handed:.1f} s; closed with code 0"

    def _second_start(self, *opener: object) -> float:
        view = self.prefix.home / "Documents" / VIEW_FILE
        view.write_text(VIEW, encoding="utf-8")
        begun = time.monotonic()
        self.prefix.expect(*opener, view)
        seconds = time.monotonic() - begun
        expect(seconds < _QUICK, f"the second start took {seconds:.0f} s")
        return seconds

    def settings(self) -> Path:
        """Return the settings that the window has left."""
        kept = self.folder / "user" if self.portable else self.prefix.local / NAME
        return kept / "settings.json"
