"""The dates of a milestone as they were said, on the real facts: read off data/milestones.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.ledger import Ledger


def chain(ledger: Ledger, project: str, **state: object) -> Figure:
    return build(ledger, ViewState(page="projects", figure="chain", projects=(project,), **state))  # type: ignore[arg-type]


def told(figure: Figure, row: str) -> list[tuple[str, str, float | None]]:
    return [(str(mark.when), mark.text, mark.value) for mark in figure.marks if mark.row == row]


def test_that_the_move_back_and_forth_of_arizona_2_is_one_line(ledger: Ledger) -> None:
    figure = chain(ledger, "tsmc-arizona-2")
    assert told(figure, "tsmc-arizona-2.production_start") == [
        ("2022-12-06", "2026", 0), ("2024-01-18", "2027–2028", 24), ("2025-05", "2028", 24), ("2025-12", "2027", 12),
    ]  # fmt: skip
    assert figure.title == "TSMC Arizona fab 2: the date moved two times in four statements, from 2026 to 2027"
    # the day after the last day promised: 1 January of the following year
    assert [date.fromordinal(int(mark.length or 0)).isoformat() for mark in figure.marks] == [
        "2027-01-01", "2029-01-01", "2029-01-01", "2028-01-01",
    ]  # fmt: skip


def test_that_every_statement_names_its_own_source(ledger: Ledger) -> None:
    figure = chain(ledger, "jasm-kumamoto-2")
    assert len(figure.marks) == 7
    assert [mark.sources for mark in figure.marks][:2] == [
        ("jcn-jasm-expansion-2024",), ("digitimes-jasm-procurement-2024",),
    ]  # fmt: skip
    assert all(mark.fields["project"] == "jasm-kumamoto-2" for mark in figure.marks)


def test_that_a_range_is_one_statement_with_two_sources(ledger: Ledger) -> None:
    mark = chain(ledger, "tsmc-arizona-2").marks[1]
    assert mark.sources == ("evertiq-tsmc-delay-2024", "japantimes-tsmc-delay-2024")


def test_that_plans_only_retold_have_a_line_of_their_own_and_no_slip(ledger: Ledger) -> None:
    figure = chain(ledger, "intel-ohio-1")
    assert told(figure, "intel-ohio-1.production_start.retold") == [("2025", "2027", None)]
    assert told(figure, "intel-ohio-1.production_start") == [
        ("2022-01-21", "2025", 0), ("2025-02-28", "2030–2031", 72), ("2026-01", "2030", 60),
    ]  # fmt: skip


def test_that_rapidus_keeps_its_fiscal_years(ledger: Ledger) -> None:
    # 2027, "second half of fiscal 2027" booked as H2 2027, "by March 2028"
    assert [text for _, text, _ in told(chain(ledger, "rapidus-iim-1"), "rapidus-iim-1.volume_production")] == [
        "2027", "2027", "2027", "H2 2027", "Mar 2028",
    ]  # fmt: skip


def test_that_an_earlier_day_knows_fewer_statements(ledger: Ledger) -> None:
    assert len(chain(ledger, "tsmc-arizona-2", as_of=date(2024, 6, 30)).marks) == 2
    early = chain(ledger, "jasm-kumamoto-2", as_of=date(2022, 12, 31))
    assert early.empty is not None
    assert [each.id for each in early.left_out] == ["jasm-kumamoto-2"]


def test_that_other_milestones_can_be_drawn_and_unknown_ones_are_refused(ledger: Ledger) -> None:
    figure = chain(ledger, "jasm-kumamoto-2", group_by="ground_breaking")
    facts = [mark.text for mark in figure.marks if mark.part == "point"]
    assert facts == ["Oct 2025"]
    with pytest.raises(LedgerError):
        chain(ledger, "jasm-kumamoto-2", group_by="party")


@pytest.mark.parametrize(
    ("milestone", "reason"),
    [
        ("volume_production", "no dated statement about this milestone on record"),
        ("all", "no milestone with a plan on record"),
    ],
)
def test_that_a_project_without_the_milestone_is_left_out_and_not_counted(
    ledger: Ledger, milestone: str, reason: str
) -> None:
    # of the second plant of Rapidus only its announcement is on record
    state = ViewState(page="projects", figure="chain", projects=("rapidus-iim-2", "rapidus-iim-1"), group_by=milestone)
    figure = build(ledger, state)
    assert {mark.fields["project"] for mark in figure.marks} == {"rapidus-iim-1"}
    assert figure.title.startswith("Rapidus Chitose IIM-1: the date moved")
    assert [(each.id, each.reason) for each in figure.left_out] == [("rapidus-iim-2", reason)]


def test_that_nothing_drawn_says_whether_the_project_or_the_milestone_was_not_on_record(ledger: Ledger) -> None:
    early = chain(ledger, "jasm-kumamoto-2", as_of=date(2022, 12, 31)).empty
    assert early
    assert early.reason == "None of these projects was on record on 31 Dec 2022."
    assert early.state == ViewState(page="projects", figure="chain", projects=("jasm-kumamoto-2",))
    other = chain(ledger, "jasm-kumamoto-2", group_by="tool_in").empty
    assert other
    assert other.reason == "No dated statement about this milestone was known on 4 Jul 2026."
    assert other.state == ViewState(page="projects", figure="chain", projects=("jasm-kumamoto-2",))


def test_that_a_plan_of_unknown_time_stands_apart_and_moves_no_date(ledger: Ledger) -> None:
    # said on 2024-04-25: 2025; "2027" is from a blog without a date and says itself that its day was not seen
    figure = chain(ledger, "micron-boise-1", group_by="opening")
    assert told(figure, "micron-boise-1.opening") == [("2024-04-25", "2025", 0), ("None", "2027", None)]
    assert figure.title == "Micron Idaho fab ID1: one dated statement, 2025"
    untimed = figure.marks[1]
    assert untimed.note.startswith("date of the statement not known")
    assert (untimed.length, untimed.unit, untimed.sources) == (None, "", ("usdaed-micron-boise-2026",))
    assert "2026" not in untimed.label


def test_that_an_event_told_on_an_unknown_day_gets_no_day_either(ledger: Ledger) -> None:
    # announced in September 2025, source without a date
    (mark,) = chain(ledger, "ymtc-wuhan-3", group_by="announced").marks
    assert (mark.when, mark.text) == (None, "Sep 2025")
