"""Values as printed at marks: the unit stands once, on the axis, except where currencies differ."""

from __future__ import annotations

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.wording import money, money_rounded, number, with_percent
from desktop_app.i18n import Say

_UNWIELDY = 10_000  # millions; a sum as large as this is printed with four digits: $28.04bn, not $28,042.7m
_LEAST = 0.01  # values are printed with two decimals; what is smaller is said to be smaller


def value_text(value: float, unit: str, say: Say, kind: AmountKind = AmountKind.EXACT) -> str:
    """Return a value of ``unit`` in words, with ``≤`` or ``≥`` for a ceiling or floor."""
    plain = unit.removesuffix(" a year")
    if plain.endswith(" m"):
        currency = plain.removesuffix(" m").removeprefix("PPP ")
        write = money_rounded if value >= _UNWIELDY and round(value / 1000, 2) * 1000 != value else money
        return write(Amount(value, currency, kind), say)
    sign = {AmountKind.CEILING: "≤ ", AmountKind.FLOOR: "≥ "}.get(kind, "")
    if 0 < value < _LEAST:
        return sign + "< " + number(_LEAST, say, 2)
    digits = 2 if plain == "% of GDP" else 1
    return sign + number(value, say, digits)


def printed(value: float, unit: str) -> bool:
    """Tell whether a value is large enough to be printed as a number of its own."""
    return value > 0 if unit.removesuffix(" a year").endswith(" m") else value >= _LEAST


def unit_words(unit: str, say: Say) -> str:
    """Return the unit of an axis in words."""
    match unit.removesuffix(" a year"):
        case "% of GDP":
            words = say("% of GDP")
        case "USD per head":
            words = say("US dollars per head")
        case "% of project cost":
            words = say("% of project cost")
        case "PPP USD m":
            words = say("PPP US dollars")
        case "USD m":
            words = say("US dollars")
        case "months":
            words = say("months")
        case "jobs":
            words = say("jobs")
        case "wafers a month":
            words = say("wafers a month")
        case "companies":
            words = say("companies")
        case "times":
            words = say("times")
        case other:
            words = other.removesuffix(" m")
    return say("{unit} a year", unit=words) if unit.endswith(" a year") else words


def with_unit(text: str, unit: str, say: Say) -> str:
    """Return a printed value with its unit where no axis names it; money names its currency itself."""
    if not text or not unit or unit.removesuffix(" a year").endswith(" m"):
        return text
    share = text if text.endswith("%") else with_percent(text, say)
    match unit:
        case "%":
            return share
        case "% of GDP":
            return say("{share} of GDP", share=share)
        case "% of project cost":
            return say("{share} of project cost", share=share)
    return say("{value} {unit}", value=text, unit=unit_words(unit, say))
