"""The layout of bars in numbers worked out by hand: every letter is half as wide as its size (see ``six_px``)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.charts.scene.drawing import Box, Drawing, Polygon, Rect, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.figure import Figure, Line, Mark, Row
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

WIDTH, HEIGHT = 600.0, 400.0


def bar(row: str, line: str, value: float | None, **changes: object) -> Mark:
    given: dict[str, object] = {
        "label": row,
        "unit": "% of GDP",
        "text": f"{value:.2f}" if value is not None else "",
        "kind": "grants",
        "line": line,
        "stage": Stage.FINAL,
        "instrument": Instrument.GRANT,
        "amount_kind": AmountKind.EXACT,
        **changes,
    }
    return Mark(id=f"{line}.{given['amount_kind']}.{given['stage']}", row=row, value=value, **given)  # type: ignore[arg-type]


def drawn(figure: Figure, look: Look, **view: object) -> Drawing:
    return scene_of(figure, look).draw(View(WIDTH, HEIGHT, **view))  # type: ignore[arg-type]


@pytest.fixture
def three(bars_figure: Callable[..., Figure]) -> Figure:
    """Return two rows, the second with two lines."""
    return bars_figure(
        (Row("A", "A"), Row("B", "B")),
        (Line("A.1", "A", "1.00", "grants"), Line("B.1", "B", "0.50", "grants"), Line("B.2", "B", "0.25", "grants")),
        (bar("A", "A.1", 1.0), bar("B", "B.1", 0.5), bar("B", "B.2", 0.25)),
        title="Two countries",
        subtitle="In % of GDP.",
    )


def rect_of(drawing: Drawing, mark: str) -> Rect:
    return next(shape.rect for shape in drawing.rows if isinstance(shape, Box) and shape.mark == mark)


def text_of(drawing: Drawing, words: str) -> Text:
    return next(shape for shape in drawing.shapes if isinstance(shape, Text) and shape.text == words)


def test_that_bars_begin_at_a_common_zero_line_and_are_as_long_as_their_values(three: Figure, look: Look) -> None:
    drawing = drawn(three, look)

    # padding 24 + 136 for names; 416 px remain, less 9 end sign, 8 gap and 66 for "1.00 grants" is 333 px for 1.0
    assert drawing.plot.x == 160
    assert rect_of(drawing, "A.1.exact.final").width == pytest.approx(333)
    assert rect_of(drawing, "B.1.exact.final").width == pytest.approx(166.5)
    assert rect_of(drawing, "B.2.exact.final").width == pytest.approx(83.25)
    assert {rect_of(drawing, f"{line}.exact.final").x for line in ("A.1", "B.1", "B.2")} == {160}


def test_that_lines_are_17_px_and_rows_8_px_apart(three: Figure, look: Look) -> None:
    drawing = drawn(three, look)

    # 16 + title 28 + 4 + second line 20 + 8 + axis 20 = 96; first slot 8 lower, a bar of 11 in a slot of 17
    assert drawing.body.y == 96
    assert rect_of(drawing, "A.1.exact.final")[1::2] == (107, 11)
    assert rect_of(drawing, "B.1.exact.final").y == 107 + 17 + 8
    assert rect_of(drawing, "B.2.exact.final").y == 107 + 17 + 8 + 17


def test_that_the_value_stands_8_px_after_the_mark_and_the_kind_6_px_after_the_value(three: Figure, look: Look) -> None:
    drawing = drawn(three, look)

    value = text_of(drawing, "1.00")
    assert (value.left, value.y, value.bold) == (pytest.approx(501), 112.5, True)
    kind = next(shape for shape in drawing.rows if isinstance(shape, Text) and shape.text == "grants")
    assert (kind.left, kind.bold) == (pytest.approx(501 + 4 * 6 + 6), False)


def test_that_names_end_12_px_before_the_zero_line(three: Figure, look: Look) -> None:
    name = text_of(drawn(three, look), "B")

    assert (name.rect.right, name.bold, name.size) == (148, True, 13)


def test_that_the_axis_counts_in_round_steps_and_its_last_tick_carries_the_unit(three: Figure, look: Look) -> None:
    drawing = drawn(three, look)

    texts = [shape for shape in drawing.back if isinstance(shape, Text) and shape.size == 11]
    assert [text.text for text in texts] == ["0", "0.2", "0.4", "0.6", "0.8", "1\N{NARROW NO-BREAK SPACE}% of GDP"]
    assert [text.x for text in texts] == pytest.approx([160, 226.6, 293.2, 359.8, 426.4, 493])


def test_that_marks_of_one_line_lie_end_to_end(bars_figure: Callable[..., Figure], look: Look) -> None:
    marks = (bar("A", "A.1", 0.75), bar("A", "A.1", 0.25, amount_kind=AmountKind.CEILING))
    figure = bars_figure((Row("A", "A"),), (Line("A.1", "A", "1.00", "grants"),), marks)

    drawing = drawn(figure, look)

    first, second = (rect_of(drawing, mark.id) for mark in marks)
    assert second.x == pytest.approx(first.right)
    assert first.width == pytest.approx(3 * second.width)


def test_that_a_ceiling_is_tinted_and_ends_in_a_cap_that_overtops_the_bar(
    bars_figure: Callable[..., Figure], look: Look
) -> None:
    mark = bar("A", "A.1", 1.0, amount_kind=AmountKind.CEILING)
    drawing = drawn(bars_figure((Row("A", "A"),), (), (mark,)), look)

    tinted, cap = (shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == mark.id)
    assert tinted.fill == "#ABB3DE"  # 38 % of #2138A8 on white
    assert tinted.pen is not None
    assert (cap.rect.x, cap.rect.width) == (pytest.approx(tinted.rect.right), 2.5)
    assert (cap.rect.y, cap.rect.bottom) == (tinted.rect.y - 3, tinted.rect.bottom + 3)


def test_that_a_floor_ends_in_an_arrowhead(bars_figure: Callable[..., Figure], look: Look) -> None:
    mark = bar("A", "A.1", 1.0, amount_kind=AmountKind.FLOOR)
    drawing = drawn(bars_figure((Row("A", "A"),), (), (mark,)), look)

    (arrow,) = (shape for shape in drawing.rows if isinstance(shape, Polygon))
    assert arrow.points[1][0] - arrow.points[0][0] == 6.5
    assert arrow.points[1][1] == rect_of(drawing, mark.id).y + 5.5


def test_that_proposed_money_is_hollow_and_dashed(bars_figure: Callable[..., Figure], look: Look) -> None:
    mark = bar("A", "A.1", 1.0, stage=Stage.PROPOSED)
    drawing = drawn(bars_figure((Row("A", "A"),), (), (mark,)), look)

    (box,) = (shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == mark.id)
    assert not box.fill
    assert box.pen
    assert box.pen.dash


def test_that_the_longest_name_is_not_cut_by_a_fraction_of_a_px(bars_figure: Callable[..., Figure]) -> None:
    def measure(text: str, size: int, bold: bool = False, /) -> float:
        return len(text) * size / 2 + 0.4

    rows = tuple(Row(f"r{at}", "Japan", f"Kumamoto Fab {at}") for at in range(2))
    figure = bars_figure(rows, (), tuple(bar(row.id, f"{row.id}.1", 1.0) for row in rows))
    drawing = drawn(figure, Look(tokens("light"), measure, say_in("en")))

    assert {"Kumamoto Fab 0", "Kumamoto Fab 1"} <= {shape.text for shape in drawing.rows if isinstance(shape, Text)}


def test_that_what_went_from_reduced_money_is_a_dashed_ghost_before_the_words(
    bars_figure: Callable[..., Figure], look: Look
) -> None:
    mark = bar("A", "A.1", 12.0, stage=Stage.REDUCED, kind="grants", order=DrawingOrder(before_reduction=15.0))
    drawing = drawn(bars_figure((Row("A", "A"),), (), (mark,)), look)

    left, ghost = (shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == mark.id)
    # 3 of 15 went: a quarter of what is left
    assert ghost.rect.width == pytest.approx(left.rect.width / 4)
    assert ghost.rect.x == left.rect.right
    assert not ghost.fill
    assert ghost.pen
    assert ghost.pen.dash
    assert text_of(drawing, "grants").left > ghost.rect.right


def test_that_a_missing_value_is_a_dashed_box_with_its_reason(bars_figure: Callable[..., Figure], look: Look) -> None:
    known, unknown = bar("A", "A.1", 1.0), bar("B", "B.1", None, kind="", note="GDP missing")
    drawing = drawn(bars_figure((Row("A", "A"), Row("B", "B")), (), (known, unknown)), look)

    (box,) = (shape for shape in drawing.rows if isinstance(shape, Box) and shape.mark == unknown.id)
    assert box.pen
    assert box.pen.dash
    assert text_of(drawing, "GDP missing").left == 160 + 26


def test_that_the_length_on_the_axis_may_differ_from_the_value(bars_figure: Callable[..., Figure], look: Look) -> None:
    marks = (bar("A", "A.1", 700.0, length=1.0), bar("B", "B.1", 3.0, length=2.0))
    drawing = drawn(bars_figure((Row("A", "A"), Row("B", "B")), (), marks), look)

    assert 2 * rect_of(drawing, marks[0].id).width == pytest.approx(rect_of(drawing, marks[1].id).width)


def test_that_the_selected_line_has_a_band_and_an_edge_in_the_accent(three: Figure, look: Look) -> None:
    drawing = drawn(three, look, selected="B.1.exact.final")

    band, edge = (
        shape
        for shape in drawing.rows
        if isinstance(shape, Box) and shape.fill in (look.tokens.accent_bg, look.tokens.accent)
    )
    assert band.rect == Rect(16, 129, 568, 17)
    assert edge.rect == Rect(16, 129, 3, 17)


def test_that_a_rule_stands_above_a_row_that_is_apart(support: Figure, look: Look) -> None:
    drawing = scene_of(support, look).draw(View(900, 800))

    name = text_of(drawing, "European Union")
    rules = [shape.y1 for shape in drawing.rows if isinstance(shape, Stroke) and shape.pen.colour == look.tokens.line]
    assert name.y - 17 / 2 - 4 in rules


def test_that_rows_out_of_view_are_not_laid_out(three: Figure, look: Look) -> None:
    drawing = scene_of(three, look).draw(View(WIDTH, 96 + 20, scroll=40))

    assert [hit.mark for hit in drawing.hits] == ["B.1.exact.final", "B.2.exact.final"]


def test_that_a_file_is_as_high_as_its_rows_need(support: Figure, look: Look) -> None:
    scene = scene_of(support, look)
    height = scene.height(900, footed=True)

    drawing = scene.draw(View(900, height, footer=True))

    lowest = max(text.rect.bottom for text in drawing.shapes if isinstance(text, Text))
    assert height - 24 < lowest <= height
