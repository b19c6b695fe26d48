"""With how many decimals the numbers of a column are read: one number for all of them, as marks are printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from math import isfinite

from desktop_app.domain.figure import Field

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


def _decimals(value: float) -> int:
    if not value or not isfinite(value):
        return 0
    return max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent))
