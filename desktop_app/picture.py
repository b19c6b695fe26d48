"""The command ``picture``: the whole window in a state, grabbed once everything is drawn, without a screen."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from desktop_app import app
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.state_file import read_view
from desktop_app.figures import build
from desktop_app.files.writing import write_whole
from desktop_app.i18n import N_, say_in
from desktop_app.ledger import open_edition
from desktop_app.ledger.check import check
from desktop_app.main_window import MainWindow
from desktop_app.pages.registry import pages
from desktop_app.settings import Settings
from desktop_app.startup_problems import font_problems

_LONGEST_MS = 30_000
_ROUNDS = 8  # a layout that changes may ask for another round of layouts, never for many


class Wanted(NamedTuple):
    """Window size in px, theme, language (None: the state's own) and zoom in percent."""

    size: tuple[int, int] = (1440, 900)
    theme: str = "light"
    language: str | None = None
    zoom: int = 100


def run(state_path: Path, out: Path, edition: Path, wanted: Wanted) -> int:
    """Write the picture; raise ``LedgerError`` for a state or an edition that cannot be used."""
    state = read_view(state_path).state
    language = wanted.language or state.language
    with tempfile.TemporaryDirectory() as folder:  # the reader's own settings neither show nor change
        window = window_in(state.with_(language=language), edition, wanted, Path(folder))
        buffer = QBuffer()
        taken = window.grab().save(buffer, out.suffix.removeprefix(".").upper())
        window.close()
    if not taken:
        what, remedy = (
            N_("{path} cannot be written: its ending names no format."),
            N_("Name a file that ends in {ending}."),
        )
        raise LedgerError(what, remedy, path=out, ending=".png")
    write_whole(out, bytes(buffer.data().data()))
    return int(ExitCode.OK)


def window_in(state: ViewState, edition: Path, wanted: Wanted, folder: Path) -> MainWindow:
    """Return a window that shows ``state``, drawn to the end; its settings go into ``folder``."""
    running = app.application()
    for problem in font_problems():
        raise problem
    _refuse_unfit(state, [entry.key for entry in pages(say_in(state.language))], edition)
    window = app.window_of(running, Settings(folder), state.language, wanted.theme, wanted.zoom)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*wanted.size)
    window.show()
    window.begin(app.opener(edition), edition, state, app.today())
    window.furnish()
    check(edition)
    window.footer.set_verified(True)
    _draw_to_the_end(window)
    return window


def _refuse_unfit(state: ViewState, known: list[str], edition: Path) -> None:
    """Raise ``LedgerError`` for a state that would show a message in place of a figure."""
    if state.page not in known:
        what, remedy = N_("There is no page '{page}'."), N_("Choose one of: {known}.")
        raise LedgerError(what, remedy, ExitCode.STATE, page=state.page, known=known)
    ledger = open_edition(edition)
    try:
        build(ledger, state)
    finally:
        ledger.close()


def _draw_to_the_end(window: MainWindow) -> None:
    """Let the window work until its figure is drawn and what that set off is done."""
    deadline = QDeadlineTimer(_LONGEST_MS)
    while not window.drawn:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if deadline.hasExpired():
            what, remedy = N_("The figure was not drawn in time."), N_("Try again on a machine that does less.")
            raise LedgerError(what, remedy)
    for _ in range(_ROUNDS):
        QApplication.processEvents()
