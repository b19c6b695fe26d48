"""The axes of a line figure: values with gridlines, dates below, the day up to which things are known."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.axis.day_lines import day_lines
from desktop_app.charts.scene.axis.day_scale import periods, year_name
from desktop_app.charts.scene.drawing import Pen, Shape, Stroke
from desktop_app.charts.scene.lines.axes import LABEL_GAP, Axes
from desktop_app.charts.scene.look import LABEL_LINE, PADDING, SMALL, SMALL_LINE, Look

TITLE = SMALL_LINE + 24.0  # of the unit above the plot, with the words of the highest points below it
DATES = SMALL_LINE + 6.0  # height of the dates below the plot
NAMES = LABEL_LINE + 4.0  # height of the names of days below the dates
_TICK = 4.0
_LONGEST_YEAR = 366
_BETWEEN = 6.0  # two dates
_TRIANGLE = 5.0  # half its width


def grid(axes: Axes, look: Look) -> list[Shape]:
    """Return the gridlines of the values."""
    colours = (
        (value, look.tokens.grid if place else look.tokens.line_strong) for place, (value, _) in enumerate(axes.ticks)
    )
    return [
        Stroke(axes.plot.x, axes.y(value), axes.plot.right, axes.y(value), Pen(colour)) for value, colour in colours
    ]


def values(axes: Axes, title: str, look: Look) -> list[Shape]:
    """Return the values at the left of their gridlines; the unit stands above the highest."""
    tokens, plot = look.tokens, axes.plot
    shapes: list[Shape] = []
    if title:
        shapes.append(look.text(PADDING, plot.y - TITLE + SMALL_LINE / 2, title, SMALL, tokens.text_3))
    for value, words in axes.ticks:
        shapes.append(look.text(plot.x - LABEL_GAP, axes.y(value), words, SMALL, tokens.text_3, anchor=1.0))
    return shapes


def dates(axes: Axes, look: Look) -> list[Shape]:
    """Return the names of periods in the middle of what is seen of them, and a tick where each begins."""
    tokens, plot = look.tokens, axes.plot
    shapes: list[Shape] = []
    used = PADDING - _BETWEEN
    for period in periods(axes.scale, look.measure(year_name(2000, look.say), SMALL), look.say):
        if axes.shows(period.first):
            x = axes.x(period.first)
            shapes.append(Stroke(x, plot.bottom, x, plot.bottom + _TICK, Pen(tokens.line_strong)))
        # a name stands in its own year, also where the axis skips those after it
        first, end = axes.x(period.first), axes.x(min(period.end, period.first + _LONGEST_YEAR))
        middle = (max(plot.x, first) + min(plot.right, end)) / 2
        name = look.text(middle, plot.bottom + 2 + DATES / 2, period.name, SMALL, tokens.text_3, anchor=0.5)
        # what is cut by an edge is named only where the name fits into the rest
        whole = plot.x <= first and end <= plot.right
        fits = whole or min(plot.right, end) - max(plot.x, first) > name.width
        if period.name and fits and name.left >= used + _BETWEEN and name.rect.right <= axes.edge:
            shapes.append(name)
            used = name.rect.right
    return shapes


def days(axes: Axes, as_of: date, today: date | None, look: Look) -> list[Shape]:
    """Return the line up to which things are known, and that of today, both named below the dates."""
    plot = axes.plot
    y, ends = plot.bottom + 2 + DATES + NAMES / 2, (plot.bottom, plot.bottom)
    return day_lines(axes.scale, as_of, today, look, top=plot.y, ends=ends, half=_TRIANGLE, y=y, right=axes.edge)
