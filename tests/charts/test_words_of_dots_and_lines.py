"""Words of dots and lines never collide, whatever a figure holds, however wide it is and however far it is zoomed."""

from __future__ import annotations

import string
from datetime import date
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.charts.scene.dodge import spread
from desktop_app.charts.scene.drawing import Drawing, Rect, Text
from desktop_app.charts.scene.lines.space import crosses
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.drawing_order import DrawingOrder
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Stage
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

_WORDS = st.text(string.ascii_letters + "    東京都半導体한국", min_size=1, max_size=60).map(str.strip).filter(bool)
_NO_WORDS = st.just("")
_VALUES = st.floats(0, 1e6, allow_nan=False) | st.just(20.0)
_YEARS = st.integers(1985, 2040).map(str)
_DATES = st.one_of(
    _YEARS,
    st.builds("{}-Q{}".format, _YEARS, st.integers(1, 4)),
    st.dates(date(1985, 1, 1), date(2040, 12, 31)).map(str),
).map(FuzzyDate.parse)
_WIDTHS = st.sampled_from((480.0, 640.0, 856.0, 1288.0, 1900.0))
_EDITION = EditionInfo("2026-07", date(2026, 7, 4), "0", "0", {}, 1)
_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _measure(text: str, size: int, bold: bool = False, /) -> float:
    """Return widths as a real font has them: wide Chinese letters, bold a little wider."""
    return sum(size if ord(letter) > 0x2E80 else size * 0.52 for letter in text) * (1.06 if bold else 1.0)


LOOKS = st.builds(
    lambda roomy, language: Look(tokens("light"), _measure, say_in(language), roomy),
    st.booleans(),
    st.sampled_from(("en", "ja", "ko")),
)


def _figure(**parts: object) -> Figure:
    given_: dict[str, object] = {
        "state": ViewState(),
        "title": "A finding in one sentence",
        "subtitle": "Measure, unit, year",
        "unit": "%",
        "basis": "%",
        "as_of": date(2026, 7, 4),
        "columns": (),
        "sources": (),
        "edition": _EDITION,
    }
    return Figure(**{**given_, **parts})  # type: ignore[arg-type]


@st.composite
def dots(draw: st.DrawFn) -> Figure:
    rows, lines, marks = [], [], []
    for row in range(draw(st.integers(1, 6))):
        gap = draw(_NO_WORDS | _WORDS)
        rows.append(
            Row(f"r{row}", draw(_WORDS), draw(_NO_WORDS | _WORDS), draw(st.sampled_from(("", "one", "two"))), gap=gap)
        )
        for line in range(draw(st.integers(0, 4))):
            key = f"r{row}.{line}"
            lines.append(Line(key, f"r{row}", draw(_WORDS)[:10], draw(_WORDS), note=draw(_NO_WORDS | _WORDS) * 4))
            for place in range(draw(st.integers(0, 4))):
                part = draw(st.sampled_from(("first", "rival", "recomputed", "ledger")))
                stage = draw(st.sampled_from((None, Stage.PROPOSED)))
                amount = draw(_VALUES | st.none())
                marks.append(Mark(f"{key}.{place}", f"r{row}", "", amount, "%", "", line=key, part=part, stage=stage))
    axis = Axis("% of GDP", "% of GDP")
    return _figure(
        form=Form.DOTS, axis=axis, rows=tuple(rows), lines=tuple(lines), marks=tuple(marks), aside_title=draw(_WORDS)
    )


