"""Words in the plot of lines: beside ends and points, in bands, in the years after running totals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.charts.scene.drawing import Box, Polygon, Text
from desktop_app.charts.scene.look import SMALL, Look
from desktop_app.charts.scene.scene import scene_of
from desktop_app.domain.figure import Axis, Figure, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.ledger import Ledger
from tests.charts.line_parts import WIDTH, drawn, ordinal, point_of, strokes, texts, value, x_of

Make = Callable[..., Figure]


@pytest.fixture
def make(lines_figure: Make) -> Make:
    return lines_figure


def test_that_words_of_running_totals_stand_in_the_years_after_them_and_the_plot_takes_the_whole_width(
    make: Make, look: Look
) -> None:
    band = value("jpn", "2021", 10_500.0, "band", text="¥1.2tn", kind="planned", until=FuzzyDate.parse("2036"))
    marks = (band, value("jpn", "2022-06-17", 4_760.0, "step"))
    figure = make((Row("jpn", "Japan, grants"),), marks, axis=Axis(dates=True, high=ordinal("2029-01-01")))

    drawing = drawn(figure, look)

    # the padding of 24 px at the right is all that is left of the width
    assert drawing.plot.right == WIDTH - 24
    name = texts(drawing)["Japan, grants"]
    assert x_of(drawing, ordinal("2026-07-04")) < name.left
    assert name.rect.right <= drawing.plot.right


def test_that_a_band_that_goes_on_out_of_view_says_until_when(make: Make, look: Look) -> None:
    band = value(
        "kor", "2025", 10_500.0, "band", text="$24.62bn", kind="South Korea, announced", until=FuzzyDate.parse("2036")
    )
    marks = (band, value("kor", "2025-06-17", 4_760.0, "step"))
    figure = make((Row("kor", "South Korea"),), marks, axis=Axis(dates=True, high=ordinal("2029-01-01")))

    assert "South Korea, announced → 2036" in texts(drawn(figure, look))
    whole = drawn(figure, look, span=scene_of(figure, look).limits())
    assert "South Korea, announced" in texts(whole)


def test_that_a_band_too_narrow_for_all_words_keeps_its_name_rather_than_its_value(make: Make, look: Look) -> None:
    band = value(
        "kor", "2025", 10_500.0, "band", text="$24.62bn", kind="South Korea, announced", until=FuzzyDate.parse("2026")
    )
    figure = make((Row("kor", "Korea"),), (value("kor", "2010-06-17", 4_760.0, "step"), band))

    words = texts(drawn(figure, look))

    assert "$24.62bn" not in words
    assert any(text.startswith("South Korea") for text in words)


def test_that_an_old_point_has_its_words_beside_it_and_no_leader_through_other_lines(make: Make, look: Look) -> None:
    old = value("old", "2018", 56.0)
    line = (value("new", "2019", 48.0), value("new", "2022", 52.0), value("new", "2025", 70.0))
    figure = make((Row("new", "TSMC"), Row("old", "TSMC", "TrendForce before 2019")), (*line, old))

    drawing = drawn(figure, look, 560.0)

    assert not [each for each in strokes(drawing, look.tokens.line_strong) if each.mark == old.id]
    point = point_of(drawing, old.id)
    assert isinstance(point, Polygon)
    word = next(shape for shape in drawing.rows if isinstance(shape, Text) and shape.mark == old.id)
    # the first of at most three lines of 16 px, 8 px from a point of 4 px
    assert abs(word.y - point.points[0][1]) < 4 + 8 + 3 * 16


def test_that_the_first_points_of_several_lines_are_named(make: Make, look: Look) -> None:
    rows = (Row("jpn", "Japan"), Row("usa", "United States"))
    marks = tuple(
        value(row, year, amount)
        for row, year, amount in (
            ("jpn", "1990", 49.0),
            ("jpn", "2021", 6.0),
            ("usa", "1990", 38.0),
            ("usa", "2021", 54.0),
        )
    )
    drawing = drawn(make(rows, marks), look)

    small = [shape.text for shape in drawing.shapes if isinstance(shape, Text) and shape.size == SMALL]

    assert {"Japan", "United States"} <= set(small)


def test_that_words_of_a_point_keep_clear_of_the_period_that_it_promises(ledger: Ledger, look: Look) -> None:
    asked = ViewState(page="projects", figure="chain", projects=("tsmc-arizona-2",))
    drawing = drawn(build(ledger, asked), look, 1208.0)
    promised = {"2026", "2027–2028", "2028", "2027"}
    bars = [shape.rect for shape in drawing.rows if isinstance(shape, Box) and shape.mark]
    words = [shape for shape in drawing.rows if isinstance(shape, Text) and shape.text in promised]

    assert {word.text for word in words} == promised
    assert not [word.text for word in words for bar in bars if word.rect.meets(bar)]


def test_that_too_little_of_the_line_of_equal_days_is_left_out(ledger: Ledger, look: Look) -> None:
    asked = ViewState(page="projects", figure="chain", projects=("tsmc-arizona-2",))
    drawing = drawn(build(ledger, asked), look, 1208.0)

    # stated until November 2025 about 2026 and later: the two axes share a corner of a few px
    assert not [each for each in strokes(drawing, look.tokens.line_strong) if each.pen.dash]
