"""The value of a claim in the reader's language; in English as the table has it."""

from __future__ import annotations

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.wording import fuzzy_date, money, number, percent, with_percent
from desktop_app.i18n import Say

_DATES = ("year", "years", "date", "decade")
_MILLIONS = {"tn": 1_000_000.0, "bn": 1_000.0, "m": 1.0}


def claim_value(claim: Claim, say: Say) -> str:
    """Return the value as stated, with its unit where it has one."""
    if say.language != "en" and claim.value:
        return _date(claim, say) if claim.unit in _DATES else _counted(claim, say)
    if claim.unit.startswith("%"):
        return with_percent(claim.value, say) + claim.unit.removeprefix("%")
    return claim.value if claim.unit in _DATES else f"{claim.value} {claim.unit}".strip()


def _date(claim: Claim, say: Say) -> str:
    if claim.unit == "decade":
        return say("{decade}s", decade=claim.value.rstrip("s"))
    if claim.unit == "years":
        return claim.value
    try:
        return fuzzy_date(FuzzyDate.parse(claim.value), say)
    except ValueError:
        return claim.value


def _counted(claim: Claim, say: Say) -> str:
    try:
        value = float(claim.value)
    except ValueError:
        return f"{claim.value} {claim.unit}".strip()
    text = number(value, say)
    match claim.unit.split():
        case ["%"]:
            return percent(value, say)
        case ["%", "of", "GDP"]:
            return say("{share} of GDP", share=percent(value, say))
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
