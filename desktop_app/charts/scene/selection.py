"""How what is selected is shown behind its words: on the accent's ground, with an edge in the accent at the left."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Rect, Shape
from desktop_app.charts.scene.look import PADDING
from desktop_app.theme.tokens import Tokens

OVER = 8.0  # px by which the band of a selected row reaches into the padding
_EDGE = 3.0  # width of the edge


def selected_ground(rect: Rect, tokens: Tokens) -> list[Shape]:
    """Return the ground of what is selected, with its edge."""
    return [Box(rect, tokens.accent_bg), Box(rect._replace(width=_EDGE), tokens.accent)]


def selected_band(top: float, height: float, right: float, tokens: Tokens) -> list[Shape]:
    """Return the ground of a selected row whose words end at ``right``."""
    left = PADDING - OVER
    return selected_ground(Rect(left, top, right + OVER - left, height), tokens)
