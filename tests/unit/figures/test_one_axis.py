"""Lengths on an axis shared by several currencies, worked out by hand: 150 yen or 0.9 euros are a dollar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Unit
from desktop_app.domain.years import Years
from desktop_app.figures.money.one_axis import OneAxis
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.programmes import convert_programme
from tests.unit.measures.made import day, economy, programme

KNOWN = Denominators(
    [economy("JPN", 2024, 150.0, "JPY"), economy("DEU", 2024, 0.9, "EUR"), economy("USA", 2024, None, "USD")]
)
LOCAL = MoneyBasis(Unit.LOCAL)
A_YEAR = MoneyBasis(Unit.LOCAL, per_year=True)


def taken(country: str, millions: float, currency: str, years: str = "2024", basis: MoneyBasis = LOCAL):
    first, _, last = years.partition("-")
    row = programme("p", 0, country=country, start_year=day(first), end_year=day(last or first))
    return convert_programme(replace(row, amount=Amount(millions, currency)), basis, KNOWN, date(2030, 1, 1))


def test_that_one_currency_is_drawn_as_it_is() -> None:
    rows = [taken("JPN", 300, "JPY"), taken("JPN", 600, "JPY")]
    axis = OneAxis(LOCAL, KNOWN, rows)
    assert (axis.mixed, axis.axis_unit) == (False, "JPY m")
    assert [axis.length(row) for row in rows] == [axis.drawn(row) for row in rows] == [300, 600]
    assert axis.sources(rows[0]) == ()


def test_that_several_currencies_are_drawn_at_their_length_in_dollars() -> None:
    rows = [taken("JPN", 300, "JPY"), taken("DEU", 9, "EUR"), taken("USA", 5, "USD")]
    axis = OneAxis(LOCAL, KNOWN, rows)
    assert (axis.mixed, axis.axis_unit) == (True, "USD m")
    assert [axis.unit(row) for row in rows] == ["JPY m", "EUR m", "USD m"]
    assert [axis.length(row) for row in rows] == [2, pytest.approx(10), 5]
    assert [axis.sources(row) for row in rows] == [("imf-2024",), ("imf-2024",), ()]
    assert axis.rates == {Years.only(2024)}


@pytest.mark.parametrize(("years", "length"), [("2021-2024", 0.5), ("2024", 2.0), ("2023-2024", 1.0)])
def test_that_money_a_year_is_as_long_as_the_years_it_is_divided_by_leave_it(years: str, length: float) -> None:
    """300 yen are two dollars: over four years half a dollar each."""
    rows = [taken("JPN", 300, "JPY", years, A_YEAR), taken("USA", 5, "USD", basis=A_YEAR)]
    axis = OneAxis(A_YEAR, KNOWN, rows)
    assert axis.axis_unit == "USD m a year"
    assert axis.length(rows[0]) == length
    assert axis.length(rows[1]) == 5


def test_that_a_whole_envelope_is_drawn_undivided() -> None:
    rows = [taken("JPN", 300, "JPY", "2021-2024"), taken("USA", 5, "USD")]
    assert OneAxis(LOCAL, KNOWN, rows).length(rows[0]) == 2


def test_that_money_without_a_rate_has_no_length_among_others() -> None:
    rows = [taken("CHE", 5, "CHF"), taken("USA", 5, "USD")]
    axis = OneAxis(LOCAL, KNOWN, rows)
    assert axis.length(rows[0]) is None
    assert axis.sources(rows[0]) == ()
    assert axis.rates == frozenset()
    assert OneAxis(LOCAL, KNOWN, rows[:1]).length(rows[0]) == 5


def test_that_an_axis_without_rows_is_of_dollars() -> None:
    assert OneAxis(LOCAL, KNOWN, []).axis_unit == "USD m"
