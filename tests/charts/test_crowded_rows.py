"""Rows of more marks than can be told apart: painted as one by one, at a cost of pixels, each mark still in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop_app.charts.hits import HitIndex
from desktop_app.charts.paint.letters import letters_of
from desktop_app.charts.paint.painter import ShapePainter
from desktop_app.charts.scene.axis.day_scale import DayScale
from desktop_app.charts.scene.drawing import Box, Drawing, Pen, Rect, Runs, Shape, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.charts.scene.timeline import crowd as timeline_crowd
from desktop_app.charts.scene.timeline.cover import Cover, grid_of
from desktop_app.charts.scene.transform import moved
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Axis, Figure, Form, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.theme.tokens import tokens

FIRST = date(2000, 1, 1)
DAY_ONE = FIRST.toordinal()
BARS = st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 400)), min_size=1, max_size=40)
ENDLESS = 10**9


def six_px(text: str, size: int, bold: bool = False, /) -> float:
    return len(text) * size / 2


LOOK = Look(tokens("light"), six_px, say_in("en"))


def pixels_one_by_one(bars: list[tuple[int, int]], scale: DayScale, grain: float) -> set[int]:
    """Return the pixels of the plot that bars of days cover, each cut, on whole pixels and at least one wide."""
    found: set[int] = set()
    for first, length in bars:
        seen = scale.cut(first, first + length)
        if seen is not None:
            left, right = (floor(edge * grain + 0.5) for edge in seen)
            found.update(range(left, max(left + 1, right)))
    return found & set(range(floor(scale.left * grain + 0.5), floor(scale.right * grain + 0.5)))


@settings(max_examples=500, deadline=None)
@given(
    BARS,
    st.floats(-500, 3000),
    st.floats(31, 3600),
    st.floats(80, 200),
    st.floats(20, 1000),
    st.sampled_from((1.0, 1.25, 1.5, 2.0)),
)
def test_that_runs_cover_the_pixels_that_the_bars_cover_one_by_one(
    bars: list[tuple[int, int]], low: float, span: float, left: float, width: float, grain: float
) -> None:
    scale = DayScale(low, low + span, left, left + width)
    cover = Cover(0, 3400)
    for first, length in bars:
        cover.add(first, first + length)

    edges = grid_of(scale, grain, cover).edges(cover)

    ends = [round(edge * grain) for edge in edges]
    found = {pixel for first, last in zip(ends[::2], ends[1::2], strict=True) for pixel in range(first, last)}
    assert found == pixels_one_by_one(bars, scale, grain)
    assert ends == sorted(set(ends))  # nothing twice, and what touches is one run


@given(BARS, st.floats(0, 3000), st.floats(31, 3600))
def test_that_runs_in_vectors_are_those_of_days(bars: list[tuple[int, int]], low: float, span: float) -> None:
    scale = DayScale(low, low + span, 100.0, 900.0)
    cover = Cover(0, 3400)
    for first, length in bars:
        cover.add(first, first + length)

    edges = grid_of(scale, 0.0, cover).edges(cover)

    for day in range(floor(low) + 1, floor(low + span)):
        inside = any(first <= day < first + length for first, length in bars)
        middle = scale.x(day + 0.5)
        if middle < scale.right:
            assert inside == any(a < middle < b for a, b in zip(edges[::2], edges[1::2], strict=True))


def row_of(bars: list[tuple[int, int]], *, planned: bool = False, status: str = "") -> Figure:
    """Return one row of bars, all of them past or all of them planned."""
    marks = tuple(
        Mark(f"a.{place}", "a", "", None, "", "", part="work", when=FuzzyDate.day(FIRST + timedelta(days=first)),
             until=FuzzyDate.day(FIRST + timedelta(days=first + length)), status="planned" if planned else "")
        for place, (first, length) in enumerate(bars)
    )  # fmt: skip
    return Figure(
        state=ViewState(), form=Form.TIMELINE, title="", subtitle="", unit="", basis="", as_of=date(2012, 1, 1),
        axis=Axis(dates=True), rows=(Row("a", "Fab", aside="0", status=status),), marks=marks, columns=(), sources=(),
        edition=EditionInfo("2026-07", date(2026, 7, 4), "0", "0", {}, 1),
    )  # fmt: skip


def drawn(figure: Figure, crowd: int, **view: object) -> Drawing:
    """Return a drawing in which a row of more than ``crowd`` marks is crowded."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeline_crowd, "CROWD", crowd)
        return scene_of(figure, LOOK).draw(View(700, 200, grain=1.0, **view))  # type: ignore[arg-type]


