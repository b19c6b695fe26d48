"""The value of a claim in the reader's language, with the digits that it was stated with."""

from __future__ import annotations

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.wording import fuzzy_date, money, number, percent
from desktop_app.i18n import Say

_DATES = ("year", "years", "date", "decade")
_MILLIONS = {"tn": 1_000_000.0, "bn": 1_000.0, "m": 1.0}


def claim_value(claim: Claim, say: Say) -> str:
    """Return the value as stated, with its unit where it has one; empty for a claim without a value."""
    if not claim.value:
        return claim.unit
    return _date(claim, say) if claim.unit in _DATES else _counted(claim, say)


def _date(claim: Claim, say: Say) -> str:
    if claim.unit == "decade":
        return say("{decade}s", decade=claim.value.rstrip("s"))
    if claim.unit == "years":
        return _years(claim.value, say)
    try:
        return fuzzy_date(FuzzyDate.parse(claim.value), say)
    except ValueError:
        return claim.value


def _years(value: str, say: Say) -> str:
    """Return a count of years, "56 years", or a span of them, "2021–2023"."""
    if value.isdigit():
        return say.plural("{length} year", "{length} years", int(value), length=value)
    return value.replace("-", "–")


def _counted(claim: Claim, say: Say) -> str:
    try:
        value = float(claim.value)
    except ValueError:
        return f"{claim.value} {claim.unit}".strip()
    digits = len(claim.value.partition(".")[2])  # 0.50 is said to be no less exact than it was stated
    text = number(value, say, digits)
    match claim.unit.split():
        case ["%"]:
            return percent(value, say, digits)
        case ["%", "of", "GDP"]:
            return say("{share} of GDP", share=percent(value, say, digits))
        case [currency, scale] if scale in _MILLIONS:
            return money(Amount(value * _MILLIONS[scale], currency, AmountKind.EXACT), say)
        case ["times,", "at", "least"]:
            return say("at least {value}", value=say("{number} times", number=text))
        case ["wafers", "a", "month"]:
            return say("{wafers} wafers a month", wafers=text)
        case ["jobs"]:
            return say("{jobs} jobs", jobs=text)
        case ["companies"]:
            return say.plural("{count} company", "{count} companies", round(value))
        case ["projects"]:
            return say.plural("{count} project", "{count} projects", round(value))
    return f"{text} {claim.unit}".strip()
