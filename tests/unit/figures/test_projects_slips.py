"""Slips as bars, on the real facts; months worked out by hand from data/milestones.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger

HAND = {
    "jasm-kumamoto-2": 0,  # by the end of 2027, H1 2029, 2028, December 2027, late 2027
    "intel-ohio-1": 60,  # end of 2025 -> 2030
    "samsung-taylor-1": 24,  # H2 2024 -> 2026
    "tsmc-arizona-2": 12,  # 2026 -> "2027 or 2028" -> 2028 -> 2027
    "rapidus-iim-1": 3,  # 2027 -> March 2028, the end of fiscal 2027
    "hua-hong-wuxi-fab9": -12,  # 2025 -> 10 December 2024
}


def slips(ledger: Ledger, **state: object) -> Figure:
    return build(ledger, ViewState(page="projects", figure="slips", **state))  # type: ignore[arg-type]


def test_that_bars_are_the_slips_worked_out_by_hand_longest_first(ledger: Ledger) -> None:
    figure = slips(ledger, projects=tuple(HAND))
    assert {mark.fields["project"]: mark.value for mark in figure.marks} == HAND
    assert [mark.value for mark in figure.marks] == [60, 24, 12, 3, 0, -12]
    assert all(mark.unit == "months" for mark in figure.marks)


def test_that_a_bar_names_its_dates_its_milestone_and_its_range(ledger: Ledger) -> None:
    (mark,) = slips(ledger, projects=("intel-ohio-1",)).marks
    assert (mark.text, mark.kind) == ("+60", "2025 → 2030, start of production")
    # from some day of 2025 to some day of 2030: January 2030 - December 2025, December 2030 - January 2025
    assert (mark.low, mark.high) == (49, 71)
    assert mark.sources == ("rttnews-intel-ohio-2022", "tomshardware-intel-ohio-2026")


def test_that_only_what_was_said_by_then_is_compared(ledger: Ledger) -> None:
    chosen = ("tsmc-arizona-2", "tsmc-arizona-1", "jasm-kumamoto-2", "rapidus-iim-1", "intel-ohio-1")

    def on(day: date) -> dict[object, float | None]:
        return {mark.fields["project"]: mark.value for mark in slips(ledger, projects=chosen, as_of=day).marks}

    assert on(date(2022, 12, 31)) == {"tsmc-arizona-1": 0}  # 2024, said twice; the others had one plan or none
    assert on(date(2024, 6, 30)) == {"tsmc-arizona-2": 24, "tsmc-arizona-1": 6, "rapidus-iim-1": 0}
    assert on(date(2026, 7, 4)) == {
        "intel-ohio-1": 60, "tsmc-arizona-2": 12, "rapidus-iim-1": 3, "tsmc-arizona-1": 0, "jasm-kumamoto-2": 0,
    }  # fmt: skip


def test_that_a_group_shows_the_median_of_its_chains_and_every_chain(ledger: Ledger) -> None:
    figure = slips(ledger, projects=tuple(HAND), group_by="country")
    middle = {mark.row: mark for mark in figure.marks if mark.part == "median"}
    assert {row: mark.value for row, mark in middle.items()} == {"USA": 24, "JPN": 1.5, "CHN": -12}
    assert (middle["USA"].kind, middle["JPN"].text, middle["CHN"].kind) == ("median of 3 chains", "+1.5", "1 chain")
    assert (middle["USA"].low, middle["USA"].high) == (12, 60)
    points = [mark.value for mark in figure.marks if mark.row == "USA" and mark.part == "point"]
    assert points == [12, 24, 60]
    found = evidence(ledger, figure, "USA.median")
    assert found.sections[0].title == "Counted: 3 chains"
    assert [saying.value for saying in found.sections[0].sayings] == ["+60", "+24", "+12"]


@pytest.mark.parametrize("group", ["country", "company", "kind"])
def test_that_groups_count_every_chain_that_goes_on_once(ledger: Ledger, group: str) -> None:
    alone = [mark for mark in slips(ledger).marks if mark.status not in {"paused", "suspended", "sold", "cancelled"}]
    figure = slips(ledger, group_by=group)
    assert sum(mark.part == "point" for mark in figure.marks) == len(alone)
    assert sum(mark.fields["chains"] for mark in figure.marks if mark.part == "median") == len(alone)  # type: ignore[misc]


def test_that_projects_without_two_dates_are_left_out_by_name(ledger: Ledger) -> None:
    figure = slips(ledger, projects=("tsmc-arizona-2", "tsmc-arizona-3"))
    assert [each.id for each in figure.left_out] == ["tsmc-arizona-3"]
    assert figure.left_out[0].reason == "fewer than two dated statements about it"


def test_that_another_milestone_can_be_measured(ledger: Ledger) -> None:
    # planned for the end of 2024, work began in October 2025
    (mark,) = slips(ledger, projects=("jasm-kumamoto-2",), sort="ground_breaking").marks
    assert (mark.value, mark.kind) == (10, "2024 → Oct 2025, start of work")
    every = slips(ledger, projects=("jasm-kumamoto-2",), sort="all").marks
    assert {mark.fields["what"]: mark.value for mark in every} == {"start of work": 10, "start of production": 0}


def test_that_halted_projects_stand_apart_and_enter_no_median(ledger: Ledger) -> None:
    figure = slips(ledger)
    apart = {row.id for row in figure.rows if row.group}
    assert apart == {mark.row for mark in figure.marks if mark.status in {"paused", "suspended", "sold", "cancelled"}}
    assert apart


def test_that_slips_of_stopped_projects_alone_are_told_as_such(ledger: Ledger) -> None:
    stopped = slips(ledger, projects=("intel-magdeburg",))
    assert [mark.value for mark in stopped.marks] == [0]  # 2027, said in 2022 and 2024
    assert stopped.title == "1 chain with two dates, of a paused, suspended, sold or cancelled project"
    assert slips(ledger, projects=("intel-magdeburg",), group_by="country").title == "No project to compare"


def test_that_one_late_chain_of_several_runs_late(ledger: Ledger) -> None:
    figure = slips(ledger, projects=("rapidus-iim-1", "jasm-kumamoto-2", "hua-hong-wuxi-fab9"))
    assert figure.title == "One of three chains runs late, one early: Rapidus Chitose IIM-1 by 3 months"


@pytest.mark.parametrize(
    ("state", "reason", "helps"),
    [
        ({"companies": ("tsmc",), "countries": ("POL",)}, "No project fits these filters.", {"companies": ()}),
        (
            {"find": ProjectQuery(anchor="dresden"), "sort": "tool_in"},
            "None of these projects has two dated statements about this milestone.",
            {"find": ProjectQuery(), "sort": "tool_in"},
        ),
        (
            {"find": ProjectQuery("magdeburg"), "as_of": date(2022, 3, 14)},
            "As known on 14 Mar 2022, no project fits these filters.",
            {"find": ProjectQuery("magdeburg"), "as_of": None},
        ),
    ],
)
def test_that_no_slips_say_why_and_what_helps(
    ledger: Ledger, state: dict[str, object], reason: str, helps: dict[str, object]
) -> None:
    figure = slips(ledger, **state)
    assert figure.empty
    assert figure.empty.reason == reason
    assert figure.empty.state
    assert {key: getattr(figure.empty.state, key) for key in helps} == helps
    assert build(ledger, figure.empty.state).marks


@pytest.mark.parametrize("wrong", [{"group_by": "colour"}, {"sort": "size"}])
def test_that_a_word_that_slips_do_not_have_is_refused(ledger: Ledger, wrong: dict[str, str]) -> None:
    with pytest.raises(LedgerError):
        slips(ledger, **wrong)


def test_that_a_plan_of_unknown_time_is_in_no_slip_and_says_why(ledger: Ledger) -> None:
    # Boise: 2025 (April 2024) and 2027 (blog without a date); Yongin: February 2027 (February 2026) and March 2027 (no date)
    asked = ("micron-boise-1", "skhynix-yongin-1")
    figure = slips(ledger, projects=asked, sort="opening")
    assert not figure.marks
    assert {each.id: (each.reason, each.sources) for each in figure.left_out} == {
        "micron-boise-1": (
            "2027: date of the statement not known, so it cannot be put in order",
            ("usdaed-micron-boise-2026",),
        ),
        "skhynix-yongin-1": (
            "Mar 2027: date of the statement not known, so it cannot be put in order",
            ("cleanroomtechnology-yongin-2026",),
        ),
    }
    every = slips(ledger, projects=asked, sort="all")
    assert not [mark.id for mark in every.marks if ".opening." in mark.id]
    assert {"micron-boise-1.opening", "skhynix-yongin-1.opening"} <= {each.id for each in every.left_out}


def test_that_no_later_source_stands_beside_a_project_without_a_slip(ledger: Ledger) -> None:
    # its own row is from a source of 12 September 2023; its announcement from one of 22 June 2021
    figure = slips(ledger, projects=("globalfoundries-singapore-2023",), as_of=date(2021, 6, 30))
    assert [each.sources for each in figure.left_out] == [("taiwannews-gf-2021",)]
