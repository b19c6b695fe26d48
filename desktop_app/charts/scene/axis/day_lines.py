"""Two lines in time across a plot: up to when things are known, and today; both are named below it."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.drawing import Pen, Polygon, Shape, Stroke, Text
from desktop_app.charts.scene.look import LABEL, PADDING, Look
from desktop_app.figures.wording import day_text

_KNOWN, _TODAY, _DASH = 2.0, 1.5, (2.0, 3.0)
_ABOVE, _TRIANGLE = 2.0, 6.0  # px of the known-to line above the plot, height of the triangle on it
_GAP = 8.0  # a line to its name


def days_seen(scale: DayScale, as_of: date, today: date | None) -> list[float]:
    """Return the days in view that have a line."""
    named = (as_of, today) if today else (as_of,)
    return [float(day.toordinal()) for day in named if scale.sees(day.toordinal())]


def day_lines(
    scale: DayScale,
    as_of: date,
    today: date | None,
    look: Look,
    *,
    top: float,
    ends: tuple[float, float],
    half: float,
    y: float,
    right: float,
) -> list[Shape]:
    """Return the line of ``as_of`` below a triangle twice ``half`` wide, and that of ``today`` where it is another day.

    They run from ``top`` to ``ends``; their names stand around the height ``y`` and end before ``right``.
    """
    tokens, say = look.tokens, look.say
    shapes: list[Shape] = []
    names: list[Text] = []
    if scale.sees(as_of.toordinal()):
        x = scale.x(as_of.toordinal())
        points = ((x - half, top - _TRIANGLE), (x + half, top - _TRIANGLE), (x, top))
        shapes += [Stroke(x, top - _ABOVE, x, ends[0], Pen(tokens.accent, _KNOWN)), Polygon(points, tokens.accent)]
        words = say("Known to {day}", day=day_text(as_of, say))
        names += _name(words, x, y, right, look, tokens.accent, names, before=True)
    if today and today != as_of and scale.sees(today.toordinal()):
        x = scale.x(today.toordinal())
        shapes.insert(0, Stroke(x, top, x, ends[1], Pen(tokens.text_3, _TODAY, _DASH)))
        words = say("Today, {day}", day=day_text(today, say))
        names += _name(words, x, y, right, look, tokens.text, names, before=today < as_of)
    return [*shapes, *names]


def _name(
    words: str, x: float, y: float, right: float, look: Look, colour: str, taken: list[Text], *, before: bool
) -> list[Text]:
    """Return the name of a line, on a side of it, else at an edge as near; none where there is no room."""
    width = look.measure(words, LABEL)
    sides = [x - _GAP - width, x + _GAP]
    edges = [left for left in (PADDING, right - width) if left - _GAP <= x <= left + width + _GAP]
    for left in (*(sides if before else reversed(sides)), *edges):
        text = look.text(left, y, words, LABEL, colour)
        inside = text.left >= PADDING and text.rect.right <= right
        if inside and not any(text.rect.meets(other.rect) for other in taken):
            return [text]
    return []
