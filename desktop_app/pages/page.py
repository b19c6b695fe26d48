"""What the window asks of a page, and what it hands to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop_app.domain.view_state import ViewState
    from desktop_app.i18n import Say
    from desktop_app.ledger.ledger import Ledger
    from desktop_app.settings import Settings
    from desktop_app.theme.theme import Theme
    from desktop_app.widgets.shortcuts import Shortcuts


@dataclass(frozen=True)
class PageContext:
    """Services of the window for its pages.

    ``ledger`` returns the edition opened for the GUI thread; a job in the background opens ``edition`` anew.
    ``today`` is the reader's day. ``say`` speaks the language of the window.
    """

    ledger: Callable[[], Ledger]
    edition: Path
    theme: Theme
    settings: Settings
    say: Say
    today: date
    shortcuts: Shortcuts


class Page(QWidget):
    """One tab: shows a state, asks for another; it keeps no state of its own that could not be stored.

    Signals: ``state_requested(ViewState)`` when the reader wants to see something else; ``figure_requested(name, dict)``
    when another figure, with fields of the state that are chosen along with it; ``state_noted(ViewState)`` when what is
    shown goes by another name but nothing changes on the screen (no step back leads there); ``figure_drawn`` each time a
    figure (or its empty state) is on the screen, for pictures and measurements; ``told(tone, words)`` for a message that
    belongs to whichever page is on top by then.
    """

    state_requested = Signal(object)
    figure_requested = Signal(str, object)
    state_noted = Signal(object)
    figure_drawn = Signal()
    told = Signal(str, str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context

    @property
    def form(self) -> str:
        """Return in which form the figure is shown; empty where a page has one form alone."""
        return ""

    def show_form(self, form: str) -> None:
        """Show the figure in a form that ``form`` returned."""

    def show_state(self, state: ViewState) -> None:
        """Show ``state``, whose page is this one; called when the page becomes visible and at each change."""
        raise NotImplementedError
