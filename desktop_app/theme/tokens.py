"""The design's colours and measures as typed values, without Qt: read from ``resources/themes/tokens.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app import paths

LIGHT, DARK, CONTRAST = "light", "dark", "contrast"


@dataclass(frozen=True)
class Tokens:
    """Colours as ``#RRGGBB``, lengths in px at 96 dpi and 100 % zoom; ``name`` is light, dark or contrast.

    ``ramp`` fills cells of shares from ``ramp_from`` percent on, with ``ramp_ink`` on it; ``instruments`` and
    ``patterns`` are keyed by instrument.
    """

    name: str
    window: str
    surface: str
    panel: str
    row: str
    line: str
    line_strong: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_bg: str
    on_accent: str
    mark: str
    mark_soft: str
    grid: str
    warn: str
    bad: str
    good: str
    instruments: Mapping[str, str]
    patterns: Mapping[str, str]
    ramp: tuple[str, ...]
    ramp_ink: tuple[str, ...]
    ramp_from: tuple[float, ...]
    spacing: tuple[int, ...]
    radius_control: int
    radius_badge: int

    @property
    def dark(self) -> bool:
        """Tell whether light text stands on a dark surface."""
        return luminance(self.surface) < luminance(self.text)

    @property
    def contrast(self) -> bool:
        """Tell whether the colours are the system's high-contrast ones."""
        return self.name == CONTRAST


@cache
def tokens(name: str) -> Tokens:
    """Return the design's tokens for ``light`` or ``dark``."""
    read: dict[str, Any] = json.loads((paths.resources() / "themes" / "tokens.json").read_text(encoding="utf-8"))
    colours: dict[str, Any] = dict(read[name])
    ramp = tuple(colours.pop("ramp"))
    return Tokens(
        name=name,
        **colours,
        patterns=read["patterns"],
        ramp=ramp,
        ramp_ink=tuple(ink_on(step, colours["text"], colours["surface"]) for step in ramp),
        ramp_from=tuple(read["ramp_from"]),
        spacing=tuple(read["spacing"]),
        radius_control=read["radius"]["control"],
        radius_badge=read["radius"]["badge"],
    )


def contrast_tokens(colours: Mapping[str, str]) -> Tokens:
    """Return tokens made of a system palette alone.

    ``colours`` has the keys surface, panel, text, faint, accent, on_accent; ``faint`` is for lines without meaning. Hues that carry meaning elsewhere all become the
    text colour: pattern, shape and words still tell them apart.
    """
    base = tokens(LIGHT)
    text, surface, accent = colours["text"], colours["surface"], colours["accent"]
    same_as_text = ("line_strong", "text", "text_2", "text_3", "mark", "warn", "bad", "good")
    return Tokens(
        name=CONTRAST,
        **dict.fromkeys(same_as_text, text),
        **dict.fromkeys(("window", "panel"), colours["panel"]),
        **dict.fromkeys(("line", "grid"), colours["faint"]),
        **dict.fromkeys(("surface", "row", "accent_bg", "mark_soft"), surface),
        accent=accent,
        on_accent=colours["on_accent"],
        instruments=dict.fromkeys(base.instruments, text),
        patterns=base.patterns,
        ramp=(surface,) * len(base.ramp),
        ramp_ink=(text,) * len(base.ramp),
        ramp_from=base.ramp_from,
        spacing=base.spacing,
        radius_control=base.radius_control,
        radius_badge=base.radius_badge,
    )


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2), 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2), 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(background: str, *inks: str) -> str:
    """Return the ink that is read best on a background."""
    return max(inks, key=lambda ink: contrast_ratio(background, ink))
