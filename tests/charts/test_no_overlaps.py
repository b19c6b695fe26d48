"""Labels never collide, whatever a figure holds and however wide it is drawn."""

from __future__ import annotations

import string
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.charts.scene.drawing import Drawing, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import View, scene_of
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Axis, Figure, Form, Line, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import AmountKind, Instrument, ProjectStatus, Stage
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

_WORDS = st.text(string.ascii_letters + "    東京都半導体한국", min_size=1, max_size=60).map(str.strip).filter(bool)
_VALUES = st.floats(0, 1e7, allow_nan=False) | st.none()
_DAYS = st.dates(date(1985, 1, 1), date(2045, 12, 31))
_WIDTHS = st.sampled_from((480.0, 640.0, 856.0, 1288.0))
_EDITION = EditionInfo("2026-07", date(2026, 7, 4), "0", "0", {}, 1)
_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _measure(text: str, size: int, bold: bool = False, /) -> float:
    """Return widths as a real font has them: wide Chinese letters, bold a little wider."""
    return sum(size if ord(letter) > 0x2E80 else size * 0.52 for letter in text) * (1.06 if bold else 1.0)


LOOK = Look(tokens("light"), _measure, say_in("en"))


def _figure(**parts: object) -> Figure:
    given_: dict[str, object] = {
        "state": ViewState(),
        "title": "A finding in one sentence",
        "subtitle": "Measure, unit, year",
        "unit": "% of GDP",
        "basis": "% of GDP",
        "as_of": date(2026, 7, 4),
        "columns": (),
        "sources": (),
        "edition": _EDITION,
    }
    return Figure(**{**given_, **parts})  # type: ignore[arg-type]


@st.composite
def bars(draw: st.DrawFn) -> Figure:
    rows, lines, marks = [], [], []
    listed = draw(st.booleans())
    for row in range(draw(st.integers(1, 6))):
        rows.append(Row(f"r{row}", draw(_WORDS), draw(_WORDS) if listed else "", rule=draw(st.booleans())))
        for line in range(draw(st.integers(0, 3))):
            key = f"r{row}.{line}"
            lines.append(Line(key, f"r{row}", draw(_WORDS), draw(_WORDS), nested=draw(st.booleans())))
            for part in range(draw(st.integers(1, 3))):
                marks.append(
                    Mark(
                        f"{key}.{part}", f"r{row}", "", draw(_VALUES), "% of GDP", "", line=key,
                        stage=draw(st.sampled_from(Stage)), instrument=draw(st.sampled_from(Instrument)),
                        amount_kind=draw(st.sampled_from(AmountKind)),
                    )
                )  # fmt: skip
    rows += [Row(f"gap.{place}", "No bar", gap=draw(_WORDS), rule=True) for place in range(draw(st.integers(0, 2)))]
    axis = Axis("% of GDP", "% of GDP")
    return _figure(form=Form.BARS, axis=axis, rows=tuple(rows), lines=tuple(lines), marks=tuple(marks))


@st.composite
def timelines(draw: st.DrawFn) -> Figure:
    parts = ("announced", "wait", "work", "work_unknown", "vague", "cap", "fact", "first_plan", "money", "status")
    rows, marks = [], []
    for row in range(draw(st.integers(1, 8))):
        status = draw(st.sampled_from(ProjectStatus))
        rows.append(Row(f"r{row}", draw(_WORDS), draw(_WORDS), f"group {row // 3}", draw(_WORDS)[:12], status=status))
        for place, part in enumerate(draw(st.lists(st.sampled_from(parts), max_size=6))):
            first = draw(_DAYS)
            last = first + timedelta(days=draw(st.integers(0, 2000)))
            days = FuzzyDate.day(first), FuzzyDate.day(last)
            marks.append(Mark(f"r{row}.{place}", f"r{row}", "", None, "", "", part=part, when=days[0], until=days[1]))
    events = draw(st.lists(st.tuples(_DAYS, _WORDS), max_size=30))
    band = tuple(
        Mark(f"event.{place}", "", words, None, "", "", part="event", when=FuzzyDate.day(day))
        for place, (day, words) in enumerate(events)
    )
    return _figure(
        form=Form.TIMELINE, axis=Axis(dates=True), rows=tuple(rows), marks=tuple(marks), band=band, aside_title="Slip",
    )  # fmt: skip


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Return the texts that share more than an edge; half a px is a rounding."""
    texts = [shape for shape in drawing.shapes if isinstance(shape, Text)]
    rects = [text.rect.grown(-0.25) for text in texts]
    return [
        (texts[a].text, texts[b].text)
        for a in range(len(texts))
        for b in range(a + 1, len(texts))
        if rects[a].meets(rects[b])
    ]


def outside(drawing: Drawing) -> list[str]:
    """Return the texts that leave the figure at the left or right."""
    texts = (shape for shape in drawing.shapes if isinstance(shape, Text))
    return [text.text for text in texts if text.left < 0 or text.rect.right > drawing.width]


@_SETTINGS
@given(bars(), _WIDTHS)
def test_that_no_two_texts_of_a_bar_figure_overlap(figure: Figure, width: float) -> None:
    scene = scene_of(figure, LOOK)
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True))

    assert overlaps(drawing) == []
    assert outside(drawing) == []


@_SETTINGS
@given(timelines(), _WIDTHS, st.dates(date(2026, 7, 5), date(2030, 1, 1)))
def test_that_no_two_texts_of_a_timeline_overlap(figure: Figure, width: float, today: date) -> None:
    scene = scene_of(figure, LOOK)
    drawing = scene.draw(View(width, scene.height(width, footed=True), footer=True, today=today))

    assert overlaps(drawing) == []
    assert outside(drawing) == []


@_SETTINGS
@given(timelines(), st.floats(0, 1), st.floats(0.002, 1))
def test_that_zooming_a_timeline_makes_no_texts_overlap(figure: Figure, at: float, part: float) -> None:
    scene = scene_of(figure, LOOK)
    low, high = scene.limits() or (0.0, 1.0)
    wide = max(31.0, (high - low) * part)
    first = low + (high - low - wide) * at

    drawing = scene.draw(View(856, scene.height(856, footed=False), span=(first, first + wide)))

    assert overlaps(drawing) == []
    assert outside(drawing) == []


@_SETTINGS
@given(bars(), _WIDTHS)
def test_that_every_mark_can_be_pointed_at(figure: Figure, width: float) -> None:
    scene = scene_of(figure, LOOK)
    drawing = scene.draw(View(width, scene.height(width, footed=False)))

    missing = {mark.id for mark in figure.marks if mark.value is None}
    assert {mark.id for mark in figure.marks} - missing <= {hit.mark for hit in drawing.hits}
