"""A bar inside the page: what happened, what holds now, and more on demand. Never modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.compat import override
from desktop_app.i18n import Say
from desktop_app.theme import drawing
from desktop_app.theme.fonts import LABEL
from desktop_app.theme.theme import Theme
from desktop_app.widgets.buttons import IconButton, LinkButton
from desktop_app.widgets.labels import Label

_EDGE = 4
SEEN_MS, PER_LETTER_MS = 6000, 60  # to notice a message, and to read it at some 180 words a minute


class MessageBar(QWidget):
    """Hidden until ``show_message``; ``tone`` is ``bad``, ``warn`` or ``info``.

    Plain information goes by itself once it can have been read; what tells of a fault, unfolds or ``stays``, because
    it asks for something, waits to be closed. Nothing goes while the pointer or the focus is on it, or another program in front.
    """

    def __init__(self, theme: Theme, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say, self._tone = theme, say, "bad"
        self._words = Label("", theme, bold=True, wrap=True)
        self._more = Label("", theme, size=LABEL, tone="text_2", wrap=True)
        self._more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = LinkButton(say("Details"), theme)
        self._close = IconButton("close", say("Close message"), theme)
        self.leaving = QTimer(self, singleShot=True)
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._details)
        line.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.addLayout(line)
        self._column.addWidget(self._more)
        self._details.clicked.connect(lambda: self._more.setVisible(not self._more.isVisibleTo(self)))
        self._close.clicked.connect(self.hide)
        self.leaving.timeout.connect(self._leave)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_message(self, tone: str, words: str, details: str = "", *, stays: bool = False) -> None:
        """Say ``words`` (what happened, what holds now), aloud too; ``details`` unfold below them."""
        self._tone = tone
        self._words.setText(words)
        self.setAccessibleName(words)
        self._more.setText(details)
        self._more.hide()
        self._details.setVisible(bool(details))
        self.show()
        self.update()
        announce(self, words, urgent=tone != "info")
        if tone == "info" and not details and not stays:
            self.leaving.start(SEEN_MS + PER_LETTER_MS * len(words))
        else:
            self.leaving.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour("accent" if self._tone == "info" else self._tone)
        painter = QPainter(self)
        drawing.outlined(painter, self.rect(), self._theme.colour("panel"), colour)
        painter.fillRect(0, 0, self._theme.px(_EDGE), self.height(), colour)

    def _leave(self) -> None:
        focus = QApplication.focusWidget()
        held = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if self.isVisible() and (held or not self.isActiveWindow()):
            self.leaving.start()
        else:
            self.hide()

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(_EDGE + 12), px(6), px(8), px(6))
        self._column.setSpacing(px(4))


def announce(widget: QWidget, words: str, *, urgent: bool) -> None:
    """Let a screen reader say ``words``; what is not ``urgent`` waits for the end of its sentence."""
    said = QAccessibleAnnouncementEvent(widget, words)
    polite, assertive = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    said.setPoliteness(assertive if urgent else polite)
    QAccessible.updateAccessibility(said)
