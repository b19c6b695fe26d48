"""Numbers and percentages."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from desktop_app.i18n import Say

NARROW = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(value: float, say: Say, digits: int | None = None) -> str:
    """Return a number with thousands separators and a true minus; ``digits`` None keeps the decimals it has.

    A value that its decimals would make a zero is "< 0.01", below zero "> −0.01".
    """
    if digits and value and abs(value) < 10**-digits / 2:
        limit = f"{10**-digits:.{digits}f}"
        return say("< {limit}", limit=limit) if value > 0 else say("> {limit}", limit=MINUS + limit)
    if digits is not None:
        return f"{rounded(value, digits):,f}".replace("-", MINUS)
    text = f"{Decimal(repr(value)).normalize():,f}" if value else "0"
    return text.replace("-", MINUS)


def rounded(value: float, digits: int) -> Decimal:
    """Return ``value`` with so many decimals (negative: to tens, hundreds …), a half upwards as people round."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def signed(value: float, say: Say, digits: int = 0) -> str:
    """Return a difference: ``+12``, ``0``, ``−3``."""
    return f"+{number(value, say, digits)}" if value > 0 else number(value, say, digits)


def percent(value: float, say: Say, digits: int | None = None) -> str:
    """Return percent: "0.94 %" with a narrow no-break space in English, "0.94%" in Japanese and Korean."""
    return with_percent(number(value, say, digits), say)


def with_percent(text: str, say: Say) -> str:
    """Return a printed number with its sign of percent; every other place that writes one asks here."""
    return f"{text}{NARROW if say.language == 'en' else ''}%"


def count_word(count: int, say: Say, *, first: bool = False) -> str:
    """Return a count for running text: English spells out up to ten, ``first`` begins a sentence; others use digits."""
    if say.language != "en" or not 0 <= count < len(_COUNTS):
        return number(count, say)
    return _COUNTS[count].capitalize() if first else _COUNTS[count]


def months_text(months: int, say: Say) -> str:
    """Return a length given in months: in years where it is two or more whole ones ("five years")."""
    years, rest = divmod(abs(months), 12)
    if years >= 2 and not rest:
        return say.plural("{length} year", "{length} years", years, length=count_word(years, say))
    return say.plural("{length} month", "{length} months", abs(months), length=number(abs(months), say))