def picture(shapes: tuple[Shape, ...]) -> QImage:
    image = QImage(700, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(LOOK.tokens.surface))
    painter = QPainter(image)
    ShapePainter(painter, letters_of("en"), snap=1.0).paint(shapes)
    painter.end()
    return image


def bar_pixels(drawing: Drawing) -> list[QColor]:
    """Return the colours along the middle of the one row."""
    image = picture(drawing.rows)
    y = round(drawing.body.y + 0.375 * 20)
    return [image.pixelColor(x, y) for x in range(round(drawing.plot.x), round(drawing.plot.right))]


@settings(max_examples=60, deadline=None)
@given(BARS, st.floats(0, 1), st.floats(0.05, 1))
def test_that_a_crowded_row_of_past_bars_is_the_same_picture(
    qapp: QGuiApplication, bars: list[tuple[int, int]], at: float, part: float
) -> None:
    figure = row_of(bars)
    low, high = scene_of(figure, LOOK).limits() or (0.0, 1.0)
    wide = (high - low) * part
    span = (low + (high - low - wide) * at, low + (high - low - wide) * at + wide)

    crowded, single = drawn(figure, 0, span=span), drawn(figure, ENDLESS, span=span)

    assert not any(isinstance(shape, Box) and shape.mark for shape in crowded.rows)
    assert bar_pixels(crowded) == bar_pixels(single)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 400)), min_size=1), st.sampled_from(("cancelled", "")))
def test_that_outlined_bars_cover_the_same_pixels(
    qapp: QGuiApplication, bars: list[tuple[int, int]], status: str
) -> None:
    figure = row_of(bars, planned=True, status=status)

    crowded, single = (picture(drawn(figure, crowd).rows) for crowd in (0, ENDLESS))

    y = round(drawn(figure, 0).body.y + 0.375 * 20 - 3)  # along the upper outline; the corners of small ones are pale
    bare = QColor(LOOK.tokens.surface)
    covered = [[image.pixelColor(x, y) != bare for x in range(120, 660)] for image in (crowded, single)]
    assert covered[0] == covered[1]
    assert any(covered[0])


def test_that_a_crowd_is_dark_until_the_as_of_date_and_outlined_after_it() -> None:
    figure = replace(row_of([(0, 1000), (400, 1000), (1500, 100)]), as_of=FIRST + timedelta(days=700))
    drawing = drawn(figure, 0, span=(float(DAY_ONE), DAY_ONE + 2000.0))

    planned, done = (shape for shape in drawing.rows if isinstance(shape, Runs))
    day = drawing.plot.width / 2000
    expected = [[700, 1400, 1500, 1600], [0, 700]]
    for runs, days in zip((planned, done), expected, strict=True):
        assert runs.edges == pytest.approx([drawing.plot.x + each * day for each in days], abs=0.5)
    assert (planned.fill, done.fill) == (LOOK.tokens.mark_soft, LOOK.tokens.mark)
    assert (planned.pen, done.pen) == (Pen(LOOK.tokens.mark), None)


def test_that_a_crowd_is_laid_out_at_a_cost_of_pixels() -> None:
    few, many = ([(place * 37 % 3000, 20) for place in range(count)] for count in (300, 6000))

    shapes = [len(drawn(row_of(bars), 60).rows) for bars in (few, many)]

    assert shapes[0] == shapes[1] < 10


