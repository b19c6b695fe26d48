"""Two lines in time across a timeline: up to when statements are known, and today."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.drawing import Pen, Polygon, Shape, Stroke, Text
from desktop_app.charts.scene.look import LABEL, PADDING, Look
from desktop_app.charts.scene.timeline.columns import Columns
from desktop_app.domain.figure import Figure
from desktop_app.figures.wording import day_text

FOOT = 26.0  # height below the rows in which the lines are named
_TRIANGLE = (4.5, 6.0)
_TODAY = (2.0, 3.0)


def now(figure: Figure, look: Look, at: Columns, scale: DayScale, end: float, today: date | None) -> list[Shape]:
    """Return the known-to line and today's, each with its name below the rows, which end at ``end``."""
    tokens, say = look.tokens, look.say
    as_of = float(figure.as_of.toordinal())
    shapes: list[Shape] = []
    taken: list[Text] = []
    y = end + FOOT / 2
    if scale.sees(as_of):
        x = scale.x(as_of)
        wide, tall = _TRIANGLE
        points = ((x - wide, at.top - tall), (x + wide, at.top - tall), (x, at.top))
        shapes += [Stroke(x, at.top - 2, x, end + 8, Pen(tokens.accent, 2.0)), Polygon(points, tokens.accent)]
        words = say("Known to {day}", day=day_text(figure.as_of, say))
        taken += _named(look, words, x, y, at, tokens.accent, True, taken)
    if today and today != figure.as_of and scale.sees(today.toordinal()):
        x = scale.x(today.toordinal())
        shapes.insert(0, Stroke(x, at.top, x, end + 4, Pen(tokens.text_3, 1.5, _TODAY)))
        words = say("Today, {day}", day=day_text(today, say))
        taken += _named(look, words, x, y, at, tokens.text, False, taken)
    return [*shapes, *taken]


def _named(
    look: Look, words: str, x: float, y: float, at: Columns, colour: str, before: bool, taken: list[Text]
) -> list[Text]:
    """Return the name of a line beside it; on its other side, or at the figure's edge, where there is no room."""
    width = look.measure(words, LABEL)
    beside = (x + 8.0, x - 8.0 - width) if not before else (x - 8.0 - width, x + 8.0)
    for left in (*beside, at.right - width):
        text = look.text(left, y, words, LABEL, colour)
        inside = text.left >= PADDING and text.rect.right <= at.right
        if inside and not any(text.rect.meets(other.rect) for other in taken):
            return [text]
    return []
