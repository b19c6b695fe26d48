"""What the shades and signs of a heat table mean, in one line below its rows."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Rect, Shape
from desktop_app.charts.scene.look import PADDING, SMALL, Look
from desktop_app.charts.scene.shapes.missing import missing
from desktop_app.charts.scene.wrap import shortened
from desktop_app.figures.wording import number

HEIGHT = 36.0
_STEP, _STEP_HIGH = (58.0, 15.0)
_GAP = 16.0


def legend(title: str, look: Look, left: float, top: float, right: float) -> list[Shape]:
    """Return the line between two x, its upper edge at ``top``; what does not fit is left out from the right."""
    tokens, say = look.tokens, look.say
    y = top + HEIGHT / 2
    name = look.text(PADDING, y, title, SMALL, tokens.text_2, True)
    shapes: list[Shape] = [name]
    x = max(left, name.rect.right + _GAP)
    for step, words in enumerate(_steps(look)):
        rect = Rect(x, y - _STEP_HIGH / 2, _STEP, _STEP_HIGH)
        if rect.right > right:
            return shapes
        pen = Pen(tokens.line) if tokens.contrast else None
        shapes.append(Box(rect._replace(width=_STEP - 1), tokens.ramp[step], pen))
        shapes.append(look.text(x + _STEP / 2, y, words, SMALL, tokens.ramp_ink[step], anchor=0.5))
        x += _STEP
    x += _GAP
    for words, sign in ((say("no share stated"), "dot"), (say("rest, no holder named"), "box")):
        room = right - x - 20
        if room < look.measure(words, SMALL) * 0.6:
            return shapes
        if sign == "dot":
            shapes.append(Disc(x + 6, y, 1.0, tokens.text_3))
        else:
            shapes.append(missing(x, y, tokens, small=True))
        shapes.append(look.text(x + 18, y, shortened(words, room, look.measure, SMALL), SMALL, tokens.text_3))
        x += 18 + look.measure(words, SMALL) + _GAP
    return shapes


def _steps(look: Look) -> list[str]:
    starts = look.tokens.ramp_from
    ends = [*(start - 1 for start in starts[1:]), 100.0]
    return [f"{number(low, look.say, 0)}–{number(high, look.say, 0)}" for low, high in zip(starts, ends, strict=True)]
