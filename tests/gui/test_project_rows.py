"""Every project of the timeline is reached by its row, also those of which no date is on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.view_state import ViewState
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.main_window import MainWindow
from desktop_app.pages.projects.page import ProjectsPage
from desktop_app.pages.registry import pages
from desktop_app.theme.theme import Theme

TIMELINE = ViewState(page="projects", figure="timeline")
UNDATED = "wolfspeed-marcy"  # no row in milestones.csv, no award
_Name = QAccessible.Text.Name


@pytest.fixture
def page_of(qapp, qtbot: QtBot, settings, ledger: Ledger) -> Callable[[ViewState], ProjectsPage]:
    """Return a function that makes the window in a state and returns its projects page."""

    def make(state: ViewState) -> ProjectsPage:
        say = say_in(state.language)
        look = Theme(qapp, "light")
        window = MainWindow(look, settings, say, pages(say))
        look.setParent(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        window.begin(lambda: ledger, ledger.path, state, date(2026, 11, 23))
        window.furnish()
        qtbot.waitUntil(lambda: window.drawn and window.page("projects").isVisible())
        page = window.page("projects")
        assert isinstance(page, ProjectsPage)
        return page

    return make


def panel_texts(page: ProjectsPage) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel))


def test_that_every_row_is_a_stop_of_the_keyboard(page_of) -> None:
    page = page_of(TIMELINE)
    order = page.chart.order()
    assert {row.id for row in page.figure.rows} <= set(order)
    assert len(page.figure.rows) == 180


def test_that_a_row_without_dates_is_announced_as_such_and_opens_its_project(page_of, qtbot: QtBot) -> None:
    page = page_of(TIMELINE.with_(projects=(UNDATED,)))
    chart = page.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.focused == UNDATED
    interface = QAccessible.queryAccessibleInterface(chart)
    name = interface.child(chart.order().index(UNDATED)).text(_Name)
    assert name == "Wolfspeed Mohawk Valley, United States: no dated milestone on record"
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    told = panel_texts(page)
    assert "New York" in told
    assert page.context.ledger().source(page.context.ledger().project(UNDATED).source_id).title in told
    assert page._compare.isVisible()


def test_that_a_click_on_the_name_of_any_row_opens_its_project(page_of, qtbot: QtBot) -> None:
    page = page_of(TIMELINE.with_(countries=("DEU",)))
    chart = page.chart
    row = page.figure.rows[1].id
    rect = chart.rect_of(row)
    with qtbot.waitSignal(chart.mark_activated) as told:
        qtbot.mouseClick(chart.viewport.canvas.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(1, 1))
    assert told.args == [row]
    assert page.state.focus == row
    assert page.figure.by_id[row].label in panel_texts(page)


def test_that_names_are_no_values_of_the_table(page_of) -> None:
    page = page_of(TIMELINE.with_(projects=(UNDATED, "jasm-kumamoto-2")))
    page.show_form("table")
    assert page.pane.table().view.model().rowCount() == len(page.figure.marks)
