"""Heat tables: sizes of the design, shades by value, signs for what is missing, nothing above anything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Rect, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Axis, Figure, Form, Head, Mark, Row
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import tokens

HEADS = (
    Head("USA", "US"),
    Head("JPN", "Japan"),
    Head("others", "Others", "others"),
    Head("rest", "Not named", "rest"),
    Head("hhi", "HHI", "number"),
    Head("leader", "Largest company", "words"),
)


def cell(row: str, column: str, value: float, text: str = "", **changes: object) -> Mark:
    given_: dict[str, object] = {"part": "cell", "order": DrawingOrder(column), **changes}
    return Mark(
        f"{row}.{column}.{given_['order'].name}", row, row, value, "%", text or f"{value:g}", column=column, **given_
    )  # type: ignore[arg-type]


@pytest.fixture
def table(bars_figure: Callable[..., Figure]) -> Figure:
    rows = (Row("eda", "EDA", group="Design"), Row("coater", "Coater", group="Equipment"))
    marks = (
        cell("eda", "USA", 96),
        cell("eda", "rest", 4, part="rest"),
        cell("eda", "hhi", 9216, "≥ 9,216", part="hhi"),
        cell("coater", "JPN", 92, "92"),
        cell("coater", "others", 5, order=DrawingOrder("MYS")),
        cell("coater", "others", 2, order=DrawingOrder("SGP")),
        cell("coater", "hhi", 8493, "8,493", part="hhi"),
        cell("coater", "leader", 88.8, "TEL 88.8", part="leader"),
    )
    return bars_figure(
        rows, (), marks, form=Form.HEAT, heads=HEADS, axis=Axis("Share, %", "%"), title="A table", subtitle="In %."
    )


def drawn(figure: Figure, look: Look, width: float = 856.0, **view: object) -> Drawing:
    scene = scene_of(figure, look)
    return scene.draw(View(width, scene.height(width, footed=False), **view))  # type: ignore[arg-type]


def boxes(drawing: Drawing, mark: Mark) -> list[Box]:
    return [shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == mark.id]


def test_that_cells_are_64_by_23_with_surface_between_them(table: Figure, look: Look) -> None:
    drawing = drawn(table, look)

    # 24 padding + 6 letters of 6.5 px and 12 for names; no text beside them
    assert boxes(drawing, table.marks[0])[0].rect == Rect(24 + 39 + 12 + 1, drawing.body.y + 22 + 1, 62, 21)
    (japan,) = boxes(drawing, table.marks[3])
    assert japan.rect.x == 24 + 39 + 12 + 64 + 1


def test_that_shades_follow_the_ramp_and_numbers_its_ink(table: Figure, look: Look) -> None:
    wanted = {1: 0, 9.9: 0, 10: 1, 24: 1, 25: 2, 49: 2, 50: 3, 74: 3, 75: 4, 100: 4}
    for value, step in wanted.items():
        mark = replace(table.marks[0], value=value, text=f"{value:g}")
        drawing = drawn(replace(table, marks=(mark,)), look)
        assert boxes(drawing, mark)[0].fill == look.tokens.ramp[step]
        (text,) = [shape for shape in drawing.rows if isinstance(shape, Text) and shape.mark == mark.id]
        assert text.colour == look.tokens.ramp_ink[step]
        assert text.text == f"{value:g}"


def test_that_a_dot_stands_where_no_share_is_stated_and_a_dashed_box_for_the_rest(table: Figure, look: Look) -> None:
    drawing = drawn(table, look)
    down = drawing.body.y

    dots = [shape for shape in drawing.rows if isinstance(shape, Disc) and shape.y == down + 22 + 11.5]
    assert len(dots) == 3  # Japan, others and the largest company of the first row
    (dashed,) = boxes(drawing, table.marks[1])
    assert dashed.pen
    assert dashed.pen.dash


def test_that_two_countries_share_the_last_cell_side_by_side(table: Figure, look: Look) -> None:
    drawing = drawn(table, look)
    (first,), (second,) = boxes(drawing, table.marks[4]), boxes(drawing, table.marks[5])

    assert not first.rect.meets(second.rect)
    texts = {shape.text for shape in drawing.rows if isinstance(shape, Text)}
    assert {"MYS 5", "SGP 2"} <= texts


def test_that_the_selected_cell_has_a_frame_with_a_line_of_surface_in_it(table: Figure, look: Look) -> None:
    mark = table.marks[3]
    _, frame, inner = boxes(drawn(table, look, selected=mark.id), mark)

    assert frame.pen == (look.tokens.accent, 2.5, ())
    assert inner.pen == (look.tokens.surface, 1.0, ())
    assert inner.rect == frame.rect.grown(-2.5)


def test_that_a_floor_never_loses_its_sign(table: Figure, look: Look) -> None:
    mark = replace(table.marks[0], value=75.94, text="≥ 75.94")
    for width in (360.0, 420.0, 480.0, 560.0):
        texts = [
            shape.text
            for shape in drawn(replace(table, marks=(mark,)), look, width).rows
            if isinstance(shape, Text) and shape.mark == mark.id
        ]
        assert all(text in ("≥ 75.94", "≥ 75") for text in texts)


def test_that_the_reading_order_is_row_by_row_from_left_to_right(table: Figure, look: Look) -> None:
    lines = scene_of(table, look).lines

    assert [len(line) for line in lines] == [3, 5]
    assert lines[1][0] == table.marks[3].id


def test_that_columns_give_way_where_there_is_no_room(table: Figure, look: Look) -> None:
    narrow = {shape.text for shape in drawn(table, look, 330.0).back if isinstance(shape, Text)}

    assert "US" in narrow
    assert "Largest company" not in narrow


def _overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    rects = [text.rect.grown(-0.25) for text in texts]
    return [
        (texts[a].text, texts[b].text)
        for a in range(len(texts))
        for b in range(a + 1, len(texts))
        if rects[a].meets(rects[b])
    ]


_MEASURED = Look(
    tokens("light"), lambda text, size, bold=False, /: len(text) * size * (0.56 if bold else 0.52), say_in("en")
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.sampled_from((360.0, 480.0, 640.0, 856.0, 1288.0, 2000.0)),
    group_by=st.sampled_from(("", "hq:2019", "hq:2023", "plant", "plant:2032", "buyer")),
    countries=st.sampled_from(((), ("JPN",), ("DEU", "AUT", "SWE"))),
    language=st.sampled_from(("en", "ja", "ko")),
)
def test_that_no_two_texts_of_the_chokepoints_overlap_at_any_width(
    ledger: Ledger, width: float, group_by: str, countries: tuple[str, ...], language: str
) -> None:
    state = ViewState(
        page="supply_chain", figure="chokepoints", group_by=group_by, countries=countries, language=language
    )
    figure = build(ledger, state)
    scene = scene_of(figure, replace(_MEASURED, say=say_in(language)))
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True))

    assert _overlaps(drawing) == []
    assert all(shape.rect.right <= drawing.width for shape in drawing.shapes if isinstance(shape, Text)), (
        "a text leaves the figure"
    )


def test_that_every_cell_in_view_can_be_pointed_at(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="supply_chain", figure="chokepoints"))
    scene = scene_of(figure, _MEASURED)
    drawing = scene.draw(View(1400, scene.height(1400, footed=False)))

    assert {hit.mark for hit in drawing.hits} == {mark.id for mark in figure.marks}
