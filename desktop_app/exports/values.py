"""A value in words where no axis stands beside it to name its unit."""

from __future__ import annotations

from desktop_app.figures.values import unit_words
from desktop_app.i18n import Say


def with_unit(text: str, unit: str, say: Say) -> str:
    """Return a printed value with its unit; money names its currency itself."""
    if not unit or unit.removesuffix(" a year").endswith(" m"):
        return text
    return say("{value} {unit}", value=text, unit=unit_words(unit, say))
