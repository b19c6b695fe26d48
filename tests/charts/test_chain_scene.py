"""Chains: boxes of the design in layers, straight arrows that meet no box, few crossings, numbers kept apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.charts.scene.chain.layers import crossings, layers_of
from desktop_app.charts.scene.drawing import Box, Drawing, Rect, Stroke, Text
from desktop_app.charts.scene.lines.space import crosses
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Figure, Form, Head, Mark, Row
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.ledger import Ledger


def node(name: str, layer: int) -> Mark:
    return Mark(name, name, name, None, "", "Japan", part="node", column=str(layer))


def link(source: str, target: str, count: int = 1) -> Mark:
    order = DrawingOrder(count=count)
    return Mark(f"{source}>{target}", source, "", None, "", "supplier", part="link", target=target, order=order)


@pytest.fixture
def make(bars_figure: Callable[..., Figure]) -> Callable[..., Figure]:
    def made(nodes: dict[str, int], *links: Mark) -> Figure:
        rows = tuple(Row(name, name.upper(), "materials", aside="JPN") for name in nodes)
        heads = tuple(Head(str(layer), "") for layer in sorted(set(nodes.values())))
        marks = (*(node(name, layer) for name, layer in nodes.items()), *links)
        return bars_figure(rows, (), marks, form=Form.CHAIN, heads=heads, title="A chain", subtitle="Left to right.")

    return made


def drawn(figure: Figure, look: Look, width: float = 856.0, **view: object) -> Drawing:
    scene = scene_of(figure, look)
    return scene.draw(View(width, scene.height(width, footed=False), **view))  # type: ignore[arg-type]


def nodes_of(drawing: Drawing, figure: Figure) -> dict[str, Rect]:
    names = {mark.id for mark in figure.marks if mark.part == "node"}
    return {hit.mark: hit.rect for hit in drawing.hits if hit.mark in names}


def test_that_boxes_are_128_by_48_from_left_to_right(make: Callable[..., Figure], look: Look) -> None:
    figure = make({"a": 0, "b": 1, "c": 2, "d": 3}, link("a", "b"), link("b", "c"), link("c", "d"))
    rects = nodes_of(drawn(figure, look), figure)

    assert {(rect.width, rect.height) for rect in rects.values()} == {(128, 48)}
    # 808 px for four boxes leave three gaps of 98.67
    assert [round(rects[name].x) for name in "abcd"] == [24, 251, 477, 704]
    assert len({rect.y for rect in rects.values()}) == 1


def test_that_a_link_over_two_layers_keeps_clear_of_the_box_between(make: Callable[..., Figure], look: Look) -> None:
    figure = make({"a": 0, "b": 1, "c": 2}, link("a", "b"), link("b", "c"), link("a", "c"))
    drawing = drawn(figure, look)
    between = nodes_of(drawing, figure)["b"].grown(-0.5)

    for stroke in drawing.rows:
        if isinstance(stroke, Stroke) and stroke.mark == "a>c":
            assert not crosses(between, stroke.x1, stroke.y1, stroke.x2, stroke.y2)


def test_that_boxes_are_ordered_so_that_links_do_not_cross(make: Callable[..., Figure]) -> None:
    figure = make(
        {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}, link("a", "z"), link("b", "y"), link("c", "x"), link("a", "y")
    )

    assert crossings(layers_of(figure).layers) == 0


def test_that_each_arrow_carries_the_number_of_its_sources(make: Callable[..., Figure], look: Look) -> None:
    figure = make({"a": 0, "b": 1}, link("a", "b", 3))
    drawing = drawn(figure, look)

    (text,) = [shape for shape in drawing.rows if isinstance(shape, Text) and shape.mark == "a>b"]
    assert text.text == "3 src"


def test_that_a_chosen_link_is_drawn_in_the_accent(make: Callable[..., Figure], look: Look) -> None:
    figure = make({"a": 0, "b": 1, "c": 1}, link("a", "b"), link("a", "c"))
    drawing = drawn(figure, look, selected="a>b")
    pens = {shape.mark: shape.pen.colour for shape in drawing.rows if isinstance(shape, Stroke)}

    assert pens == {"a>b": look.tokens.accent, "a>c": look.tokens.mark}


def test_that_companies_are_read_layer_by_layer_with_the_links_that_leave_them(
    make: Callable[..., Figure], look: Look
) -> None:
    figure = make({"a": 0, "b": 1}, link("a", "b"))

    assert scene_of(figure, look).lines == (("a", "a>b"), ("b",))


STATES = [
    {"companies": ()},
    {"companies": ("asml",)},
    {"companies": ("asml",), "group_by": "all"},
    {"companies": ("rapidus",), "group_by": "owners"},
    {"companies": ("tsmc",), "group_by": "all"},
    {"companies": ("intel",), "group_by": "all"},
    {"companies": ("ajinomoto", "ibiden", "tsmc", "nvidia")},
]


@pytest.mark.parametrize("changes", STATES)
@pytest.mark.parametrize("width", [640.0, 856.0, 1288.0])
def test_that_chains_of_thirty_companies_stay_readable(
    ledger: Ledger, look: Look, changes: dict[str, object], width: float
) -> None:
    figure = build(ledger, ViewState(page="supply_chain", figure="chain").with_(**changes))
    drawing = drawn(figure, look, width)
    rects = list(nodes_of(drawing, figure).values())
    texts = [shape for shape in drawing.rows if isinstance(shape, Text)]

    assert len(rects) == sum(mark.part == "node" for mark in figure.marks)
    assert not any(a.meets(b) for at, a in enumerate(rects) for b in rects[at + 1 :])
    bounds = [text.rect.grown(-0.25) for text in texts]
    assert not any(a.meets(b) for at, a in enumerate(bounds) for b in bounds[at + 1 :])
    assert all(rect.x >= 24 and rect.right <= width - 23.5 for rect in rects)
    links = {mark.id for mark in figure.marks if mark.part == "link"}
    for stroke in drawing.rows:
        if isinstance(stroke, Stroke) and stroke.mark in links:
            assert not any(crosses(r.grown(-1.5), stroke.x1, stroke.y1, stroke.x2, stroke.y2) for r in rects), stroke
    assert {hit.mark for hit in drawing.hits} == {mark.id for mark in figure.marks}


def test_that_the_centre_has_the_accent_outline(ledger: Ledger, look: Look) -> None:
    figure = build(ledger, ViewState(page="supply_chain", figure="chain"))
    outlines = {
        shape.mark: shape.pen.colour for shape in drawn(figure, look).rows if isinstance(shape, Box) and shape.pen
    }

    assert [mark for mark, colour in outlines.items() if colour == look.tokens.accent] == ["tsmc"]
