"""The moves along the axis of time, above a figure that has one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import Button


class TimeControls(QObject):
    """Owned by the page. ``today_requested`` and ``whole_requested`` move the axis."""

    today_requested = Signal()
    whole_requested = Signal()

    def __init__(self, row: QHBoxLayout, theme: Theme, say: Say) -> None:
        super().__init__(row)
        self._today = Button(say("Go to today"), theme, icon="calendar")
        self._whole = Button(say("Show all years"), theme)
        self._today.clicked.connect(self.today_requested)
        self._whole.clicked.connect(self.whole_requested)
        row.addWidget(self._today)
        row.addWidget(self._whole)

    def set_shown(self, *, shown: bool) -> None:
        """Show the controls, or hide them where the figure has no such axis."""
        self._today.setVisible(shown)
        self._whole.setVisible(shown)
