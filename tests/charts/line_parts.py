"""What tests of lines share: marks, a drawing of a figure, and what stands in it."""

from __future__ import annotations

from datetime import date

from desktop_app.charts.scene.drawing import Disc, Drawing, Polygon, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.fuzzy_date import FuzzyDate

WIDTH, HEIGHT = 1000.0, 600.0


def value(row: str, when: str, amount: float | None, part: str = "point", **changes: object) -> Mark:
    given: dict[str, object] = {
        "label": row,
        "unit": "%",
        "text": "" if amount is None else f"{amount:g}",
        "part": part,
        "when": FuzzyDate.parse(when) if when else None,
        **changes,
    }
    return Mark(id=f"{row}.{when}.{part}", row=row, value=amount, **given)  # type: ignore[arg-type]


def drawn(figure: Figure, look: Look, width: float = WIDTH, **view: object) -> Drawing:
    return scene_of(figure, look).draw(View(width, HEIGHT, **view))  # type: ignore[arg-type]


def x_of(drawing: Drawing, day: float) -> float:
    low, high = drawing.axis
    return drawing.plot.x + (day - low) / (high - low) * drawing.plot.width


def ordinal(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def point_of(drawing: Drawing, mark: str) -> Disc | Polygon:
    return next(shape for shape in drawing.rows if isinstance(shape, Disc | Polygon) and shape.mark == mark)


def strokes(drawing: Drawing, colour: str) -> list[Stroke]:
    return [shape for shape in drawing.rows if isinstance(shape, Stroke) and shape.pen.colour == colour]


def texts(drawing: Drawing) -> dict[str, Text]:
    return {shape.text: shape for shape in drawing.shapes if isinstance(shape, Text)}
