"""Private investment per unit of public money, worked out by hand: 140 yen were a dollar in 2023, 150 in 2024."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.domain.years import Years
from desktop_app.measures.awards import pieces
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.division import Division, added
from desktop_app.measures.leverage import entering, levers, together
from tests.unit.measures.made import award, economy, project

TODAY = date(2026, 7, 4)
KNOWN = Denominators([economy("JPN", 2023, 140.0, "JPY"), economy("JPN", 2024, 150.0, "JPY")])


def pieces_of(*rows):
    return pieces(rows)


def found(projects, money, instruments=(), as_of=TODAY, everyone=()):
    return levers(projects, money, instruments, as_of, KNOWN, everyone)


def reasons(left):
    return [(each.fact.id, each.reason, each.detail) for each in left]


def test_that_private_money_is_what_the_public_did_not_pay() -> None:
    fab = project("p", 1_000)
    ((lever,), left) = found([fab], {"p": pieces_of(award("m", 150), award("n", 50))})
    assert left == []
    assert lever.own == Division("JPY", 1_000, 200)
    assert (lever.own.private, lever.ratio) == (800, 4.0)
    assert lever.dollars.invested == pytest.approx(1_000 / 150)
    assert lever.dollars.public == pytest.approx(200 / 150)
    assert [each.role for each in lever.dollars.inputs] == ["rate"]  # the same rate once
    assert (lever.project, lever.members, lever.capex) == (fab, ("p",), Amount(1_000, "JPY"))


def test_that_amounts_in_two_currencies_are_divided_in_dollars() -> None:
    foreign = replace(award("m", 0, known_from="2023-06-01"), amount=Amount(2, "USD"))
    ((lever,), _) = found([project("p", 1_500)], {"p": pieces_of(award("n", 150), foreign)})
    assert lever.own is lever.dollars
    assert (lever.own.currency, lever.own.invested, lever.own.public) == ("USD", 10, 3)
    assert lever.ratio == pytest.approx(7 / 3)


def test_that_a_project_inside_anothers_investment_gives_its_money_to_that_one() -> None:
    fabs = [project("whole", 1_000), project("part", capex_in="whole"), project("inner", 5, capex_in="part")]
    money = {"part": pieces_of(award("m", 100)), "inner": pieces_of(award("n", 25)), "whole": pieces_of(award("o", 75))}
    ((lever,), left) = found(fabs, money)
    assert left == []
    assert lever.members == ("whole", "part", "inner")
    assert [row.value for row in lever.rows] == [pytest.approx(each / 150) for each in (75, 100, 25)]
    assert lever.ratio == 4.0


@pytest.mark.parametrize("stage", [Stage.PROPOSED, Stage.CANCELLED])
def test_that_money_only_proposed_or_cancelled_counts_for_nothing(stage) -> None:
    assert found([project("p", 1_000)], {"p": pieces_of(award("m", 100, stage))}) == ([], [])
    ((lever,), _) = found([project("p", 1_000)], {"p": pieces_of(award("m", 100, stage), award("n", 200))})
    assert lever.own.public == 200


def test_that_loans_and_tax_credits_are_not_given_unless_asked_for() -> None:
    loan = pieces_of(award("m", 100, instrument=Instrument.LOAN))
    assert reasons(found([project("p", 1_000)], {"p": loan})[1]) == [("p", "only_other_instruments", "")]
    ((lever,), _) = found([project("p", 1_000)], {"p": loan}, (Instrument.LOAN,))
    assert lever.own.public == 100
    for instrument in (
        Instrument.GRANT, Instrument.CONTRACT, Instrument.EQUITY, Instrument.LAND_INFRASTRUCTURE, Instrument.MIXED,
    ):  # fmt: skip
        assert found([project("p", 1_000)], {"p": pieces_of(award("m", 100, instrument=instrument))})[0]


def test_that_money_for_projects_of_several_investments_is_set_against_none() -> None:
    shared = award("m", 100, project_id="p", covers=("p", "q"))
    fabs = [project("p", 1_000), project("q", 500)]
    assert reasons(found(fabs, {"p": pieces_of(shared)})[1]) == [("p", "money_of_several_investments", "")]
    ((lever,), left) = found(fabs, {"p": pieces_of(shared, award("n", 50, project_id="p"))})
    assert lever.own.public == 50
    assert reasons(left) == [("p", "money_of_several_investments", "")]
    ((lever,), left) = found([fabs[0], project("q", capex_in="p")], {"p": pieces_of(shared)})
    assert (lever.own.public, left) == (100, [])


def test_that_the_other_project_may_be_one_that_is_not_asked_for() -> None:
    shared = award("m", 100, project_id="p", covers=("p", "q"))
    inside = project("q", capex_in="p")
    assert found([project("p", 1_000)], {"p": pieces_of(shared)}, everyone=[inside])[0]
    assert not found([project("p", 1_000)], {"p": pieces_of(shared)}, everyone=[project("q", 1)])[0]


@pytest.mark.parametrize(
    ("fab", "as_of", "reason"),
    [
        (project("p"), TODAY, ("no_investment", "")),
        (project("p", 1_000, known_from="2025"), date(2024, 6, 30), ("no_investment", "")),
        (project("p", 1_000, "CHF"), TODAY, ("no_rate", "CHF")),
        (project("p", 100), TODAY, ("public_exceeds_investment", "")),
    ],
)
def test_that_a_project_with_money_but_no_ratio_says_why(fab, as_of, reason) -> None:
    levers_, left = found([fab], {"p": pieces_of(award("m", 100))}, as_of=as_of)
    assert levers_ == []
    assert reasons(left) == [("p", *reason)]
    assert left[0].source_id == "s"


def test_that_the_least_private_money_makes_a_ratio() -> None:
    ((lever,), left) = found([project("p", 101)], {"p": pieces_of(award("m", 100))})
    assert (lever.ratio, left) == (0.01, [])


def test_that_money_without_an_amount_or_of_nothing_is_in_no_ratio() -> None:
    assert found([project("p", 1_000)], {"p": pieces_of(award("m", None))}) == ([], [])
    assert found([project("p", 1_000)], {"p": pieces_of(award("m", 0))}) == ([], [])


@pytest.mark.parametrize(
    ("capex", "public", "kind"),
    [
        (AmountKind.EXACT, AmountKind.CEILING, AmountKind.FLOOR),
        (AmountKind.EXACT, AmountKind.FLOOR, AmountKind.CEILING),
        (AmountKind.FLOOR, AmountKind.CEILING, AmountKind.FLOOR),
        (AmountKind.FLOOR, AmountKind.FLOOR, AmountKind.ABOUT),
        (AmountKind.ABOUT, AmountKind.EXACT, AmountKind.ABOUT),
        (AmountKind.EXACT, AmountKind.EXACT, AmountKind.EXACT),
    ],
)
def test_that_a_ceiling_below_the_line_makes_a_floor_of_the_ratio(capex, public, kind) -> None:
    fab = replace(project("p"), capex=Amount(1_000, "JPY", capex))
    money = replace(award("m", 0), amount=Amount(100, "JPY", public))
    ((lever,), _) = found([fab], {"p": pieces_of(money)})
    assert lever.kind is kind


def test_that_investments_are_added_in_their_one_currency_else_in_dollars() -> None:
    money = {"p": pieces_of(award("m", 200)), "q": pieces_of(award("n", 100))}
    found_, _ = found([project("p", 1_000), project("q", 800)], money)
    assert together(found_) == Division("JPY", 1_800, 300)
    assert together(found_).ratio == 5.0
    mixed, _ = found([project("p", 1_000), project("q", 10, "USD")], money)
    assert [each.currency for each in entering(mixed)] == ["USD", "USD"]
    assert together(mixed).invested == pytest.approx(1_000 / 150 + 10)


def test_that_a_sum_of_divisions_names_each_rate_once_and_never_mixes_currencies() -> None:
    rate = KNOWN.rate("JPY", Years.only(2024))
    one, two = Division("USD", 10, 2, (rate,)), Division("USD", 5, 1, (rate,))
    assert added([one, two]) == Division("USD", 15, 3, (rate,))
    with pytest.raises(ValueError, match="unpack"):
        added([one, Division("JPY", 1, 1)])
