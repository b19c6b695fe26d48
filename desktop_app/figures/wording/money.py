"""Amounts of money: the digits of the source, the currency's sign, the scale of the language."""

from __future__ import annotations

from decimal import Decimal

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import AmountKind
from desktop_app.figures.wording.numbers import MINUS, number, rounded
from desktop_app.i18n import Say

_SIGNS = {
    "USD": "$", "EUR": "€", "JPY": "¥", "GBP": "£", "KRW": "₩", "INR": "₹", "CNY": "CN¥", "TWD": "NT$", "CAD": "C$",
    "SGD": "S$", "MYR": "RM", "ILS": "₪", "VND": "₫",
}  # fmt: skip
_NAMES = {
    "ja": {
        "USD": "ドル", "EUR": "ユーロ", "JPY": "円", "GBP": "ポンド", "KRW": "ウォン", "INR": "ルピー", "CNY": "元",
        "TWD": "台湾ドル", "CAD": "カナダドル", "SGD": "シンガポールドル", "MYR": "リンギット", "ILS": "シェケル",
        "VND": "ドン", "CHF": "スイスフラン", "PLN": "ズウォティ",
    },
    "ko": {
        "USD": "달러", "EUR": "유로", "JPY": "엔", "GBP": "파운드", "KRW": "원", "INR": "루피", "CNY": "위안",
        "TWD": "대만 달러", "CAD": "캐나다 달러", "SGD": "싱가포르 달러", "MYR": "링깃", "ILS": "셰켈", "VND": "동",
        "CHF": "스위스 프랑", "PLN": "즈워티",
    },
}  # fmt: skip
# (millions of one step, its word), largest first
_SCALES = {
    "en": ((1_000_000.0, "tn"), (1_000.0, "bn"), (1.0, "m")),
    "ja": ((1_000_000.0, "兆"), (100.0, "億"), (0.01, "万")),
    "ko": ((1_000_000.0, "조"), (100.0, "억"), (0.01, "만")),
}
_MIDDLE_SCALE_FROM = 100.0  # millions: axes with steps of 0.1bn and more are written in billions, in 億 and in 억
_MOST_DECIMALS = 2  # of trillions: what needs more is told in billions, ¥1,208bn rather than ¥1.208tn
# decimals of a step in Japanese and Korean; what needs more is told with the next step: 5.7兆円, but 1兆7,225億円
_DECIMALS = {1_000_000.0: 1, 100.0: 2}
DERIVED_DIGITS = 3  # significant digits of a value that no source stated: converted, added up, divided


def money(amount: Amount, say: Say) -> str:
    """Return an amount with ``≤``, ``≥`` or "about" before it, for example ``≤ ¥732bn``.

    An amount as a source states it keeps all its digits; a converted one is rounded to three significant digits.
    """
    stated = round(amount.millions, 2) == amount.millions
    millions = amount.millions if stated else significant(amount.millions, DERIVED_DIGITS)
    return sign_of(amount.kind, say) + _written(millions, amount.currency, say)


def money_rounded(amount: Amount, say: Say, digits: int = 4) -> str:
    """Return an amount rounded to significant digits, for denominators such as GDP: ``¥608.4tn``."""
    return sign_of(amount.kind, say) + _written(significant(amount.millions, digits), amount.currency, say)


def axis_scale(step: float, say: Say) -> tuple[float, str]:
    """Return the scale of an axis whose ticks lie ``step`` millions apart: its size in millions, and its word."""
    large, middle, small = _SCALES.get(say.language, _SCALES["en"])
    return large if step >= large[0] else middle if step >= _MIDDLE_SCALE_FROM else small


def significant(value: float, digits: int) -> float:
    """Return ``value`` rounded to significant digits: 4,385 to 4,390 of three."""
    return float(rounded(value, digits - 1 - Decimal(repr(value)).adjusted())) if value else 0.0


def sign_of(kind: AmountKind, say: Say) -> str:
    """Return what stands before a bounded or rough number: ``≤``, ``≥`` or "about", with the space behind it."""
    match kind:
        case AmountKind.CEILING:
            return "≤ "
        case AmountKind.FLOOR:
            return "≥ "
        case AmountKind.ABOUT:
            return say("about {number}", number="")
        case AmountKind.EXACT:
            return ""


def _written(millions: float, currency: str, say: Say) -> str:
    minus = MINUS if millions < 0 else ""
    size = abs(millions)
    if say.language not in _NAMES:
        step, word = _english_scale(size)
        sign = _SIGNS.get(currency, f"{currency} ")
        return f"{minus}{sign}{_number(size / step, say)}{word if size else ''}"
    name = _NAMES[say.language].get(currency, currency)
    gap = "" if say.language == "ja" else " "
    return f"{minus}{gap.join(_steps(size, say))}{gap}{name}"


def _english_scale(size: float) -> tuple[float, str]:
    large, *smaller = _SCALES["en"]
    scaled = round(size / large[0], 6)
    if scaled >= 1 and round(scaled, _MOST_DECIMALS) == scaled:
        return large
    return next((each for each in smaller if round(size / each[0], 6) >= 1), smaller[-1])


def _steps(size: float, say: Say) -> list[str]:
    """Return an amount in the steps of Japanese and Korean: ``1兆`` and ``7,225億``."""
    scales = _SCALES[say.language]
    found: list[str] = []
    for step, word in scales:
        scaled = round(size / step, 6)
        if scaled < 1 and step != scales[-1][0]:
            continue
        whole = int(scaled)
        exact = round(scaled, _DECIMALS.get(step, 6)) == scaled
        if exact or step == scales[-1][0]:
            return [*found, f"{_number(scaled, say)}{word if size else ''}"]
        found.append(f"{_number(whole, say)}{word}")
        size -= whole * step
    return found


def _number(value: float, say: Say) -> str:
    return number(round(value, 6), say)
