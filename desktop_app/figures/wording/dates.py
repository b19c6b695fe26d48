"""Dates as exact as they were said."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from desktop_app.domain.fuzzy_date import FuzzyDate, Precision
from desktop_app.i18n import Say

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HALVES = {"ja": ("上半期", "下半期"), "ko": ("상반기", "하반기")}


def date_or_undated(when: FuzzyDate | None, say: Say) -> str:
    """Return the date of a source or an act in words, "undated" where none is on record."""
    return fuzzy_date(when, say) if when else say("undated")


@lru_cache(maxsize=4096)
def fuzzy_date(when: FuzzyDate, say: Say) -> str:
    """Return ``4 Jul 2026``, ``Feb 2026``, ``Q4 2025``, ``H2 2027`` or ``2027`` in the reader's language.

    A range that a source named ("2030 or 2031") is written from end to end: ``2030–2031``.
    """
    first, last = when.ends
    if first != last:
        return f"{fuzzy_date(first, say)}–{fuzzy_date(last, say)}"
    year, month = when.earliest.year, when.earliest.month
    match when.precision:
        case Precision.DAY:
            return day_text(when.earliest, say)
        case Precision.MONTH:
            return month_year(when.earliest, say)
        case Precision.QUARTER:
            quarter = (month + 2) // 3
            words = {"ja": f"{year}年第{quarter}四半期", "ko": f"{year}년 {quarter}분기"}
            return words.get(say.language, f"Q{quarter} {year}")
        case Precision.HALF:
            half = 0 if month < 7 else 1
            words = {"ja": f"{year}年{_HALVES['ja'][half]}", "ko": f"{year}년 {_HALVES['ko'][half]}"}
            return words.get(say.language, f"H{half + 1} {year}")
        case Precision.YEAR:
            return {"ja": f"{year}年", "ko": f"{year}년"}.get(say.language, str(year))


def day_text(day: date, say: Say) -> str:
    """Return one day."""
    words = {"ja": f"{day.year}年{day.month}月{day.day}日", "ko": f"{day.year}년 {day.month}월 {day.day}일"}
    return words.get(say.language, f"{day.day} {MONTHS[day.month - 1]} {day.year}")


def month_year(day: date, say: Say) -> str:
    """Return the month of a day."""
    words = {"ja": f"{day.year}年{day.month}月", "ko": f"{day.year}년 {day.month}월"}
    return words.get(say.language, f"{MONTHS[day.month - 1]} {day.year}")
