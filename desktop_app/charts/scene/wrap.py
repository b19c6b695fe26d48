"""Breaking and shortening text by measured width; Chinese and Japanese break between any two letters."""

from __future__ import annotations

import re
from functools import cache

from desktop_app.charts.scene.look import Measure

ELLIPSIS = "…"
_SHORT = 0.35  # of the width: a last line shorter than this looks left over
_NARROWER = (0.9, 0.8, 0.7, 0.6)
# a break may follow a space, or stand between two letters of a script that writes without spaces
_WIDE = "\u3000-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"
_NO_START = "、。，．）」』】〕！？：；・％ー"
_SIGNS = "≤≥<"  # stay with the number after them
_FIRST_WIDE = "\u3000"
_NARROW_PIECES = re.compile(rf"[{_SIGNS}]\s+\S+|\S+|[ \t\n]+")


def wrapped(text: str, width: float, measure: Measure, size: int, bold: bool = False, most: int = 0) -> list[str]:
    """Return ``text`` in lines no wider than ``width``; after ``most`` lines (0: no limit) it is shortened."""
    whole = text.strip()
    if whole and measure(whole, size, bold) <= width:  # as most texts do; taking them to pieces is what costs
        return [whole]
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
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
    pattern = _NARROW_PIECES if max(text, default="") < _FIRST_WIDE else _wide_pieces()
    return pattern.findall(text)


@cache
def _wide_pieces() -> re.Pattern[str]:
    """Return the pattern for texts with letters of those scripts; compiled when first needed, as that takes its time."""
    return re.compile(rf"[{_SIGNS}]\s+[^\s{_WIDE}]+|[{_WIDE}][{_NO_START}]*|[^\s{_WIDE}]+[{_NO_START}]*|[ \t\n]+")
