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
