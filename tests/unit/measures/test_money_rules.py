"""The counting rules on small made tables: one rule a test, numbers worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Basis, Stage, Unit
from desktop_app.domain.years import Years
from desktop_app.measures.awards import awarded, pieces
from desktop_app.measures.conversion import Converted, Unconverted, convert
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.programmes import announced_support
from desktop_app.measures.selection import Selection
from tests.unit.measures.made import award, programme

USD = MoneyBasis(Unit.USD)
KNOWN = Denominators(
    [
        EconomyYear("JPN", 2023, 500_000, 4_000, 6_000, 100, 140.0, "JPY", Basis.ACTUAL, "s", ""),
        EconomyYear("JPN", 2024, 600_000, 4_000, 6_400, 100, 150.0, "JPY", Basis.ACTUAL, "s", ""),
        EconomyYear("JPN", 2025, 660_000, 4_400, 7_000, 100, 150.0, "JPY", Basis.ESTIMATE, "s", ""),
        EconomyYear("EUU", 2024, None, 20_000, 28_000, 400, 0.9, "EUR", Basis.ACTUAL, "s", ""),
    ]
)


def test_that_money_counts_once_at_its_latest_stage() -> None:
    rows = [
        award("m", 100, Stage.FINAL, date(2024, 1, 1)),
        award("m", 120, Stage.PRELIMINARY, date(2024, 6, 1)),  # later, but an earlier stage
    ]
    (piece,) = pieces(rows)
    assert piece.latest.stage is Stage.FINAL
    assert piece.amount == Amount(100, "JPY")


def test_that_a_stage_without_amount_keeps_the_latest_amount_stated() -> None:
    rows = [award("m", 100, Stage.APPROVED, date(2024, 1, 1)), award("m", None, Stage.FINAL, date(2024, 6, 1))]
    (piece,) = pieces(rows)
    assert (piece.latest.stage, piece.amount) == (Stage.FINAL, Amount(100, "JPY"))


def test_that_totals_and_parts_are_no_pieces() -> None:
    rows = [
        award("m", 100, Stage.FINAL, date(2024, 1, 1)),
        award("part", 40, Stage.FINAL, date(2024, 1, 1), part_of_money="m"),
        award("sum", 500, Stage.FINAL, date(2024, 1, 1), total=True),
    ]
    assert [piece.id for piece in pieces(rows)] == ["m"]
    working = awarded(rows, [], Selection(), MoneyBasis(Unit.LOCAL), KNOWN)
    assert working.total == 100
    assert {row.reason for row in working.left_out} == {"a_total", "part_of_piece"}


def test_that_cancelled_money_counts_as_nothing_and_says_what_was_given_up() -> None:
    rows = [award("m", 100, Stage.APPROVED, date(2024, 1, 1)), award("m", None, Stage.CANCELLED, date(2025, 1, 1))]
    working = awarded(rows, [], Selection(), USD, KNOWN)
    assert working.total == 0
    (left,) = working.left_out
    assert (left.reason, left.amount) == ("cancelled", Amount(100, "JPY"))


def test_that_a_stage_is_selected_after_the_latest_was_found() -> None:
    rows = [award("m", 100, Stage.PRELIMINARY, date(2024, 1, 1)), award("m", 90, Stage.FINAL, date(2024, 6, 1))]
    preliminary = awarded(rows, [], Selection(stages=frozenset({Stage.PRELIMINARY})), USD, KNOWN)
    assert preliminary.taken == ()


def test_that_awards_of_parts_of_a_programme_belong_to_it() -> None:
    programmes = [programme("whole", 100), programme("part", 10, part_of="whole", counts=False)]
    rows = [award("m", 10, Stage.FINAL, date(2024, 1, 1), programme_id="part")]
    assert awarded(rows, programmes, Selection(programmes=frozenset({"whole"})), USD, KNOWN).taken


def test_that_only_counted_programmes_are_added_and_each_other_says_why() -> None:
    rows = [
        programme("counted", 1_000),
        programme("inside", 400, part_of="counted", counts=False),
        programme("rival", 900, same_as="counted", counts=False),
        programme("envelope", 5_000, counts=False),
        programme("public-part", 700, part_of="envelope"),
        programme("pledge", 9_000, counts=False, note="A pledge that yearly budgets fill."),
        programme("unknown", None, counts=False),
    ]
    working = announced_support(rows, Selection(), MoneyBasis(Unit.LOCAL), KNOWN, date(2025, 6, 30))
    assert working.total == 1_700
    assert {row.fact.id: row.reason for row in working.left_out} == {
        "inside": "inside_counted",
        "rival": "same_money",
        "envelope": "parts_counted",
        "pledge": "not_counted",
        "unknown": "no_amount",
    }


@pytest.mark.parametrize(
    ("unit", "value", "name"),
    [
        (Unit.LOCAL, 300, "JPY m"),
        (Unit.USD, 2.0, "USD m"),  # 300 ÷ 150
        (Unit.PPP, 3.2, "PPP USD m"),  # 2 × 6,400 ÷ 4,000
        (Unit.GDP_SHARE, 0.05, "% of GDP"),  # 300 ÷ 600,000
        (Unit.PER_HEAD, 20_000, "USD per head"),  # 2m dollars for 100 heads
    ],
)
def test_that_each_basis_has_its_formula(unit: Unit, value: float, name: str) -> None:
    result = convert(Amount(300, "JPY"), "JPN", Years.only(2024), MoneyBasis(unit, 2024), KNOWN)
    assert isinstance(result, Converted)
    assert (result.value, result.unit) == (pytest.approx(value), name)


def test_that_an_envelope_a_year_is_divided_by_its_years() -> None:
    basis = MoneyBasis(Unit.LOCAL, per_year=True)
    result = convert(Amount(300, "JPY"), "JPN", Years.only(2024), basis, KNOWN, window=3)
    assert isinstance(result, Converted)
    assert (result.value, result.unit) == (100, "JPY m a year")
    assert convert(Amount(300, "JPY"), "JPN", Years.only(2024), basis, KNOWN) == Unconverted("no_window", "")


@pytest.mark.parametrize(
    ("first", "last", "day", "rate"),
    [
        ("2023", "2025", date(2025, 12, 31), 440 / 3),  # 140, 150, 150
        ("2023", "2027", date(2026, 12, 31), 440 / 3),  # the table ends with 2025
        ("2023", "2025", date(2024, 6, 30), 145.0),  # 2025 is still to come
        ("2024", "2024", date(2025, 12, 31), 150.0),
        ("2023", "", date(2025, 12, 31), 140.0),  # an open end
        ("", "2025", date(2025, 12, 31), 150.0),  # the year of the source: 2024
        ("2026", "2027", date(2025, 12, 31), 150.0),  # nothing but years to come, none in the table: 2025 stands in
    ],
)
def test_that_a_programme_is_converted_at_the_mean_rate_of_its_years(
    first: str, last: str, day: date, rate: float
) -> None:
    years = {
        "start_year": FuzzyDate.parse(first) if first else None,
        "end_year": FuzzyDate.parse(last) if last else None,
    }
    working = announced_support([programme("p", 4_400, **years)], Selection(), USD, KNOWN, day)
    assert working.total == pytest.approx(4_400 / rate)


def test_that_a_rate_of_another_year_never_stands_in_silently() -> None:
    result = convert(Amount(300, "JPY"), "JPN", Years.only(2030), USD, KNOWN)
    assert isinstance(result, Converted)
    (rate,) = result.inputs
    assert (rate.year, rate.note) == (2025, "2030")


def test_that_the_union_without_gdp_in_euro_is_measured_in_dollars() -> None:
    result = convert(Amount(90, "EUR"), "EUU", Years.only(2024), MoneyBasis(Unit.GDP_SHARE, 2024), KNOWN)
    assert isinstance(result, Converted)
    assert result.value == pytest.approx(0.5)  # 90 ÷ 0.9 ÷ 20,000
    assert [each.unit for each in result.inputs] == ["EUR per USD", "USD m"]


@pytest.mark.parametrize(
    ("amount", "country", "unit", "reason"),
    [
        (Amount(1, "CHF"), "CHE", Unit.USD, "no_rate"),
        (Amount(1, "JPY"), "CHE", Unit.GDP_SHARE, "no_gdp"),
        (Amount(1, "JPY"), "CHE", Unit.PER_HEAD, "no_population"),
    ],
)
def test_that_what_cannot_be_converted_is_missing_with_its_reason(
    amount: Amount, country: str, unit: Unit, reason: str
) -> None:
    result = convert(amount, country, Years.only(2024), MoneyBasis(unit, 2024), KNOWN)
    assert isinstance(result, Unconverted)
    assert result.reason == reason


def test_that_a_part_says_what_holds_of_the_piece_around_it() -> None:
    given, part = date(2024, 1, 1), date(2023, 1, 1)
    rows = [
        award("counted", 100, Stage.FINAL, given),
        award("gone", 50, Stage.CANCELLED, given),
        award("a", 40, Stage.FINAL, part, part_of_money="counted"),
        award("b", 30, Stage.FINAL, part, part_of_money="gone"),
        award("c", 20, Stage.FINAL, part, part_of_money="not-stated-yet"),
    ]
    working = awarded(rows, [], Selection(), MoneyBasis(Unit.LOCAL), KNOWN)
    reasons = {row.amount.millions: row.reason for row in working.left_out if row.amount and "part" in row.reason}
    assert reasons == {40: "part_of_piece", 30: "part_of_cancelled", 20: "part_of_later"}
    filtered = awarded(rows, [], Selection(stages=frozenset({Stage.APPROVED})), MoneyBasis(Unit.LOCAL), KNOWN)
    reasons = {row.amount.millions: row.reason for row in filtered.left_out if row.amount and "part" in row.reason}
    assert reasons == {40: "part_of_uncounted", 30: "part_of_cancelled", 20: "part_of_later"}


def test_that_a_programme_names_no_other_that_was_stated_later() -> None:
    rows = [
        programme("rival", 900, same_as="later", counts=False),
        programme("inside", 400, part_of="later", counts=False),
    ]
    working = announced_support(rows, Selection(), MoneyBasis(Unit.LOCAL), KNOWN, date(2025, 6, 30))
    assert {row.fact.id: (row.reason, row.detail) for row in working.left_out} == {
        "rival": ("same_money_later", ""),
        "inside": ("inside_envelope_later", ""),
    }
