"""When two sources say the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.measures.agreement import Stated, Time, agree, same_time


def said(text: str) -> Stated:
    number = text.removeprefix("about ")
    return Stated(Decimal(number), number != text)


def named(first: str, last: str = "") -> Time:
    return Time(FuzzyDate.parse(first).through(FuzzyDate.parse(last or first)), True)


def made_on(day: str) -> Time:
    return Time(FuzzyDate.parse(day), False)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0.2", "0.20", True),
        ("0.2", "0.24", True),  # nobody said a second digit of the first
        ("0.20", "0.24", False),
        ("53", "53.4", True),
        ("50", "49", False),
        ("about 50", "49", True),
        ("about 50", "53", True),
        ("about 50", "56", False),
        ("about 10", "6", False),
        ("about 10", "14", False),
        ("about 243", "244", False),
    ],
)
def test_that_numbers_agree_as_exactly_as_the_coarser_was_said(one: str, other: str, same: bool) -> None:
    assert agree(said(one), said(other)) is same
    assert agree(said(other), said(one)) is same


def test_that_a_share_of_a_table_has_the_digits_of_its_source() -> None:
    assert Stated.of(50.0).number == Decimal(50)
    assert Stated.of(50.0).number.as_tuple().exponent == 0
    assert Stated.of(0.5, 2).number.as_tuple().exponent == -2
    assert Stated.of(50.0, qualifier="nearly").rough


def test_that_years_named_by_both_must_meet() -> None:
    assert same_time(named("1985", "1989"), named("1988"))
    assert not same_time(named("1985", "1989"), named("1990"))
    assert not same_time(named("2023"), named("2024"))


def test_that_a_statement_without_a_year_is_of_about_the_time_in_which_it_was_made() -> None:
    assert same_time(made_on("2024-06-03"), named("2019"))
    assert not same_time(made_on("2024-06-03"), named("2018"))
    assert not same_time(made_on("2024-06-03"), named("1985", "1989"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0.25", "0.3", True),  # a half is rounded up
        ("0.24", "0.3", False),
        ("about 100", "110", True),  # a tenth away, and 110 rounds to 100
        ("about 100", "111", False),
        ("about 150", "139", False),  # within a tenth, but 139 rounds to 140
        ("about 50", "45", True),  # a tenth away, and 45 rounds to 50
        ("about 50", "44", False),
        ("about 20", "18", True),
        ("about 20", "17.9", False),
        ("-5", "5", False),
        ("about -50", "-49", True),
    ],
)
def test_that_a_rough_number_reaches_a_tenth_of_itself(one: str, other: str, same: bool) -> None:
    assert agree(said(one), said(other)) is same
    assert agree(said(other), said(one)) is same


def test_that_a_table_s_value_is_printed_with_the_digits_it_has_or_is_given() -> None:
    assert (Stated.of(53.4).number, Stated.of(53.4, 0).number, Stated.of(50.0, 1).number) == (
        Decimal("53.4"), Decimal(53), Decimal("50.0"),
    )  # fmt: skip
    assert Stated.of(50.0, 1).number.as_tuple().exponent == -1
    assert Stated.of(1.0, qualifier="about").rough
    assert not Stated.of(1.0, qualifier="at_least").rough
    assert not Stated.of(1.0).rough


def test_that_periods_meet_in_a_single_day_too() -> None:
    assert same_time(named("2023", "2024"), named("2024", "2025"))
    assert same_time(named("2024", "2025"), named("2023", "2024"))
    assert not same_time(named("2024"), named("2023"))


def test_that_where_one_names_no_year_five_years_lie_between_at_most() -> None:
    assert same_time(named("2019"), made_on("2024"))
    assert not same_time(named("2018"), made_on("2024"))
    assert same_time(named("2010", "2019"), made_on("2024"))
    assert same_time(made_on("2024"), made_on("2029"))
    assert not same_time(made_on("2024"), made_on("2030"))
    assert same_time(named("2029", "2035"), made_on("2024"))
    assert not same_time(named("2030", "2035"), made_on("2024"))
