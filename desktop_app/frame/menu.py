"""The window's menu: theme, language, zoom, settings, keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.figures.wording import with_percent
from desktop_app.i18n import LANGUAGES, Say
from desktop_app.settings import Settings
from desktop_app.theme.theme import SYSTEM, Theme
from desktop_app.theme.tokens import DARK, LIGHT


@dataclass(frozen=True)
class MenuActs:
    """What the entries do: ``zoom_by`` takes steps up and down, 0 for 100 %; ``speak`` changes the language."""

    zoom_by: Callable[[int], None]
    speak: Callable[[str], None]
    show_keys: Callable[[], None]


def fill(menu: QMenu, theme: Theme, say: Say, acts: MenuActs, settings: Settings) -> None:
    """Fill the menu anew."""
    menu.clear()
    speak = None if settings.is_locked("language") else acts.speak
    _add_themes(menu, theme, say)
    _add_languages(menu, say, speak)
    _add_zoom(menu, theme, say, acts.zoom_by)
    menu.addSeparator()
    menu.addAction(say("Settings …")).triggered.connect(lambda: _show_settings(settings, theme, say, speak, menu))
    menu.addAction(f"{say('Keyboard shortcuts')}\tF1").triggered.connect(acts.show_keys)


def _show_settings(
    settings: Settings, theme: Theme, say: Say, speak: Callable[[str], None] | None, menu: QMenu
) -> None:
    from desktop_app.frame.settings_dialog import SettingsDialog

    button = menu.parentWidget()
    if button is not None:
        SettingsDialog(settings, theme, say, speak, button.window()).open()


def _add_themes(menu: QMenu, theme: Theme, say: Say) -> None:
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


def _add_languages(menu: QMenu, say: Say, speak: Callable[[str], None] | None) -> None:
    """Each language is named by itself, so that a reader finds the own one from any other."""
    menu.addSection(say("Language"))
    choices = QActionGroup(menu)
    for language, name in LANGUAGES.items():
        action = QAction(name, menu, checkable=True, checked=say.language == language)
        choices.addAction(action)
        menu.addAction(action)
        if speak is not None:
            action.triggered.connect(lambda _on, wanted=language: speak(wanted))
    if speak is None:
        note = menu.addAction(say("Your administrator has set the language"))
        note.setEnabled(False)
        choices.setEnabled(False)


def _add_zoom(menu: QMenu, theme: Theme, say: Say, zoom_by: Callable[[int], None]) -> None:
    menu.addSection(say("Zoom: {percent}", percent=with_percent(str(theme.zoom), say)))
    for text, step, keys in (
        (say("Larger"), 1, "Ctrl++"),
        (say("Smaller"), -1, "Ctrl+-"),
        (say("Normal size"), 0, "Ctrl+0"),
    ):
        action = menu.addAction(f"{text}\t{keys}")
        action.triggered.connect(lambda _on=False, by=step: zoom_by(by))
