"""Chains of statements, the slips and the status read from them, on statements made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.vocabulary import Basis, Milestone, ProjectStatus, Stage
from desktop_app.measures.milestones import chains_by_project
from desktop_app.measures.project_status import StatusThen, furthest, known, standing_halt, status_on
from desktop_app.measures.slips import chain_slip, months_between, production_chain, slip
from tests.unit.measures.made import award, day, project, statement

START, VOLUME = Milestone.PRODUCTION_START, Milestone.VOLUME_PRODUCTION
FACT, PLAN = Basis.ACTUAL, Basis.PLANNED
TODAY, FACTS_TO = date(2026, 6, 1), date(2026, 7, 4)


def chains(*rows, as_of=TODAY):
    return chains_by_project(rows, as_of).get("p", {})


def chain(*rows):
    (found,) = chains(*rows).values()
    return found


def test_that_chains_are_apart_by_project_and_milestone_in_the_order_of_the_table() -> None:
    rows = [
        statement(START, "2026", said="2024"),
        statement(START, "2027", said="2023"),
        statement(VOLUME, "2028"),
        statement(START, "2025", project_id="q"),
    ]
    found = chains_by_project(reversed(rows), TODAY)
    assert {each: list(own) for each, own in found.items()} == {"p": [START, VOLUME], "q": [START]}
    assert [str(said.period) for said in found["p"][START].plans] == ["2026", "2027"]
    assert (found["p"][VOLUME].project_id, found["p"][VOLUME].milestone) == ("p", VOLUME)


def test_that_a_statement_is_known_from_its_day() -> None:
    row = statement(START, "2026", said="2024-03-02")
    assert not chains(row, as_of=date(2024, 3, 1))
    assert chains(row, as_of=date(2024, 3, 2))
    plan = statement(START, "2030", said="2024")
    assert chains(plan, as_of=date(2024, 6, 1))  # only a fact has to have come


@pytest.mark.parametrize(
    ("when", "late"),
    [
        ("2028", {"said": "2025"}),  # on another day
        ("2028", {"basis": FACT}),
        ("2028", {"retold": True}),
        ("2028", {"stated_on": None}),
        ("2027", {}),
        ("2026", {}),
    ],
)
def test_that_only_a_later_end_said_with_the_early_one_makes_a_range(when, late) -> None:
    early = statement(START, "2027")
    assert len(chain(early, statement(START, "2028")).sayings) == 1
    assert len(chains(early, statement(START, when, **late), as_of=date(2030, 1, 1))[START].sayings) == 2


def test_that_two_dates_of_unknown_days_are_no_range() -> None:
    rows = [statement(START, each, stated_on=None) for each in ("2027", "2028")]
    assert len(chain(*rows).sayings) == 2


def test_that_a_range_may_have_more_than_two_rows_and_names_its_sources_once() -> None:
    (said,) = chain(
        statement(START, "2027", source_id="a"),
        statement(START, "2028", source_id="b"),
        statement(START, "2029", source_id="a"),
    ).sayings
    assert (str(said.period), said.sources) == ("2027/2029", ("a", "b"))
    assert str(said.first.date) == "2027"
    assert (said.fact, said.retold, said.ordered) == (False, False, True)


def test_that_a_fact_goes_before_plans_and_the_first_of_several_counts() -> None:
    found = chain(
        statement(START, "2024-05", FACT, "2024-05"),
        statement(START, "2024-06", FACT, "2024-06"),
        statement(START, "2026", said="2025"),
    )
    assert str(found.fact.period) == "2024-05"
    assert found.latest is found.fact
    assert [str(said.period) for said in found.plans] == ["2026"]


def test_that_a_plan_of_unknown_day_stands_only_where_no_other_does() -> None:
    untimed = [statement(START, each, ordered=False) for each in ("2025", "2024")]
    timed = statement(START, "2027", said="2025")
    found = chain(*untimed, timed)
    assert [str(said.period) for said in found.plans] == ["2027"]
    assert [str(said.period) for said in found.untimed] == ["2025", "2024"]
    alone = chain(*untimed)
    assert [str(said.period) for said in alone.plans] == ["2024"]
    assert slip(chains(*untimed)) is None
    assert chain_slip(alone) is None


def test_that_plans_only_retold_are_no_plans() -> None:
    found = chain(statement(START, "2025", retold=True))
    assert (found.plans, found.untimed, found.latest) == ((), (), None)
    assert chain_slip(found) is None
    assert production_chain(chains(statement(START, "2025", retold=True))) is None


def test_that_a_chain_without_a_plan_gives_way_to_volume_production() -> None:
    found = chains(statement(START, "2025", FACT, "2025"), statement(VOLUME, "2027"))
    assert production_chain(found).milestone is VOLUME
    both = chains(statement(START, "2026"), statement(VOLUME, "2027"))
    assert production_chain(both).milestone is START
    assert slip({}) is None


def test_that_the_slip_of_one_milestone_needs_two_statements() -> None:
    two = chain(statement(VOLUME, "2025-06", said="2023"), statement(VOLUME, "2026-01", said="2024"))
    found = chain_slip(two)
    assert (found.months, found.least, found.most, found.bound) == (7, 7, 7, False)
    assert found.milestone is VOLUME
    assert chain_slip(chain(statement(VOLUME, "2025"))) is None
    assert chain_slip(chain(statement(VOLUME, "2025", FACT, "2025"))) is None
    assert months_between(two.plans[1], two.plans[0]) == -7
    assert months_between(two.plans[0], two.plans[1]) == 7


def test_that_volume_production_bounds_only_a_start_without_a_fact_of_its_own() -> None:
    plans = [statement(START, "2024", said="2021"), statement(START, "2026", said="2023")]
    volume = statement(VOLUME, "2025-03", FACT, "2025-04")
    bound = slip(chains(*plans, volume))
    assert (bound.bound, bound.months, bound.milestone) == (True, 3, START)
    own = slip(chains(*plans, statement(START, "2025-01", FACT, "2025-01"), volume))
    assert (own.bound, own.months) == (False, 1)
    as_late = slip(chains(*plans, statement(VOLUME, "2025-12", FACT, "2025-12"), statement(START, "2025", said="2025")))
    assert (as_late.bound, as_late.months) == (False, 12)  # not before the latest plan: December 2025 both


def status(own=None, rows=(), awards=(), as_of=TODAY, **given):
    return status_on(project("p", status=own, **given), chains(*rows, as_of=as_of), awards, as_of, FACTS_TO)


def fact(milestone, when):
    return statement(milestone, when, FACT, when)


def test_that_the_row_speaks_from_the_editions_own_date_only() -> None:
    rows = [fact(Milestone.CANCELLED, "2024")]
    assert status(ProjectStatus.RAMP, rows, as_of=FACTS_TO) == StatusThen(ProjectStatus.RAMP, own=True)
    then = status(ProjectStatus.RAMP, rows, as_of=date(2026, 7, 3))
    assert (then.status, then.own, str(then.because.period)) == (ProjectStatus.CANCELLED, False, "2024")


@pytest.mark.parametrize(
    ("milestone", "shown"),
    [
        (Milestone.VOLUME_PRODUCTION, ProjectStatus.PRODUCTION),
        (Milestone.PRODUCTION_START, ProjectStatus.RAMP),
        (Milestone.OPENING, ProjectStatus.RAMP),
        (Milestone.PILOT, ProjectStatus.RAMP),
        (Milestone.TOOL_IN, ProjectStatus.CONSTRUCTION),
        (Milestone.CONSTRUCTION_COMPLETE, ProjectStatus.CONSTRUCTION),
        (Milestone.GROUND_BREAKING, ProjectStatus.CONSTRUCTION),
        (Milestone.AGREEMENT, ProjectStatus.APPROVED),
        (Milestone.ANNOUNCED, ProjectStatus.ANNOUNCED),
        (Milestone.SOLD, ProjectStatus.SOLD),
        (Milestone.PAUSED, ProjectStatus.PAUSED),
        (Milestone.CANCELLED, ProjectStatus.CANCELLED),
    ],
)
def test_that_each_fact_shows_a_status_and_a_plan_none(milestone, shown) -> None:
    assert status(rows=[fact(milestone, "2024")]).status is shown
    assert status(rows=[statement(milestone, "2027")]).status is ProjectStatus.ANNOUNCED


def test_that_the_furthest_fact_counts_not_the_latest() -> None:
    rows = [fact(Milestone.TOOL_IN, "2023"), fact(Milestone.GROUND_BREAKING, "2024"), statement(START, "2027")]
    then = status(rows=rows)
    assert (then.status, then.because.first.milestone) == (ProjectStatus.CONSTRUCTION, Milestone.TOOL_IN)
    assert furthest(chains(statement(START, "2027"))) is None


def test_that_a_shelved_project_was_suspended_not_cancelled() -> None:
    rows = [fact(Milestone.CANCELLED, "2024")]
    assert status(ProjectStatus.SUSPENDED, rows).status is ProjectStatus.SUSPENDED
    assert status(ProjectStatus.SUSPENDED, [fact(Milestone.SOLD, "2024")]).status is ProjectStatus.SOLD
    assert status(ProjectStatus.SUSPENDED, [fact(Milestone.PAUSED, "2024")]).status is ProjectStatus.PAUSED


@pytest.mark.parametrize(
    ("later", "resumed"),
    [
        (statement(START, "2027", said="2025"), True),
        (statement(Milestone.TOOL_IN, "2025-02", FACT, "2025-02"), True),
        (statement(START, "2027", said="2023"), False),  # said before the pause
        (statement(START, "2024-03", said="2025"), False),  # of an earlier day
        (statement(START, "2024", said="2025"), False),  # of no later day than the pause
        (statement(START, "2027", said="2025", retold=True), False),
        (statement(START, "2027", said="2025", ordered=False), False),
        (statement(Milestone.CANCELLED, "2027", said="2025"), False),  # a plan to give up is no work
    ],
)
def test_that_a_pause_stands_until_a_later_statement_speaks_of_work_to_come(later, resumed) -> None:
    found = chains(fact(Milestone.PAUSED, "2024"), later)
    assert (standing_halt(found) is None) is resumed


def test_that_of_several_pauses_the_last_counts() -> None:
    first, last = fact(Milestone.PAUSED, "2023"), fact(Milestone.PAUSED, "2025-06")
    work = statement(Milestone.TOOL_IN, "2024-02", FACT, "2024-02")
    assert str(standing_halt(chains(first, last, work)).period) == "2025-06"
    assert standing_halt(chains(first, work)) is None
    assert standing_halt(chains(statement(Milestone.PAUSED, "2027"))) is None


def test_that_a_sale_or_cancellation_stands_whatever_is_said_later() -> None:
    rows = [fact(Milestone.SOLD, "2023"), statement(START, "2027", said="2025")]
    assert status(rows=rows).status is ProjectStatus.SOLD
    both = [*rows, fact(Milestone.CANCELLED, "2024")]
    assert status(rows=both).status is ProjectStatus.CANCELLED


@pytest.mark.parametrize(
    ("stage", "shown"),
    [
        (Stage.PROPOSED, ProjectStatus.ANNOUNCED),
        (Stage.PRELIMINARY, ProjectStatus.ANNOUNCED),
        (Stage.APPROVED, ProjectStatus.APPROVED),
        (Stage.FINAL, ProjectStatus.APPROVED),
        (Stage.DISBURSED, ProjectStatus.APPROVED),
        (Stage.CONVERTED, ProjectStatus.APPROVED),
        (Stage.CANCELLED, ProjectStatus.ANNOUNCED),
    ],
)
def test_that_approved_money_is_approval(stage, shown) -> None:
    assert status(awards=iter([award("m", 1, stage)])) == StatusThen(shown)


def test_that_a_project_is_known_by_its_row_a_statement_or_money() -> None:
    late = project("p", known_from="2026-06-02")
    assert not known(late, {}, [], TODAY)
    assert known(late, {}, [], date(2026, 6, 2))
    assert known(late, chains(statement(START, "2027")), [], TODAY)
    assert known(late, {}, [award("m", 1)], TODAY)
    assert status_on(late, {}, [], TODAY, FACTS_TO) == StatusThen(None)
    assert status_on(late, {}, [award("m", 1, Stage.PROPOSED)], TODAY, FACTS_TO).status is ProjectStatus.ANNOUNCED
    assert day("2026-06").earliest == TODAY
