"""What is asked for again is made once, as long as not too much else was asked for in between."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.ledger import Ledger
from desktop_app.ledger.memory import Memory


def test_that_an_answer_is_made_once_for_each_key() -> None:
    memory, made = Memory(3), []

    def upper(word: str) -> str:
        made.append(word)
        return word.upper()

    assert [memory.get(("upper", word), lambda word=word: upper(word)) for word in "aba"] == ["A", "B", "A"]
    assert made == ["a", "b"]


def test_that_of_too_many_the_one_longest_not_asked_for_is_made_anew() -> None:
    memory = Memory(2)
    first, second = memory.get(("first",), object), memory.get(("second",), object)
    assert memory.get(("first",), object) is first
    memory.get(("third",), object)
    assert memory.get(("first",), object) is first
    assert memory.get(("second",), object) is not second


def test_that_an_answer_of_none_is_kept_and_an_error_is_not() -> None:
    memory = Memory(2)
    assert memory.get(("none",), lambda: None) is None
    assert memory.get(("none",), lambda: "made again") is None
    with pytest.raises(ZeroDivisionError):
        memory.get(("error",), lambda: 1 // 0)
    assert memory.get(("error",), lambda: "made") == "made"


def test_that_a_ledger_keeps_what_is_in_use_while_a_slider_runs_over_a_hundred_days(ledger: Ledger) -> None:
    last = ledger.info.facts_to
    before = ledger.awards(last)
    for step in range(100):
        ledger.statements(last - timedelta(days=step))
        assert ledger.awards(last) is before
    assert ledger.statements(date(2024, 1, 1)) is ledger.statements(date(2024, 1, 1))
