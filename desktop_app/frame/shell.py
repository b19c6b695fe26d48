"""What is there before the pages are: the columns of a page, empty, and the bar at the bottom. Nothing jumps later.

It is there at the first paint, so it touches nothing of ``Qt`` (see ``theme``) and lets Qt paint by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.errors import LedgerError, Message
from desktop_app.pages.widths import BAR, RAIL, widths_at
from desktop_app.widgets.rule import Rule

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.i18n import Say
    from desktop_app.theme.theme import Theme
    from desktop_app.widgets.message_bar import MessageBar

_FOOTER = 28


class _EmptyColumns(QWidget):
    """Filters, page bar and figure as bare areas."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters = QWidget()
        bar = QWidget()
        bar.setFixedHeight(theme.px(BAR) - 1)
        figure = QWidget()
        figure.setAutoFillBackground(True)
        figure.setBackgroundRole(QPalette.ColorRole.Base)
        middle = QVBoxLayout(figure)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(bar)
        middle.addWidget(Rule())
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._filters)
        row.addWidget(Rule(upright=True))
        row.addWidget(figure, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = widths_at(self.width() / self._theme.scale)
        self._filters.setFixedWidth(self._theme.px(RAIL if widths.rail else widths.filters))


class PageHost(QWidget):
    """The content of a tab: empty columns on wish, then a page, with a message above it where there is one to tell."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme, self._say = theme, say
        self._empty: QWidget | None = None
        self._message: MessageBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_empty(self) -> None:
        """Show the empty columns until there is a page."""
        self._empty = _EmptyColumns(self._theme)
        self._column.addWidget(self._empty, 1)

    def set_page(self, page: QWidget) -> None:
        """Put the page in place of the empty columns; it has its final size at once and draws its first figure once."""
        if self._empty is not None:
            self._column.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        self._column.addWidget(page, 1)
        self._column.activate()
        page.show()

    def tell(self, tone: str, words: str, details: object) -> None:
        """Show a message above the page; details that are a message or an error are put into the reader's language."""
        if self._message is None:
            from desktop_app.widgets.message_bar import MessageBar

            self._message = MessageBar(self._theme, self._say)
            self._column.insertWidget(0, self._message)
        said = details.said(self._say) if isinstance(details, Message | LedgerError) else str(details)
        self._message.show_message(tone, words, said)


class FooterBar(QStatusBar):
    """The bar at the bottom; ``Footer`` fills it."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(say("Edition"))
        self.setSizeGripEnabled(False)
        self._restyle()
        theme.changed.connect(self._restyle)

    def make_room(self, content: int) -> None:
        """Grow to the height of the content in px; a status bar would cut a second line."""
        self.setMinimumHeight(max(self._theme.px(_FOOTER), content + 2))

    def _restyle(self) -> None:
        side = self._theme.px(16) - 2  # the bar's own layout adds 2
        self.make_room(0)
        self.setContentsMargins(side, 0, side, 0)
