"""Buttons at the foot of a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QProxyStyle, QStyle, QStyleFactory, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.compat import override
from desktop_app.frame.bug_dialog import BugDialog
from desktop_app.frame.keys_dialog import KeysDialog
from desktop_app.frame.problems_dialog import ProblemsDialog
from desktop_app.frame.settings_dialog import SettingsDialog
from desktop_app.i18n import say_in
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.dialog_buttons import DialogButtons
from desktop_app.widgets.shortcuts import Shortcuts

SAY = say_in("en")
Make = Callable[[Theme, Path, QWidget], QDialog]
DIALOGS: dict[str, Make] = {
    "keys": lambda theme, _folder, parent: KeysDialog(Shortcuts(), theme, SAY, parent),
    "settings": lambda theme, folder, parent: SettingsDialog(Settings(folder), theme, SAY, None, parent),
    "fault": lambda _theme, _folder, _parent: BugDialog("details", SAY),
    "problems": lambda _theme, _folder, _parent: ProblemsDialog([], SAY),
}


class Pictorial(QProxyStyle):
    """A style that wants an icon on every button of a dialog, as those of some desktops do."""

    @override
    def styleHint(self, hint: QStyle.StyleHint, option=None, widget=None, data=None) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, data)


@pytest.mark.parametrize("name", DIALOGS)
def test_that_no_button_of_a_dialog_has_an_icon_of_the_platform(
    name: str, qapp, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    own = qapp.style().objectName() or "Fusion"
    qapp.setStyle(Pictorial("Fusion"))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DIALOGS[name](theme, tmp_path, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    (box,) = dialog.findChildren(DialogButtons)
    assert box.buttons()
    assert [button.icon().isNull() for button in box.buttons()] == [True] * len(box.buttons())
    qapp.setStyle(Pictorial("Fusion"))
    assert [button.icon().isNull() for button in box.buttons()] == [True] * len(box.buttons())
    dialog.close()
    qapp.setStyle(QStyleFactory.create(own))
