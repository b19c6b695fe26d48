"""The pages of the setup program and of its uninstaller, driven by keys in each language, each page kept as a picture."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from steps.places import NAME, TITLE

from trials.bench import Steps
from trials.report import TrialFailedError, expect
from trials.windows_bench import WindowsBench
from trials.windows_program import WINDOW
from trials.windows_setup import LIST, UNINSTALLER

_LANGUAGES: Mapping[str, tuple[str, str, str]] = MappingProxyType(  # locale; how both call their windows
    {
        "English": ("en_US", "Setup", "Uninstall"),
        "Japanese": ("ja_JP", "セットアップ", "アンインストール"),
        "Korean": ("ko_KR", "설치", "제거"),
    }
)
_LONGEST = 120.0  # seconds to install


class WizardTrials:
    """Install, let the last page start the program, remove it while it runs, close it, go on."""

    def __init__(self, bench: WindowsBench) -> None:
        self._bench, self._screen = bench, bench.screen

    def all(self) -> None:
        """Go through all pages in each language."""
        self._prefix = self._bench.machine("wizard")
        self._folder = self._prefix.local / "Programs" / TITLE
        steps: Steps = {language: self._step(language) for language in _LANGUAGES}
        steps["cancelled"] = self._cancel
        self._bench.report.try_all("setup (pages)", steps)

    def _step(self, language: str) -> Callable[[], str]:
        return lambda: self._go_through(language)

    def _go_through(self, language: str) -> str:
        locale, setup, uninstall = _LANGUAGES[language]
        env = self._env(locale)
        with self._open(self._bench.release.file("windows-x86_64-setup.exe"), [], env) as process:
            window = self._page(language, "1-folder", f"{TITLE} {setup}")
            self._screen.press("Return", window=window)
            self._wait_for_end_of_copying()
            self._finish(process, self._page(language, "2-installed", f"{TITLE} {setup}"))
            expect(process.returncode == 0, f"setup ended with code {process.returncode}")
        program = self._screen.wait_for_window(WINDOW)
        staying = f"_?={self._prefix.windows_path(self._folder)}".split(" ")
        with self._open(self._folder / UNINSTALLER, staying, env) as process:
            window = self._page(language, "3-remove", f"{TITLE} {uninstall}")
            self._screen.press("Return", window=window)
            question = self._page(language, "4-running", f"{TITLE} {uninstall}", number=2)
            self._close(program)
            self._try_again(question, f"^{TITLE} {uninstall}")
            self._wait_until(lambda: [path.name for path in self._folder.iterdir()] == [UNINSTALLER])
            self._finish(process, self._page(language, "5-removed", f"{TITLE} {uninstall}"))
            expect(process.returncode == 0, f"the uninstaller ended with code {process.returncode}")
        self._prefix.settle()
        left = [path.name for path in self._folder.iterdir()]
        expect(left == [UNINSTALLER], f"left behind: {left}")  # it stayed, and NSIS cannot delete itself then
        shutil.rmtree(self._folder)
        return "folder, installed, started by its last page; asked to close it, closed, tried again, removed"

    def _cancel(self) -> str:
        with self._open(self._bench.release.file("windows-x86_64-setup.exe"), [], self._env("en_US")) as process:
            window = self._page("English", "6-first", f"{TITLE} Setup")
            self._screen.press("Escape", window=window)
            self._screen.press("Return", window=self._page("English", "7-cancel", f"{TITLE} Setup", number=2))
            expect(process.wait(timeout=60) == 1, f"setup ended with code {process.returncode} and not 1")
        expect(not self._folder.exists(), "something was installed")
        return "code 1, nothing installed"

    @contextmanager
    def _open(self, file: Path, words: list[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
        command = self._prefix.command(file, *words)
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, env=dict(env), stdin=quiet, stdout=quiet, stderr=quiet) as process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    self._prefix.end()

    def _page(self, language: str, page: str, title: str, number: int = 1) -> str:
        """Wait until ``number`` windows of a title are there; take a picture; return the newest."""
        found = self._screen.wait_for_windows(f"^{title}", number)
        self._screen.picture(self._bench.pictures / f"windows-wizard-{language}-{page}.png")
        return found[-1]

    def _finish(self, process: subprocess.Popen[bytes], window: str) -> None:
        """Press the default button until the program ends: while it still works, that only unfolds its details."""
        end = time.monotonic() + _LONGEST
        while process.poll() is None and time.monotonic() < end:
            with suppress(subprocess.SubprocessError):  # the window may go at any moment
                if window in self._screen.windows(f"^{TITLE}"):
                    self._screen.press("Return", window=window)
                process.wait(timeout=3)

    def _wait_for_end_of_copying(self) -> None:
        self._wait_until(lambda: bool(self._prefix.registry(LIST, "EstimatedSize")))  # the last that is written

    @staticmethod
    def _wait_until(done: Callable[[], bool]) -> None:
        """Wait for what a slow machine takes its time for; whoever asked finds out if it never came."""
        end = time.monotonic() + _LONGEST
        while not done() and time.monotonic() < end:
            time.sleep(0.5)

    def _close(self, program: str) -> None:
        self._screen.close(program)
        self._screen.wait_for_windows(WINDOW, 0)
        self._wait_for_end_of_programs()

    def _try_again(self, question: str, title: str) -> None:
        """Choose Retry until the question goes: the program may need a moment more to end."""
        end = time.monotonic() + _LONGEST
        while question in self._screen.windows(title) and time.monotonic() < end:
            with suppress(subprocess.SubprocessError):
                self._screen.press("Return", window=question)
            time.sleep(2)

    def _wait_for_end_of_programs(self) -> None:
        """Wait until the program's lock is gone: it is the last it lets go of."""
        self._wait_until(lambda: not list((self._prefix.local / NAME).rglob("*.lock")))
        time.sleep(1)

    def _env(self, locale: str) -> dict[str, str]:
        """Return the environment in which Windows speaks a language; glibc has to know it, so it is made here."""
        folder = self._bench.release.work / "locales"
        folder.mkdir(exist_ok=True)
        made = folder / f"{locale}.UTF-8"
        if not made.is_dir():
            command = ["localedef", "-i", locale, "-f", "UTF-8", str(made)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if not made.is_dir():
                raise TrialFailedError(f"no locale {locale} (apt-get install locales): {done.stderr.strip()}")
        return {**self._prefix.env, "LC_ALL": made.name, "LOCPATH": str(folder)}
