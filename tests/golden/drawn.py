"""The display list of a figure as plain JSON data; all that golden drawings need of the program stands here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Pen, Polygon, Runs, Shape, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import FIGURES, build
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import tokens
from tests.golden.views import State

NAMES = tuple(FIGURES)
_TODAY = date(2026, 8, 1)  # the reader's day: any fixed one
_WIDE = 0x2E80  # letters from here on are as wide as they are high
_NUDGE = 1e-6  # so that 0.25 less the last bit of another machine's arithmetic is rounded as 0.25 is

Line = list[Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large a figure is drawn, in px, and which of the two looks and of the parts of a view come with it."""

    width: int
    height: int
    card: bool = False
    footer: bool = False
    scrolled: bool = False
    roomy: bool = False


SHEETS = (
    Sheet(520, 600, card=True),  # one of several figures on a page
    Sheet(760, 900, footer=True),  # a picture
    Sheet(1080, 700, scrolled=True),  # a window, half of the rows scrolled away and a mark selected
    Sheet(1600, 900, roomy=True),  # a large window; an axis that can be zoomed shows its middle
)


def measured(text: str, size: int, bold: bool = False, /) -> float:
    """Return the width of a text in a font that no machine has to have."""
    hundredths = sum(100 if ord(letter) >= _WIDE else 52 for letter in text)  # whole numbers: the same sum everywhere
    return hundredths * size * (106 if bold else 100) / 10_000


def drawn(ledger: Ledger, name: str, state: State) -> dict[str, dict[str, list[Line]]]:
    """Return a figure's drawings of one state by width, each as lists of lines."""
    figure = build(ledger, ViewState.from_dict({"version": 1, "figure": name, **state}))
    return {str(sheet.width): _listed(figure, sheet) for sheet in SHEETS}


def _listed(figure: Figure, sheet: Sheet) -> dict[str, list[Line]]:
    look = Look(tokens("light"), measured, say_in(figure.state.language), roomy=sheet.roomy, card=sheet.card)
    scene = scene_of(figure, look)
    full = scene.height(sheet.width, sheet.footer)
    drawing = scene.draw(_view(scene, sheet, full))
    frame: list[Line] = [
        ["size", *_numbers(drawing.width, drawing.height), "of", _number(full)],
        ["body", *_numbers(*drawing.body), "rows", *_numbers(drawing.content, drawing.rolling)],
        ["plot", *_numbers(*drawing.plot), "axis", *(f"{end:.6g}" for end in drawing.axis)],
    ]
    layers = {"back": drawing.back, "rows": drawing.rows, "front": drawing.front}
    shapes = {layer: [_shape(shape) for shape in found] for layer, found in layers.items()}
    return {"frame": frame, **shapes, "hits": [*_hits(figure, drawing)]}


def _view(scene: Scene, sheet: Sheet, full: float) -> View:
    view = View(sheet.width, min(sheet.height, full), footer=sheet.footer, today=_TODAY)
    limits = scene.limits()
    if sheet.roomy and limits:
        quarter = (limits[1] - limits[0]) / 4
        view = replace(view, span=(limits[0] + quarter, limits[1] - quarter))
    if sheet.scrolled:
        drawing = scene.draw(view)
        view = replace(view, scroll=max(0.0, drawing.content - drawing.body.height) / 2)
        hits = scene.draw(view).hits
        view = replace(view, selected=hits[len(hits) // 2].mark if hits else "")
    return view


def _hits(figure: Figure, drawing: Drawing) -> Iterator[Line]:
    for hit in drawing.hits:
        yield ["hit", hit.mark, *_numbers(*hit.rect, *hit.area)]
    for crowd in drawing.crowds:
        yield ["crowd", "", *_numbers(*crowd.area)]
        for mark in figure.marks:
            if found := crowd.of(mark.id):
                yield ["hit", mark.id, *_numbers(*found.rect, *found.area), crowd.beside(mark.id)]


def _shape(shape: Shape) -> Line:
    match shape:
        case Box():
            return ["box", shape.mark, *_numbers(*shape.rect), _filled(shape)]
        case Runs():
            return ["runs", shape.mark, *_numbers(shape.y, shape.height), _numbers(*shape.edges), _filled(shape)]
        case Stroke():
            return ["line", shape.mark, *_numbers(shape.x1, shape.y1, shape.x2, shape.y2), _pen(shape.pen)]
        case Polygon():
            points = [_numbers(*point) for point in shape.points]
            return ["polygon", shape.mark, points, _words(shape.fill, _pen(shape.pen))]
        case Disc():
            sector = () if shape.sweep == 360.0 else (shape.start, shape.sweep)
            numbers = _numbers(shape.x, shape.y, shape.radius, *sector)
            return ["disc", shape.mark, *numbers, _words(shape.fill, _pen(shape.pen))]
        case Text():
            return _text(shape)


def _text(text: Text) -> Line:
    side = {0.0: "", 0.5: "centred", 1.0: "right"}[text.anchor]
    own = "" if text.width == measured(text.text, text.size, text.bold) else f"width {_number(text.width)}"
    look = _words(str(text.size), text.colour, "bold" if text.bold else "", side, own)
    return ["text", text.mark, *_numbers(text.x, text.y), look, text.text]


def _filled(shape: Box | Runs) -> str:
    return _words(shape.fill, _pen(shape.pen), shape.pattern, shape.ink)


def _pen(pen: Pen | None) -> str:
    if pen is None:
        return ""
    dash = ",".join(f"{_number(part)}" for part in pen.dash)
    return _words("pen", pen.colour, str(_number(pen.width)), dash)


def _words(*words: str) -> str:
    return " ".join(filter(None, words))


def _numbers(*values: float) -> list[float]:
    return [_number(value) for value in values]


def _number(value: float) -> float:
    """Return px to a tenth, as an integer where it is one."""
    if abs(value) == float("inf"):
        return "endless"
    rounded = round(value + _NUDGE, 1)
    return int(rounded) if rounded == int(rounded) else rounded
