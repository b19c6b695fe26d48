"""Whether two sources say the same of one thing: numbers as exact as the less exact of them, years where named."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.domain.fuzzy_date import FuzzyDate

ROUGH = frozenset({"about", "nearly"})
_FURTHEST = Decimal("0.1")  # of a rough number; one digit alone would let "about 10" hold 14
_YEARS = 5  # between two counts of which one names no year


@dataclass(frozen=True, slots=True)
class Stated:
    """A number with the decimals as printed; ``rough`` where its source says about or nearly."""

    number: Decimal
    rough: bool = False

    @classmethod
    def of(cls, value: float, digits: int | None = None, qualifier: str = "") -> Stated:
        """Return a value of a table, printed with ``digits`` decimals or with those it has."""
        number = Decimal(repr(value)) if digits is None else Decimal(f"{value:.{digits}f}")
        if digits is None and number == number.to_integral_value():
            number = number.quantize(Decimal(1))  # 50.0 of the table is the 50 of the source
        return cls(number, qualifier in ROUGH)


@dataclass(frozen=True, slots=True)
class Time:
    """The years a statement is of; ``named`` tells whether it says so or is taken to speak of when it was made."""

    years: FuzzyDate
    named: bool


def agree(one: Stated, other: Stated) -> bool:
    """Tell whether two numbers are equal when both are rounded to the digits of the coarser one.

    Zeros at the end of a rough number are no digits: "nearly 50" agrees with 49, "about 10" not with 6.
    """
    coarser = max(_last_place(one.number), _last_place(other.number))
    if _rounded(one.number, coarser) == _rounded(other.number, coarser):
        return True
    return any(_roughly(rough, exact) for rough, exact in ((one, other), (other, one)) if rough.rough)


def same_time(one: Time, other: Time) -> bool:
    """Tell whether two statements are of one time.

    Years that both name must meet; one that names none is of about the years in which it was made.
    """
    first, second = one.years, other.years
    if one.named and other.named:
        return first.earliest <= second.latest and second.earliest <= first.latest
    gap = max(first.earliest.year, second.earliest.year) - min(first.latest.year, second.latest.year)
    return gap <= _YEARS


def _roughly(rough: Stated, other: Stated) -> bool:
    places = _significant_place(rough.number)
    near = abs(rough.number - other.number) <= _FURTHEST * abs(rough.number)
    return near and _rounded(other.number, places) == _rounded(rough.number, places)


def _last_place(number: Decimal) -> int:
    """Return the power of ten of the last digit printed."""
    return int(number.as_tuple().exponent)


def _significant_place(number: Decimal) -> int:
    """Return the power of ten of the last digit that is not a zero."""
    return _last_place(number.normalize())


def _rounded(number: Decimal, place: int) -> Decimal:
    return (number.scaleb(-place)).quantize(Decimal(1), ROUND_HALF_UP)
