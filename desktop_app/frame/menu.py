"""The window's menu: theme, zoom, keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.i18n import Say
from desktop_app.theme.theme import SYSTEM, Theme
from desktop_app.theme.tokens import DARK, LIGHT


def fill(menu: QMenu, theme: Theme, say: Say, zoom_by: Callable[[int], None], show_keys: Callable[[], None]) -> None:
    """Fill the menu anew; ``zoom_by`` takes steps up and down, 0 for 100 %."""
    menu.clear()
    menu.addSection(say("Appearance"))
    choices = QActionGroup(menu)
    for choice, text in ((SYSTEM, say("As the system")), (LIGHT, say("Light")), (DARK, say("Dark"))):
        action = QAction(text, menu, checkable=True, checked=theme.choice == choice)
        action.triggered.connect(lambda _on, wanted=choice: theme.choose(wanted))
        choices.addAction(action)
        menu.addAction(action)
    if theme.tokens.contrast:
        note = menu.addAction(say("High contrast is on in the system"))
        note.setEnabled(False)
        choices.setEnabled(False)
    menu.addSection(say("Zoom: {percent} %", percent=theme.zoom))
    for text, step, keys in (
        (say("Larger"), 1, "Ctrl++"),
        (say("Smaller"), -1, "Ctrl+-"),
        (say("Normal size"), 0, "Ctrl+0"),
    ):
        action = menu.addAction(f"{text}\t{keys}")
        action.triggered.connect(lambda _on=False, by=step: zoom_by(by))
    menu.addSeparator()
    menu.addAction(f"{say('Keyboard shortcuts')}\tF1").triggered.connect(show_keys)
