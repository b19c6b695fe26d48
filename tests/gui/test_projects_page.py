"""The projects page as a reader uses it: figures, criteria that narrow them, comparison from the panel."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, ProjectStatus
from desktop_app.figures.announce import announce
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger
from desktop_app.main_window import MainWindow
from desktop_app.pages.projects.page import ProjectsPage
from desktop_app.pages.registry import pages
from desktop_app.theme.theme import Theme
from desktop_app.widgets.drop_down import DropDown

TIMELINE = ViewState(page="projects", figure="timeline")
FIGURES = [
    TIMELINE.with_(countries=("JPN",)),
    TIMELINE.with_(figure="slips", group_by="country"),
    TIMELINE.with_(figure="slips", countries=("USA", "CHN")),
    TIMELINE.with_(figure="chain", projects=("jasm-kumamoto-2",), group_by="all"),
    TIMELINE.with_(figure="compare"),
    TIMELINE.with_(figure="leverage", countries=("JPN",)),
    TIMELINE.with_(figure="leverage", group_by="country"),
]


@pytest.fixture
def page_of(qapp, qtbot, settings, ledger: Ledger):
    """Return a function that makes the window in a state and returns its projects page."""

    def make(state: ViewState, *, size=(1440, 900)) -> ProjectsPage:
        say = say_in(state.language)
        look = Theme(qapp, "light")
        window = MainWindow(look, settings, say, pages(say))
        look.setParent(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.begin(lambda: ledger, ledger.path, state, date(2026, 11, 23))
        window.furnish()
        qtbot.waitUntil(lambda: window.drawn and window.page("projects").isVisible())
        page = window.page("projects")
        assert isinstance(page, ProjectsPage)
        return page

    return make


def state_of(page: ProjectsPage) -> ViewState:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.store.state


@pytest.mark.parametrize("view", FIGURES, ids=[f"{view.figure}-{view.group_by}" for view in FIGURES])
def test_that_every_mark_is_reached_and_announced_by_keyboard(page_of, qtbot, view: ViewState) -> None:
    page = page_of(view)
    chart, figure = page.chart, page.figure
    interface = QAccessible.queryAccessibleInterface(chart)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    met: list[str] = []
    while chart.focused not in met:
        met.append(chart.focused)
        child = interface.child(chart.order().index(chart.focused))
        assert child.text(QAccessible.Text.Name) == announce(figure, figure.by_id[chart.focused]).name
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert {mark.id for mark in figure.marks} <= set(met)
    assert met == list(chart.order())


def test_that_a_criterion_narrows_the_figure_and_all_projects_clears_it(page_of) -> None:
    page = page_of(TIMELINE)
    find = page._filters._find
    find._anchor.set_current("kumamoto")
    find._anchor.chosen.emit("kumamoto")
    shown = {row.id for row in page.figure.rows}
    assert "jasm-kumamoto-1" in shown
    assert "rapidus-iim-1" not in shown
    assert (state_of(page).find, state_of(page).projects) == (ProjectQuery(anchor="kumamoto"), ())
    assert [each.words for each in page.figure.narrowed] == ["Around Kumamoto"]
    assert find._told.text() == f"{len(shown)} of 180 projects shown"
    find._all.click()
    assert state_of(page).find == ProjectQuery()
    assert find._anchor.current == ""
    assert len(page.figure.rows) == 180


def test_that_all_projects_are_all_whatever_narrowed_them(page_of) -> None:
    page = page_of(TIMELINE.with_(countries=("JPN",), projects=("rapidus-iim-1",), instruments=(Instrument.CONTRACT,)))
    assert [row.id for row in page.figure.rows] == ["rapidus-iim-1"]
    page._filters._find._all.click()
    assert len(page.figure.rows) == 180
    assert page.figure.narrowed == ()
    assert not page._filters._find._all.isEnabled()


def test_that_a_step_back_takes_the_filter_with_it(page_of) -> None:
    page = page_of(TIMELINE)
    find = page._filters._find
    find._money.set_current("with")
    find._money.chosen.emit("with")
    assert state_of(page).find == ProjectQuery(money="with")
    page.window().store.undo()
    assert state_of(page).find == ProjectQuery()
    assert find._money.current == ""


def test_that_what_nothing_fits_says_so_and_leads_back_to_all(page_of, qtbot) -> None:
    page = page_of(TIMELINE.with_(countries=("JPN",)))
    find = page._filters._find
    qtbot.keyClicks(find._text, "zzzz")
    qtbot.keyClick(find._text, Qt.Key.Key_Return)
    assert page.figure.rows == ()
    assert page.figure.empty.reason == "No project fits these filters."
    assert [each.words for each in page.figure.narrowed] == ["Found by “zzzz”", "Countries: Japan"]
    assert find._told.text() == "0 of 180 projects shown"
    page.pane.state_requested.emit(page.figure.empty.state)
    assert len(page.figure.rows) == 180
    assert find._text.text() == ""


def test_that_a_criterion_is_asked_anew_when_the_day_changes(page_of) -> None:
    # given up on 25 July 2025
    page = page_of(TIMELINE.with_(find=ProjectQuery(statuses=(ProjectStatus.CANCELLED,))))
    assert "intel-magdeburg" in {row.id for row in page.figure.rows}
    page.change(as_of=date(2025, 7, 24))
    assert "jsmc-miyagi" in {row.id for row in page.figure.rows}
    assert "intel-magdeburg" not in {row.id for row in page.figure.rows}


def test_that_statuses_filter_and_keep_their_counts(page_of) -> None:
    page = page_of(TIMELINE)
    find = page._filters._find
    find._status.changed.emit((ProjectStatus.CANCELLED.value,))
    assert {row.status for row in page.figure.rows} == {"cancelled"}
    assert page._filters._find._status.checked == ("cancelled",)
    rows = {row.key: row._entry.count for row in find._status._rows}
    assert rows["cancelled"] == len(page.figure.rows)
    assert rows["production"]  # what the other filters would let through


def test_that_filters_without_effect_are_hidden(page_of) -> None:
    page = page_of(TIMELINE.with_(figure="compare"))
    few, find, selection = page._filters._chosen, page._filters._find, page._selection._groups
    assert few.isVisible()
    assert not find.isVisible()
    assert not find.statuses.isVisible()
    assert not selection["countries"].isVisible()
    page.turn_to("slips")
    assert find.isVisible()
    assert find.statuses.isVisible()
    assert selection["countries"].isVisible()
    assert not few.isVisible()


@pytest.mark.parametrize("few", ["compare", "chain"])
def test_that_chosen_projects_and_criteria_each_wait_for_their_own_figures(page_of, few: str) -> None:
    query = ProjectQuery(anchor="dresden")
    page = page_of(TIMELINE.with_(find=query, projects=("esmc-dresden", "bosch-dresden")))
    page.turn_to(few, projects=("rapidus-iim-1",))
    assert page.figure.state.projects == ("rapidus-iim-1",)
    assert page.figure.narrowed == ()
    page.turn_to("timeline")
    assert {row.id for row in page.figure.rows} == {"esmc-dresden", "bosch-dresden"}
    assert {each.key for each in page.figure.narrowed} == {"projects", "find.anchor"}
    page.turn_to(few)
    assert page.figure.state.projects == ("rapidus-iim-1",)


def test_that_projects_are_added_to_the_comparison_from_the_panel(page_of) -> None:
    page = page_of(TIMELINE)
    page.show_evidence("esmc-dresden.latest")
    page._compare.click()
    assert (state_of(page).figure, state_of(page).projects) == ("compare", ("esmc-dresden",))
    page.change(figure="timeline", projects=())
    page.show_evidence("infineon-dresden-1.latest")
    page._compare.click()
    assert state_of(page).projects == ("esmc-dresden", "infineon-dresden-1")
    page.grab()


def test_that_the_dates_of_a_project_open_from_the_panel(page_of) -> None:
    page = page_of(TIMELINE.with_(figure="slips"))
    page.show_evidence("intel-ohio-1.production_start.slip")
    page._dates.click()
    assert (state_of(page).figure, state_of(page).projects) == ("chain", ("intel-ohio-1",))
    assert page.figure.marks


def test_that_the_panel_tells_place_partners_and_every_statement(page_of) -> None:
    page = page_of(TIMELINE.with_(projects=("jasm-kumamoto-2",)))
    page.show_evidence("jasm-kumamoto-2.latest")
    words = {label.text() for label in page.panel.findChildren(QLabel)}
    assert {"Start of production: 7 statements", "Partners and owners", "Kikuyo, Kumamoto, Japan"} <= words
    assert {"32.86°\u202fN, 130.83°\u202fE", "86.5\u202f%"} <= words


def test_that_the_choice_above_a_chain_names_the_milestone_that_is_shown(page_of) -> None:
    page = page_of(TIMELINE.with_(figure="chain", projects=("micron-boise-1",), group_by="opening"))
    shown = [each for each in page.findChildren(DropDown) if each.isVisible() and each.accessibleName() == "Milestone"]
    assert [each.currentText() for each in shown] == ["Opening"]
