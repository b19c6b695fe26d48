"""The values of an axis in words."""

from __future__ import annotations

from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.ticks import tick_digits
from desktop_app.figures.wording import number


def tick_text(value: float, step: float, unit: str, look: Look) -> str:
    """Return a tick in words: no digits that all ticks share, money in billions where its steps allow it."""
    if unit.removesuffix(" a year").endswith(" m") and value:
        if step >= 1e6:
            return look.say("{number}tn", number=number(value / 1e6, look.say, tick_digits(value / 1e6)))
        if step >= 100:
            return look.say("{number}bn", number=number(value / 1e3, look.say, tick_digits(value / 1e3)))
        return look.say("{number}m", number=number(value, look.say, tick_digits(step)))
    return number(value, look.say, min(tick_digits(step), tick_digits(value)) if value else 0)
