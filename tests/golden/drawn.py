"""The drawings of a figure as lines of JSON data; with ``shapes``, all that golden drawings need of the program.

Nothing in them hangs on the machine: the day, the letters' widths and the colours are given here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.charts.scene.drawing import Drawing, Rect
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.charts.scene.timeline.overview import backdrop, names, window
from desktop_app.domain.figure import Figure
from desktop_app.domain.stored_state import from_data
from desktop_app.figures import FIGURES, build
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import tokens
from tests.golden.shapes import Line, line_of, measured, number, numbers
from tests.golden.views import State

NAMES = tuple(FIGURES)
_TODAY = date(2026, 8, 1)  # the reader's day: any fixed one
_STRIP = Rect(140, 0, 240, 24)  # narrow: it is made of a box for every second px

Parts = dict[str, list[Line]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How large a figure is drawn at most, in px, and how.

    ``order`` adds where its marks stand in reading order, ``later`` shows half-way rows and a selected mark, ``near``
    the middle of an axis that can be zoomed, with the strip below it.
    """

    width: int
    height: int
    card: bool = False
    footer: bool = False
    order: bool = False
    later: bool = False
    roomy: bool = False
    near: bool = False


SHEETS = (
    Sheet(520, 600, card=True),  # one of several figures on a page
    Sheet(760, 900, footer=True, order=True),  # a picture
    Sheet(1080, 700, later=True),  # a later page of a file
    Sheet(1600, 900, roomy=True, near=True),  # a large window
)


def drawn(ledger: Ledger, name: str, state: State) -> dict[str, Parts]:
    """Return a figure's drawings of one state by width."""
    figure = build(ledger, from_data({"figure": name, **state}).state)
    return {str(sheet.width): _parts(figure, sheet) for sheet in SHEETS}


def _parts(figure: Figure, sheet: Sheet) -> Parts:
    look = Look(tokens("light"), measured, say_in(figure.state.language), roomy=sheet.roomy, card=sheet.card)
    scene = scene_of(figure, look)
    view = _view(scene, sheet)
    drawing = scene.draw(view)
    layers = {"back": drawing.back, "rows": drawing.rows, "front": drawing.front}
    parts: Parts = {"frame": [*_frame(scene, sheet, drawing)]}
    parts |= {layer: [line_of(shape) for shape in shapes] for layer, shapes in layers.items()}
    parts["hits"] = [["hit", hit.mark, *numbers(*hit.rect, *hit.area)] for hit in drawing.hits]
    parts["hits"] += [["crowd", "", *numbers(*crowd.area)] for crowd in drawing.crowds]
    if sheet.order:
        parts["order"] = [*_order(scene, sheet.width)]
    if sheet.near:
        parts["overview"] = [*_overview(scene, look, view)]
    return {part: lines for part, lines in parts.items() if lines}


def _view(scene: Scene, sheet: Sheet) -> View:
    view = View(
        sheet.width, min(sheet.height, scene.height(sheet.width, sheet.footer)), footer=sheet.footer, today=_TODAY
    )
    limits = scene.limits()
    if sheet.near and limits:
        quarter = (limits[1] - limits[0]) / 4
        view = replace(view, span=(limits[0] + quarter, limits[1] - quarter), grain=1.0)
    if sheet.later:
        drawing = scene.draw(view)
        view = replace(view, scroll=max(0.0, drawing.content - drawing.body.height) / 2, continued=True)
        hits = scene.draw(view).hits
        view = replace(view, selected=hits[len(hits) // 2].mark if hits else "")
    return view


def _frame(scene: Scene, sheet: Sheet, drawing: Drawing) -> Iterator[Line]:
    yield ["size", *numbers(drawing.width, drawing.height), "of", number(scene.height(sheet.width, sheet.footer))]
    yield ["body", *numbers(*drawing.body), "rows", *numbers(drawing.content, drawing.rolling)]
    yield ["plot", *numbers(*drawing.plot), "axis", *(f"{end:.6g}" for end in drawing.axis)]
    yield ["limits", *numbers(*scene.limits() or ()), "opening", *numbers(*scene.opening() or ())]


def _order(scene: Scene, width: float) -> Iterator[Line]:
    """Yield the marks of each line in reading order with their top and bottom among the rows, and their days."""
    for marks in scene.lines:
        yield [[mark, *numbers(*scene.rows_of(mark), *(scene.along(mark) or ()))] for mark in marks]
    yield ["breaks", *numbers(*scene.breaks(width))]


def _overview(scene: Scene, look: Look, view: View) -> Iterator[Line]:
    overview = scene.overview()
    if overview is None or view.span is None:
        return
    for shape in (*backdrop(overview, look, _STRIP, view.today, seen=True), *names(overview, look, _STRIP)):
        yield line_of(shape)
    yield ["window", *numbers(*window(overview, _STRIP, view.span))]
