"""Bars left of zero, points on a line, and a table of words: places worked out, and no two texts that meet."""

from __future__ import annotations

from itertools import combinations

import pytest

from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.figure import Figure, Row
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import tokens
from tests.charts.test_bars_geometry import bar

pytestmark = pytest.mark.usefixtures("qapp")
FIGURES = [("slips", ""), ("slips", "country"), ("slips", "company"), ("leverage", ""), ("leverage", "country"),
           ("compare", ""), ("chain", "")]  # fmt: skip


def drawing_of(figure: Figure, width: float) -> Drawing:
    look = Look(tokens("light"), letters_of("en").measure, say_in("en"))
    scene = scene_of(figure, look)
    return scene.draw(View(width, scene.height(width, footed=True), footer=True))


def test_that_a_negative_bar_ends_where_a_positive_one_begins(bars_figure, look: Look) -> None:
    early = bar("A", "A.1", -12.0, part="slip", instrument=None, stage=None, low=-12.0, high=-12.0)
    late = bar("B", "B.1", 24.0, part="slip", instrument=None, stage=None, low=24.0, high=24.0)
    figure = bars_figure((Row("A", "A"), Row("B", "B")), (), (early, late))
    drawing = scene_of(figure, look).draw(View(600.0, 400.0))
    rects = {shape.mark: shape.rect for shape in drawing.rows if isinstance(shape, Box) and shape.mark}
    left, right = rects[early.id], rects[late.id]
    assert left.right == pytest.approx(right.x)
    assert right.width == pytest.approx(2 * left.width)
    assert left.x >= drawing.plot.x  # inside the plot, right of the names
    assert drawing.axis[0] == pytest.approx(-12.0, abs=0.1)


def test_that_points_stand_at_their_values(bars_figure, look: Look) -> None:
    points = tuple(
        bar("A", "A.1", value, part="point", instrument=None, stage=None, amount_kind=None)
        for value in (-6.0, 0.0, 12.0)
    )
    points = tuple(type(each)(**{**_fields(each), "id": f"p{place}"}) for place, each in enumerate(points))
    drawing = scene_of(bars_figure((Row("A", "A"),), (), points), look).draw(View(600.0, 400.0))
    xs = [shape.x for shape in drawing.rows if isinstance(shape, Disc)]
    assert xs[2] - xs[1] == pytest.approx(2 * (xs[1] - xs[0]))


def _fields(mark: object) -> dict[str, object]:
    return {name: getattr(mark, name) for name in type(mark).__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [640.0, 856.0, 1288.0])
@pytest.mark.parametrize(("name", "group"), FIGURES)
def test_that_no_two_texts_of_a_figure_meet(ledger: Ledger, name: str, group: str, width: float) -> None:
    drawing = drawing_of(build(ledger, ViewState(page="projects", figure=name, group_by=group)), width)
    texts = sorted((shape for shape in drawing.shapes if isinstance(shape, Text)), key=lambda text: text.rect.y)
    met = [
        (one.text, two.text)
        for one, two in combinations(texts, 2)
        if abs(one.y - two.y) < 24 and one.rect.grown(-1).meets(two.rect.grown(-1))
    ]
    assert met == []
    assert all(text.rect.right <= width for text in texts)
