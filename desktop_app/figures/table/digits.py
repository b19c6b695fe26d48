"""With how many decimals the numbers of a column are read: one number for all of them, so that points stand in line.

On the screen they are read as marks are printed; a spreadsheet, which has no "< 0.01", shows as many as each needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from math import isfinite

from desktop_app.domain.figure import Field
from desktop_app.figures.wording.money import DERIVED_DIGITS

_EXACT = 12  # significant digits without the noise of sums of floats: 54,434.399999999994 is 54,434.4
_GDP = "% of GDP"
_MOST = 2  # decimals of values that no source stated; what is stated has no more either
_CONVERTED = 1  # millions and other units that figures print with one decimal
_ONE_DECIMAL = (" m", "USD per head", "% of project cost")


def column_digits(cells: Iterable[Field], units: Collection[str] = (), most: int = _MOST) -> int:
    """Return the decimals of a column: those its numbers have, at most those with which figures print its ``units``."""
    plain = {unit.removesuffix(" a year") for unit in units}
    if plain == {_GDP}:
        return most
    if plain and all(unit.endswith(_ONE_DECIMAL) for unit in plain):
        most = min(most, _CONVERTED)
    decimals = (_decimals(cell) for cell in cells if isinstance(cell, float | int))
    return min(most, max(decimals, default=0))


def digits_needed(cells: Iterable[Field]) -> int:
    """Return the decimals of a column in which no value is falsified: the most that one of its numbers needs.

    What has at most two is as its source states it and is shown in full. What has more was converted, added up or
    divided: it needs the significant digits with which such values are printed, so that 0.0047 does not become 0.00.
    """
    return max((_needed(cell) for cell in cells if isinstance(cell, float | int)), default=0)


def _needed(value: float) -> int:
    if not value or not isfinite(value):
        return 0
    exact = Decimal(f"{value:.{_EXACT}g}")
    stated = _decimals(float(exact))
    return stated if stated <= _MOST else min(stated, max(0, DERIVED_DIGITS - 1 - exact.adjusted()))


def _decimals(value: float) -> int:
    if not value or not isfinite(value):
        return 0
    return max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent))
