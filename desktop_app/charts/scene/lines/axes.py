"""The axes of a line figure: values with gridlines, dates below, the day up to which things are known."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.axis.day_scale import periods, year_name
from desktop_app.charts.scene.drawing import Pen, Polygon, Shape, Stroke, Text
from desktop_app.charts.scene.lines.fit import LABEL_GAP, Fit
from desktop_app.charts.scene.look import LABEL, LABEL_LINE, PADDING, SMALL, SMALL_LINE, Look
from desktop_app.figures.wording import day_text

TITLE = SMALL_LINE + 24.0  # of the unit above the plot, with the words of the highest points below it
DATES = SMALL_LINE + 6.0  # height of the dates below the plot
NAMES = LABEL_LINE + 4.0  # height of the names of days below the dates
_TICK = 4.0
_LONGEST_YEAR = 366
_BETWEEN = 6.0  # two dates
_KNOWN, _TODAY = 2.0, (2.0, 3.0)
_TRIANGLE = (5.0, 6.0)  # half its width, its height
_BESIDE = 8.0  # a line to its name


def grid(fit: Fit, look: Look) -> list[Shape]:
    """Return the gridlines of the values."""
    colours = (
        (value, look.tokens.grid if place else look.tokens.line_strong) for place, (value, _) in enumerate(fit.ticks)
    )
    return [Stroke(fit.plot.x, fit.y(value), fit.plot.right, fit.y(value), Pen(colour)) for value, colour in colours]


def values(fit: Fit, title: str, look: Look) -> list[Shape]:
    """Return the values at the left of their gridlines; the unit stands above the highest."""
    tokens, plot = look.tokens, fit.plot
    shapes: list[Shape] = []
    if title:
        shapes.append(look.text(PADDING, plot.y - TITLE + SMALL_LINE / 2, title, SMALL, tokens.text_3))
    for value, words in fit.ticks:
        shapes.append(look.text(plot.x - LABEL_GAP, fit.y(value), words, SMALL, tokens.text_3, anchor=1.0))
    return shapes


def dates(fit: Fit, look: Look) -> list[Shape]:
    """Return the names of periods in the middle of what is seen of them, and a tick where each begins."""
    tokens, plot = look.tokens, fit.plot
    shapes: list[Shape] = []
    used = PADDING - _BETWEEN
    for period in periods(fit.scale, look.measure(year_name(2000, look.say), SMALL), look.say):
        if fit.shows(period.first):
            x = fit.x(period.first)
            shapes.append(Stroke(x, plot.bottom, x, plot.bottom + _TICK, Pen(tokens.line_strong)))
        # a name stands in its own year, also where the axis skips those after it
        first, end = fit.x(period.first), fit.x(min(period.end, period.first + _LONGEST_YEAR))
        middle = (max(plot.x, first) + min(plot.right, end)) / 2
        name = look.text(middle, plot.bottom + 2 + DATES / 2, period.name, SMALL, tokens.text_3, anchor=0.5)
        # what is cut by an edge is named only where the name fits into the rest
        whole = plot.x <= first and end <= plot.right
        fits = whole or min(plot.right, end) - max(plot.x, first) > name.width
        if period.name and fits and name.left >= used + _BETWEEN and name.rect.right <= fit.edge:
            shapes.append(name)
            used = name.rect.right
    return shapes


def days_in_view(fit: Fit, as_of: date, today: date | None) -> list[float]:
    """Return where the lines of ``days`` stand."""
    named = (as_of, today) if today else (as_of,)
    return [float(day.toordinal()) for day in named if fit.shows(day.toordinal())]


def days(fit: Fit, as_of: date, today: date | None, look: Look) -> list[Shape]:
    """Return the line up to which things are known, and that of today, both named below the dates."""
    tokens, plot = look.tokens, fit.plot
    known = float(as_of.toordinal())
    shapes: list[Shape] = []
    names: list[Text] = []
    if fit.shows(known):
        x = fit.x(known)
        wide, tall = _TRIANGLE
        points = ((x - wide, plot.y - tall), (x + wide, plot.y - tall), (x, plot.y))
        shapes += [Stroke(x, plot.y - 2, x, plot.bottom, Pen(tokens.accent, _KNOWN)), Polygon(points, tokens.accent)]
        words = look.say("Known to {day}", day=day_text(as_of, look.say))
        names += _named(x, words, tokens.accent, fit, look, names, before=True)
    if today and today != as_of and fit.shows(today.toordinal()):
        x = fit.x(today.toordinal())
        shapes.insert(0, Stroke(x, plot.y, x, plot.bottom, Pen(tokens.text_3, 1.5, _TODAY)))
        words = look.say("Today, {day}", day=day_text(today, look.say))
        names += _named(x, words, tokens.text, fit, look, names, before=today < as_of)
    return [*shapes, *names]


def _named(x: float, text: str, colour: str, fit: Fit, look: Look, taken: list[Text], *, before: bool) -> list[Text]:
    """Return the name of a line below the dates, on one side of it or the other; none where there is no room."""
    width = look.measure(text, LABEL)
    sides = [x - _BESIDE - width, x + _BESIDE]
    for left in (*(sides if before else reversed(sides)), PADDING, fit.edge - width):
        name = look.text(left, fit.plot.bottom + 2 + DATES + NAMES / 2, text, LABEL, colour)
        inside = name.left >= PADDING and name.rect.right <= fit.edge
        if inside and not any(name.rect.meets(other.rect) for other in taken):
            return [name]
    return []
