"""An installed Linux program: where it is, and what is tried with it, whatever put it there."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from steps.places import NAME, TITLE

from trials import network
from trials.bare_root import HOMES, USER, BareRoot
from trials.bench import VIEW, VIEW_FILE
from trials.report import expect
from trials.screen import REPLACED, Screen, running, wait_for_line

_TRACE = {"SILICON_LEDGER_TRACE": "1"}
_LEAST_PAGES = 6
_QUICK = 10.0  # seconds a second start may take until it has handed over and ended


@dataclass
class LinuxProgram:
    """``program`` is its path inside ``root``, ``user`` who runs it; ``pictures`` is where pictures of its window go."""

    root: BareRoot
    program: str
    pictures: Path
    name: str
    user: str = USER
    keeps: str = ""  # where its settings lie, if not in the user's home

    def self_test(self) -> str:
        """Run the self-test: every page there is has to be built, drawn and exported in every format."""
        said = self.root.run(self.user, [self.program, "self-test"])
        lines = [line for line in said.splitlines() if line.startswith("page ")]
        formats = {line.rpartition(" exported as ")[2] for line in lines}
        expect(len(lines) >= _LEAST_PAGES and len(formats) == 1, f"the self-test did not try everything: {said}")
        return f"passes: {len(lines)} pages, each exported as {formats.pop()}"

    def press(self, data: Path, edition: Path) -> str:
        """Press the tables with the installed program; the edition must be the bundled one to the byte."""
        tables = self.root.inside("/var/tmp/data")
        shutil.copytree(data, tables, dirs_exist_ok=True)
        self.root.run(USER, [self.program, "press", "/var/tmp/data", "-o", "pressed.sqlite"])
        made = self.root.inside(f"{HOMES[USER]}/pressed.sqlite")
        same = made.read_bytes() == edition.read_bytes()
        made.unlink()
        expect(same, "the edition pressed by the installed program differs from the bundled one")
        return "the bundled edition to the byte"

    def window(self, screen: Screen) -> str:
        """Start with a window, take its picture, start again with a view, take another, close as a user does."""
        env, begun = self._env(screen), time.monotonic()
        with running(self.root.command(self.user, [self.program], env), screen.env) as process:
            seconds = time.monotonic() - begun
            window = screen.wait_for_window(TITLE)
            first = screen.picture(self.pictures / f"{self.name}.png")
            handed = self._second_start(screen)
            second = screen.picture(self.pictures / f"{self.name}-second-start.png")
            expect(first.read_bytes() != second.read_bytes(), "the second start did not change what the first shows")
            expect(len(screen.windows(TITLE)) == 1, "the second start opened a window of its own")
            screen.close(window)
            expect(process.wait(timeout=30) == 0, f"the window ended with code {process.returncode}")
        (self.root.inside(HOMES[self.user]) / VIEW_FILE).unlink()
        left = json.loads(self.settings().read_text(encoding="utf-8"))["state"]
        expect(left["page"] == json.loads(VIEW)["page"], f"the view of the second start was not shown, but {left}")
        return f"first chart after {seconds:.1f} s; second start handed over in {handed:.1f} s; closed with code 0"

    def one_picture(self, screen: Screen) -> Path:
        """Start with a window, take its picture, close it as a user does."""
        with running(self.root.command(self.user, [self.program], self._env(screen)), screen.env) as process:
            window = screen.wait_for_window(TITLE)
            picture = screen.picture(self.pictures / f"{self.name}.png")
            screen.close(window)
            expect(process.wait(timeout=30) == 0, f"the window ended with code {process.returncode}")
        return picture

    def upgraded_while_open(self, screen: Screen, upgrade: Callable[[], object]) -> None:
        """Upgrade under the open window: nobody is kept waiting, the window says so and closes as ever."""
        with running(self.root.command(self.user, [self.program], self._env(screen)), screen.env) as process:
            window = screen.wait_for_window(TITLE)
            upgrade()
            wait_for_line(process, REPLACED)
            screen.picture(self.pictures / f"{self.name}-replaced.png")
            screen.close(window)
            expect(process.wait(timeout=30) == 0, f"the window ended with code {process.returncode}")

    def sockets_of_window(self, screen: Screen, log: Path) -> str:
        """Trace the sockets from the start of the window to its end."""
        command = network.traced(log, self.root.command(self.user, [self.program], self._env(screen)))
        with running(command, screen.env) as process:
            screen.close(screen.wait_for_window(TITLE))
            expect(process.wait(timeout=60) == 0, f"the window ended with code {process.returncode}")
        return network.families_in(log)

    @staticmethod
    def _env(screen: Screen) -> dict[str, str]:
        return {"DISPLAY": screen.name, **_TRACE}

    def _second_start(self, screen: Screen) -> float:
        view = self.root.inside(f"{HOMES[self.user]}/{VIEW_FILE}")
        view.write_text(VIEW, encoding="utf-8")
        view.chmod(0o644)
        begun = time.monotonic()
        command = self.root.command(self.user, [self.program, view.name], {"DISPLAY": screen.name})
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        seconds = time.monotonic() - begun
        expect(done.returncode == 0, f"the second start returned {done.returncode}: {done.stderr[-500:]}")
        expect(seconds < _QUICK, f"the second start took {seconds:.0f} s")
        return seconds

    def sockets(self, log: Path) -> str:
        """Trace the sockets of the self-test."""
        return network.sockets_asked_for(self.root, [self.program, "self-test"], log)

    def without_network(self) -> str:
        """Run the self-test where there is no network."""
        return network.without_any(self.root, [self.program, "self-test"])

    def settings(self) -> Path:
        """Return the settings that the window has left."""
        return self.root.inside(f"{self.keeps or f'{HOMES[self.user]}/.config/{NAME}'}/settings.json")
