"""Shapes at another place, for drawings that are put together on one page."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.charts.scene.drawing import Box, Disc, Polygon, Runs, Shape, Stroke, Text


def moved(shapes: Iterable[Shape], right: float, down: float) -> tuple[Shape, ...]:
    """Return shapes moved by px to the right and downwards."""
    return tuple(_moved(shape, right, down) for shape in shapes)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    match shape:
        case Box():
            rect = shape.rect
            return shape._replace(rect=rect._replace(x=rect.x + right, y=rect.y + down))
        case Runs():
            return shape._replace(edges=tuple(x + right for x in shape.edges), y=shape.y + down)
        case Stroke():
            return shape._replace(x1=shape.x1 + right, x2=shape.x2 + right, y1=shape.y1 + down, y2=shape.y2 + down)
        case Polygon():
            return shape._replace(points=tuple((x + right, y + down) for x, y in shape.points))
        case Disc() | Text():
            return shape._replace(x=shape.x + right, y=shape.y + down)
