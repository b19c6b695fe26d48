"""The shape of a statement says who made it: first source, rival, recomputed by us, our own count."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Rect, Shape
from desktop_app.charts.scene.look import Look
from desktop_app.domain.figure import Mark
from desktop_app.domain.part import Part
from desktop_app.domain.vocabulary import Stage

RADIUS = 6.5
_LINE = 1.5
_SQUARE = 6.0  # half a side
_WIDE, _HIGH, _UP = 7.0, 12.0, 7.0  # triangle: half its base, its height, its tip above the lane
JOINED = frozenset({Part.FIRST, Part.RECOMPUTED})  # parts of one statement, held together by a line


def shape_of(mark: Mark, x: float, y: float, look: Look) -> Shape:
    """Return the shape of a mark around a point of its lane; proposed money is hollow."""
    tokens = look.tokens
    hollow = mark.stage is Stage.PROPOSED
    match mark.part:
        case Part.RECOMPUTED:
            return Disc(x, y, RADIUS - _LINE / 2, tokens.surface, Pen(tokens.text, _LINE), mark=mark.id)
        case Part.RIVAL:
            points = ((x, y - _UP), (x + _WIDE, y - _UP + _HIGH), (x - _WIDE, y - _UP + _HIGH))
            return Polygon(points, *_filled(tokens.mark, tokens.surface, hollow), mark.id)
        case Part.LEDGER:
            square = Rect(x - _SQUARE, y - _SQUARE, 2 * _SQUARE, 2 * _SQUARE)
            fill, pen = _filled(tokens.accent, tokens.surface, hollow)
            return Box(square, fill, pen, mark=mark.id)
    fill, pen = _filled(tokens.text, tokens.surface, hollow)
    return Disc(x, y, RADIUS - (_LINE / 2 if hollow else 0.0), fill, pen, mark=mark.id)


def _filled(colour: str, surface: str, hollow: bool) -> tuple[str, Pen | None]:
    return (surface, Pen(colour, _LINE)) if hollow else (colour, None)
