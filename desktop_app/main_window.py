"""The window: tabs, pages, footer. It wires them; what they show is their own business."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from desktop_app.compat import override
from desktop_app.frame.footer import Footer
from desktop_app.frame.header import BACK, FORWARD, PRODUCT, HeaderButtons, ProductName
from desktop_app.frame.skeleton import PageHost
from desktop_app.frame.tabs import Tabs
from desktop_app.i18n import Say
from desktop_app.pages.registry import PageEntry
from desktop_app.pages.widths import widths_at
from desktop_app.settings import Settings
from desktop_app.theme.theme import ZOOMS, Theme
from desktop_app.widgets.focus_ring import FocusRing
from desktop_app.widgets.shortcuts import Shortcuts

if TYPE_CHECKING:
    from desktop_app.domain.view_state import ViewState
    from desktop_app.frame.store import StateStore
    from desktop_app.ledger.ledger import Ledger
    from desktop_app.pages.page import Page
    from desktop_app.tasks import Jobs

_USUAL_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Shows its frame first; ``begin`` brings states and pages once the edition can be asked.

    Signals: ``first_painted`` once, when the first frame has reached the screen; ``figure_drawn(key)`` when a page has
    drawn its figure.
    """

    first_painted = Signal()
    figure_drawn = Signal(str)

    def __init__(self, theme: Theme, settings: Settings, say: Say, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.theme, self.settings, self.say = theme, settings, say
        self.entries = entries
        self.shortcuts = Shortcuts()
        self.store: StateStore | None = None
        self._pages: dict[str, Page] = {}
        self._jobs: Jobs | None = None
        self.drawn = False  # whether a figure has been drawn yet
        self._painted = False
        self._make_parts()
        self._lay_out()
        self._restore()
        self._wire()

    # parts

    def _make_parts(self) -> None:
        theme, say = self.theme, self.say
        self._name = ProductName(theme)
        self._buttons = HeaderButtons(theme, say)
        self.tabs = Tabs(theme, say("Pages"), self._name, self._buttons)
        self._hosts = {entry.key: PageHost(theme, say) for entry in self.entries}
        self.footer = Footer(theme, say)
        self._ring = FocusRing(theme, self)

    def _lay_out(self) -> None:
        for entry in self.entries:
            self.tabs.addTab(self._hosts[entry.key], entry.title)
        self.setCentralWidget(self.tabs)
        self.setStatusBar(self.footer)
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(640, 400)

    def _restore(self) -> None:
        geometry = self.settings.text("geometry")
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            self.resize(*_USUAL_SIZE)
        page = self.settings.object("state").get("page")
        self._turn_to(str(page))

    # wiring

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._buttons.back_requested.connect(self._on_back)
        self._buttons.forward_requested.connect(self._on_forward)
        self._buttons.menu.aboutToShow.connect(self._fill_menu)
        self.theme.changed.connect(self._on_theme_changed)

    def _bind_keys(self) -> None:
        say, bind = self.say, self.shortcuts.bind
        window = say("Window")
        bind(self, BACK, window, say("Back to the view before"), self._on_back)
        bind(self, FORWARD, window, say("Forward again"), self._on_forward)
        for at, entry in enumerate(self.entries):
            text = say("Go to {page}", page=entry.title)
            bind(self, f"Ctrl+{at + 1}", window, text, partial(self.tabs.setCurrentIndex, at))
        bind(self, "Ctrl++", window, say("Larger"), lambda: self.zoom_by(1), also=("Ctrl+=",))
        bind(self, "Ctrl+-", window, say("Smaller"), lambda: self.zoom_by(-1))
        bind(self, "Ctrl+0", window, say("Normal size"), lambda: self.zoom_by(0))
        bind(self, "F10", window, say("Menu"), self._buttons.open_menu)
        bind(self, "F1", window, say("This list"), self.show_keys)

    # the way from a frame to a working window

    def begin(self, ledger: Callable[[], Ledger], edition: Path, state: ViewState, today: date) -> None:
        """Show ``state`` from an opened edition; from here on everything can be asked."""
        from desktop_app.frame.store import StateStore  # not before the first paint
        from desktop_app.pages.page import PageContext

        self._context = PageContext(ledger, edition, self.theme, self.settings, self.say, today, self.shortcuts)
        self.footer.set_edition(ledger().info, today)
        self._latest_day = ledger().info.facts_to
        self._bind_keys()
        self.store = StateStore(state, self)
        self.store.state_changed.connect(self._show)
        self._show(state)
        if self.settings.problem:
            self.tell("warn", self.say("Your settings could not be read. Defaults are used."), self.settings.problem)

    def verify(self, edition: Path) -> None:
        """Check the edition's content in the background and tell the outcome in the footer."""
        from desktop_app.ledger.check import check
        from desktop_app.tasks import Jobs

        self._jobs = Jobs(self)
        self._jobs.ask(partial(check, edition), lambda _: self.footer.set_verified(True), self._on_unverified)

    def _on_unverified(self, problem: Exception) -> None:
        self.footer.set_verified(False)
        self.tell("bad", self.say("This edition fails its check. Do not rely on its numbers."), str(problem))

    def tell(self, tone: str, words: str, details: str = "") -> None:
        """Put a message above the page on top; ``tone`` is bad, warn or info."""
        self._hosts[self.current_key].tell(tone, words, details)

    def page(self, key: str) -> Page:
        """Return a page, built if it was never visited."""
        if key not in self._pages:
            entry = next(entry for entry in self.entries if entry.key == key)
            page = entry.build(self._context)
            assert self.store is not None
            page.state_requested.connect(self.store.request)
            page.figure_drawn.connect(partial(self._on_figure_drawn, key))
            self._hosts[key].set_page(page)
            self._pages[key] = page
        return self._pages[key]

    def _show(self, state: ViewState) -> None:
        assert self.store is not None
        self._turn_to(state.page)
        self.page(self.current_key).show_state(state)
        self.footer.set_as_of(state.as_of or self._latest_day)
        self._buttons.set_steps(back=self.store.can_undo, forward=self.store.can_redo)

    def _on_figure_drawn(self, key: str) -> None:
        self.drawn = True
        self.figure_drawn.emit(key)

    @property
    def current_key(self) -> str:
        """Return the key of the page on top."""
        return self.entries[self.tabs.currentIndex()].key

    def _turn_to(self, key: str) -> None:
        """Put a tab on top without asking for a state; an unknown key changes nothing."""
        keys = [entry.key for entry in self.entries]
        if key in keys:
            blocked = self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(keys.index(key))
            self.tabs.blockSignals(blocked)

    # what the reader does

    def _on_tab_changed(self, at: int) -> None:
        if self.store is not None:
            self.store.visit(self.entries[at].key, self.entries[at].figure)

    def _on_back(self) -> None:
        if self.store is not None:
            self.store.undo()

    def _on_forward(self) -> None:
        if self.store is not None:
            self.store.redo()

    def zoom_by(self, steps: int) -> None:
        """Go up or down by steps of the zoom; 0 goes back to 100 %."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.theme.zoom))
        at = 0 if steps == 0 else min(max(nearest + steps, 0), len(ZOOMS) - 1)
        self.theme.set_zoom(ZOOMS[at])

    def show_keys(self) -> None:
        """Show the list of keys."""
        from desktop_app.frame.keys_dialog import KeysDialog

        KeysDialog(self.shortcuts, self.theme, self.say, self).open()

    def _fill_menu(self) -> None:
        from desktop_app.frame.menu import fill

        fill(self._buttons.menu, self.theme, self.say, self.zoom_by, self.show_keys)

    def _on_theme_changed(self) -> None:
        self.settings.set("theme", self.theme.choice)
        self.settings.set("zoom", self.theme.zoom)
        self._align_name()

    # Qt's events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)  # after this frame has been flushed to the screen

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_name()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set("geometry", self.saveGeometry().toBase64().toStdString())
        if self.store is not None:
            self.settings.set("state", self.store.state.to_dict())
        self.settings.save()
        if self._jobs is not None:
            self._jobs.wait()
        super().closeEvent(event)

    def _align_name(self) -> None:
        widths = widths_at(self.width() / self.theme.scale)
        self._name.set_column(0 if widths.rail else self.theme.px(widths.filters))
