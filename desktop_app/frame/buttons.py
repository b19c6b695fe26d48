"""Back, forward and the menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.i18n import Say
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import IconButton

BACK, FORWARD = "Alt+Left", "Alt+Right"


class WindowButtons(QWidget):
    """Signals: ``back_requested``, ``forward_requested``; ``menu`` is filled by the window when it is opened."""

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme = theme
        self._back = IconButton("back", say("Back"), theme, keys=QKeySequence(BACK))
        self._forward = IconButton("forward", say("Forward"), theme, keys=QKeySequence(FORWARD))
        self._more = IconButton("more", say("Menu"), theme, keys=QKeySequence("F10"))
        self.menu = QMenu(self._more)
        self._row = QHBoxLayout(self)
        self.steps = (self._back, self._forward)
        for button in (*self.steps, self._more):
            self._row.addWidget(button)
        self.set_steps(back=False, forward=False)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._more.clicked.connect(self.open_menu)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_steps(self, *, back: bool, forward: bool) -> None:
        """Enable the steps that can be taken."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def open_menu(self) -> None:
        """Unfold the menu, its right edge below the button's."""
        self.menu.aboutToShow.emit()  # its size is asked for before Qt says that it is about to be shown
        corner = self._more.mapToGlobal(QPoint(self._more.width(), self._more.height()))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(8), 0, px(16), 0)
        self._row.setSpacing(px(8))
