"""The theme in use: which tokens, fonts and icons hold now, and the signal that they have changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.theme.contrast import high_contrast_wanted
from desktop_app.theme.fonts import LABEL, Fonts
from desktop_app.theme.icons import Icons
from desktop_app.theme.palette import contrast_palette, palette_of, tokens_of
from desktop_app.theme.style import LedgerStyle
from desktop_app.theme.tokens import DARK, LIGHT, Tokens, tokens

SYSTEM = "system"
CHOICES = (SYSTEM, LIGHT, DARK)
ZOOMS = (100, 110, 125, 150, 175, 200)

_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    LIGHT: Qt.ColorScheme.Light,
    DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Owned by the application, handed to every widget that needs it; ``changed`` follows colours, zoom and language.

    ``tokens``, ``fonts`` and ``scale`` (1.0 to 2.0) are replaced before ``changed`` is sent.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM, zoom: int = 100, language: str = "en") -> None:
        super().__init__()
        self._app = app
        self._system_palette = QPalette(app.palette())
        self._style = LedgerStyle()
        self.choice = choice if choice in CHOICES else SYSTEM
        self.zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self.language = language
        app.setStyle(self._style)
        hints = app.styleHints()
        if self.choice != SYSTEM:
            hints.setColorScheme(_SCHEMES[self.choice])
        # queued: Qt sends the signal before it has replaced its own palette
        hints.colorSchemeChanged.connect(self._on_scheme_changed, Qt.ConnectionType.QueuedConnection)
        self._renew()

    @property
    def scale(self) -> float:
        """Return the zoom as a factor of lengths."""
        return self.zoom / 100

    def px(self, length: float) -> int:
        """Return a length of the design (px at 96 dpi) at the zoom in use."""
        return round(length * self.scale)

    def colour(self, name: str) -> QColor:
        """Return a colour token, for example ``accent``."""
        return QColor(getattr(self.tokens, name))

    def icon(self, name: str, colour: str = "text_2", gap: int = 0) -> QIcon:
        """Return a drawn icon in the colour of a token; ``gap`` px of nothing follow it."""
        return self._icons.icon(name, getattr(self.tokens, colour), gap)

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self.choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._change()

    def set_zoom(self, zoom: int) -> None:
        """Set the zoom in percent; it is kept between 100 and 200."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom != self.zoom:
            self.zoom = zoom
            self._change()

    def set_language(self, language: str) -> None:
        """Order the families for Chinese, Japanese and Korean by the language of the interface."""
        if language != self.language:
            self.language = language
            self._change()

    def _on_scheme_changed(self) -> None:
        if self._chosen_tokens() != self.tokens:
            self._change()

    def _change(self) -> None:
        self._renew()
        self.changed.emit()

    def _renew(self) -> None:
        self.tokens: Tokens = self._chosen_tokens()
        self.fonts = Fonts(self.zoom, self.language)
        self._icons = Icons(self.scale)
        self._style.scale = self.scale
        palette = contrast_palette(self._app.palette()) if self.tokens.contrast else palette_of(self.tokens)
        self._app.setPalette(palette)
        self._app.setFont(self.fonts.body)
        QToolTip.setPalette(palette)
        QToolTip.setFont(self.fonts.font(LABEL))

    def _chosen_tokens(self) -> Tokens:
        if high_contrast_wanted():
            return tokens_of(self._system_palette)
        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown or self.choice != SYSTEM:  # platforms that know no scheme stay unknown
            return tokens(DARK if self.choice == DARK else LIGHT)
        return tokens(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)
