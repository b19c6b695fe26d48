from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fuzzy_date import FuzzyDate, Precision


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31), Precision.HALF),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31), Precision.QUARTER),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("2023-02-24", date(2023, 2, 24), date(2023, 2, 24), Precision.DAY),
    ],
)
def test_that_a_date_is_as_wide_as_it_was_said(text: str, earliest: date, latest: date, precision: Precision) -> None:
    said = FuzzyDate.parse(text)
    assert (said.earliest, said.latest, said.precision) == (earliest, latest, precision)
    assert str(said) == text


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2024-Q5", "2024-H0", "2024-02-30", "2024-1", "2024/02", "around 2025"]
)
def test_that_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        FuzzyDate.parse(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_that_every_period_that_contains_a_day_says_so(day: date) -> None:
    half, quarter = (day.month + 5) // 6, (day.month + 2) // 3
    texts = (f"{day.year}", f"{day.year}-H{half}", f"{day.year}-Q{quarter}", f"{day:%Y-%m}", day.isoformat())
    for text in texts:
        said = FuzzyDate.parse(text)
        assert said.earliest <= day <= said.latest


def test_that_a_range_reaches_from_end_to_end_and_keeps_the_finer_precision() -> None:
    years = FuzzyDate.parse("2027").through(FuzzyDate.parse("2028"))
    assert (years.earliest, years.latest, str(years)) == (date(2027, 1, 1), date(2028, 12, 31), "2027/2028")
    mixed = FuzzyDate.parse("2025").through(FuzzyDate.parse("2026-Q1"))
    assert (mixed.earliest, mixed.latest, str(mixed)) == (date(2025, 1, 1), date(2026, 3, 31), "2025-Q1/2026-Q1")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_that_a_single_period_is_both_its_ends(day: date) -> None:
    for text in (f"{day.year}", f"{day.year}-H{(day.month + 5) // 6}", f"{day:%Y-%m}", day.isoformat()):
        said = FuzzyDate.parse(text)
        assert said.ends == (said, said)
