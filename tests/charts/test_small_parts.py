"""Patterns, ticks, broken lines, steps of the focus and hit testing, each alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.charts.hits import HitIndex
from desktop_app.charts.scene.axis.ticks import nice_step, tick_digits, ticks
from desktop_app.charts.scene.drawing import Hit, Rect
from desktop_app.charts.scene.look import mixed
from desktop_app.charts.scene.shapes.patterns import segments
from desktop_app.charts.scene.wrap import shortened, wrapped
from desktop_app.charts.walk import Walk, walked

_PATTERNS = ("diagonal up", "diagonal down", "cross", "horizontal", "vertical", "double vertical", "dots")
LINES = (("a",), ("b1", "b2", "b3"), (), ("c1", "c2"))


def six_px(text: str, size: int, bold: bool = False, /) -> float:
    return len(text) * 6.0


@given(st.sampled_from(_PATTERNS), st.floats(0.5, 700), st.floats(3, 20), st.floats(0, 50))
def test_that_patterns_stay_inside_their_bar(pattern: str, width: float, height: float, at: float) -> None:
    rect = Rect(at, at, width, height).grown(1e-6)

    for x1, y1, x2, y2 in segments(pattern, Rect(at, at, width, height)):
        assert rect.x <= x1 <= rect.right
        assert rect.x <= x2 <= rect.right
        assert rect.y <= y1 <= rect.bottom
        assert rect.y <= y2 <= rect.bottom


def test_that_a_rising_stripe_rises_to_the_right_and_a_falling_one_falls() -> None:
    rising, falling = (segments(pattern, Rect(0, 0, 30, 9))[2] for pattern in ("diagonal up", "diagonal down"))

    assert rising[1] > rising[3]
    assert falling[1] < falling[3]


def test_that_stripes_repeat_every_6_px() -> None:
    starts = [segment[0] for segment in segments("vertical", Rect(0, 0, 30, 9))]

    assert starts == [3, 9, 15, 21, 27]


@pytest.mark.parametrize(("span", "most", "step"), [(1.37, 6, 0.25), (1.37, 8, 0.2), (99_400, 5, 20_000), (7, 7, 1)])
def test_that_steps_are_round(span: float, most: int, step: float) -> None:
    assert nice_step(span, most) == pytest.approx(step)


def test_that_ticks_reach_over_the_largest_value() -> None:
    assert ticks(1.37, 0.25) == [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5]


@pytest.mark.parametrize(("step", "digits"), [(0.25, 2), (0.5, 1), (20.0, 0), (0.001, 3)])
def test_that_ticks_are_written_with_the_digits_that_tell_them_apart(step: float, digits: int) -> None:
    assert tick_digits(step) == digits


def test_that_text_breaks_between_words_and_between_chinese_letters() -> None:
    assert wrapped("one two three", 48, six_px, 12) == ["one two", "three"]
    assert wrapped("半導体産業政策", 18, six_px, 12) == ["半導体", "産業政", "策"]


def test_that_japanese_breaks_between_phrases_and_never_inside_one_that_fits() -> None:
    text = "中国が最大の手段で公表（≤ 732億円）、日本は次。"
    assert wrapped(text, 60, six_px, 12) == ["中国が最大の手段で", "公表", "（≤ 732億円）、", "日本は次。"]
    assert "".join(wrapped(text, 60, six_px, 12)).replace(" ", "") == text.replace(" ", "")


def test_that_korean_breaks_between_words_only() -> None:
    assert wrapped("공적 자금의 지원 수단", 30, six_px, 12) == ["공적", "자금의", "지원 수단"]


def test_that_a_sign_stays_with_its_number() -> None:
    assert wrapped("Spain ≤ 0.77", 48, six_px, 12) == ["Spain", "≤ 0.77"]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2007"])
def test_that_a_no_break_space_is_kept_and_breaks_no_line(space: str) -> None:
    assert wrapped(f"South Korea 1.37{space}% of GDP", 78, six_px, 12) == ["South Korea", f"1.37{space}% of GDP"]
    assert wrapped(f"韓国は対GDP比1.37{space}%で首位", 60, six_px, 12) == ["韓国は対GDP比", f"1.37{space}%で首位"]
    assert "".join(wrapped(f"半導体産業政策1.37{space}%", 36, six_px, 12)) == f"半導体産業政策1.37{space}%"


def test_that_text_is_shortened_to_what_fits() -> None:
    assert shortened("European Union", 60, six_px, 12) == "European…"
    assert shortened("fits", 60, six_px, 12) == "fits"
    assert shortened("never", 3, six_px, 12) == ""


def test_that_a_tint_is_mixed_into_an_opaque_colour() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_that_the_focus_walks_every_mark_in_reading_order() -> None:
    walk, mark = [], ""
    for _ in range(6):
        mark = walked(LINES, mark, Walk.NEXT)
        walk.append(mark)

    assert walk == ["a", "b1", "b2", "b3", "c1", "c2"]
    assert walked(LINES, "c2", Walk.NEXT) == "c2"
    assert walked(LINES, "a", Walk.BACK) == "a"


def test_that_up_and_down_keep_the_place_in_the_line_and_pass_over_empty_lines() -> None:
    assert walked(LINES, "b2", Walk.DOWN) == "c2"
    assert walked(LINES, "b3", Walk.DOWN) == "c2"
    assert walked(LINES, "c1", Walk.UP) == "b1"
    assert walked(LINES, "c1", Walk.DOWN) == "c1"


def test_that_home_and_end_lead_to_the_first_and_last_mark() -> None:
    assert (walked(LINES, "b2", Walk.FIRST), walked(LINES, "b2", Walk.LAST)) == ("a", "c2")


def test_that_nothing_is_focused_where_there_are_no_marks() -> None:
    assert walked(((), ()), "", Walk.NEXT) == ""


def test_that_the_smallest_mark_under_the_pointer_is_found() -> None:
    wide, small = Rect(0, 0, 100, 20), Rect(40, 0, 10, 20)
    index = HitIndex([Hit("bar", wide, wide), Hit("diamond", small, small)])

    assert index.at(45, 10) == "diamond"
    assert index.at(80, 10) == "bar"
    assert index.at(80, 30) == ""


def test_that_marks_are_found_among_many_rows() -> None:
    rows = [Rect(0, 20.0 * row, 50, 20) for row in range(1000)]
    index = HitIndex([Hit(str(row), rect, rect) for row, rect in enumerate(rows)])

    assert index.at(10, 777 * 20 + 5) == "777"
