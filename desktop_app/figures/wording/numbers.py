"""Numbers and percentages."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.i18n import Say

NARROW = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def number(value: float, say: Say, digits: int | None = None) -> str:  # noqa: ARG001 # all three write alike today
    """Return a number with thousands separators and a true minus; ``digits`` None keeps the decimals it has."""
    if digits is not None:
        return f"{value:,.{digits}f}".replace("-", MINUS)
    text = f"{Decimal(repr(value)).normalize():,f}" if value else "0"
    return text.replace("-", MINUS)


def signed(value: float, say: Say, digits: int = 0) -> str:
    """Return a difference: ``+12``, ``0``, ``−3``."""
    return f"+{number(value, say, digits)}" if value > 0 else number(value, say, digits)


def percent(value: float, say: Say, digits: int | None = None) -> str:
    """Return percent: "0.94 %" with a narrow no-break space in English, "0.94%" in Japanese and Korean."""
    gap = NARROW if say.language == "en" else ""
    return f"{number(value, say, digits)}{gap}%"
