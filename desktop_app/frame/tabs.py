"""The tabs on top of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from desktop_app.compat import override
from desktop_app.theme import sheets
from desktop_app.theme.theme import Theme


class _TabBar(QTabBar):
    """Each tab is as wide as its bold text, so that choosing one moves nothing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()
        theme.changed.connect(self._restyle)

    @override
    def tabSizeHint(self, index: int) -> QSize:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        wide = QFontMetrics(font).horizontalAdvance(self.tabText(index)) + self._theme.px(32)
        return QSize(wide, super().tabSizeHint(index).height())

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes."""
        inset = self._theme.px(8)
        return self.tabRect(self.currentIndex()).adjusted(inset, inset, -inset, -inset)

    def _restyle(self) -> None:
        self.setStyleSheet(sheets.tab_bar(self._theme.tokens, self._theme.scale))


class Tabs(QTabWidget):
    """A tab widget without frames; the product's name stands before the tabs, the window's buttons after them."""

    def __init__(self, theme: Theme, name: str, before: QWidget, after: QWidget) -> None:
        super().__init__()
        self.setTabBar(_TabBar(theme, name))
        self.setDocumentMode(True)
        self.setCornerWidget(before, Qt.Corner.TopLeftCorner)
        self.setCornerWidget(after, Qt.Corner.TopRightCorner)
