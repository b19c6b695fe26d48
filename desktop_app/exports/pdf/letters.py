"""Which letters the glyphs of a PDF stand for, so that its text can be searched, copied and read aloud.

Qt names a glyph by the first letter of all that its font shows with it: 日 becomes the radical ⽇, ・ another dot, a space
a tab. The letters that were painted are known, so the names can be put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.scene.drawing import Text

_SIZE = 12  # px; any
_SURROGATES = range(0xD800, 0xE000)
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]]*)\])", re.IGNORECASE)


def misnamed(texts: Iterable[Text], letters: Letters) -> dict[int, int]:
    """Return, by the letter that Qt takes for it, each letter of the texts that it would take for another."""
    painted: dict[bool, set[str]] = {False: set(), True: set()}
    for text in texts:
        painted[text.bold].update(text.text)
    every = painted[False] | painted[True]
    return {
        first: letter
        for bold, used in painted.items()
        for font in _fonts_of(used, letters.font(_SIZE, bold))
        for first, letter in _first_letters(font, used)
        if chr(first) not in every  # else it stands for itself somewhere
    }


def renamed(table: bytes, names: Mapping[int, int]) -> bytes:
    """Return a ToUnicode table (ISO 32000-1, 9.10.3) with other letters; each code has one."""

    def written(found: re.Match[bytes]) -> bytes:
        first, last, start, listed = found.groups()
        if listed is None:
            codes = [int(start, 16) + place for place in range(int(last, 16) - int(first, 16) + 1)]
        else:
            codes = [int(code, 16) for code in re.findall(rb"[0-9A-Fa-f]{4}", listed)]
        right = b" ".join(b"<%04X>" % names.get(code, code) for code in codes)
        return b"<%s> <%s> [%s]" % (first, last, right)

    return _RANGE.sub(written, table)


def _fonts_of(used: Iterable[str], font: QFont) -> Iterator[QRawFont]:
    """Give the fonts in which letters are painted, those that stand in for a missing one too."""
    layout = QTextLayout("".join(sorted(used)), font)
    layout.beginLayout()
    while layout.createLine().isValid():
        pass
    layout.endLayout()
    yield from (run.rawFont() for run in layout.glyphRuns())


def _first_letters(font: QRawFont, used: set[str]) -> Iterator[tuple[int, int]]:
    """Give each used letter of a font that is not the first one with its glyph, after that first one."""
    letters = sorted(used)
    glyphs = {_glyphs(font, letter)[0]: letter for letter in reversed(letters)}  # of several the first
    glyphs.pop(0, None)  # what stands for letters that the font lacks
    codes = [code for code in range(1, ord(letters[-1]) + 1) if code not in _SURROGATES]
    for code, glyph in zip(codes, _glyphs(font, "".join(map(chr, codes))), strict=True):
        letter = glyphs.pop(glyph, None)
        if letter is not None and ord(letter) != code:
            yield code, ord(letter)


def _glyphs(font: QRawFont, text: str) -> list[int]:
    return font.glyphIndexesForString(text)
