"""What a page of paper is put together from: shapes, and what they are to a reader who does not see them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.charts.paint.letters import Letters
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.drawing import Rect, Shape


class Role(Enum):
    """The types of ISO 32000-1, 14.8.4; an artifact is what paper needs and the content does not."""

    TITLE = "H1"
    TEXT = "P"
    FIGURE = "Figure"
    ARTIFACT = "Artifact"


class Part(NamedTuple):
    """Shapes in px of the layout, cut to ``clip``.

    ``words`` say what a figure shows, or are a text that stands in several lines, as one. Parts of one figure have the
    same words, whatever pages they lie on.
    """

    role: Role
    shapes: tuple[Shape, ...]
    clip: Rect | None = None
    words: str = ""


def paint_parts(painter: QPainter, parts: Iterable[Part], letters: Letters) -> None:
    """Paint parts in their order, in px of the layout."""
    shapes = ShapePainter(painter, letters)
    for part in parts:
        painter.save()
        if part.clip is not None:
            painter.setClipRect(QRectF(*part.clip))
        shapes.paint(part.shapes)
        painter.restore()
