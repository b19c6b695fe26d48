"""What a tab shows until its page is built: the columns of a page, empty. Nothing jumps when the page arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.pages.widths import BAR, RAIL, widths_at
from desktop_app.theme.theme import Theme

if TYPE_CHECKING:
    from desktop_app.widgets.message_bar import MessageBar


class PageHost(QWidget):
    """The content of a tab; it paints the empty columns until it holds a page."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme = theme
        self._say = say
        self._page: QWidget | None = None
        self._message: MessageBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_page(self, page: QWidget) -> None:
        """Put the page in place of the empty columns."""
        self._page = page
        self._column.addWidget(page, 1)

    def tell(self, tone: str, words: str, details: str) -> None:
        """Show a message above the page."""
        if self._message is None:
            from desktop_app.widgets.message_bar import MessageBar

            self._message = MessageBar(self._theme, self._say)
            self._column.insertWidget(0, self._message)
        self._message.show_message(tone, words, details)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None:
            return
        theme = self._theme
        widths = widths_at(self.width() / theme.scale)
        left = theme.px(RAIL if widths.rail else widths.filters)
        painter = QPainter(self)
        painter.fillRect(left, 0, self.width() - left, self.height(), theme.colour("surface"))
        painter.fillRect(left, 0, 1, self.height(), theme.colour("line"))
        painter.fillRect(left, theme.px(BAR) - 1, self.width() - left, 1, theme.colour("line"))
