"""Shapes of transistors and of what else a roadmap marks: each distinct without colour."""

from __future__ import annotations

from desktop_app.charts.scene.drawing import Box, Disc, Pen, Polygon, Rect, Shape, Stroke

_LINE = 1.5


def process_shape(which: str, x: float, y: float, colour: str, radius: float, mark: str = "") -> list[Shape]:
    """Return the shape of a transistor seen across its channel, or of a stage; nothing for a word that is none.

    planar: a bar on its ground; finfet: three fins on it; gaa: three sheets in their gate; cfet: two stacked gates.
    """
    match which:
        case "planar":
            return [_ground(x, y, radius, colour, mark), _bar(x - radius * 0.5, y, radius, radius, colour, mark)]
        case "finfet":
            fins = [
                _bar(x + at * radius, y - radius * 0.8, 2.0, radius * 1.8, colour, mark) for at in (-0.8, -0.2, 0.4)
            ]
            return [_ground(x, y, radius, colour, mark), *fins]
        case "gaa":
            frame = Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), "", Pen(colour, 1.0), mark=mark)
            sheets = [
                _bar(x - radius * 0.6, y + at * radius - 0.75, radius * 1.2, 1.5, colour, mark) for at in (-0.5, 0, 0.5)
            ]
            return [frame, *sheets]
        case "cfet":
            upper = Box(Rect(x - radius, y - radius, 2 * radius, radius - 0.5), "", Pen(colour, 1.0), mark=mark)
            lower = Box(Rect(x - radius, y + 0.5, 2 * radius, radius - 0.5), colour, mark=mark)
            return [upper, lower]
        case "risk_production":
            ring = Disc(x, y, radius - _LINE / 2, "", Pen(colour, _LINE), mark=mark)
            return [ring, Disc(x, y, radius, colour, None, 180, 180, mark)]
        case "disputed":
            points = ((x, y - radius), (x + radius, y + radius * 0.8), (x - radius, y + radius * 0.8))
            sign = Stroke(x, y - radius * 0.35, x, y + radius * 0.45, Pen(colour, _LINE), mark)
            return [Polygon(points, "", Pen(colour, 1.25), mark), sign]
    return []


def _ground(x: float, y: float, radius: float, colour: str, mark: str) -> Box:
    return _bar(x - radius, y + radius - 1.5, 2 * radius, 1.5, colour, mark)


def _bar(x: float, y: float, width: float, height: float, colour: str, mark: str) -> Box:
    return Box(Rect(x, y, width, height), colour, mark=mark)
