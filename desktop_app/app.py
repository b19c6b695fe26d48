"""Start-up, in this order: settings → theme → window → (after the first paint) edition, page, figure."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app import PRODUCT, paths, startup_problems, trace
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.frame import qt_language
from desktop_app.i18n import say_in
from desktop_app.main_window import MainWindow
from desktop_app.open_requests import Arrivals
from desktop_app.pages.registry import pages
from desktop_app.settings import Settings, of_reader
from desktop_app.single_instance import SingleInstance
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.view_state import ViewState
    from desktop_app.frame.upgrade_watch import Replacement
    from desktop_app.ledger.ledger import Ledger


def run(edition: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Show the window, with the views of ``files``, until it is closed; return the exit code.

    If it is open already, that window comes to the front and shows them; with an edition named there may be many.
    """
    instance = None if edition else SingleInstance(paths.user_session())
    if instance and not instance.claim() and instance.hand_over(files):
        return int(ExitCode.OK)
    app = application()
    settings = of_reader()
    problems = startup_problems.policy_problems(edition) if edition else []
    edition = edition or paths.bundled_edition()
    problems += [*startup_problems.font_problems(), *startup_problems.edition_problems(edition)]
    if problems:
        return startup_problems.show(problems, say_in(settings.text("language")))
    window = make_window(app, settings)
    start = Start(window, edition, Arrivals(window, instance, files))
    window.first_painted.connect(start.go_on)
    window.show()
    return app.exec() or start.exit_code


def application() -> QApplication:
    """Return the one application, made if there is none."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("silicon-ledger")
    app.setApplicationDisplayName(PRODUCT)
    app.setDesktopFileName("silicon-ledger")
    return app


def make_window(app: QApplication, settings: Settings) -> MainWindow:
    """Return the window in its theme, its frame ready to be painted."""
    return window_of(app, settings, settings.text("language"), settings.text("theme"), settings.number("zoom"))


def window_of(app: QApplication, settings: Settings, language: str, theme_name: str, zoom: int) -> MainWindow:
    """Return a window in a language, a theme and a zoom (percent); it can change its language by itself."""
    qt_language.speak(app, language)
    say = say_in(language)
    theme = Theme(app, theme_name, zoom, language)
    window = MainWindow(theme, settings, say, pages(say))
    theme.setParent(window)
    window.language_chosen.connect(partial(_speak, app, window))
    return window


def _speak(app: QApplication, window: MainWindow, language: str) -> None:
    qt_language.speak(app, language)
    window.speak(say_in(language), pages(say_in(language)))


def opener(edition: Path) -> Callable[[], Ledger]:
    """Return a function that opens the edition at its first call, for the GUI thread."""

    @cache
    def opened() -> Ledger:
        from desktop_app.ledger.opening import open_edition  # SQLite and records: not before the first paint

        return open_edition(edition)

    return opened


class Start:
    """What follows the first paint; ``exit_code`` is not 0 where the edition turned out unusable."""

    def __init__(self, window: MainWindow, edition: Path, arrivals: Arrivals) -> None:
        self._window, self._edition, self._arrivals = window, edition, arrivals
        self._replacement: Replacement | None = None
        self.exit_code = 0

    def go_on(self) -> None:
        """Bring the first page; a damaged edition ends the program with its message."""
        trace.mark("first paint")
        try:
            self._bring_page()
        finally:
            gc.freeze()  # what is loaded stays: later collections need not look at it again
            gc.enable()

    def _bring_page(self) -> None:
        from desktop_app.frame.bug_dialog import BugReporter
        from desktop_app.frame.next_frame import NextFrame

        BugReporter(lambda: self._window.say, self._is_replaced).install()
        opened = opener(self._edition)
        try:
            self._window.begin(opened, self._edition, first_state(self._window), today())
        except LedgerError as problem:  # damage that its first bytes do not show
            self._window.hide()
            self.exit_code = startup_problems.show([problem], self._window.say)
            QApplication.exit(self.exit_code)
            return
        NextFrame(self._window, self._on_page_seen)
        self._tell_policy_problems()
        self._arrivals.receive()

    def _tell_policy_problems(self) -> None:
        policy, say = self._window.settings.policy, self._window.say
        if policy.problems:
            words = say("The policy file of this machine has faults. Show this to your administrator.")
            problems = (problem.said(say) for problem in policy.problems)
            self._window.tell("warn", words, "\n".join((str(policy.file), *problems)))

    def _on_page_seen(self) -> None:
        if self._window.drawn:  # a state that cannot be drawn shows a message instead
            trace.mark("first chart")
        from desktop_app.frame.shutdown import Endings

        self._window.furnish()
        self._window.verify(self._edition)
        Endings(application(), self._window.keeper.save, self._window)
        self._watch(paths.program())

    def _watch(self, program: Path | None) -> None:
        """Tell when another program is put in the place of this one while its window is open."""
        if program is None:
            return
        import desktop_app.widgets.message_bar  # noqa: F401 # what tells of it: afterwards it is too late to load it
        from desktop_app.frame.upgrade_watch import Replacement

        self._replacement = Replacement(program, self._window)
        self._replacement.found.connect(self._on_replaced)

    def _is_replaced(self) -> bool:
        return self._replacement is not None and self._replacement.look()

    def _on_replaced(self, is_there: bool) -> None:
        say = self._window.say
        words = (
            say(
                "Silicon Ledger was installed anew while this window is open. Close it and start again; your view is kept."
            )
            if is_there
            else say("Silicon Ledger was removed while this window is open. Save what you need, then close it.")
        )
        self._window.tell("warn", words)
        trace.mark("replaced" if is_there else "removed")


def first_state(window: MainWindow) -> ViewState:
    """Return the state in which the window was left, or the first of all; one that is no use now is not worth a word."""
    from desktop_app.domain.stored_state import from_data
    from desktop_app.domain.view_state import MoneyBasis, ViewState
    from desktop_app.domain.vocabulary import Unit

    first = ViewState(basis=MoneyBasis(Unit.GDP_SHARE), language=window.say.language)
    left = window.settings.object("state")
    try:
        state = from_data(left).state if left else first
    except LedgerError:
        return first  # written by another version
    return state if state.page in {entry.key for entry in window.entries} else first


def today() -> date:
    """Return the reader's day."""
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone().date()
