"""The window: tabs, pages, footer. It wires them; what they show is their own business.

It is built in three steps, each only with what its goal needs: the frame for the first paint (nothing of ``Qt``, see
``theme``), ``begin`` for the first chart, ``furnish`` for the rest.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app import PRODUCT
from desktop_app.compat import override
from desktop_app.errors import LedgerError, Message
from desktop_app.frame.header import Header
from desktop_app.frame.shell import FooterBar, PageHost
from desktop_app.pages.widths import widths_at
from desktop_app.widgets.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from desktop_app.domain.view_state import ViewState
    from desktop_app.i18n import Say
    from desktop_app.ledger.ledger import Ledger
    from desktop_app.pages.page import Page
    from desktop_app.pages.registry import PageEntry
    from desktop_app.settings import Settings
    from desktop_app.theme.theme import Theme

_USUAL_SIZE = (1440, 900)
_AROUND = (16, 48)  # what a window manager draws around a window, at the most usual
_LEAST_SIZE = (640, 400)


class MainWindow(QMainWindow):
    """Signals: ``first_painted`` once, when the first frame has reached the screen; ``figure_drawn(key)`` when a page has
    drawn its figure; ``language_chosen(code)`` from the menu, answered by ``speak``. ``drawn`` tells whether a figure has
    been drawn yet.
    """

    first_painted = Signal()
    figure_drawn = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, settings: Settings, say: Say, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.theme, self.settings, self.say, self.entries = theme, settings, say, entries
        self._unread = settings.problem  # until it is told
        self.drawn = self._painted = False
        self._forms: dict[str, str] = {}  # in which pages that are built anew show their figures
        self._verified: bool | None = None
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(*_LEAST_SIZE)
        self._make_frame()
        self._restore()

    def _make_frame(self) -> None:
        self._furnished = False
        self._pages: dict[str, Page] = {}
        self._header = Header(self.theme, self.say("Pages"))
        self._stack = QStackedWidget()
        self._hosts = {entry.key: PageHost(self.theme, self.say) for entry in self.entries}
        self._footer_bar = FooterBar(self.theme, self.say)
        for entry in self.entries:
            self._header.tabs.addTab(entry.title)
            self._stack.addWidget(self._hosts[entry.key])
        column = QVBoxLayout(centre := QWidget())
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, Rule(), self._stack, Rule()):
            column.addWidget(part)
        self.setCentralWidget(centre)
        self.setStatusBar(self._footer_bar)

    def _restore(self) -> None:
        geometry = self.settings.text("geometry")
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            self.resize(QSize(*_USUAL_SIZE).boundedTo(self.screen().availableSize() - QSize(*_AROUND)))
        self._turn_to(str(self.settings.object("state").get("page")))
        self._hosts[self.current_key].show_empty()

    # after the first paint

    def begin(self, ledger: Callable[[], Ledger], edition: Path, state: ViewState, today: date) -> None:
        """Show ``state`` from an opened edition; what surrounds the page follows with ``furnish``."""
        from desktop_app.frame.autosave import Keeper
        from desktop_app.frame.store import StateStore
        from desktop_app.pages.page import PageContext
        from desktop_app.tasks import Jobs
        from desktop_app.widgets.shortcuts import Shortcuts

        self.theme.finish()
        self.theme.changed.connect(self._on_theme_changed)
        self.shortcuts = Shortcuts()
        self._info, self._today = ledger().info, today
        self.context = PageContext(ledger, edition, self.theme, self.settings, self.say, today, self.shortcuts)
        self._jobs = Jobs(self)
        self.store = StateStore(state, self)
        self.store.state_changed.connect(self._show_or_tell)
        self.keeper = Keeper(self.settings, self.remember, self)
        self.store.state_changed.connect(self.keeper.note)
        self.keeper.failed.connect(self._on_not_kept)
        self._header.tabs.currentChanged.connect(self._on_tab_chosen)
        self._show(state)

    def furnish(self) -> None:
        """Add what the first chart did not need: buttons, keys, footer, focus ring."""
        from desktop_app.frame.buttons import WindowButtons
        from desktop_app.frame.footer import Footer
        from desktop_app.frame.window_keys import WindowActs, bind_window_keys
        from desktop_app.widgets.focus_ring import FocusRing
        from desktop_app.widgets.tab_order import order_tabs

        self.buttons = WindowButtons(self.theme, self.say)
        self.footer = Footer(self.theme, self.say)
        self._header.finish(self.buttons)
        self._footer_bar.addWidget(self.footer, 1)
        self._ring = FocusRing(self.theme, self)
        order_tabs((self._header,))
        self._furnished = True
        acts = WindowActs(self.buttons, self._header.tabs, self.theme.zoom_by, self.show_keys)
        bind_window_keys(self, self.shortcuts, self.say, [entry.title for entry in self.entries], acts)
        self._wire()
        self.footer.set_edition(self._info, self._today)
        if self._verified is not None:
            self.footer.set_verified(self._verified)
        self._tell_frame(self.store.state)
        if self._unread:
            self.tell("warn", self.say("Your settings could not be read. Defaults are used."), self._unread)
            self._unread = None

    def _wire(self) -> None:
        self.buttons.menu.aboutToShow.connect(self._fill_menu)
        self.footer.height_needed.connect(self._footer_bar.make_room)
        self.buttons.back_requested.connect(self.store.undo)
        self.buttons.forward_requested.connect(self.store.redo)

    def speak(self, say: Say, entries: tuple[PageEntry, ...]) -> None:
        """Change the language at once: all that shows words is built anew, the states seen so far stay."""
        from desktop_app.frame.taking_down import take_down
        from desktop_app.widgets.shortcuts import Shortcuts

        self._forms |= {key: page.form for key, page in self._pages.items()}
        take_down(self)
        self.say, self.entries, self.shortcuts = say, entries, Shortcuts()
        self.theme.speak(say.language)
        self.store.speak(say.language)
        self.context = replace(self.context, say=say, shortcuts=self.shortcuts)
        self._make_frame()
        self._align_header()
        self._header.tabs.currentChanged.connect(self._on_tab_chosen)
        self._show_or_tell(self.store.state)
        self.furnish()
        self._header.take_focus()  # what had the focus is gone, and with it the keys would be

    # pages

    @property
    def current_key(self) -> str:
        """Return the key of the page on top."""
        return self.entries[self._stack.currentIndex()].key

    @property
    def built_pages(self) -> tuple[str, ...]:
        """Return the keys of the pages visited so far, in the order of their first visit."""
        return tuple(self._pages)

    def page(self, key: str) -> Page:
        """Return a page, built if it was never visited."""
        if key not in self._pages:
            entry = next(entry for entry in self.entries if entry.key == key)
            page = entry.build(self.context)
            self.store.serve(page)
            page.told.connect(self.tell)
            page.figure_drawn.connect(partial(self._on_figure_drawn, key))
            self._hosts[key].set_page(page)
            self._pages[key] = page
        return self._pages[key]

    def tell(self, tone: str, words: str, details: object = "") -> None:
        """Put a message above the page on top; ``tone`` is bad, warn or info."""
        self._hosts[self.current_key].tell(tone, words, details)

    def verify(self, edition: Path) -> None:
        """Check the edition's content in the background and tell the outcome in the footer."""
        from desktop_app.ledger.check import check

        self._jobs.ask(partial(check, edition), self._on_checked, self._on_checked)

    def _show(self, state: ViewState) -> None:
        """Show a state in the language of the window, whatever it was saved in."""
        self._turn_to(state.page)
        self._tell_frame(state)
        page = self.page(self.current_key)
        page.show_state(state.with_(language=self.say.language))
        if form := self._forms.pop(self.current_key, ""):
            page.show_form(form)

    def _show_or_tell(self, state: ViewState) -> None:
        """Show a state; what the edition cannot give, being damaged, is told in place of the page."""
        try:
            self._show(state)
        except LedgerError as problem:
            self.tell("bad", *problem.told(self.say))

    def _tell_frame(self, state: ViewState) -> None:
        if self._furnished:
            self.footer.set_as_of(state.as_of or self._info.facts_to)
            self.buttons.set_steps(back=self.store.can_undo, forward=self.store.can_redo)

    def _turn_to(self, key: str) -> None:
        """Put a page on top without asking for a state; an unknown key changes nothing."""
        if key in (keys := [entry.key for entry in self.entries]):
            self._header.turn_to(keys.index(key))
            self._stack.setCurrentIndex(keys.index(key))

    def _on_tab_chosen(self, at: int) -> None:
        self.store.visit(self.entries[at].key, self.entries[at].figure)

    def _on_figure_drawn(self, key: str) -> None:
        self.drawn = True
        self.figure_drawn.emit(key)

    def _on_checked(self, problem: Exception | None) -> None:
        self._verified = problem is None
        self.footer.set_verified(self._verified)
        if problem is not None:
            self.tell("bad", self.say("This edition fails its check. Do not rely on its numbers."), problem)

    # what is kept

    def remember(self) -> None:
        """Put what the window shows, and where it stands, into the settings."""
        if self._pages:
            self.settings.set("state", self.store.state.to_dict())
        self.settings.set("geometry", self.saveGeometry().toBase64().toStdString())

    def _on_not_kept(self, problem: Message) -> None:
        words = self.say("Your settings and this view cannot be kept: their file cannot be written.")
        self.tell("warn", words, problem)

    # looks

    def show_keys(self) -> None:
        """Show the list of keys."""
        from desktop_app.frame.keys_dialog import KeysDialog

        KeysDialog(self.shortcuts, self.theme, self.say, self).open()

    def _fill_menu(self) -> None:
        from desktop_app.frame.menu import MenuActs, fill

        acts = MenuActs(self.theme.zoom_by, self._on_language_chosen, self.show_keys)
        fill(self.buttons.menu, self.theme, self.say, acts, self.settings)

    def _on_language_chosen(self, language: str) -> None:
        self.settings.set("language", language)
        if language != self.say.language:
            QTimer.singleShot(0, partial(self.language_chosen.emit, language))  # the menu is among what is built anew

    def _on_theme_changed(self) -> None:
        self.settings.set("theme", self.theme.choice)
        self.settings.set("zoom", self.theme.zoom)
        self._align_header()

    def _align_header(self) -> None:
        widths = widths_at(self.width() / self.theme.scale)
        self._header.set_column(0 if widths.rail else self.theme.px(widths.filters))

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
        self._align_header()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._pages:
            self._jobs.wait()
        self.remember()
        self.settings.save()
        super().closeEvent(event)
