"""A very wide window: the chart stays as wide as designed, its table twin stands beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Unit
from desktop_app.i18n import say_in
from desktop_app.pages.countries.page import CountriesPage
from desktop_app.pages.page import PageContext
from desktop_app.settings import Settings
from desktop_app.widgets.shortcuts import Shortcuts

SUPPORT = ViewState(
    page="countries",
    figure="support",
    countries=("JPN", "USA", "KOR"),
    basis=MoneyBasis(Unit.GDP_SHARE),
    as_of=date(2026, 7, 4),
    language="en",
)


@pytest.fixture
def page(qtbot, ledger, theme, tmp_path) -> CountriesPage:
    context = PageContext(
        lambda: ledger, ledger.path, theme, Settings(tmp_path), say_in("en"), date(2026, 7, 4), Shortcuts()
    )
    made = CountriesPage(context)
    qtbot.addWidget(made)
    made.resize(2560, 1300)
    made.show_state(SUPPORT)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: beside(made) is not None, timeout=5000)
    return made


def beside(page):
    """Return the table beside the chart, if it is in sight."""
    made = page.pane._beside
    return made if made is not None and made.isVisible() else None


def test_that_the_table_takes_what_the_chart_leaves(page):
    page.grab()
    assert page.chart.width() == 1440 + 2 * 24
    assert beside(page).width() > 700
    assert beside(page).view.table.rowCount() == len(page.figure.marks)


def test_that_a_usual_window_has_no_table_beside_the_chart(page, qtbot):
    page.resize(1440, 900)
    qtbot.waitUntil(lambda: beside(page) is None, timeout=5000)
    page.grab()
    assert page.chart.width() > 1100


def test_that_the_table_turned_to_takes_all_the_room_and_goes_with_the_chart(page, qtbot):
    page.show_form("table")
    qtbot.waitUntil(lambda: beside(page) is None, timeout=5000)
    page.grab()
    assert page.pane.table().width() > 2000
    page.show_form("chart")
    qtbot.waitUntil(lambda: beside(page) is not None, timeout=5000)


def test_that_a_row_beside_the_chart_opens_its_sources_and_a_mark_selects_its_row(page, qtbot):
    view = beside(page).view
    mark = page.figure.marks[-1].id
    row = view.table.row_of(mark)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.table.index(row, 0)).center())
    assert page.layout_.panel_shown
    assert page.chart.selected == mark
    other = page.figure.marks[0].id
    page.show_evidence(other)
    assert {index.row() for index in view.selectionModel().selectedRows()} == {view.table.row_of(other)}


def test_that_the_table_is_copied_as_it_is_sorted_beside_the_chart(page, qtbot):
    view = beside(page).view
    view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    names = [line.split("\t")[0] for line in page.pane.table_text().splitlines()[1:]]
    assert names == [view.table.text(row, 0) for row in range(len(page.figure.marks))]
    assert names == sorted(names, reverse=True)
    assert names != [mark.fields["name"] for mark in page.figure.marks]


def test_that_the_table_follows_another_figure(page, qtbot):
    page.show_state(SUPPORT.with_(countries=("JPN",)))
    assert beside(page).view.table.rowCount() == len(page.figure.marks)
    assert {mark.row for mark in page.figure.marks} == {"JPN"}


@pytest.mark.parametrize("form", ["support", "over_time"])
def test_that_the_drawing_keeps_its_width_and_its_scroll_bar_stands_at_the_edge(page, qtbot, form):
    page.show_state(SUPPORT.with_(figure=form, countries=()))
    page.resize(1920, 500)
    qtbot.waitUntil(lambda: beside(page) is None, timeout=5000)
    viewport = page.chart.viewport
    (bar,) = [each for each in viewport.findChildren(QScrollBar) if each.parentWidget() is viewport]
    qtbot.waitUntil(lambda: viewport.mapTo(page, viewport.rect().topRight()).x() >= page.width() - 2, timeout=5000)
    page.grab()
    assert viewport.drawing.width == 1440 + 2 * 24
    assert bar.isVisible() == (viewport.drawing.content > viewport.drawing.body.height or bar.minimum() < 0)
    assert viewport.mapTo(page, bar.geometry().topRight()).x() >= page.width() - 4
