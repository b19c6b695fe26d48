from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.i18n import Say
from desktop_app.pages.layout import PageLayout
from desktop_app.pages.widths import widths_at
from desktop_app.settings import Settings
from desktop_app.theme.theme import Theme
from desktop_app.widgets.filter_group import FilterGroup
from desktop_app.widgets.side_panel import SidePanel


class Frame:
    """A page's frame with two groups of filters, a figure and a panel."""

    def __init__(self, theme: Theme, settings: Settings, say: Say) -> None:
        self.layout = PageLayout(theme, settings, say)
        self.figure = QPushButton("figure")
        self.panel = SidePanel("Says who?", theme, say)
        self.groups = []
        for name, icon in (("Known as of", "calendar"), ("Count", "sort"), ("Stage", "")):
            group = FilterGroup(name, theme, icon=icon)
            group.add(QPushButton(f"first of {name}"))
            self.layout.filters.add(group)
            self.groups.append(group)
        self.layout.set_figure(self.figure)
        self.layout.set_panel(self.panel)

    @property
    def rail(self) -> list[QToolButton]:
        names = {group.heading for group in self.groups}
        return [
            button
            for button in self.layout.findChildren(QToolButton)
            if button.toolTip() in names and button.isVisible()
        ]


Make = Callable[..., Frame]


@pytest.fixture
def make(theme: Theme, settings: Settings, say: Say, qtbot: QtBot) -> Make:
    def made(width: int, height: int = 700, *, zoom: int = 100) -> Frame:
        theme.set_zoom(zoom)
        frame = Frame(theme, settings, say)
        qtbot.addWidget(frame.layout)
        frame.layout.resize(width, height)
        with qtbot.waitActive(frame.layout):
            frame.layout.show()
            frame.layout.activateWindow()
        return frame

    return made


@pytest.mark.parametrize(
    ("width", "rail", "covers", "filters", "panel"),
    [
        (640, True, True, 232, 352),
        (959, True, True, 232, 352),
        (1280, True, False, 232, 320),
        (1440, False, False, 232, 352),
        (1920, False, False, 232, 400),
        (2560, False, False, 264, 440),
        (3840, False, False, 264, 440),
    ],
)
def test_that_columns_follow_the_width_as_designed(
    width: int, rail: bool, covers: bool, filters: int, panel: int
) -> None:
    widths = widths_at(width)
    assert (widths.rail, widths.covers, widths.filters, widths.panel) == (rail, covers, filters, panel)


@pytest.mark.parametrize(("width", "filters", "panel"), [(1440, 232, 352), (1920, 232, 400), (2560, 264, 440)])
def test_that_the_figure_takes_what_filters_and_panel_leave(make: Make, width: int, filters: int, panel: int) -> None:
    frame = make(width)
    assert frame.layout.filters.width() == filters
    closed = frame.figure.width()
    frame.layout.show_panel()
    frame.layout.grab()
    assert frame.panel.width() == panel
    assert frame.figure.width() <= closed
    frame.layout.hide_panel()
    frame.layout.grab()
    assert frame.figure.width() == closed


def test_that_a_narrow_window_folds_the_filters_to_a_rail_of_icons(make: Make) -> None:
    frame = make(1280)
    assert not frame.layout.filters.isVisible()
    assert [button.accessibleName() for button in frame.rail] == ["Known as of", "Count"]


def test_that_the_rail_opens_a_group_over_the_figure_with_the_keyboard_in_it(make: Make, qtbot: QtBot) -> None:
    frame = make(1280)
    before = frame.figure.width()
    frame.rail[1].click()
    assert frame.layout.filters.isVisible()
    assert frame.layout.filters.geometry().left() == 48
    assert frame.groups[1].first_control().hasFocus()
    assert frame.figure.width() == before
    qtbot.keyClick(frame.groups[1].first_control(), Qt.Key.Key_Escape)
    assert not frame.layout.filters.isVisible()


def test_that_folding_the_filters_gives_the_keyboard_back_to_the_icon_that_opened_them(
    make: Make, qtbot: QtBot
) -> None:
    frame = make(1280)
    icon = frame.rail[1]
    icon.setFocus()
    qtbot.keyClick(icon, Qt.Key.Key_Space)
    qtbot.keyClick(frame.groups[1].first_control(), Qt.Key.Key_Escape)
    assert icon.hasFocus()


