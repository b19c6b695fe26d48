"""The row of buttons at the foot of a dialog: words alone, without the icons of the platform."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox

from desktop_app.compat import override


class DialogButtons(QDialogButtonBox):
    """Qt gives standard buttons an icon of the style: coloured, and hardly seen on dark ground.

    The style hint that forbids them is not overridden: the style is asked for hints too often (see ``theme.style``).
    """

    def __init__(self, buttons: QDialogButtonBox.StandardButton) -> None:
        super().__init__(buttons)
        self._drop_icons()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # upon which Qt sets them again
            self._drop_icons()

    def _drop_icons(self) -> None:
        for button in self.buttons():
            button.setIcon(QIcon())
