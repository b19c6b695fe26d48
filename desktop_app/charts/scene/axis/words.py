"""The values of an axis in words."""

from __future__ import annotations

from desktop_app.charts.scene.axis.ticks import tick_digits
from desktop_app.charts.scene.look import Look
from desktop_app.figures.wording import axis_scale, number, with_percent


def tick_text(value: float, step: float, unit: str, look: Look) -> str:
    """Return a tick in words: no digits that all ticks share, money in the scale of the language that its steps allow."""
    if unit.removesuffix(" a year").endswith(" m") and value:
        millions, word = axis_scale(step, look.say)
        scaled = value / millions
        return f"{number(scaled, look.say, min(tick_digits(step / millions), tick_digits(scaled)))}{word}"
    return number(value, look.say, min(tick_digits(step), tick_digits(value)) if value else 0)


def last_tick(text: str, title: str, look: Look) -> str:
    """Return the last tick, which carries the title of its axis: ``1 % of GDP``."""
    if title.startswith("%"):
        return with_percent(text, look.say) + title.removeprefix("%")
    return f"{text} {title}".strip()
