"""A figure that is narrowed by a selection says so below its controls, and is widened there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from accessibility.elements import LEAST_TARGET, missed, unnamed, walk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.view_state import ViewState
from desktop_app.exports.figure_json import as_data
from desktop_app.main_window import MainWindow
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.widgets.chip_row import ChipRow
from tests.gui.test_pages import shown

WindowOf = Callable[..., MainWindow]
NVIDIA = ViewState(page="companies", figure="public_money", companies=("nvidia",))


def chips(window: MainWindow) -> list[QPushButton]:
    QApplication.processEvents()
    page = shown(window)
    row = page.findChild(ChipRow)
    return [button for button in row.findChildren(QPushButton) if button.isVisible()] if row is not None else []


def words(window: MainWindow) -> list[str]:
    return [chip.text() for chip in chips(window)]


def rows_of(page: FigurePage) -> int:
    assert page.figure
    return len(page.figure.rows)


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)], ids=["rail", "filters"])
def test_that_a_company_looked_at_is_told_where_it_narrows_another_page(window_of: WindowOf, size) -> None:
    window = window_of(NVIDIA, size=size)
    assert chips(window) == []  # the profile is about it
    window.store.visit("supply_chain", "chokepoints")
    assert words(window) == ["Companies: Nvidia  ×"]
    assert rows_of(shown(window)) == 1
    window.store.visit("policy", "events")
    assert chips(window) == []  # no event is left out for it
    window.store.visit("projects", "timeline")
    assert words(window) == ["Companies: Nvidia  ×"]


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_that_a_click_widens_one_selection_and_keeps_the_others(window_of: WindowOf, qtbot: QtBot, how: str) -> None:
    window = window_of(ViewState(page="projects", figure="timeline", companies=("tsmc",), countries=("USA", "JPN")))
    page = shown(window)
    few = rows_of(page)
    assert words(window) == ["Companies: TSMC  ×", "Countries: United States and Japan  ×", "Clear all  ×"]
    chip = chips(window)[0]
    chip.setFocus()
    if how == "mouse":
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert window.store.state.companies == ()
    assert words(window) == ["Countries: United States and Japan  ×"]
    assert rows_of(page) > few
    qtbot.waitUntil(page.chart.hasFocus)
    window.store.undo()
    assert len(chips(window)) == 3


def test_that_nothing_is_told_where_nothing_narrows(window_of: WindowOf) -> None:
    window = window_of(ViewState(page="projects", figure="timeline"))
    assert chips(window) == []
    window.store.request(window.store.state.with_(countries=("JPN",)))
    assert len(chips(window)) == 1
    window.store.request(window.store.state.with_(countries=()))
    assert chips(window) == []


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)], ids=["rail", "filters"])
def test_that_tab_comes_to_what_narrows_between_bar_and_figure(window_of: WindowOf, size) -> None:
    window = window_of(ViewState(page="projects", figure="timeline", countries=("JPN",)), size=size)
    page = shown(window)
    page.show_evidence(page.chart.order()[0])
    (chip,) = chips(window)
    met = walk(window, page.share.button)
    assert met[1] is chip
    assert met[2] is page.chart
    assert missed(window, page)[1] == []
    assert unnamed(QAccessible.queryAccessibleInterface(page)) == []
    assert chip.accessibleName() == "Countries: Japan. Take it away"
    assert chip.height() >= LEAST_TARGET


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_that_what_narrows_is_whole_at_twice_the_size(window_of: WindowOf, language: str) -> None:
    state = ViewState(
        page="supply_chain",
        figure="chokepoints",
        language=language,
        companies=("nvidia",),
        countries=("USA", "JPN", "KOR", "TWN", "NLD"),
        segments=("discrete-gpu",),
    )
    window = window_of(state, size=(1280, 720), zoom=200)
    row = shown(window).findChild(ChipRow)
    found = chips(window)
    assert len(found) == 4  # the last takes all three away
    for chip in found:
        assert row.rect().contains(chip.geometry().translated(chip.parentWidget().pos()))
        assert chip.width() >= chip.fontMetrics().horizontalAdvance(chip.text())


def test_that_the_list_of_projects_found_is_told_and_forgotten_with_its_search(window_of: WindowOf) -> None:
    window = window_of(ViewState(page="projects", figure="timeline"))
    page = shown(window)
    found = tuple(row.id for row in page.context.ledger().all_projects() if row.country == "DEU")[:4]
    page.change(projects=found)
    (chip,) = chips(window)
    assert chip.text() == "Projects: 4 chosen  ×"
    chip.click()
    assert window.store.state.projects == ()


def test_that_what_narrows_stands_in_files_too(window_of: WindowOf) -> None:
    window = window_of(ViewState(page="projects", figure="timeline", countries=("JPN",)))
    assert "Countries: Japan" in as_data(shown(window).figure)["subtitle"]


def test_that_one_button_takes_all_criteria_away_and_leaves_what_a_figure_is_about(window_of: WindowOf) -> None:
    state = ViewState(page="supply_chain", figure="shares", segments=("hbm",), sort="trendforce")
    window = window_of(state.with_(companies=("skhynix",), countries=("KOR",)))
    assert words(window) == ["Companies: SK hynix  ×", "Countries: South Korea  ×", "Clear all  ×"]
    chips(window)[-1].click()
    assert chips(window) == []
    assert window.store.state == state


def test_that_an_option_that_leaves_something_out_is_taken_away_by_its_chip(window_of: WindowOf) -> None:
    window = window_of(ViewState(page="policy", figure="events", group_by="kind:export_control"))
    page = shown(window)
    few = rows_of(page)
    (chip,) = chips(window)
    assert chip.text() == "Kind: Export control  ×"
    chip.click()
    assert window.store.state.group_by == "kind"
    assert rows_of(page) > few
