"""The fonts in which drawings are painted, and how wide text is in them."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.theme.fonts import Fonts

_FEATURES = ("tnum", "calt", "liga", "clig", "ccmp")
_KEPT = 20_000  # measured texts; the labels of the largest figures


class Letters:
    """Fonts by size and weight for one language; sizes are px of the layout, the painter's scale enlarges them.

    ``plain`` does without figures of equal width and contextual forms: in a PDF those glyphs stand for no letter, and
    text with them could be neither searched nor copied.
    """

    def __init__(self, language: str, plain: bool = False) -> None:
        self._fonts = Fonts(100, language)
        self._plain = plain
        self._made: dict[tuple[int, bool], tuple[QFont, QFontMetricsF]] = {}
        self._widths: dict[tuple[str, int, bool], float] = {}

    def font(self, size: int, bold: bool = False) -> QFont:
        """Return the font of ``size`` px whatever size the system's own text has."""
        return self._of(size, bold)[0]

    def measure(self, text: str, size: int, bold: bool = False, /) -> float:
        """Return the width of a line of text in px."""
        key = (text, size, bold)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > _KEPT:
                self._widths.clear()
            width = self._widths[key] = self._of(size, bold)[1].horizontalAdvance(text)
        return width

    def _of(self, size: int, bold: bool) -> tuple[QFont, QFontMetricsF]:
        key = (size, bold)
        if key not in self._made:
            font = QFont(self._fonts.font(bold=bold))
            font.setPixelSize(size)
            if self._plain:
                for feature in _FEATURES:
                    font.setFeature(QFont.Tag(feature), 0)
            # widths grow in step with the scale, so that a picture at 4 × breaks its lines like the screen
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = (font, QFontMetricsF(font))
        return self._made[key]


@cache
def letters_of(language: str, plain: bool = False) -> Letters:
    """Return the shared fonts of a language."""
    return Letters(language, plain)
