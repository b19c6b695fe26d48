"""Public money by project and as a share of its cost, worked out by hand: 150 yen are a dollar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage, Unit
from desktop_app.measures.awards import awarded, pieces
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.project_money import by_stage, money_by_project, shared_money, support
from desktop_app.measures.project_share import share_of_cost
from desktop_app.measures.selection import Selection
from tests.unit.measures.made import award, economy, project

KNOWN = Denominators([economy("JPN", 2024, 150.0, "JPY"), economy("CHE", 2024, 0.9, "CHF")])


def dollars(money: str, millions: float, **given):
    return replace(award(money, 0, **given), amount=Amount(millions, "USD"))


def of(rows):
    return {each: [piece.id for piece in money] for each, money in money_by_project(rows).items()}


def test_that_money_stands_under_the_project_it_is_booked_under() -> None:
    rows = [award("b", 1, project_id="p"), award("a", 1, project_id="p"), award("c", 1, project_id="q"), award("d", 1)]
    assert of(rows) == {"p": ["a", "b"], "q": ["c"]}


def test_that_a_part_stands_under_its_project_unless_the_whole_is_there_already() -> None:
    rows = [
        award("whole", 100),
        award("part", 40, project_id="p", part_of_money="whole"),
        award("own", 50, project_id="q"),
        award("inside", 10, project_id="q", part_of_money="own"),
        award("orphan", 5, project_id="r", part_of_money="not-stated-yet"),
    ]
    assert of(rows) == {"p": ["part"], "q": ["own"], "r": ["orphan"]}


def test_that_a_part_stands_for_a_whole_that_is_not_its_projects_alone() -> None:
    rows = [
        award("whole", 100, project_id="p", covers=("p", "q")),
        award("part", 40, project_id="p", part_of_money="whole"),
        award("rest", 60, project_id="q", part_of_money="whole"),
    ]
    assert of(rows) == {"p": ["part"], "q": ["rest"]}
    assert of(rows[:1]) == {"p": ["whole"]}
    assert of([rows[0], rows[2]]) == {"p": ["whole"], "q": ["rest"]}


def test_that_money_for_several_projects_is_told_under_each_of_them() -> None:
    rows = [award("both", 100, project_id="p", covers=("p", "q")), award("one", 1, project_id="p", covers=("p",))]
    found = shared_money(rows)
    assert {each: [piece.id for piece in money] for each, money in found.items()} == {"p": ["both"], "q": ["both"]}


def test_that_support_adds_what_is_more_than_proposed_and_not_cancelled() -> None:
    rows = pieces(
        [
            award("a", 150),
            award("b", 300, Stage.ENACTED),
            award("c", 600, Stage.PROPOSED),
            award("d", 600, Stage.CANCELLED),
            award("e", None),
        ]
    )
    found = support(rows, KNOWN)
    assert found.usd == pytest.approx(3)  # (150 + 300) ÷ 150
    assert [each.role for each in found.inputs] == ["rate"]


def test_that_instruments_and_stages_are_never_added_to_each_other() -> None:
    rows = pieces(
        [
            award("a", 150),
            award("b", 300),
            award("c", 900, instrument=Instrument.LOAN),
            award("d", 9_000, Stage.PROPOSED),
            award("e", 150, Stage.APPROVED),
            award("f", 15_000, Stage.CANCELLED),
            award("g", None, Stage.DISBURSED),
        ]
    )
    found = by_stage(rows, KNOWN)
    assert [(each.instrument.value, each.stage.value, round(each.usd, 6)) for each in found] == [
        ("loan", "final", 6),
        ("grant", "final", 3),
        ("grant", "approved", 1),
        ("grant", "cancelled", 100),  # what is not given comes last
        ("grant", "proposed", 60),
    ]
    assert found[1].amount == Amount(450, "JPY")
    assert [piece.id for piece in found[1].pieces] == ["a", "b"]
    assert [each.role for each in found[1].inputs] == ["rate"]


def test_that_a_sum_of_two_currencies_has_dollars_only() -> None:
    (found,) = by_stage(pieces([award("a", 150), dollars("b", 2)]), KNOWN)
    assert (found.usd, found.amount) == (3, None)


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        ((AmountKind.EXACT, AmountKind.CEILING), AmountKind.CEILING),
        ((AmountKind.FLOOR, AmountKind.EXACT), AmountKind.FLOOR),
        ((AmountKind.ABOUT, AmountKind.EXACT), AmountKind.ABOUT),
        ((AmountKind.EXACT, AmountKind.EXACT), AmountKind.EXACT),
    ],
)
def test_that_a_sum_is_bounded_as_one_of_its_pieces_is(kinds, kind) -> None:
    rows = [replace(award(key, 0), amount=Amount(10, "JPY", each)) for key, each in zip("ab", kinds, strict=True)]
    (found,) = by_stage(pieces(rows), KNOWN)
    assert (found.kind, found.amount.kind) == (kind, kind)


def shares(rows, projects):
    """Return the shares of cost, of all money together, and why other money has none."""
    working = awarded(rows, [], Selection(), MoneyBasis(Unit.PROJECT_SHARE), KNOWN)
    found = share_of_cost(working, projects, KNOWN, lambda row: row.country)
    assert found.unit == "% of project cost"
    return found, {row.amount.millions: row.reason for row in found.left_out if row.amount}


def test_that_money_is_divided_by_the_cost_of_all_projects_of_its_group_in_their_currency() -> None:
    rows = [award("a", 30, project_id="p"), award("b", 10, project_id="q"), award("c", 20, project_id="p")]
    found, _ = shares(rows, [project("p", 100), project("q", 300), project("other", 900)])
    assert [row.value for row in found.taken] == [7.5, 2.5, 5.0]  # of 400
    assert found.total == 15
    assert found.taken[0].formula == "amount ÷ cost of projects"
    (cost,) = found.taken[1].inputs
    assert (cost.role, cost.value, cost.unit) == ("cost:q", 400, "JPY m")


def test_that_groups_have_costs_of_their_own() -> None:
    rows = [award("a", 30, project_id="p"), award("b", 30, project_id="q", country="USA")]
    found, _ = shares(rows, [project("p", 100), project("q", 300)])
    assert [row.value for row in found.taken] == [30, 10]


def test_that_two_currencies_are_divided_in_dollars_with_the_rates_named() -> None:
    rows = [award("a", 150, project_id="p"), dollars("b", 4, project_id="p")]
    found, _ = shares(rows, [project("p", 3_000)])
    assert [row.value for row in found.taken] == [pytest.approx(5), pytest.approx(20)]  # of 3,000 ÷ 150 = 20
    assert [each.role for each in found.taken[0].inputs] == ["rate", "cost:p"]
    assert found.taken[0].formula == "amount ÷ rate ÷ cost of projects"
    (_, cost) = found.taken[1].inputs
    assert (cost.value, cost.unit) == (pytest.approx(20), "USD m")


def test_that_a_cost_that_contains_another_is_counted_once() -> None:
    rows = [award("a", 30, project_id="inside"), award("b", 10, project_id="whole")]
    found, _ = shares(rows, [project("whole", 200), project("inside", 50, capex_in="whole")])
    assert [row.value for row in found.taken] == [15, 5]


def test_that_money_for_several_projects_is_set_against_the_cost_of_all() -> None:
    row = award("a", 40, project_id="p", covers=("p", "q"))
    found, _ = shares([row], [project("p", 100), project("q", 300)])
    assert [each.value for each in found.taken] == [10]
    _, left = shares([row], [project("p", 100), project("q")])
    assert left == {40: "no_project_cost"}
    _, left = shares([row], [project("p", 100)])
    assert left == {40: "no_project_cost"}


def test_that_money_of_a_project_without_a_cost_is_left_out() -> None:
    rows = [award("a", 1, project_id="p"), award("b", 2, project_id="q"), award("c", 3), award("d", 4, project_id="r")]
    found, left = shares(rows, [project("p", 100), project("q"), project("r", 5, "XXX")])
    assert [row.value for row in found.taken] == [1]
    assert left == {2: "no_project_cost", 3: "no_project", 4: "no_project_cost"}
    assert {row.source_id for row in found.left_out} == {"s"}
    assert found.left_out[0].fact.table == "awards"


def test_that_a_later_day_of_a_cost_has_the_rate_of_its_year() -> None:
    known = Denominators([economy("JPN", 2024, 150.0, "JPY"), economy("JPN", 2025, 100.0, "JPY")])
    working = awarded([dollars("a", 1, project_id="p")], [], Selection(), MoneyBasis(Unit.PROJECT_SHARE), known)
    (row,) = share_of_cost(working, [project("p", 1_000, known_from=date(2025, 3, 1))], known, lambda _: "").taken
    assert row.value == pytest.approx(10)  # of 1,000 ÷ 100
