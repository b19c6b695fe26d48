"""The sign of what is not known: a dashed box."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Pen, Rect
from desktop_app.theme.tokens import Tokens

BOX, SMALL_BOX = (19.0, 8.0), (13.0, 9.0)  # width and height
DASH, _SMALL_DASH = (3.0, 2.0), (2.5, 2.0)


def missing(x: float, middle: float, tokens: Tokens, mark: str = "", *, small: bool = False) -> Box:
    """Return the box from ``x`` on, around the height ``middle``; a ``small`` one next to a number."""
    width, height = SMALL_BOX if small else BOX
    pen = Pen(tokens.line_strong, 1.0, _SMALL_DASH if small else DASH)
    return Box(Rect(x, middle - height / 2, width, height), "", pen, mark=mark)
