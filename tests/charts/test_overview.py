"""The strip of all years below a timeline: its numbers worked out by hand, then moved by pointer and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.charts.overview import OverviewStrip
from desktop_app.charts.overviewed import OverviewedChart
from desktop_app.charts.scene.drawing import Box, Rect, Stroke, Text
from desktop_app.charts.scene.look import Look
from desktop_app.charts.scene.scene import scene_of
from desktop_app.charts.scene.timeline.overview import (
    Grip,
    Overview,
    backdrop,
    dragged,
    gripped,
    names,
    running,
    window,
    zoomed,
)
from desktop_app.domain.figure import Figure
from desktop_app.exports.layout import laid_out
from desktop_app.exports.render_options import RenderOptions
from desktop_app.i18n import say_in
from desktop_app.theme.theme import Theme

Key = Qt.Key
PLOT = Rect(100.0, 4.0, 200.0, 24.0)
LIMITS = (0.0, 1000.0)
SPAN = (400.0, 600.0)


def day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal())


def test_that_each_part_counts_what_touches_it() -> None:
    # parts of 100 days: the first stretch touches parts 0 to 2, the second 2 alone, the third reaches over the end
    assert running([(0, 201), (250, 251), (950, 1200)], LIMITS, 10) == [1, 1, 2, 0, 0, 0, 0, 0, 0, 1]


def test_that_the_window_lies_where_its_days_do() -> None:
    # 0.2 px a day from x = 100
    assert window(Overview(LIMITS, (), (), 0.0), PLOT, SPAN) == Rect(180.0, 4.0, 40.0, 24.0)


@pytest.mark.parametrize(
    ("x", "grip"),
    [
        (170, None),
        (173, Grip.START),
        (186, Grip.START),
        (200, Grip.WINDOW),
        (214, Grip.END),
        (227, Grip.END),
        (230, None),
    ],
)
def test_that_the_edges_are_taken_hold_of_within_8_px(x: float, grip: Grip | None) -> None:
    assert gripped(Rect(180.0, 4.0, 40.0, 24.0), x) is grip


def test_that_a_narrow_window_can_still_be_moved() -> None:
    assert gripped(Rect(180.0, 4.0, 10.0, 24.0), 185) is Grip.WINDOW


@pytest.mark.parametrize(
    ("grip", "days", "span"),
    [
        (Grip.WINDOW, 50, (450, 650)),
        (Grip.WINDOW, 900, (800, 1000)),  # no further than the end
        (Grip.WINDOW, -900, (0, 200)),
        (Grip.START, -100, (300, 600)),
        (Grip.START, 500, (569, 600)),  # never less than 31 days
        (Grip.END, -500, (400, 431)),
        (Grip.END, 900, (400, 1000)),
    ],
)
def test_that_a_window_is_moved_and_widened_within_the_years(
    grip: Grip, days: float, span: tuple[float, float]
) -> None:
    assert dragged(LIMITS, SPAN, grip, days) == span


@pytest.mark.parametrize(
    ("factor", "at", "span"),
    [
        (2.0, None, (450, 550)),
        (2.0, 400.0, (400, 500)),
        (0.5, None, (300, 700)),
        (0.01, None, LIMITS),
        (99, None, (484.5, 515.5)),
    ],
)
def test_that_a_window_is_zoomed_around_a_day(factor: float, at: float | None, span: tuple[float, float]) -> None:
    assert zoomed(LIMITS, SPAN, factor, at) == pytest.approx(span)


def test_that_the_strip_shows_lines_events_and_the_years_at_its_ends(look: Look) -> None:
    overview = Overview(
        (day("1986-01-01"), day("2034-01-01")),
        [(day("2020-01-01"), day("2026-01-01"))],
        [day("1986-09-02")],
        day("2026-07-04"),
    )
    shapes = backdrop(overview, look, PLOT, date(2026, 11, 24), seen=True)
    strokes = [shape for shape in shapes if isinstance(shape, Stroke)]
    per_day = 200 / (day("2034-01-01") - day("1986-01-01"))
    known = next(each for each in strokes if each.pen.colour == look.tokens.accent)
    assert known.x1 == pytest.approx(100 + per_day * (day("2026-07-04") - day("1986-01-01")))
    today = next(each for each in strokes if each.pen.dash)
    assert today.x1 > known.x1
    event = next(each for each in strokes if each.y2 - each.y1 == 4)
    assert event.x1 == pytest.approx(100 + per_day * 244)
    bars = [shape for shape in shapes if isinstance(shape, Box) and shape.fill == look.tokens.mark]
    assert bars[0].rect.x == pytest.approx(100 + per_day * (day("2020-01-01") - day("1986-01-01")), abs=2)
    assert [shape.text for shape in names(overview, look, PLOT) if isinstance(shape, Text)] == [
        "All years",
        "1986",
        "2033",
    ]


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot) -> Callable[..., OverviewedChart]:
    """Return a function that shows a figure with its strip."""

    def made(figure: Figure, height: int = 640) -> OverviewedChart:
        theme = Theme(qapp, "light")
        theme.finish()
        both = OverviewedChart(theme, say_in("en"))
        theme.setParent(both)
        qtbot.addWidget(both)
        both.resize(900, height)
        with qtbot.waitExposed(both):
            both.show()
        both.activateWindow()
        both.chart.show_figure(figure)
        qapp.processEvents()
        return both

    return made


def seen(both: OverviewedChart) -> tuple[float, float]:
    return both.chart.viewport.canvas.seen.span


def at(strip: OverviewStrip, days: float) -> QPoint:
    assert strip.overview
    return QPoint(round(strip.overview.scale(strip._plot).x(days)), strip.focus_rect().center().y())


def test_that_the_strip_follows_the_chart(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure
) -> None:
    both = shown(timeline)
    assert both.strip.isVisible()
    assert both.strip.span == pytest.approx(seen(both))
    qtbot.keyClick(both.chart, Key.Key_Plus)
    qtbot.keyClick(both.chart, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert both.strip.span == pytest.approx(seen(both))
    drawing = both.chart.viewport.drawing
    assert drawing
    assert (both.strip._plot.x, both.strip._plot.width) == (drawing.plot.x, drawing.plot.width)


def test_that_the_window_is_dragged_and_its_edges_too(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure
) -> None:
    both = shown(timeline)
    strip = both.strip
    for _ in range(6):
        qtbot.keyClick(both.chart, Key.Key_Plus)
    first, last = seen(both)
    middle = (first + last) / 2
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, middle))
    qtbot.mouseMove(strip, at(strip, middle + 200))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at(strip, middle + 200))
    px = 1 / strip.overview.scale(strip._plot).per_day  # type: ignore[union-attr]
    assert seen(both) == pytest.approx((first + 200, last + 200), abs=2 * px)
    end = seen(both)[1]
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, end) + QPoint(4, 0))
    qtbot.mouseMove(strip, at(strip, end + 300) + QPoint(4, 0))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at(strip, end + 300) + QPoint(4, 0))
    assert seen(both)[1] == pytest.approx(end + 300, abs=2 * px)
    assert seen(both)[0] == pytest.approx(first + 200, abs=2 * px)


def test_that_a_press_beside_the_window_brings_it_there_and_a_double_click_shows_all(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure
) -> None:
    both = shown(timeline)
    strip = both.strip
    assert strip.overview
    for _ in range(9):
        qtbot.keyClick(both.chart, Key.Key_Plus)
    low, high = strip.overview.limits
    wanted = low + (high - low) * 0.2
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, wanted))
    px = 1 / strip.overview.scale(strip._plot).per_day
    assert sum(seen(both)) / 2 == pytest.approx(wanted, abs=px)
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, wanted))
    assert seen(both) == pytest.approx((low, high))


def test_that_the_wheel_zooms_around_the_pointer(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure
) -> None:
    both = shown(timeline)
    before = seen(both)
    place = QPointF(at(both.strip, sum(before) / 2))
    turn = QWheelEvent(
        place, both.strip.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(both.strip, turn)
    assert seen(both)[1] - seen(both)[0] == pytest.approx((before[1] - before[0]) / 1.25)


def test_that_the_keyboard_moves_zooms_and_shows_all(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure
) -> None:
    both = shown(timeline)
    strip = both.strip
    strip.setFocus()
    assert strip.overview
    qtbot.keyClick(strip, Key.Key_Plus)
    qtbot.keyClick(strip, Key.Key_Plus)
    first, last = seen(both)
    wide = last - first
    qtbot.keyClick(strip, Key.Key_Left)
    assert seen(both) == pytest.approx((first - wide / 10, last - wide / 10))
    qtbot.keyClick(strip, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert seen(both) == pytest.approx((first - wide / 10, last))
    qtbot.keyClick(strip, Key.Key_Minus)
    assert seen(both)[1] - seen(both)[0] == pytest.approx(1.1 * wide * 1.25)
    qtbot.keyClick(strip, Key.Key_Home)
    assert seen(both) == pytest.approx(strip.overview.limits)


def test_that_a_screen_reader_is_told_what_is_seen(
    shown: Callable[..., OverviewedChart], qtbot: QtBot, timeline: Figure, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = shown(timeline)
    strip = both.strip
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Overview of all years"
    qtbot.keyClick(strip, Key.Key_Plus)
    qtbot.keyClick(strip, Key.Key_Home)
    # the first day of all is of 2020, the last of 2030
    assert told[-1] == interface.text(QAccessible.Text.Value) == "Jan 2020 to Dec 2030"
    assert told[0] != told[-1]


def test_that_the_strip_gives_way_to_the_rows_in_a_low_window(
    shown: Callable[..., OverviewedChart], timeline: Figure, support: Figure
) -> None:
    assert not shown(timeline, 420).strip.isVisible()
    assert not shown(support).strip.isVisible()  # no axis of time


def test_that_the_strip_is_in_no_file(timeline: Figure, qapp: QApplication, look: Look) -> None:
    drawing, _, _ = laid_out(timeline, RenderOptions())
    assert "All years" not in {shape.text for shape in drawing.shapes if isinstance(shape, Text)}
    assert scene_of(timeline, look).overview() is not None
