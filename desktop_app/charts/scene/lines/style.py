"""How the lines of a figure are distinguished: tone, dashes and the shape of the points, never by colour alone.

The hues of instruments stay with instruments; dots and short dashes stay with missing periods and forecasts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from desktop_app.charts.scene.drawing import Disc, Pen, Polygon, Shape
from desktop_app.charts.scene.lines.series import Series
from desktop_app.theme.tokens import Tokens

WIDTH = 2.0
_OUTLINE = 1.5
_SOLID: tuple[float, ...] = ()
_DASHES = (_SOLID, (14.0, 4.0), (14.0, 3.0, 3.0, 3.0), (22.0, 3.0, 3.0, 3.0, 3.0, 3.0))
# corners and turn in degrees of a shape, and how far its corners lie out so that all look equally large
_SHAPES = {
    "disc": (0, 0.0, 1.0),
    "square": (4, 45.0, 1.25),
    "triangle": (3, 0.0, 1.35),
    "diamond": (4, 0.0, 1.3),
    "wedge": (3, 180.0, 1.35),
    "pentagon": (5, 0.0, 1.15),
}


@dataclass(frozen=True, slots=True)
class Style:
    """Colour and dashes of a line, shape of its points, and the colour of its last point."""

    tone: str
    dash: tuple[float, ...]
    shape: str
    last: str


def styles(series: Sequence[Series], tokens: Tokens) -> list[Style]:
    """Return one style per series; a series that is alone ends in the accent, a strong row is drawn in it."""
    if sum(bool(each.spots) for each in series) <= 1:
        return [Style(tokens.mark, _SOLID, "disc", tokens.accent) for _ in series]
    strong = any(each.row.strong for each in series)
    tones = [tokens.text, tokens.mark, tokens.line_strong] if strong else [tokens.text, tokens.accent, tokens.mark]
    shapes = list(_SHAPES)
    found: list[Style] = []
    place = 0
    for each in series:
        turn = place // len(tones)
        # a step to the side on every turn: no two of twelve share tone and dashes, nor tone and shape
        shape, dash = shapes[(place + turn) % len(shapes)], _DASHES[turn % len(_DASHES)]
        if strong and each.row.strong:
            found.append(Style(tokens.accent, _SOLID, "disc", tokens.accent))
            continue
        tone = tones[place % len(tones)]
        found.append(Style(tone, dash, shape, tone))
        place += 1 if each.spots else 0
    return found


def point(shape: str, x: float, y: float, radius: float, fill: str, outline: str, mark: str) -> Shape:
    """Return a point; ``outline`` draws its edge inside the radius, for what is only estimated."""
    corners, turn, out = _SHAPES[shape]
    pen = Pen(outline, _OUTLINE) if outline else None
    inner = radius - (_OUTLINE / 2 if outline else 0.0)
    if not corners:
        return Disc(x, y, inner, fill, pen, mark=mark)
    angles = [pi * (turn + 360 * place / corners) / 180 for place in range(corners)]
    return Polygon(tuple((x + out * inner * sin(a), y - out * inner * cos(a)) for a in angles), fill, pen, mark)
