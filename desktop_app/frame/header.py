"""The top of the window: the product's name, the tabs, and the buttons at the right end.

Where the tabs do not fit, the name gives way, then a list of the pages takes their place: nothing is ever cut. It is there
at the first paint, so it touches nothing of ``Qt`` (see ``theme``); ``finish`` adds the buttons.
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
    from PySide6.QtGui import QResizeEvent

    from desktop_app.widgets.drop_down import DropDown

HEIGHT = 48
_BEHIND = 3  # place of what pushes the buttons to the right end where the list stands
_WIDE, _TIGHT = 16, 8  # px at 96 dpi at both sides of the word of a tab: usual, and where the name has given way


class TabBar(QTabBar):
    """Each tab is as wide as its bold text, so that choosing one moves nothing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._padding = _WIDE
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_padding(self, padding: int) -> None:
        """Leave so many px at 96 dpi at both sides of each word."""
        if padding != self._padding:
            self._padding = padding
            self._restyle()

    def width_at(self, padding: int) -> int:
        """Return the width of all tabs with a padding."""
        return sum(self._words(at) + 2 * self._theme.px(padding) for at in range(self.count()))

    @override
    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._words(index) + 2 * self._theme.px(self._padding), self._theme.px(HEIGHT) - 1)

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes."""
        inset = self._theme.px(8)
        across = self._theme.px(self._padding - 8)
        return self.tabRect(self.currentIndex()).adjusted(across, inset, -across, -inset)

    def _words(self, index: int) -> int:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self.tabText(index))

    def _restyle(self) -> None:
        theme = self._theme
        self.setStyleSheet(sheets.tab_bar(theme.tokens, theme.scale, theme.px(self._padding)))


class Header(QWidget):
    """``tabs`` is the tab bar; whatever ``finish`` is given stands at the right end."""

    def __init__(self, theme: Theme, tabs_name: str) -> None:
        super().__init__()
        self._theme = theme
        self._column = self._named = 0
        self._name = QLabel(PRODUCT)
        self.tabs = TabBar(theme, tabs_name)
        self._buttons: QWidget | None = None
        self._list: DropDown | None = None  # of the pages, in place of the tabs
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._name)
        self._row.addWidget(self.tabs, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def finish(self, buttons: QWidget) -> None:
        """Put buttons at the right end."""
        self._buttons = buttons
        self._row.addWidget(buttons)
        self._fit()

    def turn_to(self, at: int) -> None:
        """Show another page as the current one without telling anybody."""
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(blocked)
        self._show_current()

    def take_focus(self) -> None:
        """Put the keyboard into what the page is chosen with."""
        (self._list if self._list is not None and not self._list.isHidden() else self.tabs).setFocus()

    def set_column(self, width: int) -> None:
        """Let the tabs begin at ``width`` px, over the second column of the page; a short one gives way to the name."""
        if width != self._column:
            self._column = width
            self._restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the name, and then the tabs, give way where there is no room for them."""
        if not self.tabs.count():
            return
        px = self._theme.px
        room = self.width() - (self._buttons.sizeHint().width() if self._buttons is not None else 0)
        named = px(16) + self._named + self.tabs.width_at(_WIDE) <= room
        whole = named or px(_TIGHT) + self.tabs.width_at(_TIGHT) <= room
        self._name.setVisible(named)
        self.tabs.set_padding(_WIDE if named else _TIGHT)
        self._row.setContentsMargins(px(16 if named or not whole else _TIGHT), 0, 0, 0)
        if whole == self.tabs.isHidden():
            self._swap(listed=not whole)

    def _swap(self, *, listed: bool) -> None:
        """Show the list of the pages in place of the tabs, or the tabs again."""
        had_focus = self.tabs.hasFocus() or (self._list is not None and self._list.hasFocus())
        chooser = self._made_list()
        self._show_current()
        self.tabs.setHidden(listed)
        chooser.setVisible(listed)
        self._row.setStretch(_BEHIND, 1 if listed else 0)
        if had_focus:
            self.take_focus()

    def _made_list(self) -> DropDown:
        if self._list is None:
            from desktop_app.widgets.drop_down import DropDown  # few windows need it, and none at its first paint

            pages = [(str(at), self.tabs.tabText(at)) for at in range(self.tabs.count())]
            self._list = DropDown(self.tabs.accessibleName(), pages)
            self._list.chosen.connect(lambda at: self.tabs.setCurrentIndex(int(at)))
            self._row.insertWidget(_BEHIND - 1, self._list)
            self._row.insertStretch(_BEHIND)
            QWidget.setTabOrder(self.tabs, self._list)
        return self._list

    def _show_current(self) -> None:
        if self._list is not None:
            self._list.set_current(str(self.tabs.currentIndex()))

    def _restyle(self) -> None:
        px = self._theme.px
        font = self._theme.fonts.font(bold=True)
        self.setPalette(QPalette())  # a changed palette of the program does not reach this row by itself
        self._name.setFont(font)
        least = QFontMetrics(font).horizontalAdvance(PRODUCT) + px(40)
        self._named = max(least, self._column - px(16))
        self._name.setFixedWidth(self._named)
        self.setFixedHeight(px(HEIGHT) - 1)  # a line follows
        self._fit()
