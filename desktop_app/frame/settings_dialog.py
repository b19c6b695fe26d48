"""What a reader can set, and what the administrator of the machine has set: locked values are shown as locked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.i18n import LANGUAGES, Say
from desktop_app.policy_file import PERMISSIONS
from desktop_app.settings import Settings
from desktop_app.theme.fonts import CARD_TITLE, SMALL
from desktop_app.theme.icons import GRID
from desktop_app.theme.theme import SYSTEM, ZOOMS, Theme
from desktop_app.theme.tokens import DARK, LIGHT
from desktop_app.widgets.buttons import Button
from desktop_app.widgets.dialog_buttons import DialogButtons
from desktop_app.widgets.drop_down import DropDown
from desktop_app.widgets.labels import ElidedLabel, Heading, Label
from desktop_app.widgets.rule import Rule
from desktop_app.widgets.segmented import Segmented

_FOLDER = "export_folder"
_SHOWN = (*PERMISSIONS, "update_folder")  # what no control of the reader changes


class SettingsDialog(QDialog):
    """Freed when it is closed; every change holds at once. ``speak`` changes the language of the window."""

    def __init__(
        self, settings: Settings, theme: Theme, say: Say, speak: Callable[[str], None] | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings, self._theme, self._say, self._speak = settings, theme, say, speak
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Settings"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(0, theme.px(190))
        self._grid.setColumnStretch(1, 1)
        self._add_own()
        self._add_of_machine()
        buttons = DialogButtons(DialogButtons.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(say("Settings"), theme, size=CARD_TITLE, bold=True))
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.px(560))

    def _add_own(self) -> None:
        say, theme = self._say, self._theme
        self.language = DropDown(say("Language"), LANGUAGES.items())
        self.language.set_current(say.language)
        self.language.setEnabled(self._speak is not None)
        self.language.chosen.connect(self._on_language_chosen)
        self._row(say("Language"), self.language, "language")
        looks = ((SYSTEM, say("As the system")), (LIGHT, say("Light")), (DARK, say("Dark")))
        self.looks = Segmented(say("Appearance"), looks, theme)
        self.looks.set_current(theme.choice)
        self.looks.setEnabled(not theme.tokens.contrast)  # a high contrast of the system wins
        self.looks.chosen.connect(theme.choose)
        self._row(say("Appearance"), self.looks)
        self.zoom = DropDown(say("Zoom"), [(str(zoom), f"{zoom} %") for zoom in ZOOMS])
        self.zoom.set_current(str(theme.zoom))
        self.zoom.chosen.connect(lambda zoom: QTimer.singleShot(0, self, lambda: theme.set_zoom(int(zoom))))
        self._row(say("Zoom"), self.zoom)
        self._row(say("Folder for exports"), self._folder_control(), _FOLDER)

    def _folder_control(self) -> QWidget:
        self.folder = ElidedLabel("", self._theme)
        self.choose = Button(self._say("Choose …"), self._theme, name=self._say("Choose the folder for exports"))
        self.choose.setAutoDefault(False)
        self.choose.setEnabled(not self._settings.is_locked(_FOLDER))
        self.choose.clicked.connect(self._on_choose_folder)
        self._show_folder()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        return both

    def _add_of_machine(self) -> None:
        say, policy = self._say, self._settings.policy
        self._wide(Rule())
        self._wide(Heading(say("Set by the administrator of this machine"), self._theme))
        if policy.file is None:
            self._wide(Label(say("Nothing: there is no policy file."), self._theme, tone="text_2", wrap=True))
            return
        names = {
            "own_data": say("Own tables beside the ledger"),
            "unsigned_editions": say("Other editions than the one that came along"),
            "update_folder": say("Folder for new editions"),
        }
        for name in filter(policy.names, _SHOWN):
            if name in PERMISSIONS:
                value = say("Allowed") if policy.allows(name) else say("Not allowed")
            else:
                value = policy.text(name) or say("None")
            self._row(names[name], Label(value, self._theme, wrap=True), name)
        file = Label(say("Policy file: {file}", file=str(policy.file)), self._theme, tone="text_2", wrap=True)
        file.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._wide(file)
        if policy.problems:
            words = say("The policy file of this machine has faults. Show this to your administrator.")
            self._wide(Label(words, self._theme, tone="warn", wrap=True))

    def _row(self, text: str, control: QWidget, name: str = "") -> None:
        """Add a line; the value ``name``, where the policy locks it, gets a lock and says so."""
        at = self._grid.rowCount()
        self._grid.addWidget(Label(text, self._theme, tone="text_2", wrap=True), at, 0)
        self._grid.addWidget(control, at, 1)
        if name and self._settings.is_locked(name):
            self._grid.addWidget(self._lock(text), at + 1, 1)

    def _lock(self, text: str) -> QWidget:
        words = self._say("Locked by your administrator")
        lock, note = QLabel(), Label(words, self._theme, size=SMALL, tone="text_2")
        lock.setPixmap(self._theme.icon("lock").pixmap(self._theme.px(GRID)))
        note.setAccessibleName(f"{text}: {words}")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, self._theme.px(6))
        row.setSpacing(self._theme.px(4))
        row.addWidget(lock)
        row.addWidget(note, 1)
        return both

    def _wide(self, label: QWidget) -> None:
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _show_folder(self) -> None:
        self.folder.setText(self._settings.text(_FOLDER) or self._say("The folder used last"))

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.choose.accessibleName(), self._settings.text(_FOLDER))
        if chosen:
            self._settings.set(_FOLDER, str(Path(chosen)))
            self._show_folder()

    def _on_language_chosen(self, language: str) -> None:
        if self._speak is not None:
            self.close()  # it is among what is built anew
            self._speak(language)
