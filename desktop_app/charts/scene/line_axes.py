"""The axes of a line figure: values with gridlines, dates below, the day up to which things are known."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.date_ticks import periods
from desktop_app.charts.scene.drawing import Pen, Shape, Stroke, Text
from desktop_app.charts.scene.line_fit import LABEL_GAP, Fit
from desktop_app.charts.scene.look import PADDING, SMALL, SMALL_LINE, Look
from desktop_app.figures.wording import day_text

DATES = SMALL_LINE + 6.0  # height of the dates below the plot
_TICK = 4.0
_KNOWN, _TODAY = 1.5, (2.0, 3.0)
_BESIDE = 6.0  # line to its words, where two lines have words


def values(fit: Fit, title: str, look: Look) -> list[Shape]:
    """Return gridlines with their values at the left; the unit stands above the highest."""
    tokens, plot = look.tokens, fit.plot
    shapes: list[Shape] = []
    if title:
        shapes.append(look.text(PADDING, plot.y - SMALL_LINE, title, SMALL, tokens.text_3))
    for value, words in fit.ticks:
        y = fit.y(value)
        base = value == fit.values[0]
        shapes.append(Stroke(plot.x, y, plot.right, y, Pen(tokens.line_strong if base else tokens.grid)))
        shapes.append(look.text(plot.x - LABEL_GAP, y, words, SMALL, tokens.text_3, anchor=1.0))
    return shapes


def dates(fit: Fit, look: Look) -> list[Shape]:
    """Return the names of periods in the middle of what is seen of them, and a tick where each begins."""
    tokens, plot = look.tokens, fit.plot
    shapes: list[Shape] = []
    for period in periods(*fit.days, fit.per_day, look):
        left, right = max(plot.x, fit.x(period.first)), min(plot.right, fit.x(period.end))
        width = look.measure(period.text, SMALL)
        middle = (left + right) / 2
        if fit.shows(period.first):
            x = fit.x(period.first)
            shapes.append(Stroke(x, plot.bottom, x, plot.bottom + _TICK, Pen(tokens.line_strong)))
        whole = left == fit.x(period.first) and right == fit.x(period.end)
        inside = plot.x - LABEL_GAP <= middle - width / 2 and middle + width / 2 <= plot.right + LABEL_GAP
        if inside and (whole or right - left > width):
            y = plot.bottom + 2 + DATES / 2
            shapes.append(look.text(middle, y, period.text, SMALL, tokens.text_3, anchor=0.5))
    return shapes


def days(fit: Fit, as_of: date, today: date | None, look: Look) -> list[Shape]:
    """Return the line up to which things are known, and that of today, both named below the dates."""
    tokens, plot = look.tokens, fit.plot
    known = as_of.toordinal() + 1.0
    now = today.toordinal() + 0.5 if today and today != as_of and fit.shows(today.toordinal() + 0.5) else None
    shapes: list[Shape] = []
    words: Text | None = None
    if fit.shows(known):
        x = fit.x(known)
        text = look.say("Known to {day}", day=day_text(as_of, look.say))
        words = _named(x, text, tokens.accent, fit, look, None if now is None else now >= known)
        shapes += [Stroke(x, plot.y, x, plot.bottom, Pen(tokens.accent, _KNOWN)), words]
    if now is not None:
        assert today
        x = fit.x(now)
        text = look.say("Today, {day}", day=day_text(today, look.say))
        named = _named(x, text, tokens.text_2, fit, look, now < known if words else None)
        shapes.append(Stroke(x, plot.y, x, plot.bottom, Pen(tokens.text_3, 1.0, _TODAY)))
        if words is None or not words.rect.meets(named.rect):
            shapes.append(named)
    return shapes


def _named(x: float, text: str, colour: str, fit: Fit, look: Look, before: bool | None) -> Text:
    """Return words below a line: left of it, right of it or (None) in its middle, but inside the figure."""
    width = look.measure(text, SMALL)
    left = x - width / 2 if before is None else x - _BESIDE - width if before else x + _BESIDE
    left = max(PADDING, min(left, fit.edge - width))
    return look.text(left, fit.plot.bottom + 2 + DATES + SMALL_LINE / 2, text, SMALL, colour)
