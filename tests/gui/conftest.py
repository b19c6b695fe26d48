"""What tests of the window share: a theme, a window with plain pages, and the proof that nothing is left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from weakref import WeakSet

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStyleFactory, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.domain.view_state import ViewState
from desktop_app.i18n import Say, say_in
from desktop_app.ledger import Ledger
from desktop_app.main_window import MainWindow
from desktop_app.pages.page import Page, PageContext
from desktop_app.pages.registry import PageEntry, pages
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def timers() -> WeakSet[QTimer]:
    """Return all timers that were there after some test; what is loaded before the first is passed over from then on."""
    gc.freeze()
    return WeakSet()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication, timers: WeakSet[QTimer]) -> Iterator[None]:
    """Fail a test after which a window, a running timer or a thread is still there."""
    windows, threads = set(map(id, qapp.topLevelWidgets())), set(threading.enumerate())
    palette, font = QPalette(qapp.palette()), qapp.font()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in windows]
    timers.update(each for each in gc.get_objects() if type(each) is QTimer)
    qapp.setStyle(QStyleFactory.create("Fusion"))
    qapp.setPalette(palette)
    qapp.setFont(font)
    assert left == []
    assert [each for each in timers if isValid(each) and each.isActive()] == []
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert set(threading.enumerate()) <= threads
    gc.freeze()  # what stays is passed over by the next collection, which would take half a second


@pytest.fixture
def say() -> Say:
    return say_in("en")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the light theme as it is once the window has been painted."""
    made = Theme(qapp, "light")
    made.finish()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config")


class PlainPage(Page):
    """A page that shows its state as words and asks for nothing by itself."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.shown: list[ViewState] = []
        self.words = QLabel("", self)

    def show_state(self, state: ViewState) -> None:
        self.shown.append(state)
        self.words.setText(state.name)
        self.figure_drawn.emit()


class PlainEntry(PageEntry):
    """A tab that needs no module."""

    __slots__ = ()

    def build(self, context: PageContext) -> Page:
        return PlainPage(context)


def plain_entries() -> tuple[PageEntry, ...]:
    names = (("countries", "support"), ("companies", "public_money"), ("projects", "timeline"))
    return tuple(PlainEntry(key, key.title(), figure, "", "") for key, figure in names)


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, settings: Settings, say: Say, ledger: Ledger
) -> Callable[..., MainWindow]:
    """Return a function that makes a working window of plain pages in a state."""

    def make(state: ViewState | None = None, *, zoom: int = 100, size: tuple[int, int] = (1440, 900)) -> MainWindow:
        theme = Theme(qapp, "light", zoom)
        window = MainWindow(theme, settings, say, plain_entries())
        theme.setParent(window)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.begin(lambda: ledger, ledger.path, state or ViewState(), TODAY)
        window.furnish()
        return window

    return make


@pytest.fixture
def window_of(qapp: QApplication, qtbot: QtBot, settings: Settings, ledger: Ledger) -> Callable[..., MainWindow]:
    """Return a function that makes the real window, with its real pages, in a state."""

    def make(
        state: ViewState, *, size: tuple[int, int] = (1440, 900), zoom: int = 100, theme: str = "light"
    ) -> MainWindow:
        say = say_in(state.language)
        look = Theme(qapp, theme, zoom)
        window = MainWindow(look, settings, say, pages(say))
        look.setParent(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.begin(lambda: ledger, ledger.path, state, TODAY)
        window.furnish()
        qtbot.waitUntil(lambda: window.drawn and window.page(state.page).isVisible())
        return window

    return make


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Return a function that shows a widget as a window of its own and waits until it is there."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return shown
