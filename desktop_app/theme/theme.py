"""The theme in use: which tokens, fonts and icons hold now, and the signal that they have changed.

The way to the first paint leads through here. Qt's namespace ``Qt`` alone takes 20 ms to load in PySide6 6.8, its style
classes 6 ms: neither is touched before ``finish``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette

from desktop_app.theme.contrast import high_contrast_wanted
from desktop_app.theme.fonts import LABEL, Fonts
from desktop_app.theme.palette import contrast_palette, palette_of, tokens_of
from desktop_app.theme.tokens import DARK, LIGHT, Tokens, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from desktop_app.theme.icons import Icons
    from desktop_app.theme.style import LedgerStyle

SYSTEM = "system"
CHOICES = (SYSTEM, LIGHT, DARK)
ZOOMS = (100, 110, 125, 150, 175, 200)


class Theme(QObject):
    """Owned by the window, handed to every widget that needs it; ``changed`` follows colours, zoom and language.

    ``tokens``, ``fonts`` and ``zoom`` (percent) are replaced before ``changed`` is sent. Colours and fonts hold from the
    beginning, the style of the controls from ``finish`` on.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM, zoom: int = 100, language: str = "en") -> None:
        super().__init__()
        self._app = app
        self._system_palette = app.palette()
        self._style: LedgerStyle | None = None
        self._icons: Icons | None = None
        self.choice = choice if choice in CHOICES else SYSTEM
        self.zoom = _kept_in_range(zoom)
        self.language = language
        self._renew()

    def finish(self) -> None:
        """Give all controls their style and follow the system from now on; right after the first paint."""
        from PySide6.QtCore import Qt

        from desktop_app.theme.style import LedgerStyle

        self._style = LedgerStyle()
        self._style.scale = self.scale
        self._app.setStyle(self._style)
        self._choose_scheme()
        # queued: Qt sends the signal before it has replaced its own palette
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed, Qt.ConnectionType.QueuedConnection)
        self._change()

    @property
    def scale(self) -> float:
        """Return the zoom as a factor of lengths."""
        return self.zoom / 100

    def px(self, length: float) -> int:
        """Return a length of the design (px at 96 dpi) at the zoom in use."""
        return round(length * self.zoom / 100)

    def colour(self, name: str) -> QColor:
        """Return a colour token, for example ``accent``."""
        return QColor(getattr(self.tokens, name))

    def icon(self, name: str, colour: str = "text_2", gap: int = 0) -> QIcon:
        """Return a drawn icon in the colour of a token; ``gap`` px of nothing follow it."""
        if self._icons is None:
            from desktop_app.theme.icons import Icons

            self._icons = Icons(self.scale)
        return self._icons.icon(name, getattr(self.tokens, colour), gap)

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self.choice = choice
        self._choose_scheme()
        self._change()

    def set_zoom(self, zoom: int) -> None:
        """Set the zoom in percent; it is kept between 100 and 200."""
        if _kept_in_range(zoom) != self.zoom:
            self.zoom = _kept_in_range(zoom)
            self._change()

    def zoom_by(self, steps: int) -> None:
        """Go up or down by steps of the zoom; 0 goes back to 100 %."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.zoom))
        at = 0 if steps == 0 else min(max(nearest + steps, 0), len(ZOOMS) - 1)
        self.set_zoom(ZOOMS[at])

    def speak(self, language: str) -> None:
        """Put the fonts of a language first; ``changed`` is not sent: what shows words is built anew by who asks."""
        self.language = language
        self._renew()

    def _choose_scheme(self) -> None:
        from PySide6.QtCore import Qt

        schemes = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes.get(self.choice, Qt.ColorScheme.Unknown))

    def _on_scheme_changed(self) -> None:
        if self._chosen_tokens() != self.tokens:
            self._change()

    def _change(self) -> None:
        self._renew()
        self.changed.emit()

    def _renew(self) -> None:
        self.tokens: Tokens = self._chosen_tokens()
        self.fonts = Fonts(self.zoom, self.language)
        self._icons = None
        palette = contrast_palette(self._system_palette) if self.tokens.contrast else palette_of(self.tokens)
        self._app.setPalette(palette)
        self._app.setFont(self.fonts.body)
        if self._style is not None:
            from PySide6.QtWidgets import QToolTip

            self._style.scale = self.scale
            QToolTip.setPalette(palette)
            QToolTip.setFont(self.fonts.font(LABEL))

    def _chosen_tokens(self) -> Tokens:
        if high_contrast_wanted():
            return tokens_of(self._system_palette)
        if self.choice != SYSTEM:
            return tokens(self.choice)
        return tokens(DARK if self._system_is_dark() else LIGHT)

    def _system_is_dark(self) -> bool:
        """Ask Qt, or before ``finish`` and on platforms that know no scheme the palette that the system gave us."""
        if self._style is not None:
            from PySide6.QtCore import Qt

            scheme = self._app.styleHints().colorScheme()
            if scheme != Qt.ColorScheme.Unknown:
                return scheme == Qt.ColorScheme.Dark
        return self._system_palette.color(QPalette.ColorRole.Window).lightness() < 128


def _kept_in_range(zoom: int) -> int:
    return min(max(zoom, ZOOMS[0]), ZOOMS[-1])
