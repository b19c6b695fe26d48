"""The two ends of the tab bar: the product's name, and back, forward, menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.i18n import Say
from desktop_app.theme.fonts import BODY
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import IconButton
from desktop_app.widgets.labels import Label

PRODUCT = "Silicon Ledger"
_HEIGHT = 48
BACK, FORWARD = "Alt+Left", "Alt+Right"


class ProductName(QWidget):
    """The name, as wide as the column below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = 0
        self._row = QHBoxLayout(self)
        self._label = Label(PRODUCT, theme, size=BODY, bold=True)
        self._row.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_column(self, width: int) -> None:
        """Stand over a column of ``width`` px; a narrower one leaves the name its own width."""
        if width != self._column:
            self._column = width
            self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        own = self._label.sizeHint().width() + px(56)
        self.setFixedSize(max(own, self._column), px(_HEIGHT))


class HeaderButtons(QWidget):
    """Signals: ``back_requested``, ``forward_requested``; ``menu`` is filled by the window when it is opened."""

    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme = theme
        self._back = IconButton("back", say("Back"), theme, keys=QKeySequence(BACK))
        self._forward = IconButton("forward", say("Forward"), theme, keys=QKeySequence(FORWARD))
        self._more = IconButton("more", say("Menu"), theme, keys=QKeySequence("F10"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setStyleSheet("")
        self.menu = QMenu(self._more)
        self._more.setMenu(self.menu)
        self._row = QHBoxLayout(self)
        for button in (self._back, self._forward, self._more):
            self._row.addWidget(button)
        self.set_steps(back=False, forward=False)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_steps(self, *, back: bool, forward: bool) -> None:
        """Enable the steps that can be taken."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def open_menu(self) -> None:
        """Unfold the menu."""
        self._more.showMenu()

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(8), 0, px(16), 0)
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(_HEIGHT))
