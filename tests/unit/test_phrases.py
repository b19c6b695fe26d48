from __future__ import annotations

import pytest

from desktop_app.phrases import held_together, phrases


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("公的資金の合計は、2025年に決定", ["公的資金の", "合計は、", "2025年に", "決定"]),
        ("日本（内訳なし）は≤ 732億円", ["日本", "（内訳なし）", "は", "≤ 732億円"]),
        ("Micronへの補助金", ["Micronへの", "補助金"]),
        ("공적 자금의 합계", ["공적", " ", "자금의", " ", "합계"]),
    ],
)
def test_that_a_phrase_ends_after_its_particles_and_signs(text: str, parts: list[str]) -> None:
    assert phrases(text) == parts


def test_that_phrases_hold_together_and_their_ends_stay_open() -> None:
    assert held_together("為替は次。") == "為\u2060替\u2060は次\u2060。"
    assert held_together("exchange rate") == "exchange rate"


def test_that_a_long_compound_may_break_in_a_narrow_column() -> None:
    compound = "半導体製造装置用高純度化学薬品"
    assert held_together(compound) == compound
