from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import AmountKind, Instrument, Milestone, ProjectKind, ProjectStatus, Stage
from desktop_app.figures import wording
from desktop_app.figures.wording import (
    axis_scale,
    count_word,
    day_text,
    event_kind_word,
    fuzzy_date,
    joined,
    money,
    money_rounded,
    months_text,
    number,
    percent,
    signed,
)
from desktop_app.figures.wording.values import value_text
from desktop_app.i18n import say_in

EN, JA, KO = say_in("en"), say_in("ja"), say_in("ko")
ABOUT, CEILING, FLOOR = AmountKind.ABOUT, AmountKind.CEILING, AmountKind.FLOOR


@pytest.mark.parametrize(
    ("amount", "en", "ja", "ko"),
    [
        (Amount(732_000, "JPY", CEILING), "≤ ¥732bn", "≤ 7,320億円", "≤ 7,320억 엔"),
        (Amount(5_700_000, "JPY"), "¥5.7tn", "5.7兆円", "5.7조 엔"),
        (Amount(1_208_000, "JPY"), "¥1,208bn", "1兆2,080億円", "1조 2,080억 엔"),
        (Amount(1_722_500, "JPY"), "¥1,722.5bn", "1兆7,225億円", "1조 7,225억 엔"),
        (Amount(6_600, "USD"), "$6.6bn", "66億ドル", "66억 달러"),
        (Amount(23_197, "USD"), "$23.197bn", "231.97億ドル", "231.97억 달러"),
        (Amount(1_941, "USD", ABOUT), "about $1.941bn", "約19.41億ドル", "약 19.41억 달러"),
        (Amount(685.7, "USD"), "$685.7m", "6億8,570万ドル", "6억 8,570만 달러"),
        (Amount(3_052_200, "KRW"), "₩3,052.2bn", "3兆522億ウォン", "3조 522억 원"),
        (Amount(1_234_500, "KRW"), "₩1,234.5bn", "1兆2,345億ウォン", "1조 2,345억 원"),
        (Amount(999.99, "EUR"), "€999.99m", "9億9,999万ユーロ", "9억 9,999만 유로"),
        (Amount(0.5, "USD"), "$0.5m", "50万ドル", "50만 달러"),
        (Amount(75, "USD"), "$75m", "7,500万ドル", "7,500만 달러"),
        (Amount(26, "CHF"), "CHF 26m", "2,600万スイスフラン", "2,600만 스위스 프랑"),
        (Amount(2_000_000, "JPY", FLOOR), "≥ ¥2tn", "≥ 2兆円", "≥ 2조 엔"),
    ],
)
def test_that_stated_money_keeps_the_digits_of_its_source(amount: Amount, en: str, ja: str, ko: str) -> None:
    assert [money(amount, say) for say in (EN, JA, KO)] == [en, ja, ko]


@pytest.mark.parametrize(
    ("step", "en", "ja", "ko"),  # millions
    [
        (2_000_000, (1_000_000, "tn"), (1_000_000, "兆"), (1_000_000, "조")),
        (500_000, (1_000, "bn"), (100, "億"), (100, "억")),
        (100, (1_000, "bn"), (100, "億"), (100, "억")),
        (50, (1, "m"), (0.01, "万"), (0.01, "만")),
    ],
)
def test_that_an_axis_of_money_is_in_the_scale_of_the_language(step: float, en: object, ja: object, ko: object) -> None:
    assert [axis_scale(step, say) for say in (EN, JA, KO)] == [en, ja, ko]


def test_that_converted_money_claims_three_digits_only() -> None:
    assert money(Amount(51_892.2462, "USD"), EN) == "$51.9bn"
    assert money(Amount(172.97408, "USD"), EN) == "$173m"
    assert money_rounded(Amount(608_398_900, "JPY"), EN) == "¥608.4tn"


