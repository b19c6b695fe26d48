"""Round values for an axis."""

from __future__ import annotations

from math import ceil, floor, isfinite, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
MONTHS = "months"
_MONTH_STEPS = (1.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0)  # quarters, halves and whole years


def nice_step(span: float, most: int) -> float:
    """Return the smallest of 1, 2, 2.5, 5 × 10ⁿ that divides ``span`` into at most ``most`` steps."""
    if not isfinite(span) or span <= 0:
        return 1.0
    least = span / max(1, most)
    power = 10.0 ** floor(log10(least))
    # the tolerance keeps 0.3 / 3 at a step of 0.1
    return next((step * power for step in _STEPS if step * power >= least * (1 - 1e-9)), 10 * power)


def months_step(span: float, most: int) -> float:
    """Return the smallest number of months, of a year or of whole years, that divides ``span`` likewise."""
    least = span / max(1, most)
    return next((step for step in _MONTH_STEPS if step >= least), 120.0 * ceil(least / 120))


def ticks(high: float, step: float) -> list[float]:
    """Return the multiples of ``step`` from 0 to the first that is not below ``high``."""
    return [place * step for place in range(max(1, ceil(high / step - 1e-9)) + 1)]


def tick_digits(step: float) -> int:
    """Return how many decimals tell multiples of ``step`` apart."""
    digits = 0
    while digits < 9 and abs(round(step, digits) - step) > step * 1e-6:
        digits += 1
    return digits
