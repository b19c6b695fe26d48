"""The top of the window: the product's name, the tabs, and the buttons at the right end.

It is there at the first paint, so it touches nothing of ``Qt`` (see ``theme``); ``finish`` adds the buttons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTabBar, QWidget

from desktop_app import PRODUCT
from desktop_app.compat import override
from desktop_app.theme import sheets
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

HEIGHT = 48


class TabBar(QTabBar):
    """Each tab is as wide as its bold text, so that choosing one moves nothing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self._restyle()
        theme.changed.connect(self._restyle)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetrics(font).horizontalAdvance(self.tabText(index)) + self._theme.px(32)
        return QSize(wide, self._theme.px(HEIGHT) - 1)

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes."""
        inset = self._theme.px(8)
        return self.tabRect(self.currentIndex()).adjusted(inset, inset, -inset, -inset)

    def _restyle(self) -> None:
        self.setStyleSheet(sheets.tab_bar(self._theme.tokens, self._theme.scale))


class Header(QWidget):
    """``tabs`` is the tab bar; whatever ``finish`` is given stands at the right end."""

    def __init__(self, theme: Theme, tabs_name: str) -> None:
        super().__init__()
        self._theme = theme
        self._column = 0
        self._name = QLabel(PRODUCT)
        self.tabs = TabBar(theme, tabs_name)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._name)
        self._row.addWidget(self.tabs, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def finish(self, buttons: QWidget) -> None:
        """Put buttons at the right end."""
        self._row.addWidget(buttons)

    def set_column(self, width: int) -> None:
        """Let the tabs begin at ``width`` px, over the second column of the page; a short one gives way to the name."""
        if width != self._column:
            self._column = width
            self._restyle()

    def _restyle(self) -> None:
        px = self._theme.px
        font = self._theme.fonts.font(bold=True)
        self.setPalette(QPalette())  # a changed palette of the program does not reach this row by itself
        self._name.setFont(font)
        self._row.setContentsMargins(px(16), 0, 0, 0)
        least = QFontMetrics(font).horizontalAdvance(PRODUCT) + px(40)
        self._name.setFixedWidth(max(least, self._column - px(16)))
        self.setFixedHeight(px(HEIGHT) - 1)  # a line follows
