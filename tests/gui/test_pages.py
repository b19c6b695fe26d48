"""The pages as a reader uses them: everything named, reached by keyboard, and every number opens its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from accessibility.elements import cut, missed, unnamed, walk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop_app.charts.walk import Walk
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Unit
from desktop_app.exports.citation.style import Style
from desktop_app.main_window import MainWindow
from desktop_app.pages.columns import Rail
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.figure_pane import CHART, TABLE, WORKING

SUPPORT = ViewState(basis=MoneyBasis(Unit.GDP_SHARE, 2024))
VIEWS = [
    SUPPORT,
    SUPPORT.with_(level=Level.AWARDS, basis=MoneyBasis()),
    ViewState(figure="statements"),
    ViewState(figure="over_time"),
    ViewState(figure="to_match"),
    ViewState(figure="capacity"),
    ViewState(page="companies", figure="public_money", companies=("tsmc",)),
    ViewState(page="companies", figure="trade", companies=("tsmc",)),
    ViewState(page="companies", figure="roadmap", companies=("tsmc", "intel")),
    ViewState(page="supply_chain", figure="chokepoints"),
    ViewState(page="supply_chain", figure="shares"),
    ViewState(page="supply_chain", figure="concentration"),
    ViewState(page="supply_chain", figure="strongholds"),
    ViewState(page="supply_chain", figure="chain"),
    ViewState(page="supply_chain", figure="roadmap"),
    ViewState(page="policy", figure="events"),
    ViewState(page="policy", figure="cooperation"),
    ViewState(page="policy", figure="controls"),
    ViewState(page="sources", figure="list", group_by="weak"),
    ViewState(page="sources", figure="claims"),
    ViewState(page="sources", figure="weak"),
    ViewState(page="projects", figure="timeline", countries=("JPN",)),
    ViewState(page="projects", figure="slips", countries=("JPN",)),
    ViewState(page="projects", figure="slips", group_by="country"),
    ViewState(page="projects", figure="chain"),
    ViewState(page="projects", figure="compare"),
    ViewState(page="projects", figure="leverage", group_by="country"),
]
IDS = [f"{view.name}{'-awards' if view.level is Level.AWARDS else ''}{view.group_by}" for view in VIEWS]

USUAL, SMALL = (1440, 900), (1280, 720)  # in the small window the filters are folded to a rail
_FEW = (VIEWS[0], VIEWS[6], VIEWS[9], VIEWS[15], VIEWS[18], VIEWS[21])  # one per page
WALKS = [*((view, USUAL) for view in VIEWS), *((view, SMALL) for view in _FEW)]
WALK_IDS = [*IDS, *(f"{view.page}-rail" for view in _FEW)]


def shown(window: MainWindow) -> FigurePage:
    page = window.page(window.store.state.page)
    assert isinstance(page, FigurePage)
    return page


@pytest.mark.parametrize("view", VIEWS, ids=IDS)
def test_that_no_element_of_a_page_is_without_a_name(window_of, view: ViewState) -> None:
    page = shown(window_of(view))
    page.show_evidence(page.chart.order()[0])
    QApplication.processEvents()
    assert unnamed(QAccessible.queryAccessibleInterface(page)) == []


@pytest.mark.parametrize("view", VIEWS, ids=IDS)
def test_that_the_figure_is_named_described_and_has_its_marks_as_children(window_of, view: ViewState) -> None:
    page = shown(window_of(view))
    interface = QAccessible.queryAccessibleInterface(page.chart)
    assert interface.text(QAccessible.Text.Name) == page.figure.title
    assert interface.text(QAccessible.Text.Description)
    assert interface.childCount() >= len(page.figure.marks)


@pytest.mark.parametrize(("view", "size"), WALKS, ids=WALK_IDS)
def test_that_tab_reaches_every_control_with_the_source_panel_open(window_of, view: ViewState, size) -> None:
    window = window_of(view, size=size)
    page = shown(window)
    page.show_evidence(page.chart.order()[0])
    QApplication.processEvents()
    count, unreached = missed(window, page)
    assert count > 5
    assert unreached == []


@pytest.mark.parametrize("view", [SUPPORT, VIEWS[6]], ids=["countries", "companies"])
def test_that_tab_goes_from_the_rail_through_the_opened_filters_to_the_bar(window_of, view: ViewState) -> None:
    window = window_of(view, size=(1280, 720))
    page = shown(window)
    QApplication.processEvents()
    rail = page.layout_.findChild(Rail)
    icons = [button for button in rail.findChildren(QAbstractButton) if button.isVisible()]
    icons[0].click()
    QApplication.processEvents()
    met = walk(window, icons[0])
    filters = [at for at, each in enumerate(met) if page.layout_.filters.isAncestorOf(each)]
    assert met[: len(icons)] == icons
    assert filters == list(range(len(icons), filters[-1] + 1))
    assert met.index(page.share.button) > filters[-1]
    assert met.index(page.share.button) < met.index(page.chart)
    assert missed(window, page)[1] == []


def test_that_a_window_made_narrow_has_its_new_rail_in_the_walk(window_of, qtbot) -> None:
    window = window_of(SUPPORT)
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: missed(window, shown(window))[1] == [])
    assert not shown(window).layout_.filters.isVisible()


@pytest.mark.parametrize("view", VIEWS, ids=IDS)
def test_that_enter_on_a_mark_opens_its_sources_and_escape_closes_them(window_of, qtbot, view: ViewState) -> None:
    page = shown(window_of(view))
    page.chart.setFocus()
    qtbot.keyClick(page.chart, Qt.Key.Key_Home)
    qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    assert page.layout_.panel_shown
    mark = page.figure.by_id[page.chart.focused]
    texts = [label.text() for label in page.panel.findChildren(QLabel)]
    assert mark.label in texts
    first = page.context.ledger().source(mark.sources[0])
    assert any(first.publisher in text for text in texts)
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert not page.layout_.panel_shown


@pytest.mark.parametrize("view", VIEWS, ids=IDS)
def test_that_the_table_twin_has_a_row_per_mark_and_the_same_selection(window_of, view: ViewState) -> None:
    page = shown(window_of(view))
    page.show_form(TABLE)
    assert page.pane.table().view.model().rowCount() == len(page.figure.marks)
    mark = page.figure.marks[-1].id
    page.show_evidence(mark)
    (chosen,) = page.pane.table().view.selectionModel().selectedRows()
    assert page.pane.table().view.table.key(chosen.row()) == mark
    page.show_form(CHART)
    assert page.chart.selected == mark
    page.grab()


def test_that_the_working_lists_what_is_counted_and_what_is_left_out(window_of) -> None:
    page = shown(window_of(SUPPORT.with_(countries=("JPN",))))
    page.show_form(WORKING)
    text = page.pane.table_text()
    assert "Funds set aside for chips and AI since the 2021 strategy" in text
    assert "inside Funds set aside" in text
    assert "608,398,900 JPY m" in text


def test_that_the_working_shows_the_rows_of_the_mark_that_is_chosen(window_of) -> None:
    page = shown(window_of(SUPPORT))
    mark = next(mark for mark in page.figure.marks if len(mark.facts) > 1)
    page.show_evidence(mark.id)
    page.show_form(WORKING)
    view = page.pane.table(WORKING).view
    rows = [index.row() for index in view.selectionModel().selectedRows()]
    assert len(rows) == len(mark.facts)
    assert {view.table.key(row) for row in rows} == {mark.id}
    assert view.viewport().rect().intersects(view.visualRect(view.table.index(min(rows), 0)))


def test_that_a_filter_changes_the_figure_and_back_undoes_it(window_of) -> None:
    window = window_of(SUPPORT)
    before = shown(window).figure
    shown(window).change(instruments=(Instrument.EQUITY,))
    assert {mark.instrument for mark in shown(window).figure.marks} == {Instrument.EQUITY}
    window.store.undo()
    assert [mark.id for mark in shown(window).figure.marks] == [mark.id for mark in before.marks]


def test_that_the_choice_of_countries_and_the_day_go_along_to_another_page(window_of) -> None:
    window = window_of(SUPPORT.with_(countries=("JPN", "KOR")))
    window.store.visit("projects", "timeline")
    assert window.store.state.countries == ("JPN", "KOR")


def test_that_an_empty_figure_says_why_and_offers_a_way_out(window_of) -> None:
    window = window_of(SUPPORT.with_(as_of=date(1990, 1, 1)))
    page = shown(window)
    assert page.figure.empty is not None
    page.chart.state_requested.emit(page.figure.empty.state)
    assert page.figure.marks


def test_that_a_state_that_cannot_be_shown_leaves_the_figure_and_says_why(window_of) -> None:
    window = window_of(SUPPORT)
    page = shown(window)
    before = page.figure
    page.change(countries=("XXX",))
    assert page.figure is before
    assert page.layout_.messages.isVisible()


def test_that_figure_table_and_citation_reach_the_clipboard(window_of) -> None:
    page = shown(window_of(SUPPORT))
    page.share.copy_figure()
    image: QImage = QGuiApplication.clipboard().image()
    assert image.width() == 2400
    page.share.copy_table()
    assert "South Korea" in QGuiApplication.clipboard().text()
    page.share.cite(Style.BIBTEX, one=False)
    assert QGuiApplication.clipboard().text().startswith("@")


@pytest.mark.parametrize("view", [SUPPORT, VIEWS[7]], ids=["countries", "companies"])
def test_that_the_selected_value_can_be_cited(window_of, view: ViewState) -> None:
    page = shown(window_of(view))
    mark = page.figure.marks[0]
    page.show_evidence(mark.id)
    page.share.cite(Style.TEXT, one=True)
    assert mark.label in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Escape])
@pytest.mark.parametrize("view", [SUPPORT, VIEWS[6]], ids=["countries", "companies"])
def test_that_the_working_leads_back_to_the_chart_by_its_own_key_and_by_esc(
    window_of, qtbot, view: ViewState, key: Qt.Key
) -> None:
    page = shown(window_of(view))
    page.pane.take_focus()
    qtbot.waitUntil(page.chart.hasFocus)  # once the window is active
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_W)
    assert page.pane.form == WORKING
    assert QApplication.focusWidget() is page.pane.table(WORKING).view
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert page.pane.form == CHART
    assert QApplication.focusWidget() is page.chart


def test_that_esc_closes_the_panel_before_it_leaves_a_table(window_of, qtbot) -> None:
    page = shown(window_of(SUPPORT))
    page.pane.take_focus()
    qtbot.waitUntil(page.chart.hasFocus)  # once the window is active
    page.show_evidence(page.figure.marks[0].id)
    page.show_form(TABLE)
    seen = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        seen.append((page.layout_.panel_shown, page.pane.form))
    assert seen == [(False, TABLE), (False, CHART)]


def test_that_letters_typed_into_the_search_of_the_working_stay_there(window_of, qtbot) -> None:
    page = shown(window_of(SUPPORT))
    page.show_form(WORKING)
    field = page.pane.table(WORKING).search
    field.setFocus()
    qtbot.keyClicks(field, "Wafers")
    assert (page.pane.form, field.text()) == (WORKING, "Wafers")


@pytest.mark.parametrize("view", [SUPPORT, VIEWS[7], VIEWS[16]], ids=["countries", "companies", "policy"])
def test_that_the_selected_value_can_be_cited_when_the_panel_is_closed(window_of, view: ViewState) -> None:
    page = shown(window_of(view))
    before, mark = page.figure.marks[0], page.figure.marks[1]
    page.show_evidence(before.id)
    page.show_evidence(mark.id)
    page.layout_.hide_panel()
    page.share.cite(Style.TEXT, one=True)
    assert mark.label in QGuiApplication.clipboard().text()
    assert page.figure_in_focus().state.focus == ""  # an export of the view stays one without a panel


def test_that_a_value_walked_to_can_be_cited_and_without_one_there_is_nothing_to_cite(window_of) -> None:
    page = shown(window_of(SUPPORT))
    page.share._enable()
    nothing = [action.isEnabled() for action in page.share._mark_actions]
    page.chart.walk(Walk.FIRST)
    page.share._enable()
    assert (nothing, [action.isEnabled() for action in page.share._mark_actions]) == ([False], [True])
    page.share.cite(Style.TEXT, one=True)
    assert page.figure.by_id[page.chart.focused].label in QGuiApplication.clipboard().text()


def test_that_an_export_opens_again(window_of, tmp_path: Path) -> None:
    from desktop_app.exports.render import render_figure

    window = window_of(SUPPORT.with_(countries=("JPN", "USA")))
    out = tmp_path / "view.png"
    render_figure(shown(window).figure, out)
    shown(window).change(countries=())
    shown(window).share.open_path(out)
    assert window.store.state.countries == ("JPN", "USA")
    assert shown(window).layout_.messages.isVisible()


def test_that_what_an_export_of_another_page_tells_is_seen_on_that_page(window_of, tmp_path: Path) -> None:
    from desktop_app.exports.render import render_figure

    window = window_of(SUPPORT)
    out = tmp_path / "view.png"
    render_figure(shown(window).figure, out)
    window.store.visit("sources", "list")
    shown(window).share.open_path(out)
    assert window.current_key == "countries"
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Nothing has changed since this file was made." in said


def test_that_the_method_can_be_read_from_a_figure(window_of) -> None:
    page = shown(window_of(SUPPORT))
    page.show_method()
    (method,) = [child for child in page.children() if type(child).__name__ == "MethodWindow"]
    text = method._text.toPlainText()
    assert "Programmes and awards are never added" in text
    assert "2026-07" in text
    method.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS, ids=IDS)
def test_that_no_word_of_a_control_is_cut_at_twice_the_size(window_of, view: ViewState, theme: str) -> None:
    page = shown(window_of(view, size=(1280, 720), zoom=200, theme=theme))
    page.show_evidence(page.chart.order()[0])
    QApplication.processEvents()
    assert cut(page) == []
    page.grab()
