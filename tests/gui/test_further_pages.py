"""Supply chain, policy and sources as a reader uses them: choices above the figure, and the way from a claim."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.view_state import ViewState
from desktop_app.pages.policy import presenter as policy
from desktop_app.pages.shared.figure_pane import TABLE
from desktop_app.pages.supply_chain import presenter as supply_chain
from tests.gui.test_pages import shown

SHARES = ViewState(page="supply_chain", figure="chokepoints")
EVENTS = ViewState(page="policy", figure="events")
CLAIMS = ViewState(page="sources", figure="claims")


@pytest.mark.parametrize(
    ("state", "key", "value", "fields"),
    [
        (SHARES, "booking", "plant", {"group_by": "plant"}),
        (SHARES, "booking", "hq", {"group_by": ""}),
        (SHARES.with_(group_by="plant"), "year", "2022", {"group_by": "plant:2022"}),
        (SHARES.with_(group_by="plant:2022"), "year", "", {"group_by": "plant"}),
        (SHARES.with_(group_by="plant:2022"), "booking", "buyer", {"group_by": "buyer"}),
        (SHARES.with_(figure="concentration"), "measure", "top3", {"group_by": "top3:company"}),
        (
            SHARES.with_(figure="concentration", group_by="top3:company"),
            "holder",
            "country",
            {"group_by": "top3:country"},
        ),
        (SHARES.with_(figure="shares", sort="yole"), "holders", "country", {"group_by": "country", "sort": ""}),
    ],
)
def test_that_a_choice_above_a_figure_of_shares_changes_the_state(state, key, value, fields) -> None:
    assert supply_chain.changed(state, key, value) == fields
    after = state.with_(**fields)
    assert supply_chain.values(after)[key] == value


@pytest.mark.parametrize(
    ("state", "key", "value", "fields"),
    [
        (EVENTS, "kind", "tariff", {"group_by": "country:tariff"}),
        (EVENTS.with_(group_by="time:tariff"), "kind", policy.ALL, {"group_by": "time"}),
        (EVENTS.with_(group_by="country:tariff"), "events_by", "time", {"group_by": "time:tariff"}),
        (EVENTS.with_(figure="cooperation"), "area", "research", {"group_by": "area:research"}),
        (EVENTS.with_(figure="controls"), "control", "tariff", {"group_by": "tariff"}),
    ],
)
def test_that_a_choice_above_a_figure_of_policy_changes_the_state(state, key, value, fields) -> None:
    assert policy.changed(state, key, value) == fields
    assert policy.values(state.with_(**fields))[key] == value


@pytest.mark.parametrize("figure", supply_chain.FIGURES)
def test_that_every_choice_above_a_figure_can_be_built(window_of, figure: str) -> None:
    window = window_of(SHARES.with_(figure=figure))
    page = shown(window)
    start = window.store.state
    for key in supply_chain.values(start):
        for value, _ in page._bar._offered[key]:
            window.store.request(start)
            page._on_chosen(key, value)
            assert not page.layout_.messages.isVisible(), (key, value)


def test_that_a_chain_is_drawn_around_a_chosen_company(window_of) -> None:
    window = window_of(SHARES.with_(figure="chain"))
    page = shown(window)
    page._filters._centre.chosen.emit("packaging")
    assert window.store.state.companies == ("ajinomoto", "ibiden", "tsmc", "nvidia")
    nodes = [mark.row for mark in page.figure.marks if mark.part == "node"]
    assert nodes == ["ajinomoto", "ibiden", "tsmc", "nvidia"]
    page._filters._centre.chosen.emit("asml")
    assert "zeiss-smt" in {mark.row for mark in page.figure.marks}


def test_that_events_are_narrowed_to_a_kind_and_to_the_three_of_the_interview(window_of) -> None:
    window = window_of(EVENTS)
    page = shown(window)
    page._bar.chosen.emit("kind", "export_control")
    assert {mark.status for mark in page.figure.marks} == {"export_control"}
    page._preset.chosen.emit("trilateral")
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
