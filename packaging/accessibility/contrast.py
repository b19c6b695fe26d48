"""The contrast of every colour on every ground it stands on, by the formula of WCAG 2.2."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.theme.tokens import Tokens, contrast_ratio

LEAST_TEXT, LEAST_OTHER = 4.5, 3.0  # WCAG 2.2: 1.4.3 (AA), 1.4.11
_TEXTS = ("text", "text_2", "text_3", "accent", "warn", "bad", "good")
_GROUNDS = ("surface", "panel", "row", "accent_bg")
_MARKS = ("mark", "line_strong", "accent", "warn")


@dataclass(frozen=True)
class Pair:
    """Two colours that meet; ``ratio`` is 1 to 21, ``least`` what is required of them."""

    kind: str
    colour: str
    ground: str
    ratio: float
    least: float

    @property
    def fault(self) -> str:
        """Return what is wrong, or an empty text."""
        short = f"{self.kind}: {self.colour} on {self.ground} has {self.ratio:.2f}, needs {self.least}"
        return short if self.ratio < self.least else ""


def pairs(tokens: Tokens) -> list[Pair]:
    """Return all pairs of a theme: words, words on filled grounds, marks and edges, fills of instruments."""
    found = [_pair(tokens, "words", text, ground, LEAST_TEXT) for text in _TEXTS for ground in _GROUNDS]
    found.append(_pair(tokens, "words on the accent", "on_accent", "accent", LEAST_TEXT))
    found.append(_pair(tokens, "words of a tooltip", "surface", "text", LEAST_TEXT))
    for step, (ink, fill) in enumerate(zip(tokens.ramp_ink, tokens.ramp, strict=True), start=1):
        ratio = contrast_ratio(ink, fill)
        found.append(Pair("words in a cell", "ink", f"step {step} of the ramp", ratio, LEAST_TEXT))
    found += [_pair(tokens, "marks and edges", mark, ground, LEAST_OTHER) for mark in _MARKS for ground in _GROUNDS]
    for name, colour in tokens.instruments.items():
        for ground in ("surface", "accent_bg"):
            ratio = contrast_ratio(colour, getattr(tokens, ground))
            found.append(Pair("fills of instruments", name, ground, ratio, LEAST_OTHER))
    return found


def _pair(tokens: Tokens, kind: str, colour: str, ground: str, least: float) -> Pair:
    return Pair(kind, colour, ground, contrast_ratio(getattr(tokens, colour), getattr(tokens, ground)), least)
