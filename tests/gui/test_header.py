"""The top of the window where it is narrow, and rows of controls that go on in a second line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from accessibility.elements import walk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import PRODUCT
from desktop_app.domain.view_state import ViewState
from desktop_app.frame.header import Header
from desktop_app.main_window import MainWindow
from desktop_app.widgets.bar_row import BarRow
from desktop_app.widgets.drop_down import DropDown

WindowOf = Callable[..., MainWindow]


def header_of(window: MainWindow) -> Header:
    QApplication.processEvents()
    return window.findChild(Header)


def list_of(window: MainWindow) -> DropDown | None:
    drops = header_of(window).findChildren(DropDown)
    return next((drop for drop in drops if drop.isVisible()), None)


def whole_tabs(window: MainWindow) -> bool:
    """Tell whether every tab is seen whole, without the arrows that scroll them."""
    tabs = header_of(window).tabs
    arrows = [button for button in tabs.findChildren(QToolButton) if button.isVisible()]
    return not arrows and all(tabs.rect().contains(tabs.tabRect(at)) for at in range(tabs.count()))


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
@pytest.mark.parametrize(("size", "zoom"), [((1440, 900), 100), ((1280, 720), 100), ((1280, 720), 150)], ids=str)
def test_that_name_and_tabs_are_whole_in_usual_windows(window_of: WindowOf, size, zoom: int, language: str) -> None:
    window = window_of(ViewState(language=language), size=size, zoom=zoom)
    assert whole_tabs(window)
    assert PRODUCT in {label.text() for label in header_of(window).findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_that_the_name_gives_way_to_the_tabs_at_twice_the_size(window_of: WindowOf, language: str) -> None:
    window = window_of(ViewState(language=language), size=(1280, 720), zoom=200)
    assert header_of(window).tabs.isVisible()
    assert whole_tabs(window)


def test_that_a_list_of_the_pages_takes_the_place_of_tabs_that_do_not_fit(window_of: WindowOf, qtbot: QtBot) -> None:
    window = window_of(ViewState(), size=(800, 720), zoom=200)
    pages = list_of(window)
    assert pages is not None
    assert [pages.itemText(at) for at in range(pages.count())] == [entry.title for entry in window.entries]
    assert pages.accessibleName() == "Pages"
    assert pages in walk(window, window.page("countries").chart)
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    assert window.store.state.name == "companies/public_money"
    window.store.undo()
    assert pages.currentText() == "Countries"


def test_that_a_window_made_wide_has_its_tabs_again(window_of: WindowOf) -> None:
    window = window_of(ViewState(), size=(800, 720), zoom=200)
    pages = list_of(window)
    assert pages is not None
    pages.setFocus()
    window.resize(1600, 720)
    assert list_of(window) is None
    assert whole_tabs(window)
    assert isinstance(window.focusWidget(), QTabBar)


@pytest.mark.parametrize(
    "state", [ViewState(page="supply_chain", figure="chokepoints"), ViewState(page="projects", figure="timeline")]
)
def test_that_a_heading_stays_on_the_line_of_its_control(window_of: WindowOf, state: ViewState) -> None:
    page = window_of(state, size=(1280, 720), zoom=200).page(state.page)
    QApplication.processEvents()
    bar = page.layout_.bar
    assert isinstance(bar, BarRow)
    shown: list[QWidget] = [
        widget for at in range(bar.count()) if (widget := bar.itemAt(at).widget()) and widget.isVisible()
    ]
    assert len({widget.geometry().center().y() for widget in shown}) > 1
    for heading, control in pairwise(shown):
        if isinstance(heading, QLabel):
            assert abs(heading.geometry().center().y() - control.geometry().center().y()) <= 2
            assert heading.geometry().right() < control.geometry().left()
