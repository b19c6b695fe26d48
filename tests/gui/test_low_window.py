"""What can be read where zoom leaves little height: title, second line and policy band scroll away with the marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollBar

from desktop_app.charts.view import ChartView
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Unit
from desktop_app.main_window import MainWindow
from desktop_app.pages.shared.figure_page import FigurePage

LOW = {"size": (1280, 720), "zoom": 200}  # 640 x 360 px of the layout
ROWS = [
    ViewState(page="projects", figure="timeline"),
    ViewState(figure="support", basis=MoneyBasis(Unit.GDP_SHARE, 2024)),
    ViewState(page="policy", figure="events"),
    ViewState(page="policy", figure="cooperation"),
    ViewState(page="supply_chain", figure="chokepoints"),
]
FILLING = ViewState(figure="over_time")  # has no rows: it is drawn as high as there is room
EVERY = [*ROWS, FILLING]

WindowOf = Callable[..., MainWindow]


def chart_of(window: MainWindow) -> ChartView:
    page = window.page(window.store.state.page)
    assert isinstance(page, FigurePage)
    QApplication.processEvents()
    return page.chart


def bar_of(chart: ChartView) -> QScrollBar:
    return next(bar for bar in chart.viewport.findChildren(QScrollBar) if bar.parentWidget() is chart.viewport)


def rows_seen(chart: ChartView) -> int:
    """Return how many lines have their marks whole in view now."""
    inside = QRect(chart.viewport.rect())
    assert chart.scene
    found = 0
    for line in chart.scene.lines:
        rects = [rect for mark in line if (rect := chart.viewport.rect_of(mark))]
        found += bool(rects) and all(inside.contains(rect.toAlignedRect()) for rect in rects)
    return found


@pytest.mark.parametrize("state", ROWS, ids=lambda state: state.figure)
def test_that_five_rows_can_be_brought_into_view_at_twice_the_size(window_of: WindowOf, state: ViewState) -> None:
    chart = chart_of(window_of(state, **LOW))
    bar = bar_of(chart)
    most = 0
    for value in range(bar.minimum(), min(bar.maximum(), bar.minimum() + 800), 20):
        bar.setValue(value)
        most = max(most, rows_seen(chart))
    assert most >= 5
    chart.grab()


@pytest.mark.parametrize("state", EVERY, ids=lambda state: state.figure)
def test_that_a_low_window_begins_with_the_title_and_its_scroll_bar_reaches_the_end(
    window_of: WindowOf, state: ViewState
) -> None:
    chart = chart_of(window_of(state, **LOW))
    bar = bar_of(chart)
    assert bar.isVisible()
    assert bar.value() == bar.minimum()
    assert chart.viewport.canvas.rolled == 0
    bar.setValue(bar.maximum())
    drawing = chart.viewport.drawing
    assert drawing
    assert drawing.rows
    end = chart.viewport.canvas.to_screen(drawing.body).bottom()
    assert end <= chart.viewport.height() + 1
    chart.grab()


@pytest.mark.parametrize("state", [*ROWS[:4], FILLING], ids=lambda state: state.figure)  # a heat table drops columns
def test_that_every_mark_walked_to_is_in_view_in_a_low_window(window_of: WindowOf, state: ViewState) -> None:
    chart = chart_of(window_of(state, **LOW))
    order = chart.order()
    for mark in (*order[:8], *order[-8:], order[0]):
        chart.set_focused(mark)
        rect = chart.viewport.rect_of(mark)
        assert rect is not None, mark
        assert chart.viewport.rect().contains(rect.center().toPoint()), mark
        assert chart.viewport.mark_at(rect.center()), mark


def test_that_the_wheel_scrolls_the_heading_away_before_the_rows(window_of: WindowOf) -> None:
    chart = chart_of(window_of(ROWS[1], **LOW))
    canvas = chart.viewport.canvas
    rolled = []
    for _ in range(3):
        canvas.scroll_to(canvas.seen.scroll + 60)
        rolled.append((canvas.rolled, canvas.scrolled))
    assert rolled == [(60, 0), (120, 0), (144, 36)]


def test_that_a_page_step_of_the_keyboard_brings_the_title_back(window_of: WindowOf, qtbot) -> None:
    chart = chart_of(window_of(ROWS[0], **LOW))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(chart, key)
    assert chart.viewport.canvas.rolled == 0


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (1920, 1080)], ids=str)
@pytest.mark.parametrize("state", EVERY, ids=lambda state: state.figure)
def test_that_title_and_axis_stay_in_usual_windows(
    window_of: WindowOf, state: ViewState, size: tuple[int, int]
) -> None:
    chart = chart_of(window_of(state, size=size))
    bar_of(chart).setValue(bar_of(chart).maximum())
    assert chart.viewport.canvas.rolled == 0
    assert bar_of(chart).minimum() == 0


def test_that_a_window_made_usual_again_has_its_title_back(window_of: WindowOf) -> None:
    window = window_of(ROWS[0], **LOW)
    chart = chart_of(window)
    bar_of(chart).setValue(bar_of(chart).maximum())
    assert chart.viewport.canvas.rolled > 0
    window.theme.set_zoom(100)
    QApplication.processEvents()
    assert chart.viewport.canvas.rolled == 0
