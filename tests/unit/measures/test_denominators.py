"""Rates, GDP and population on a table made by hand, and what is done with them."""

from __future__ import annotations

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Basis, Unit
from desktop_app.domain.years import Years
from desktop_app.measures.conversion import Converted, Unconverted, convert, to_currency, unit_of
from desktop_app.measures.denominators import Denominators, denominators_of
from tests.unit.measures.made import economy

TABLE = [
    economy("JPN", 2023, 140.0, "JPY", gdp_lcu_m=560_000.0, gdp_usd_m=4_000.0, gdp_ppp_usd_m=6_000.0, population=125e6),
    economy("JPN", 2024, 150.0, "JPY", gdp_lcu_m=600_000.0, gdp_usd_m=4_000.0, gdp_ppp_usd_m=6_400.0, population=124e6),
    economy("JPN", 2025, 160.0, "JPY", basis=Basis.ESTIMATE, gdp_lcu_m=660_000.0, gdp_usd_m=4_125.0, population=123e6),
    economy("DEU", 2024, 0.9, "EUR"),
    economy("FRA", 2024, 0.8, "EUR"),
    economy("USA", 2022, gdp_usd_m=25_000.0, gdp_ppp_usd_m=25_000.0),
]
KNOWN = Denominators(TABLE)


def only(year: int) -> Years:
    return Years.only(year)


def test_that_years_are_those_of_the_table_and_the_usual_one_is_no_estimate() -> None:
    assert KNOWN.years() == (2022, 2023, 2024, 2025)
    assert KNOWN.default_year() == 2024


def test_that_a_country_has_the_currency_of_its_row() -> None:
    assert (KNOWN.currency("DEU"), KNOWN.currency("XXX")) == ("EUR", None)


def test_that_a_rate_is_that_of_the_first_country_with_the_currency() -> None:
    rate = KNOWN.rate("EUR", only(2024))
    assert (rate.value, rate.country, rate.year, rate.unit, rate.source_id) == (
        0.9,
        "DEU",
        2024,
        "EUR per USD",
        "imf-2024",
    )
    assert KNOWN.rate("EUR", only(2024)) is rate  # looked up once


def test_that_the_dollar_and_an_unknown_currency_have_no_rate() -> None:
    assert KNOWN.rate("USD", only(2022)) is None
    assert KNOWN.rate("CHF", only(2024)) is None


@pytest.mark.parametrize(
    ("first", "last", "value", "years", "note"),
    [
        (2023, 2025, 150.0, (2023, 2025), ""),  # (140 + 150 + 160) ÷ 3
        (2024, 2030, 155.0, (2024, 2025), ""),  # the years that the table has
        (2010, 2020, 140.0, (2023, 2023), "2010–2020"),  # none of them: the nearest
        (2031, 2031, 160.0, (2025, 2025), "2031"),
    ],
)
def test_that_a_rate_of_several_years_is_their_mean(first, last, value, years, note) -> None:
    rate = KNOWN.rate("JPY", Years(first, last))
    assert (rate.value, rate.years, rate.note) == (value, Years(*years), note)


def test_that_of_two_years_as_near_the_earlier_stands_in() -> None:
    known = Denominators([economy("JPN", 2020, 100.0, "JPY"), economy("JPN", 2024, 200.0, "JPY")])
    assert known.rate("JPY", only(2022)).year == 2020
    assert known.rate("JPY", only(2023)).year == 2024


def test_that_gdp_and_population_are_those_of_the_year_with_unit_source_and_estimates_told() -> None:
    local, dollars = KNOWN.gdp_local("JPN", 2025), KNOWN.gdp_usd("JPN", 2024)
    assert (local.value, local.unit, local.note, local.source_id) == (660_000, "JPY m", "estimate", "imf-2025")
    assert (dollars.value, dollars.unit, dollars.note) == (4_000, "USD m", "")
    people = KNOWN.population("JPN", 2023)
    assert (people.value, people.unit, people.note) == (125e6, "persons", "")
    assert KNOWN.gdp_usd("JPN", 2025).note == KNOWN.population("JPN", 2025).note == "estimate"


@pytest.mark.parametrize("what", ["gdp_local", "gdp_usd", "population"])
def test_that_a_year_without_a_number_or_a_row_has_none(what: str) -> None:
    assert getattr(KNOWN, what)("DEU", 2024) is None
    assert getattr(KNOWN, what)("JPN", 2021) is None


def test_that_the_ppp_factor_is_gdp_in_ppp_dollars_by_gdp_in_dollars() -> None:
    assert KNOWN.ppp_per_usd("JPN", only(2024)).value == 1.6  # 6,400 ÷ 4,000
    mean = KNOWN.ppp_per_usd("JPN", Years(2023, 2024))
    assert (mean.value, mean.unit) == (pytest.approx(1.55), "PPP USD per USD")  # (1.5 + 1.6) ÷ 2
    assert KNOWN.ppp_per_usd("JPN", only(2025)).year == 2024  # 2025 has no GDP in PPP dollars
    assert KNOWN.ppp_per_usd("DEU", only(2024)) is None
    assert KNOWN.ppp_per_usd("USA", only(2022)).value == 1


def test_that_the_denominators_of_a_table_are_made_once() -> None:
    table = tuple(TABLE)
    assert denominators_of(table) is denominators_of(table)


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        (Unit.LOCAL, "JPY m"), (Unit.USD, "USD m"), (Unit.PPP, "PPP USD m"), (Unit.GDP_SHARE, "% of GDP"),
        (Unit.PER_HEAD, "USD per head"), (Unit.PROJECT_SHARE, "% of project cost"),
    ],
)  # fmt: skip
def test_that_a_unit_says_whether_it_is_a_year(unit: Unit, name: str) -> None:
    assert unit_of(MoneyBasis(unit), "JPY") == name
    assert unit_of(MoneyBasis(unit, per_year=True), "JPY") == f"{name} a year"


