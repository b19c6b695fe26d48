"""Supply chain, policy and sources as a reader uses them: choices above the figure, and the way from a claim."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.view_state import ViewState
from desktop_app.figures import FIGURES, spec_of
from desktop_app.pages.shared.figure_page import FigurePage
from desktop_app.pages.shared.figure_pane import TABLE
from desktop_app.widgets.drop_down import DropDown
from tests.gui.test_pages import shown

SHARES = ViewState(page="supply_chain", figure="chokepoints")
EVENTS = ViewState(page="policy", figure="events")
CLAIMS = ViewState(page="sources", figure="claims")


def drop_of(page: FigurePage, key: str) -> DropDown:
    return page._options._drops[page.state.name, key]


@pytest.mark.parametrize(
    ("state", "key", "value", "fields"),
    [
        (SHARES, "booking", "plant", {"group_by": "plant"}),
        (SHARES.with_(group_by="plant"), "booking", "hq", {"group_by": ""}),
        (SHARES.with_(group_by="plant"), "year", "2022", {"group_by": "plant:2022"}),
        (SHARES.with_(group_by="plant:2022"), "year", "", {"group_by": "plant"}),
        (SHARES.with_(group_by="plant:2022"), "booking", "buyer", {"group_by": "buyer"}),
        (SHARES, "order", "hhi", {"sort": "hhi"}),
        (SHARES.with_(figure="concentration"), "measure", "top3", {"group_by": "top3"}),
        (SHARES.with_(figure="concentration", group_by="top3"), "holder", "country", {"group_by": "top3:country"}),
        (SHARES.with_(figure="shares", sort="trendforce"), "holders", "company", {"group_by": "company", "sort": ""}),
        (SHARES.with_(figure="roadmap"), "rows", "node", {"group_by": "node"}),
        (EVENTS, "kind", "tariff", {"group_by": "country:tariff"}),
        (EVENTS.with_(group_by="time:tariff"), "kind", "", {"group_by": "time"}),
        (EVENTS.with_(group_by="country:tariff"), "group", "time", {"group_by": "time:tariff"}),
        (EVENTS.with_(figure="cooperation"), "area", "research", {"group_by": ":research"}),
        (EVENTS.with_(figure="controls"), "kind", "tariff", {"group_by": "tariff"}),
        (CLAIMS, "show", "interview", {"group_by": "interview"}),
    ],
)
def test_that_a_choice_above_a_figure_changes_the_state(window_of, state, key, value, fields) -> None:
    window = window_of(state)
    page = shown(window)
    drop = drop_of(page, key)
    assert drop.isVisible()
    drop.chosen.emit(value)
    after = window.store.state
    spec = spec_of(state.name)
    assert spec.heeded(after) == spec.heeded(state.with_(**fields))
    assert spec.value(after, key) == value
    assert drop.current == value


@pytest.mark.parametrize(
    "name", [name for name in FIGURES if name.startswith(("supply_chain/", "policy/", "sources/"))]
)
def test_that_every_choice_above_a_figure_can_be_made_and_shows(window_of, name: str) -> None:
    spec = spec_of(name)
    start = ViewState(page=spec.page, figure=spec.key)
    window = window_of(start)
    page = shown(window)
    for option in spec.options:
        drop = drop_of(page, option.key)
        for value, _ in page._options._offered[name, option.key]:
            window.store.request(start)
            drop.chosen.emit(value)
            assert spec.value(page.figure.state, option.key) == value
            assert drop.current == value
            assert not page.layout_.messages.isVisible(), (option.key, value)


def test_that_the_choices_of_one_figure_alone_stand_above_it(window_of) -> None:
    window = window_of(SHARES)
    page = shown(window)
    for name in ("shares", "chain", "chokepoints"):
        page.turn_to(name)
        seen = {key for key, drop in page._options._drops.items() if drop.isVisible()}
        assert seen == {(f"supply_chain/{name}", option.key) for option in spec_of(f"supply_chain/{name}").options}


def test_that_what_a_figure_is_about_has_one_control(window_of) -> None:
    page = shown(window_of(SHARES))
    for name, subject, filters in (
        ("chokepoints", None, {"segments", "countries", "companies"}),
        ("shares", page._subject._segment, {"countries", "companies"}),
        ("chain", page._subject._centre, {"countries"}),
        ("concentration", None, {"segments"}),
    ):
        page.turn_to(name)
        seen = [drop for drop in (page._subject._segment, page._subject._centre) if drop.isVisible()]
        assert seen == ([subject] if subject else [])
        assert {key for key, picker in page._filters._pickers.items() if picker.isVisible()} == filters


def test_that_another_segment_begins_with_its_own_first_statistic(window_of) -> None:
    window = window_of(SHARES.with_(figure="shares", segments=("hbm",), sort="trendforce"))
    shown(window)._subject._segment.chosen.emit("dram")
    assert (window.store.state.segments, window.store.state.sort) == (("dram",), "")


def test_that_a_chain_is_drawn_around_a_chosen_company(window_of) -> None:
    window = window_of(SHARES.with_(figure="chain"))
    page = shown(window)
    page._subject._centre.chosen.emit("packaging")
    assert window.store.state.companies == ("ajinomoto", "ibiden", "tsmc", "nvidia")
    nodes = [mark.row for mark in page.figure.marks if mark.part == "node"]
    assert nodes == ["ajinomoto", "ibiden", "tsmc", "nvidia"]
    page._subject._centre.chosen.emit("asml")
    assert "zeiss-smt" in {mark.row for mark in page.figure.marks}


def test_that_events_are_narrowed_to_a_kind_and_to_the_three_of_the_interview(window_of) -> None:
    window = window_of(EVENTS)
    page = shown(window)
    drop_of(page, "kind").chosen.emit("export_control")
    assert {mark.status for mark in page.figure.marks} == {"export_control"}
    page._filters._presets.chosen.emit("trilateral")
    assert window.store.state.countries == ("USA", "JPN", "KOR")


def test_that_a_claim_opens_in_the_figure_where_others_stand_beside_it(window_of) -> None:
    window = window_of(CLAIMS)
    page = shown(window)
    page.show_evidence("claim.brookings-jpn-coater-developer-share")
    assert page._open.isVisible()
    page._open.click()
    assert window.store.state.name == "supply_chain/strongholds"
    assert any(mark.value == 88 for mark in shown(window).figure.marks)


def test_that_the_table_of_sources_is_searched_and_sorted(window_of) -> None:
    page = shown(window_of(CLAIMS.with_(figure="list")))
    page.show_form(TABLE)
    table = page.pane.table()
    assert table.view.model().rowCount() == 1024
    table.search.setText("Brookings")
    found = table.view.model().rowCount()
    assert 0 < found < 20
    assert all("rookings" in table.view.as_tsv().split("\n")[row + 1] for row in range(found))
    table.search.setText("")
    assert table.view.model().rowCount() == 1024
    table.view.sortByColumn(1, table.view.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    table.search.setText("reuters")
    names = [table.view.table.text(row, 1).casefold() for row in range(table.view.model().rowCount())]
    assert names == sorted(names, reverse=True)
    copied = [line.split("\t")[1].casefold() for line in page.pane.table_text().splitlines()[1:]]
    assert [" ".join(name.split()) for name in names] == [name.removeprefix("'") for name in copied]


def test_that_the_table_of_slips_sorts_by_its_dates(window_of) -> None:
    page = shown(window_of(ViewState(page="projects", figure="slips")))
    page.show_form(TABLE)
    view = page.pane.table().view
    (latest,) = (place for place, column in enumerate(page.figure.columns) if column.key == "until")
    view.sortByColumn(latest, Qt.SortOrder.AscendingOrder)
    until = [page.figure.by_id[view.table.key(row)].until for row in range(view.table.rowCount())]
    assert until == sorted(until)
    assert page.pane.table_text().splitlines()[1].startswith(view.table.text(0, 0))