@pytest.mark.parametrize(
    ("millions", "currency", "en", "ja", "ko"),
    [
        (3_585.2, "USD", "$3.59bn", "35.9億ドル", "35.9억 달러"),
        (6_399, "USD", "$6.4bn", "64億ドル", "64억 달러"),
        (28_042.7, "USD", "$28bn", "280億ドル", "280억 달러"),
        (6_623, "EUR", "€6.62bn", "66.2億ユーロ", "66.2억 유로"),
        (2_604_200, "JPY", "¥2.6tn", "2.6兆円", "2.6조 엔"),
        (1_828_500, "JPY", "¥1.83tn", "1兆8,300億円", "1조 8,300억 엔"),
        (999.96, "USD", "$1bn", "10億ドル", "10억 달러"),
    ],
)
def test_that_sums_and_conversions_are_written_with_three_digits_in_one_scale(
    millions: float, currency: str, en: str, ja: str, ko: str
) -> None:
    assert [value_text(millions, f"{currency} m", say) for say in (EN, JA, KO)] == [en, ja, ko]


def test_that_an_amount_about_which_a_source_is_unsure_says_so() -> None:
    assert money(Amount(5_700_000, "JPY", ABOUT), EN) == "about ¥5.7tn"


@pytest.mark.parametrize(
    ("said", "en", "ja", "ko"),
    [
        ("2026-07-04", "4 Jul 2026", "2026年7月4日", "2026년 7월 4일"),
        ("2026-02", "Feb 2026", "2026年2月", "2026년 2월"),
        ("2025-Q4", "Q4 2025", "2025年第4四半期", "2025년 4분기"),
        ("2027-H2", "H2 2027", "2027年下半期", "2027년 하반기"),
        ("2027", "2027", "2027年", "2027년"),
    ],
)
def test_that_a_date_is_printed_as_exact_as_said(said: str, en: str, ja: str, ko: str) -> None:
    assert [fuzzy_date(FuzzyDate.parse(said), say) for say in (EN, JA, KO)] == [en, ja, ko]


def test_that_a_range_is_printed_from_end_to_end() -> None:
    years = FuzzyDate.parse("2030").through(FuzzyDate.parse("2031"))
    assert [fuzzy_date(years, say) for say in (EN, JA)] == ["2030–2031", "2030年–2031年"]
    assert fuzzy_date(FuzzyDate.parse("2026-Q4").through(FuzzyDate.parse("2027")), EN) == "Q4 2026–Q4 2027"


def test_that_a_small_number_is_never_printed_as_zero() -> None:
    assert number(0.001, EN, 2) == "< 0.01"
    assert number(-0.001, EN, 2) == "> −0.01"
    assert percent(0.004, EN, 2) == "< 0.01\u202f%"
    assert [number(0.0, EN, 2), number(0.006, EN, 2)] == ["0.00", "0.01"]


def test_that_counts_and_lengths_read_as_running_text() -> None:
    assert [count_word(9, EN, first=True), count_word(9, EN), count_word(11, EN), count_word(9, JA)] == [
        "Nine", "nine", "11", "9",
    ]  # fmt: skip
    assert [months_text(months, EN) for months in (60, 24, 12, 41, 1, -12)] == [
        "five years", "two years", "12 months", "41 months", "1 month", "12 months",
    ]  # fmt: skip


def test_that_a_kind_of_event_of_a_later_edition_stays_as_it_is() -> None:
    assert [event_kind_word(kind, EN) for kind in ("export_control", "moratorium")] == ["export control", "moratorium"]


def test_that_numbers_have_a_true_minus_and_percent_its_narrow_space() -> None:
    assert number(-1234.5, EN) == "−1,234.5"
    assert percent(0.94, EN, 2) == "0.94\u202f%"
    assert percent(0.94, JA, 2) == "0.94%"
    assert [signed(value, EN) for value in (12, 0, -3)] == ["+12", "0", "−3"]
    assert day_text(date(2024, 2, 29), EN) == "29 Feb 2024"


def test_that_lists_end_as_the_language_ends_them() -> None:
    assert joined(["A"], EN) == "A"
    assert joined(["A", "B", "C"], EN) == "A, B and C"
    assert joined(["A", "B"], JA) == "A、B"


@pytest.mark.parametrize(
    ("vocabulary", "word"),
    [
        (Instrument, wording.instrument_word),
        (Instrument, wording.instrument_words),
        (Stage, wording.stage_word),
        (AmountKind, wording.amount_kind_word),
        (ProjectStatus, wording.status_word),
        (Milestone, wording.milestone_word),
        (ProjectKind, wording.project_kind_word),
    ],
)
def test_that_every_member_has_a_word(vocabulary: type, word: object) -> None:
    assert all(word(member, EN) for member in vocabulary)  # type: ignore[operator, attr-defined]
