"""Labels in the sizes and tones of the design; they follow zoom and theme by themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.compat import override
from desktop_app.phrases import held_together
from desktop_app.theme.fonts import BODY, SMALL
from desktop_app.theme.palette import TEXT_2, TEXT_3
from desktop_app.theme.theme import Theme

_TONES = {"text": QPalette.ColorRole.WindowText, "text_2": TEXT_2, "text_3": TEXT_3}


class Label(QLabel):
    """A text in one of the sizes of ``theme.fonts`` and in the tone of a token (``text``, ``text_2``, ``warn`` …).

    ``country`` draws the text in the fonts of that country's script, for native names.
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        size: int = BODY,
        tone: str = "text",
        bold: bool = False,
        wrap: bool = False,
        country: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._size, self._tone, self._bold, self._country = theme, size, tone, bold, country
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setMinimumWidth(1)  # a long word must not push its column wider
        self.setText(text)
        self._restyle()
        theme.changed.connect(self._restyle)

    @override
    def setText(self, text: str) -> None:
        """Show a text; Japanese in several lines breaks where its phrases end, what is read out and copied is the text."""
        copied = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        shown = held_together(text) if self.wordWrap() and not copied else text
        super().setText(shown)
        if self.accessibleName() in ("", self._words):
            self.setAccessibleName(text if shown != text else "")
        self._words = text

    @override
    def text(self) -> str:
        return self._words

    @override
    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self.setText(self._words)

    def set_tone(self, tone: str) -> None:
        """Change the colour to another token."""
        self._tone = tone
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._font())
        self.setForegroundRole(_TONES.get(self._tone, QPalette.ColorRole.WindowText))
        if self._tone not in _TONES:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._tone))
            self.setPalette(palette)
        elif self.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
            self.setPalette(QPalette())

    def _font(self) -> QFont:
        fonts = self._theme.fonts
        if self._country:
            return fonts.font_for_country(self._country, self._size, self._bold)
        return fonts.font(self._size, self._bold)


class Heading(Label):
    """The small bold line above a group of controls or facts."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, size=SMALL, tone="text_3", bold=True, wrap=True, parent=parent)


class KeyHint(Label):
    """The name of a key beside what it does; for the eye only, the shortcut itself is announced by its control."""

    def __init__(self, keys: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(keys, theme, size=SMALL, tone="text_3", parent=parent)


class ElidedLabel(Label):
    """One line that ends in "…" where it does not fit; the whole text stands in the tooltip then."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        size: int = BODY,
        tone: str = "text",
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme, size=size, tone=tone, bold=bold, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.drawText(self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter | self.alignment()), text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        self.setToolTip("" if fits else self.text())