def test_that_one_currency_becomes_another_by_way_of_the_dollar() -> None:
    found = to_currency(Amount(300, "JPY"), "EUR", only(2024), KNOWN)
    assert (found.value, found.unit, found.formula) == (pytest.approx(1.8), "EUR m", "amount ÷ rate × rate")
    assert [each.unit for each in found.inputs] == ["JPY per USD", "EUR per USD"]
    own = to_currency(Amount(300, "JPY"), "JPY", only(2024), KNOWN)
    assert own == Converted(300, "JPY m", "amount", ())
    assert to_currency(Amount(300, "JPY"), "USD", only(2024), KNOWN).value == 2
    from_dollars = to_currency(Amount(2, "USD"), "JPY", only(2024), KNOWN)
    assert (from_dollars.value, from_dollars.formula) == (300, "amount × rate")
    assert to_currency(Amount(1, "JPY"), "CHF", only(2024), KNOWN) == Unconverted("no_rate", "CHF")
    assert to_currency(Amount(1, "CHF"), "JPY", only(2024), KNOWN) == Unconverted("no_rate", "CHF")


def converted(amount: Amount, country: str, basis: MoneyBasis, year: int = 2024):
    return convert(amount, country, only(year), basis, KNOWN)


@pytest.mark.parametrize(
    ("amount", "basis", "formula"),
    [
        (Amount(3, "JPY"), MoneyBasis(Unit.LOCAL), "amount"),
        (Amount(3, "USD"), MoneyBasis(Unit.LOCAL), "amount × rate"),
        (Amount(3, "JPY"), MoneyBasis(Unit.USD), "amount ÷ rate"),
        (Amount(3, "USD"), MoneyBasis(Unit.USD), "amount"),
        (Amount(3, "JPY"), MoneyBasis(Unit.PROJECT_SHARE), "amount ÷ rate"),
        (Amount(3, "JPY"), MoneyBasis(Unit.PPP), "amount ÷ rate × PPP factor"),
        (Amount(3, "JPY"), MoneyBasis(Unit.GDP_SHARE), "amount ÷ GDP"),
        (Amount(3, "USD"), MoneyBasis(Unit.GDP_SHARE), "amount × rate ÷ GDP"),
        (Amount(3, "JPY"), MoneyBasis(Unit.PER_HEAD), "amount ÷ rate ÷ population"),
    ],
)
def test_that_a_formula_says_what_was_done(amount: Amount, basis: MoneyBasis, formula: str) -> None:
    assert converted(amount, "JPN", basis).formula == formula


def test_that_the_year_of_gdp_is_the_one_asked_for_else_the_usual_one() -> None:
    amount = Amount(6_600, "JPY")
    assert converted(amount, "JPN", MoneyBasis(Unit.GDP_SHARE)).value == pytest.approx(1.1)  # of 600,000
    assert converted(amount, "JPN", MoneyBasis(Unit.GDP_SHARE, 2025)).value == pytest.approx(1.0)  # of 660,000
    per_head = converted(Amount(248, "USD"), "JPN", MoneyBasis(Unit.PER_HEAD))
    assert per_head.value == pytest.approx(2)  # 248m ÷ 124m heads
    assert [each.role for each in per_head.inputs] == ["population"]


def test_that_money_of_a_country_without_a_currency_stays_as_stated() -> None:
    assert converted(Amount(5, "CHF"), "CHE", MoneyBasis(Unit.LOCAL)) == Converted(5, "CHF m", "amount", ())


@pytest.mark.parametrize(
    ("amount", "country", "basis", "missing"),
    [
        (Amount(1, "CHF"), "JPN", MoneyBasis(Unit.PPP), Unconverted("no_rate", "CHF")),
        (Amount(1, "JPY"), "DEU", MoneyBasis(Unit.PPP), Unconverted("no_gdp", "2024")),
        (Amount(1, "JPY"), "DEU", MoneyBasis(Unit.GDP_SHARE, 2023), Unconverted("no_gdp", "2023")),
        (Amount(1, "CHF"), "JPN", MoneyBasis(Unit.GDP_SHARE), Unconverted("no_rate", "CHF")),
        (Amount(1, "JPY"), "DEU", MoneyBasis(Unit.PER_HEAD, 2023), Unconverted("no_population", "2023")),
        (Amount(1, "CHF"), "JPN", MoneyBasis(Unit.PER_HEAD), Unconverted("no_rate", "CHF")),
        (Amount(1, "CHF"), "JPN", MoneyBasis(Unit.USD, per_year=True), Unconverted("no_window", "")),
    ],
)
def test_that_what_is_missing_is_named(amount: Amount, country: str, basis: MoneyBasis, missing: Unconverted) -> None:
    assert converted(amount, country, basis) == missing


def test_that_a_year_s_money_says_by_how_many_years_it_was_divided() -> None:
    found = convert(Amount(600, "JPY"), "JPN", only(2024), MoneyBasis(Unit.USD, per_year=True), KNOWN, 4)
    assert found == Converted(1, "USD m a year", "(amount ÷ rate) ÷ 4 years", (KNOWN.rate("JPY", only(2024)),))
    missing = convert(Amount(1, "CHF"), "JPN", only(2024), MoneyBasis(Unit.USD, per_year=True), KNOWN, 4)
    assert missing == Unconverted("no_rate", "CHF")