def test_that_a_click_beside_folds_the_filters_again(make: Make, qtbot: QtBot) -> None:
    frame = make(1280)
    frame.rail[0].click()
    qtbot.mouseClick(frame.groups[0].first_control(), Qt.MouseButton.LeftButton)
    assert frame.layout.filters.isVisible()
    qtbot.mouseClick(frame.figure, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    assert not frame.layout.filters.isVisible()


def test_that_a_window_made_wide_brings_the_filters_back(make: Make) -> None:
    frame = make(1280)
    frame.rail[0].click()
    frame.layout.resize(1440, 700)
    assert frame.layout.filters.isVisible()
    assert isinstance(frame.layout.filters.parentWidget(), QSplitter)
    assert frame.rail == []
    frame.layout.resize(1280, 700)
    assert not frame.layout.filters.isVisible()


def test_that_the_panel_covers_the_figure_where_both_do_not_fit(make: Make) -> None:
    frame = make(1280, zoom=200)
    before = frame.figure.geometry()
    frame.layout.show_panel()
    assert frame.panel.isVisible()
    assert frame.figure.geometry() == before
    assert frame.panel.geometry().right() == frame.layout.width() - 1
    assert frame.panel.width() >= 352 * 2


def test_that_zoom_changes_the_columns_of_an_open_page(make: Make, theme: Theme) -> None:
    frame = make(1920)
    assert frame.layout.filters.isVisible()
    theme.set_zoom(200)
    assert not frame.layout.filters.isVisible()
    theme.set_zoom(100)
    assert frame.layout.filters.isVisible()


def test_that_escape_closes_the_panel_and_the_page_is_told_once(make: Make, qtbot: QtBot) -> None:
    frame = make(1440)
    frame.layout.show_panel()
    told: list[int] = []
    frame.layout.panel_closed.connect(lambda: told.append(1))
    frame.figure.setFocus()
    qtbot.keyClick(frame.figure, Qt.Key.Key_Escape)
    qtbot.keyClick(frame.figure, Qt.Key.Key_Escape)
    assert told == [1]
    assert not frame.panel.isVisible()


def test_that_dragged_widths_are_kept_for_windows_of_that_width(make: Make, settings: Settings, qtbot: QtBot) -> None:
    frame = make(1440)
    splitter = frame.layout.findChild(QSplitter)
    splitter.setSizes([0, 300, 1140])
    splitter.splitterMoved.emit(300, 1)
    assert settings.object("widths") == {"usual": [300, 352]}
    again = make(1440)
    assert again.layout.filters.width() == 300
    wide = make(1920)
    assert wide.layout.filters.width() == 232


@pytest.mark.parametrize(
    "kept", [{"usual": "wide"}, {"usual": [1, 2, 3]}, {"usual": [-5, 352]}, {"usual": [None, 352]}]
)
def test_that_stored_widths_that_make_no_sense_are_passed_over(make: Make, settings: Settings, kept: object) -> None:
    settings.set("widths", kept)
    assert make(1440).layout.filters.width() == 232


def test_that_a_page_without_filters_has_neither_column_nor_rail(
    theme: Theme, settings: Settings, say: Say, show: Callable[[QWidget], QWidget]
) -> None:
    layout = PageLayout(theme, settings, say)
    figure = QPushButton("figure")
    layout.set_figure(figure)
    layout.resize(1280, 700)
    show(layout)
    layout.grab()
    assert not layout.filters.isVisible()
    assert figure.mapTo(layout, QPoint(0, 0)).x() <= 2


def test_that_tab_walks_in_reading_order(make: Make, qtbot: QtBot) -> None:
    frame = make(1440)
    bar = QPushButton("bar")
    frame.layout.bar.addWidget(bar)
    frame.panel.add_action(QPushButton("cite"))
    frame.panel.add_section(QPushButton("source"))
    frame.layout.show_panel()

    def reads_in_order() -> None:
        first = frame.groups[0].first_control()
        first.setFocus()
        walked = [first]
        for _ in range(7):
            qtbot.keyClick(walked[-1], Qt.Key.Key_Tab)
            walked.append(frame.layout.window().focusWidget())
        names = [widget.text() if isinstance(widget, QPushButton) else widget.accessibleName() for widget in walked]
        groups = ["first of Known as of", "first of Count", "first of Stage"]
        assert names == [*groups, "bar", "figure", "Close panel", "source", "cite"]

    qtbot.waitUntil(reads_in_order)
