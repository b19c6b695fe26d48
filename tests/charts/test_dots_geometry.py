"""The layout of dots in numbers worked out by hand: every letter is half as wide as its size (see ``six_px``)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.charts.scene.drawing import Box, Disc, Drawing, Polygon, Shape, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Row
from desktop_app.domain.vocabulary import Stage

WIDTH, HEIGHT, NARROW = 1000.0, 600.0, 640.0

Make = Callable[..., Figure]


def dot(lane: str, value: float | None, part: str, **changes: object) -> Mark:
    given: dict[str, object] = {"label": lane, "unit": "% of GDP", "text": "", "line": lane, "part": part, **changes}
    return Mark(id=f"{lane}.{part}.{value}", row=lane[:3], value=value, **given)  # type: ignore[arg-type]


@pytest.fixture
def make(bars_figure: Make) -> Make:
    """Return a function from rows, lines and marks to a figure of dots."""

    def made(rows: tuple[Row, ...], lines: tuple[Line, ...], marks: tuple[Mark, ...], **changes: object) -> Figure:
        given: dict[str, object] = {"form": Form.DOTS, "title": "Two counts", "subtitle": "In % of GDP.", **changes}
        return bars_figure(rows, lines, marks, **given)

    return made


@pytest.fixture
def japan(make: Make) -> Figure:
    """Return what the Finance Ministry, METI and the ledger count for Japan, and that METI counts nothing for France."""
    return make(
        (Row("JPN", "Japan", "METI −0.03 points"), Row("FRA", "France")),
        (
            Line("JPN.mof", "JPN", "0.71", "MOF"),
            Line("JPN.meti", "JPN", "0.68", "METI"),
            Line("JPN.ledger", "JPN", "0.94", "Ledger"),
            Line("FRA.mof", "FRA", "0.20", "MOF"),
            Line("FRA.meti", "FRA", "", "METI: no figure for this country"),
        ),
        (
            dot("JPN.mof", 0.71, "first"),
            dot("JPN.mof", 0.705, "recomputed"),
            dot("JPN.mof", 0.696, "recomputed"),
            dot("JPN.mof", 0.66, "recomputed"),
            dot("JPN.meti", 0.68, "rival"),
            dot("JPN.ledger", 0.94, "ledger"),
            dot("FRA.mof", 0.2, "first"),
        ),
    )


def with_reasons(make: Make, note: str) -> Figure:
    return make(
        (Row("JPN", "Japan"),),
        (Line("JPN.mof", "JPN", "0.71", "MOF", note=note), Line("JPN.meti", "JPN", "0.68", "METI", note="With tax.")),
        (dot("JPN.mof", 0.71, "first"), dot("JPN.meti", 0.68, "rival")),
        aside_title="Why they differ",
    )


def drawn(figure: Figure, look: Look, width: float = WIDTH, **view: object) -> Drawing:
    return scene_of(figure, look).draw(View(width, HEIGHT, **view))  # type: ignore[arg-type]


def texts(drawing: Drawing) -> dict[str, Text]:
    return {shape.text: shape for shape in drawing.shapes if isinstance(shape, Text)}


def shapes_of(drawing: Drawing, mark: str) -> list[Shape]:
    return [shape for shape in drawing.rows if not isinstance(shape, Text) and shape.mark == mark]


def disc_of(drawing: Drawing, mark: str) -> Disc:
    (disc,) = shapes_of(drawing, mark)
    assert isinstance(disc, Disc)
    return disc


def test_that_marks_stand_at_their_values_on_an_axis_from_zero(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)

    # padding 24 + 136 for names; 816 px remain, less 6.5 of the mark, 8 gap and 66 for "0.94 Ledger": 735.5 px for 0.94
    (square,) = shapes_of(drawing, "JPN.ledger.ledger.0.94")
    assert isinstance(square, Box)
    assert square.rect.x + square.rect.width / 2 == pytest.approx(160 + 735.5)
    assert disc_of(drawing, "JPN.mof.first.0.71").x == pytest.approx(160 + 735.5 * 0.71 / 0.94)
    assert texts(drawing)["0.94"].left == pytest.approx(160 + 735.5 + 6.5 + 8)
    assert texts(drawing)["Ledger"].rect.right == pytest.approx(976)
    assert texts(drawing)["0"].x == 160


def test_that_every_source_has_its_own_shape(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)
    first, ring = disc_of(drawing, "JPN.mof.first.0.71"), disc_of(drawing, "JPN.mof.recomputed.0.66")
    (triangle,) = shapes_of(drawing, "JPN.meti.rival.0.68")
    (square,) = shapes_of(drawing, "JPN.ledger.ledger.0.94")

    assert (first.fill, first.pen) == (look.tokens.text, None)
    assert ring.pen is not None
    assert (ring.fill, ring.pen.colour) == (look.tokens.surface, look.tokens.text)
    assert isinstance(triangle, Polygon)
    assert (len(triangle.points), triangle.fill) == (3, look.tokens.mark)
    assert isinstance(square, Box)
    assert (square.rect.width, square.rect.height, square.fill) == (12, 12, look.tokens.accent)


def test_that_proposed_money_is_hollow(make: Make, look: Look) -> None:
    mark = dot("JPN.ledger", 0.25, "ledger", stage=Stage.PROPOSED)
    figure = make((Row("JPN", "Japan"),), (Line("JPN.ledger", "JPN", "0.25", "Ledger"),), (mark,))

    (square,) = shapes_of(drawn(figure, look), mark.id)

    assert isinstance(square, Box)
    assert square.fill == look.tokens.surface
    assert square.pen is not None


def test_that_what_was_recomputed_is_joined_to_what_was_said(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look)
    y = disc_of(drawing, "JPN.mof.first.0.71").y

    (join,) = [shape for shape in drawing.rows if isinstance(shape, Stroke) and shape.y1 == shape.y2 == y]

    px = 735.5 / 0.94
    assert (join.x1, join.x2) == (pytest.approx(160 + 0.66 * px), pytest.approx(160 + 0.71 * px))


def test_that_counts_of_different_instruments_are_not_joined(make: Make, look: Look) -> None:
    marks = (dot("USA.ledger", 0.12, "ledger"), dot("USA.ledger", 0.19, "ledger"))
    figure = make((Row("USA", "United States"),), (Line("USA.ledger", "USA", "0.19", "Ledger"),), marks)

    drawing = drawn(figure, look)

    upright = [shape for shape in drawing.rows if isinstance(shape, Stroke) and shape.x1 == shape.x2]
    assert [shape for shape in drawing.rows if isinstance(shape, Stroke)] == upright


def test_that_what_was_said_lies_on_top_of_what_was_recomputed(japan: Figure, look: Look) -> None:
    order = [shape.mark for shape in drawn(japan, look).rows if isinstance(shape, Disc)]

    assert order[:4] == [
        "JPN.mof.recomputed.0.66",
        "JPN.mof.recomputed.0.696",
        "JPN.mof.recomputed.0.705",
        "JPN.mof.first.0.71",
    ]


def test_that_the_lanes_of_a_row_are_24_px_apart_in_the_order_of_the_figure(japan: Figure, look: Look) -> None:
    words = texts(drawn(japan, look))

    assert words["0.68"].y - words["0.71"].y == 24
    assert words["0.94"].y - words["0.68"].y == 24
    # ten px below the last lane, the divider, ten above the next row
    assert words["0.20"].y - words["0.94"].y == 12 + 10 + 10 + 12


def test_that_a_source_without_a_figure_says_so_at_the_zero_line(japan: Figure, look: Look) -> None:
    words = texts(drawn(japan, look))["METI: no figure for this country"]

    assert (words.left, words.colour) == (170, look.tokens.text_3)


def test_that_the_name_stands_bold_at_the_zero_line_with_the_difference_below(japan: Figure, look: Look) -> None:
    words = texts(drawn(japan, look))
    name, difference = words["Japan"], words["METI −0.03 points"]

    assert (name.bold, name.rect.right) == (True, 144)
    assert (difference.bold, difference.rect.right, difference.y - name.y) == (False, 144, 18)
    assert difference.colour == look.tokens.text_2


def test_that_reasons_stand_in_a_column_at_the_right(make: Make, look: Look) -> None:
    words = texts(drawn(with_reasons(make, "Three years’ money."), look))

    # 19 letters of 6 px and one to spare, left of the padding
    assert words["Three years’ money."].left == 976 - 115
    assert words["Three years’ money."].y == words["0.71"].y
    assert words["Why they differ"].left == 976 - 115
    assert words["Why they differ"].bold


def test_that_reasons_go_below_their_lanes_where_the_figure_is_narrow(make: Make, look: Look) -> None:
    words = texts(drawn(with_reasons(make, "Three years’ money."), look, NARROW))

    assert "Why they differ" not in words
    assert words["Three years’ money."].y == words["0.71"].y + 16
    assert words["0.68"].y == words["0.71"].y + 24 + 16


def test_that_a_long_reason_wraps_to_three_lines_and_is_then_shortened(make: Make, look: Look) -> None:
    note = " ".join(["Three years’ money over one year’s GDP, without tax measures."] * 6)
    drawing = drawn(with_reasons(make, note), look)
    column = [shape for shape in drawing.rows if isinstance(shape, Text) and shape.left > 650]

    assert len([shape for shape in column if shape.text != "With tax."]) == 3
    assert column[2].text.endswith("…")
    assert all(shape.rect.right <= 976 for shape in column)
    assert texts(drawing)["0.68"].y == texts(drawing)["0.71"].y + 24 + 2 * 16


def test_that_a_kind_too_long_to_stand_beside_its_mark_goes_below(make: Make, look: Look) -> None:
    kind = "Finance Ministry panel; 0.66–0.71 recomputed, several years of money against the GDP of one year"
    figure = make((Row("JPN", "Japan"),), (Line("JPN.mof", "JPN", "0.71", kind),), (dot("JPN.mof", 0.71, "first"),))

    drawing = drawn(figure, look, 480.0)

    below = [shape for shape in drawing.rows if isinstance(shape, Text) and shape.y > texts(drawing)["0.71"].y]
    assert " ".join(shape.text for shape in below) == kind


def test_that_a_missing_value_is_a_dashed_box_with_its_reason(make: Make, look: Look) -> None:
    mark = dot("GBR.mof", None, "first", note="Amount not stated.")
    figure = make((Row("GBR", "United Kingdom"),), (Line("GBR.mof", "GBR", "", ""),), (mark,))

    drawing = drawn(figure, look)

    (box,) = shapes_of(drawing, mark.id)
    assert isinstance(box, Box)
    assert box.pen is not None
    assert box.pen.dash
    assert "Amount not stated." in texts(drawing)
    assert [hit.mark for hit in drawing.hits] == [mark.id]


def test_that_marks_close_together_are_pointed_at_half_way_to_each_other(japan: Figure, look: Look) -> None:
    hits = {hit.mark: hit.area for hit in drawn(japan, look).hits}
    px = 735.5 / 0.94

    middle = 160 + px * (0.696 + 0.705) / 2
    assert hits["JPN.mof.recomputed.0.696"].right == pytest.approx(middle)
    assert hits["JPN.mof.recomputed.0.705"].x == pytest.approx(middle)


def test_that_every_mark_is_walked_to_and_pointed_at(japan: Figure, look: Look) -> None:
    scene = scene_of(japan, look)
    drawing = scene.draw(View(WIDTH, HEIGHT))

    assert [mark for line in scene.lines for mark in line] == [mark.id for mark in japan.marks]
    assert {hit.mark for hit in drawing.hits} == {mark.id for mark in japan.marks}


def test_that_a_selected_mark_lays_a_band_under_its_lane(japan: Figure, look: Look) -> None:
    drawing = drawn(japan, look, selected="JPN.meti.rival.0.68")

    (band,) = [shape for shape in drawing.rows if isinstance(shape, Box) and shape.fill == look.tokens.accent_bg]
    assert band.rect.height == 24
    assert band.rect.y + 12 == texts(drawing)["0.68"].y


def test_that_lanes_out_of_view_are_not_laid_out(make: Make, look: Look) -> None:
    rows = tuple(Row(f"{place:03}", f"Country {place}") for place in range(200))
    lines = tuple(Line(f"{row.id}.mof", row.id, "0.50", "MOF") for row in rows)
    figure = make(rows, lines, tuple(dot(line.id, 0.5, "first") for line in lines))
    scene: Scene = scene_of(figure, look)

    drawing = scene.draw(View(WIDTH, HEIGHT, scroll=4000.0))

    # rows of 44 px each with a lane of 24 px from the tenth on: that of row 90 ends at 3,994 px
    assert drawing.hits[0].mark == "091.mof.first.0.5"
    assert len(drawing.hits) < 20
    assert drawing.content == 200 * 44 + 8
    assert scene.rows_of("150.mof.first.0.5") == (150 * 44 + 10, 150 * 44 + 34)


def test_that_words_of_the_largest_value_stand_before_it_where_the_axis_leaves_no_room(make: Make, look: Look) -> None:
    figure = make(
        (Row("JPN", "Japan"),),
        (Line("JPN.mof", "JPN", "0.71", "Finance Ministry panel"),),
        (dot("JPN.mof", 0.71, "first"),),
        axis=Axis("% of GDP", "% of GDP", high=1.0),
    )

    words = texts(drawn(figure, look))

    assert words["0.71"].left > 160
    assert words["Finance Ministry panel"].rect.right <= 976