def test_that_every_mark_of_a_crowd_lies_where_it_would_lie_alone(crowded: Figure) -> None:
    together, alone = drawn(crowded, 60), drawn(crowded, ENDLESS)
    index = HitIndex(together.hits, together.crowds)

    assert {hit.mark for hit in together.hits} < {hit.mark for hit in alone.hits}
    for hit in alone.hits:
        found = index.of(hit.mark)
        assert found is not None
        # a bar that ends in an exact day keeps no gap before it among many
        assert found.rect.x == hit.rect.x
        assert (found.rect.y, found.area.y, found.area.height) == (hit.rect.y, hit.area.y, hit.area.height)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 60)), min_size=1, max_size=40), st.floats(135, 230))
def test_that_pointing_at_a_crowd_finds_what_is_found_one_by_one(bars: list[tuple[int, int]], x: float) -> None:
    crowded, single = (drawn(row_of(bars), crowd) for crowd in (0, ENDLESS))
    y = crowded.body.y + 10

    assert HitIndex(crowded.hits, crowded.crowds).at(x, y) == HitIndex(single.hits).at(x, y)
    assert HitIndex(crowded.hits, crowded.crowds).at(x, y + 20) == ""


def test_that_a_mark_of_a_crowd_counts_the_others_at_its_time(crowded: Figure) -> None:
    drawing = drawn(row_of([(0, 100), (50, 100), (149, 10), (150, 10), (400, 10)]), 0)
    index = HitIndex(drawing.hits, drawing.crowds)

    # the last day of each bar is in it: the first meets the second, the second also the third and the fourth
    assert [index.overlapped(f"a.{place}") for place in range(5)] == [1, 3, 2, 2, 0]
    assert HitIndex(drawn(crowded, ENDLESS).hits).overlapped("b.work.0") == 0


def test_that_symbols_of_a_crowd_stand_apart_and_stay_while_the_axis_is_panned() -> None:
    marks = tuple(
        Mark(f"a.{place}", "a", "", None, "", "", part="cap", when=FuzzyDate.day(FIRST + timedelta(days=place)))
        for place in range(2000)
    )
    figure = replace(row_of([(0, 10)]), marks=marks)

    def shown(by: float) -> set[str]:
        span = (DAY_ONE + 300.0 + by, DAY_ONE + 1300.0 + by)
        return {shape.mark for shape in drawn(figure, 60, span=span).rows if isinstance(shape, Box)}

    before, after = shown(0.0), shown(100.0)
    assert 30 <= len(before) <= 50  # 530 px of plot, one each 12 px
    inside = {f"a.{place}" for place in range(430, 1290)}  # away from both edges
    assert before & inside == after & inside


def test_that_no_words_stand_in_a_crowd() -> None:
    acts = tuple(
        Mark(
            f"a.{place}", "a", "An act of parliament", None, "", "", part="act", when=FuzzyDate.parse(f"{2000 + place}")
        )
        for place in range(12)
    )
    drawing = drawn(replace(row_of([(0, 10)]), marks=acts), 5)

    assert [shape.text for shape in drawing.rows if isinstance(shape, Text)] == ["Fab", "0"]
    assert all(HitIndex((), drawing.crowds).of(mark.id) for mark in acts)


@pytest.mark.parametrize(
    "name", ["projects/timeline", "policy/events", "policy/cooperation", "supply_chain/roadmap", "companies/roadmap"]
)
def test_that_no_row_of_the_ledger_is_a_crowd(ledger: Ledger, name: str) -> None:
    page, figure = name.split("/")

    drawing = drawn(build(ledger, ViewState(page=page, figure=figure)), timeline_crowd.CROWD)

    assert drawing.crowds == ()


def test_that_runs_are_painted_like_boxes(qapp: QGuiApplication) -> None:
    look = ("#C3CCD7", Pen("#5A6B80"), "diagonal up", "#5A6B80")
    runs = Runs(20.25, 7.0, (30.4, 60.0, 61.2, 61.5, 80.0, 300.7), *look)

    one_by_one = tuple(Box(rect, *look) for rect in runs.rects)

    assert picture((runs,)) == picture(one_by_one)
    assert picture(moved((runs,), 10, 5)) == picture(moved(one_by_one, 10, 5))
    assert runs.rect == Rect(30.4, 20.25, 300.7 - 30.4, 7.0)
