"""Type: the system's font, sizes as factors of it, tabular figures, and families for Chinese, Japanese and Korean."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QScreen

BODY_PX = 13.0
LARGEST_BODY_PX = 20.0  # a system font larger than this is meant for a screen seen from afar; zoom does that here

SMALL, LABEL, BODY, CARD_TITLE, PANEL_TITLE, FIGURE_TITLE, NUMBER = 11, 12, 13, 15, 16, 20, 24

_LATIN = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial")  # where a file has no font inside
_JAPANESE = ("Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP")
_KOREAN = ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR")
_TRADITIONAL = ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC")
_SIMPLIFIED = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC")
_ALL = (_JAPANESE, _KOREAN, _TRADITIONAL, _SIMPLIFIED)
_BY_COUNTRY = {
    "JPN": _JAPANESE,
    "KOR": _KOREAN,
    "PRK": _KOREAN,
    "TWN": _TRADITIONAL,
    "HKG": _TRADITIONAL,
    "CHN": _SIMPLIFIED,
}
_BY_LANGUAGE = {"ja": _JAPANESE, "ko": _KOREAN}


class Fonts:
    """All fonts of the program at one zoom (percent) and for one interface language."""

    def __init__(self, zoom: int = 100, language: str = "en") -> None:
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.scale = zoom / 100
        self.body_px = _body_px(system) * self.scale
        self._system = system
        self._own = _own_family(system)
        self._first = _BY_LANGUAGE.get(language, ())
        self._made: dict[tuple[int, bool, tuple[str, ...]], QFont] = {}

    @property
    def body(self) -> QFont:
        """Return the font of running text."""
        return self.font(BODY)

    def font(self, size: int = BODY, bold: bool = False) -> QFont:
        """Return a font; ``size`` is in px at 96 dpi where running text has 13, one of the sizes above."""
        return self._made_of(size, bold, self._first)

    def font_for_country(self, country: str, size: int = BODY, bold: bool = False) -> QFont:
        """Return a font for a name in the script of ``country`` (ISO 3166-1 alpha-3), whatever the language."""
        return self._made_of(size, bold, _BY_COUNTRY.get(country, self._first))

    def _made_of(self, size: int, bold: bool, first: tuple[str, ...]) -> QFont:
        key = (size, bold, first)
        if key not in self._made:
            font = QFont(self._system)
            font.setFamilies([self._own, *_installed(first)])
            font.setPixelSize(max(SMALL, round(self.body_px * size / BODY_PX)))
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._made[key] = font
        return self._made[key]


def families_elsewhere(own: str, language: str) -> tuple[str, ...]:
    """Return the families for text that is shown on another system, the one it was measured in ahead.

    Those for Chinese, Japanese and Korean come after Latin ones, whose letters theirs would replace.
    """
    return tuple(dict.fromkeys((own, *_LATIN, *_by_script(_BY_LANGUAGE.get(language, ())))))


def any_font_installed() -> bool:
    """Tell whether there is a font at all; without one every letter is a box."""
    return bool(QFontDatabase.families())


def _body_px(system: QFont) -> float:
    screen: QScreen | None = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInch() if screen is not None else 96.0
    stated = system.pixelSize() if system.pixelSize() > 0 else system.pointSizeF() * dpi / 72
    least = BODY_PX if sys.platform == "darwin" else BODY_PX * dpi / 96  # points are pixels there
    return min(max(stated, least), LARGEST_BODY_PX * dpi / 96)


def _own_family(system: QFont) -> str:
    if QGuiApplication.platformName() in {"offscreen", "minimal"} and QFontDatabase.hasFamily("Inter"):
        return "Inter"  # these platforms know no system font; the design is drawn in this one
    return QFontInfo(system).family()


def _installed(first: tuple[str, ...]) -> list[str]:
    """Return the installed families for all four scripts, those of ``first`` ahead; one missing family is slow."""
    return [family for family in _by_script(first) if _is_installed(family)]


def _by_script(first: tuple[str, ...]) -> list[str]:
    return [family for script in (first, *(script for script in _ALL if script != first)) for family in script]


@cache
def _is_installed(family: str) -> bool:
    return QFontDatabase.hasFamily(family)  # 0.1 ms each, asked for every size and weight
