"""Breaking and shortening text by measured width.

Japanese and Chinese have no spaces: they break where a phrase ends (after its particles and commas), and only where a
phrase is wider than the line between any two letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.charts.scene.look import Measure
from desktop_app.phrases import BREAKS, FIRST_WIDE, NO_START, SIGNS, WIDE, phrases

ELLIPSIS = "…"
_SHORT = 0.35  # of the width: a last line shorter than this looks left over
_NARROWER = (0.9, 0.8, 0.7, 0.6)
_NARROW_PIECES = re.compile(rf"[{SIGNS}][{BREAKS}]+[^{BREAKS}]+|[^{BREAKS}]+|[{BREAKS}]+")


def wrapped(text: str, width: float, measure: Measure, size: int, bold: bool = False, most: int = 0) -> list[str]:
    """Return ``text`` in lines no wider than ``width``; after ``most`` lines (0: no limit) it is shortened."""
    whole = text.strip()
    if whole and measure(whole, size, bold) <= width:  # as most texts do; taking them to pieces is what costs
        return [whole]
    lines: list[str] = []
    line = ""
    for piece in _fitting(_pieces(text), width, measure, size, bold):
        if line.strip() and measure((line + piece).rstrip(), size, bold) > width:
            lines.append(line.strip())
            line = ""
        line += piece
    if line.strip():
        lines.append(line.strip())
    if most and len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [shortened(each, width, measure, size, bold) for each in lines]


def balanced(text: str, width: float, measure: Measure, size: int, bold: bool = False) -> list[str]:
    """Return ``text`` in as few lines as ``wrapped``, broken earlier where a word or two would stand alone at the end."""
    lines = wrapped(text, width, measure, size, bold)
    for part in _NARROWER:
        if len(lines) < 2 or measure(lines[-1], size, bold) >= _SHORT * width:
            break
        narrower = wrapped(text, width * part, measure, size, bold)
        if len(narrower) != len(lines):
            break
        lines = narrower
    return lines


def shortened(text: str, width: float, measure: Measure, size: int, bold: bool = False) -> str:
    """Return ``text``, or as much of its beginning as fits with an ellipsis."""
    if measure(text, size, bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + ELLIPSIS, size, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS if low else ""


def _pieces(text: str) -> list[str]:
    return phrases(text) if max(text, default="") >= FIRST_WIDE else _NARROW_PIECES.findall(text)


def _fitting(pieces: list[str], width: float, measure: Measure, size: int, bold: bool) -> Iterator[str]:
    """Yield the pieces, letter by letter those of the scripts without spaces that no line could hold."""
    for piece in pieces:
        if max(piece) < FIRST_WIDE or measure(piece.rstrip(), size, bold) <= width:
            yield piece
        else:
            yield from _letters().findall(piece)


@cache
def _letters() -> re.Pattern[str]:
    """Return the pattern of single letters, each with what may not begin a line after it."""
    return re.compile(
        rf"[{SIGNS}][{BREAKS}]+[^{BREAKS}{WIDE}]+|[{WIDE}][{NO_START}]*|[^{BREAKS}{WIDE}]+[{NO_START}]*|[{BREAKS}]+"
    )
