"""Shapes of a project's status, and of money and facts on a timeline: each distinct without colour."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Rect, Shape, Stroke
from desktop_app.charts.scene.shapes.processes import process_shape
from desktop_app.domain.vocabulary import ProjectStatus

RADIUS = 6.0
_LINE = 1.5


def status(which: str, x: float, y: float, colour: str, radius: float = RADIUS, mark: str = "") -> list[Shape]:
    """Return the shape of a ``ProjectStatus``, or of a process, around a point; nothing for a word that is none."""
    pen, ring = Pen(colour, _LINE), radius - _LINE / 2
    match which:
        case ProjectStatus.ANNOUNCED:
            return [Disc(x, y, ring, "", pen, mark=mark)]
        case ProjectStatus.APPROVED:
            return [Disc(x, y, ring, "", pen, mark=mark), Disc(x, y, radius / 3, colour, mark=mark)]
        case ProjectStatus.CONSTRUCTION:
            return [Disc(x, y, ring, "", pen, mark=mark), Disc(x, y, radius, colour, None, 180, 180, mark)]
        case ProjectStatus.RAMP:
            return [Disc(x, y, ring, "", pen, mark=mark), Disc(x, y, radius, colour, None, 90, 270, mark)]
        case ProjectStatus.PRODUCTION:
            return [Disc(x, y, radius, colour, mark=mark)]
        case ProjectStatus.PAUSED:
            return pause(x, y, colour, radius, mark=mark)
        case ProjectStatus.SUSPENDED:
            square = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
            return [Box(square, "", pen, mark=mark), *pause(x, y, colour, radius / 2, mark=mark)]
        case ProjectStatus.SOLD:
            dash = Stroke(x - radius / 3, y, x + radius / 3, y, pen, mark)
            return [diamond(x, y, radius + 0.5, "", pen, mark), dash]
        case ProjectStatus.CANCELLED:
            return cross(x, y, 2 * radius - 2, colour, mark)
    return process_shape(which, x, y, colour, radius, mark)


def pause(x: float, y: float, colour: str, radius: float = RADIUS, *, hollow: str = "", mark: str = "") -> list[Shape]:
    """Return two upright bars; ``hollow`` fills them with another colour inside an outline: a halt that was denied."""
    wide, half_gap = radius * 0.67, radius * 0.16
    rects = (
        Rect(x - half_gap - wide, y - radius, wide, 2 * radius),
        Rect(x + half_gap, y - radius, wide, 2 * radius),
    )
    return [Box(rect, hollow or colour, Pen(colour) if hollow else None, mark=mark) for rect in rects]


def diamond(x: float, y: float, radius: float, fill: str, pen: Pen | None = None, mark: str = "") -> Polygon:
    """Return a square on its tip."""
    return Polygon(((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)), fill, pen, mark)


def cross(x: float, y: float, size: float, colour: str, mark: str = "", width: float = 2.0) -> list[Shape]:
    """Return the ✕ of what was cancelled around a point."""
    half, pen = size / 2, Pen(colour, width)
    return [
        Stroke(x - half, y - half, x + half, y + half, pen, mark),
        Stroke(x - half, y + half, x + half, y - half, pen, mark),
    ]