@st.composite
def lines(draw: st.DrawFn) -> Figure:
    rows, marks = [], []
    for row in range(draw(st.integers(1, 12))):
        rows.append(Row(f"r{row}", draw(_WORDS), draw(_NO_WORDS | _WORDS), strong=draw(st.booleans())))
        parts = draw(
            st.sampled_from((("point", "estimate", "forecast"), ("step",), ("step", "band"), ("band", "point")))
        )
        for place, when in enumerate(draw(st.lists(_DATES, max_size=12))):
            marks.append(
                Mark(
                    f"r{row}.{place}", f"r{row}", draw(_WORDS), draw(_VALUES | st.none()), "%", draw(_WORDS)[:12],
                    draw(_NO_WORDS | _WORDS), part=draw(st.sampled_from(parts)), when=draw(st.sampled_from((when, when, None))),
                    until=draw(st.none() | _DATES), note=draw(_NO_WORDS | _WORDS), order=DrawingOrder(after_gap=draw(st.booleans())),
                )
            )  # fmt: skip
    band = tuple(
        Mark(f"event.{place}", "", words, None, "", "", part="event", when=when)
        for place, (when, words) in enumerate(draw(st.lists(st.tuples(_DATES, _WORDS), max_size=12)))
    )
    return _figure(
        form=Form.LINES, axis=Axis(dates=True), value_axis=Axis(draw(_NO_WORDS | st.just("% of sales")), "%"),
        rows=tuple(rows), marks=tuple(marks), band=band,
    )  # fmt: skip


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the texts that share more than an edge; half a px is a rounding."""
    found = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    rects = [text.rect.grown(-0.25) for text in found]
    pairs = ((a, b) for a in range(len(found)) for b in range(a + 1, len(found)))
    return [(found[a].text, found[b].text) for a, b in pairs if rects[a].meets(rects[b])]


def outside(drawing: Drawing) -> list[str]:
    """Return the texts that leave the figure at the left or right."""
    found = (shape for shape in drawing.shapes if isinstance(shape, Text))
    return [text.text for text in found if text.left < 0 or text.rect.right > drawing.width]


@_SETTINGS
@given(dots(), _WIDTHS, LOOKS)
def test_that_no_two_texts_of_dots_overlap(figure: Figure, width: float, look: Look) -> None:
    scene = scene_of(figure, look)
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True))

    assert overlaps(drawing) == []
    assert outside(drawing) == []
    assert {hit.mark for hit in drawing.hits} == {mark.id for mark in figure.marks}
    assert sorted(mark for line in scene.lines for mark in line) == sorted(mark.id for mark in figure.marks)


@_SETTINGS
@given(lines(), _WIDTHS, LOOKS, st.none() | st.dates(date(2026, 7, 5), date(2030, 1, 1)))
def test_that_no_two_texts_of_lines_overlap(figure: Figure, width: float, look: Look, today: date | None) -> None:
    scene = scene_of(figure, look)
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True, today=today))

    assert overlaps(drawing) == []
    assert outside(drawing) == []
    hits = {hit.mark for hit in drawing.hits}
    assert hits >= {mark.id for mark in figure.marks}
    order = [mark for line in scene.lines for mark in line]
    assert len(order) == len(set(order))
    assert set(order) == hits


@_SETTINGS
@given(lines(), LOOKS, st.floats(0, 1), st.floats(0.002, 1), st.floats(300, 900))
def test_that_zooming_lines_makes_no_texts_overlap(
    figure: Figure, look: Look, at: float, part: float, high: float
) -> None:
    scene = scene_of(figure, look)
    low, last = scene.limits() or (0.0, 1.0)
    wide = max(31.0, (last - low) * part)
    first = low + (last - low - wide) * at

    drawing = scene.draw(View(856, high, span=(first, first + wide)))

    assert overlaps(drawing) == []
    assert outside(drawing) == []


def test_that_blocks_that_want_one_place_are_moved_apart_around_it() -> None:
    # three blocks of 16 px that all want to begin at 92 take 76 to 124
    assert spread([(92, 16), (92, 16), (92, 16)], 0, 200) == [[76, 92, 108]]


def test_that_blocks_with_room_stay_where_they_want_to_be() -> None:
    assert spread([(10, 16), (100, 16)], 0, 200) == [[10], [100]]


def test_that_blocks_stay_within_their_bounds() -> None:
    assert spread([(-8, 16), (190, 16), (195, 16)], 0, 200) == [[0], [168, 184]]


@_SETTINGS
@given(st.lists(st.floats(-50, 250), min_size=1, max_size=12))
def test_that_spread_blocks_never_overlap(wishes: list[float]) -> None:
    tops = [top for group in spread([(wish, 16.0) for wish in sorted(wishes)], 0, 200) for top in group]

    assert all(after - before >= 16 - 1e-6 for before, after in pairwise(tops))
    assert tops[0] >= 0
    assert tops[-1] + 16 <= 200 + 1e-6


def test_that_a_line_through_a_rectangle_is_told_from_one_beside_it() -> None:
    rect = Rect(10, 10, 20, 10)

    assert crosses(rect, 0, 15, 40, 15)
    assert crosses(rect, 20, 0, 20, 40)
    assert crosses(rect, 0, 0, 40, 30)
    # from (0, 12) to (12, 0) passes the corner at a distance
    assert not crosses(rect, 0, 12, 12, 0)
    assert not crosses(rect, 0, 5, 40, 5)
