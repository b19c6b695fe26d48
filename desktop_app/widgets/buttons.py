"""Buttons: plain, primary, icon alone, and one that looks like a link."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.theme import sheets
from desktop_app.theme.fonts import BODY
from desktop_app.theme.icons import GRID
from desktop_app.theme.theme import Theme


class Button(QPushButton):
    """A button with a text, an icon before it on wish; the ``primary`` one is what a page is for."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        icon: str = "",
        primary: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._icon, self._primary = theme, icon, primary
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._theme
        if self._icon:
            side, gap = theme.px(GRID), theme.px(4)  # the style's own gap is too narrow and cannot be set
            self.setIconSize(QSize(side + gap, side))
            self.setIcon(theme.icon(self._icon, "on_accent" if self._primary else "text_2", gap))
        if self._primary:
            self.setStyleSheet(sheets.primary(theme.tokens, theme.scale))


class IconButton(QToolButton):
    """An icon alone; its ``name`` is spoken and stands in the tooltip, with the key that does the same."""

    def __init__(
        self, icon: str, name: str, theme: Theme, *, keys: QKeySequence | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        keys_text = keys.toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        self.setToolTip(f"{name} ({keys_text})" if keys_text else name)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._theme
        side = theme.px(GRID)
        self.setIconSize(QSize(side, side))
        self.setIcon(theme.icon(self._icon))
        self.setFixedSize(theme.px(32), theme.px(32))


class LinkButton(QPushButton):
    """A button drawn as words in the accent colour; it does something, it does not leave the program."""

    def __init__(
        self, text: str, theme: Theme, *, size: int = BODY, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._size = theme, size
        self.setAccessibleName(name or text)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return the size of the words alone, so that links stand in line with text; at least 24 px high."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, max(metrics.height(), self._theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        """Return the whole size: a link is never cut."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.font(self._size))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.ButtonText, self._theme.colour("accent"))
        self.setPalette(palette)
        self.updateGeometry()
