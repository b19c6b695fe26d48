"""Values as printed at marks: the unit stands once, on the axis, except where currencies differ."""

from __future__ import annotations

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.wording import money, money_rounded, number, with_percent
from desktop_app.figures.wording.money import DERIVED_DIGITS, significant
from desktop_app.i18n import Say

_LEAST = 0.01  # values are printed with two decimals; what is smaller is said to be smaller
_WHOLE_FROM = 100  # a value per head of three digits before the point needs none after it


def value_text(
    value: float, unit: str, say: Say, kind: AmountKind = AmountKind.EXACT, digits: int | None = DERIVED_DIGITS
) -> str:
    """Return a value of ``unit`` in words, with ``≤`` or ``≥`` for a ceiling or floor.

    ``digits`` are the significant ones of money: three where it was added up, converted or divided; None keeps those of
    an amount that a source states.
    """
    plain = unit.removesuffix(" a year")
    if plain.endswith(" m"):
        amount = Amount(value, plain.removesuffix(" m").removeprefix("PPP "), kind)
        return money(amount, say) if digits is None else money_rounded(amount, say, digits)
    sign = {AmountKind.CEILING: "≤ ", AmountKind.FLOOR: "≥ "}.get(kind, "")
    if 0 < value < _LEAST:
        return sign + "< " + number(_LEAST, say, 2)
    if plain == "USD per head" and value >= _WHOLE_FROM:
        return sign + number(significant(value, DERIVED_DIGITS), say, 0)
    return sign + number(value, say, 2 if plain == "% of GDP" else 1)


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
        case "rows":
            words = say("rows")
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
    words = unit_words(unit, say)
    return text if text.endswith(words) else say("{value} {unit}", value=text, unit=words)
