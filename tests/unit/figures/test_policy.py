"""Policy events and cooperation against the rows of the tables."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_every_event_has_a_row_under_one_country(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="policy", figure="events"))
    told = rows("policy_events")
    assert {mark.row for mark in figure.marks} == {row["event_id"] for row in told}
    assert len(figure.rows) == len(told)
    assert {str(mark.when) for mark in figure.marks} == {row["date"] for row in told}


def test_that_events_are_narrowed_to_a_kind_and_listed_by_date(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="policy", figure="events", group_by="time:export_control"))
    assert len(figure.marks) == sum(row["kind"] == "export_control" for row in rows("policy_events"))
    dates = [mark.when for mark in figure.marks if mark.when]
    assert dates == sorted(dates)


def test_that_countries_asked_for_stand_in_their_order(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="policy", figure="events", countries=("KOR", "JPN")))
    assert list(dict.fromkeys(row.group for row in figure.rows)) == ["South Korea", "Japan"]


def test_that_an_unknown_kind_of_event_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        build(ledger, ViewState(page="policy", figure="events", group_by="kind:wars"))


def test_that_acts_are_counted_by_area(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="policy", figure="cooperation"))
    told = Counter(row["area"] for row in rows("cooperation"))
    assert Counter(row.group for row in figure.rows)["Supply chain"] == told["supply_chain"]
    assert len(figure.marks) == sum(told.values())


def test_that_several_countries_ask_for_acts_that_join_two_of_them(ledger: Ledger) -> None:
    asked = {"USA", "JPN", "KOR"}
    figure = build(ledger, ViewState(page="policy", figure="cooperation", countries=tuple(sorted(asked))))
    wanted = {row["cooperation_id"] for row in rows("cooperation") if len(asked & set(row["countries"].split(";"))) > 1}
    assert {mark.row for mark in figure.marks} == wanted


def test_that_the_three_of_the_interview_stand_first_among_those_who_take_part(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="policy", figure="cooperation", group_by="parties"))
    assert figure.rows[0].group == "US, Japan and South Korea"
    assert figure.title.startswith("18 of 50 acts join the United States, Japan and South Korea")


def test_that_acts_of_one_area_are_all_told_to_be_of_it(ledger: Ledger) -> None:
    asked = {"USA", "JPN"}
    told = [
        row for row in rows("cooperation") if row["area"] == "research" and asked <= set(row["countries"].split(";"))
    ]
    state = ViewState(page="policy", figure="cooperation", countries=("USA", "JPN"), group_by=":research")
    assert build(ledger, state).title == f"{len(told)} acts of cooperation, all on research"
