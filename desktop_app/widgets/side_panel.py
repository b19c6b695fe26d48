"""The frame of the panel on the right: heading, title, close, what scrolls, and a row of actions below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.theme.fonts import PANEL_TITLE
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import IconButton
from desktop_app.widgets.labels import Heading, KeyHint, Label
from desktop_app.widgets.scroll_column import ScrollColumn


class SidePanel(QWidget):
    """``head`` takes widgets below the title, ``add_section`` blocks divided by lines, ``add_action`` buttons.

    Signals: ``closed`` when the reader closes it (button or Esc); whoever shows the panel hides it.
    """

    closed = Signal()

    def __init__(self, heading: str, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(heading)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Label("", theme, size=PANEL_TITLE, bold=True, wrap=True)
        self._close = IconButton("close", say("Close panel"), theme)
        self._scroll = ScrollColumn()
        self._sections: list[QWidget] = []
        self._actions = QHBoxLayout()
        self._actions.addStretch(1)
        self._actions.addWidget(KeyHint(say("Esc closes"), theme))
        self._action_row = QWidget()
        self._action_row.setLayout(self._actions)
        top = QHBoxLayout()
        top.addWidget(Heading(heading, theme), 1)
        top.addWidget(self._close)
        self._head_box = QWidget()
        self.head = QVBoxLayout(self._head_box)
        self.head.addLayout(top)
        self.head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_box)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._action_row)
        self._scroll.column.addStretch(1)
        self._close.clicked.connect(self.closed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_title(self, title: str) -> None:
        """Name what the panel speaks of."""
        self._title.setText(title)

    def add_section(self, section: QWidget) -> None:
        """Add a block below the others; a line divides them."""
        framed = _Section(section, self._theme)
        self._sections.append(framed)
        self._scroll.column.insertWidget(self._scroll.column.count() - 1, framed)

    def clear_sections(self) -> None:
        """Remove all blocks and start again at the top."""
        for section in self._sections:
            self._scroll.column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._sections.clear()
        self._scroll.verticalScrollBar().setValue(0)

    def add_action(self, button: QWidget) -> None:
        """Add a button to the row at the bottom."""
        self._actions.insertWidget(self._actions.count() - 2, button)

    def take_focus(self) -> None:
        """Put the keyboard into the panel, for the key that opens it."""
        self._close.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        line = self._theme.colour("line")
        if not isinstance(self.parentWidget(), QSplitter):  # over the figure no handle draws the edge
            painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line_strong"))
        painter.fillRect(0, self._action_row.y(), self.width(), 1, line)

    def _restyle(self) -> None:
        px = self._theme.px
        self.head.setContentsMargins(px(16), px(8), px(8), px(12))
        self.head.setSpacing(px(4))
        self._actions.setContentsMargins(px(16), px(9), px(16), px(8))
        self._actions.setSpacing(px(8))


class _Section(QWidget):
    """One block with a line above it."""

    def __init__(self, inside: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.addWidget(inside)
        self._restyle()
        theme.changed.connect(self._restyle)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(13), px(16), px(12))
