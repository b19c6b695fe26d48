"""The shapes of a display list as lines of JSON data, in words of their own: moving or renaming code changes none.

A line is the kind of shape, the mark to which it belongs, its numbers in px to a tenth, and its look in words.
"""

from __future__ import annotations

from typing import Any

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Runs, Shape, Stroke, Text

Line = list[Any]
_WIDE = 0x2E80  # letters from here on are as wide as they are high
_NUDGE = 1e-6  # so that 0.25 less the last bit of another machine's arithmetic is rounded as 0.25 is
_SIDES = {0.0: "", 0.5: "centred", 1.0: "right"}


def measured(text: str, size: int, bold: bool = False, /) -> float:
    """Return the width of a text in a font that no machine has to have."""
    hundredths = sum(100 if ord(letter) >= _WIDE else 52 for letter in text)  # whole numbers: the same sum everywhere
    return hundredths * size * (106 if bold else 100) / 10_000


def number(value: float) -> float | str:
    """Return px to a tenth, as an integer where they are whole."""
    if abs(value) == float("inf"):
        return "endless"
    rounded = round(value + _NUDGE, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def numbers(*values: float) -> list[float | str]:
    return [number(value) for value in values]


def line_of(shape: Shape) -> Line:
    match shape:
        case Box():
            return ["box", shape.mark, *numbers(*shape.rect), _filled(shape)]
        case Runs():
            return ["runs", shape.mark, *numbers(shape.y, shape.height), numbers(*shape.edges), _filled(shape)]
        case Stroke():
            return ["line", shape.mark, *numbers(shape.x1, shape.y1, shape.x2, shape.y2), _pen(shape.pen)]
        case Polygon():
            points = [numbers(*point) for point in shape.points]
            return ["polygon", shape.mark, points, _words(shape.fill, _pen(shape.pen))]
        case Disc():
            sector = () if shape.sweep == 360.0 else (shape.start, shape.sweep)
            size = numbers(shape.x, shape.y, shape.radius, *sector)
            return ["disc", shape.mark, *size, _words(shape.fill, _pen(shape.pen))]
        case Text():
            return _text(shape)


def _text(text: Text) -> Line:
    """Return a line without the width of the text, which its letters give, unless it was measured otherwise."""
    own = "" if text.width == measured(text.text, text.size, text.bold) else f"width {number(text.width)}"
    look = _words(str(text.size), text.colour, "bold" if text.bold else "", _SIDES[text.anchor], own)
    return ["text", text.mark, *numbers(text.x, text.y), look, text.text]


def _filled(shape: Box | Runs) -> str:
    return _words(shape.fill, _pen(shape.pen), shape.pattern, shape.ink)


def _pen(pen: Pen | None) -> str:
    dash = ",".join(str(number(part)) for part in pen.dash) if pen else ""
    return _words("pen", pen.colour, str(number(pen.width)), dash) if pen else ""


def _words(*words: str) -> str:
    return " ".join(filter(None, words))
