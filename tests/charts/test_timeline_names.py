"""Rows of a timeline that are reached by their names, in numbers worked out by hand (see ``six_px``)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.charts.hits import HitIndex
from desktop_app.charts.scene.drawing import Box, Drawing, Rect, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import Scene, View, scene_of
from desktop_app.charts.walk import Walk, walked
from desktop_app.domain.figure import Axis, Figure, Form, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Stage

GAP = "no dated milestone on record"
TOP = 16 + 28 + 4 + 20 + 8 + 22  # header, gap, axis


def mark(row: str, part: str, when: str, **changes: object) -> Mark:
    given: dict[str, object] = {"when": FuzzyDate.parse(when), **changes}
    return Mark(f"{row}.{part}", row, part, None, "", "", part=part, **given)  # type: ignore[arg-type]


def named(row: str) -> Mark:
    return Mark(row, row, f"{row}, Japan", None, "", GAP, part="name")


@pytest.fixture
def scene(bars_figure: Callable[..., Figure], look: Look) -> Callable[..., Scene]:
    """Return a function that lays out rows a (a bar), b (nothing) and c (money alone) as known to 1 July 2025."""

    def made(paid: str = "2024-02-01") -> Scene:
        figure = bars_figure(
            (Row("a", "Fab", aside="+12"), Row("b", "Lab", gap=GAP), Row("c", "Den", gap=GAP, aside="–")),
            (),
            (mark("a", "vague", "2024", until=FuzzyDate.parse("2025-12")), mark("c", "money", paid, stage=Stage.FINAL)),
            names=(named("a"), named("b"), named("c")),
            form=Form.TIMELINE,
            axis=Axis(dates=True),
            as_of=date(2025, 7, 1),
            title="Fabs",
            subtitle="Thick: latest date.",
        )
        return scene_of(figure, look)

    return made


def words(drawing: Drawing) -> dict[float, Text]:
    """Return the reasons for missing bars by the height of their row."""
    return {shape.y: shape for shape in drawing.rows if isinstance(shape, Text) and shape.text[:8] == GAP[:8]}


def test_that_a_name_is_the_first_stop_of_its_row(scene: Callable[..., Scene]) -> None:
    lines = scene().lines
    assert lines == ((), ("a", "a.vague"), ("b",), ("c", "c.money"))
    assert walked(lines, "a.vague", Walk.NEXT) == "b"
    assert walked(lines, "a", Walk.DOWN) == "b"


def test_that_name_and_right_hand_column_open_the_row_and_the_bar_its_mark(scene: Callable[..., Scene]) -> None:
    drawing = scene().draw(View(600, 400))
    hits = HitIndex(drawing.hits)
    y = TOP + 10.0
    assert [hits.at(x, y) for x in (30.0, 300.0, 570.0)] == ["a", "a.vague", "a"]
    assert [hits.at(x, y + 20) for x in (30.0, 300.0)] == ["b", "b"]  # without a bar, the whole row
    assert hits.at(300.0, y + 40) == ""
    ring = hits.of("a")
    assert ring
    assert ring.rect == pytest.approx(Rect(24, y - 13 * 0.6, 3 * 6.5, 13 * 1.2))


def test_that_a_row_is_found_among_the_rows_by_its_name(scene: Callable[..., Scene]) -> None:
    assert [scene().rows_of(each) for each in ("a", "b", "c")] == [(0, 20), (20, 40), (40, 60)]
    assert scene().along("b") is None


def test_that_the_words_for_a_missing_bar_stand_behind_the_money_and_off_the_known_to_line(
    scene: Callable[..., Scene], look: Look
) -> None:
    drawing = scene().draw(View(600, 400))
    found = words(drawing)
    left = drawing.plot.x
    money = next(hit.rect for hit in drawing.hits if hit.mark == "c.money")
    assert (found[TOP + 30].left, found[TOP + 30].text) == (left + 4, GAP)
    assert found[TOP + 50].left == pytest.approx(money.right + 8)
    assert {each.colour for each in found.values()} == {look.tokens.text_3}
    # near the end of the axis there is only room before the money, and none across the known-to line
    late = words(scene("2025-06-20").draw(View(600, 400)))[TOP + 50]
    assert late.text == GAP
    known = drawing.plot.x + drawing.plot.width * 547 / 731  # days to 1 July 2025 of both years
    assert late.rect.right < known


def test_that_the_words_of_a_chosen_row_stand_on_its_ground(scene: Callable[..., Scene], look: Look) -> None:
    drawing = scene().draw(View(600, 400, selected="b"))
    text = words(drawing)[TOP + 30]
    grounds = [shape.fill for shape in drawing.rows if isinstance(shape, Box) and shape.rect == text.rect]
    assert grounds == [look.tokens.accent_bg]
