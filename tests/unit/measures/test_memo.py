"""Results that are remembered, and how long."""

from __future__ import annotations

from desktop_app.measures.memo import remembered


def test_that_a_result_is_remembered_by_the_tuple_itself_and_the_value_of_the_rest() -> None:
    calls = []

    @remembered
    def length(rows: tuple[int, ...], more: str) -> list[int]:
        """Say how long."""
        calls.append(more)
        return [len(rows)]

    rows, same = tuple(range(2)), tuple(range(2))
    assert length(rows, "a") is length(rows, "ba"[1:])
    assert length(same, "a") is not length(rows, "a")
    assert length(rows, "b") == [2]
    assert calls == ["a", "a", "b"]
    assert length.__doc__ == "Say how long."


def test_that_the_eight_answers_asked_for_last_are_kept() -> None:
    calls = []

    @remembered
    def told(number: int) -> int:
        calls.append(number)
        return number

    for number in range(8):
        told(number)
    assert told(0) == 0  # kept, and now the youngest
    told(8)  # pushes 1 out
    assert calls == [*range(8), 8]
    for number in (0, 2, 3, 4, 5, 6, 7, 8):
        told(number)
    assert calls == [*range(8), 8]
    told(1)
    assert calls == [*range(8), 8, 1]


def test_that_an_answer_of_none_is_remembered_too() -> None:
    calls = []

    @remembered
    def nothing(number: int) -> None:
        calls.append(number)

    nothing(1)
    nothing(1)
    assert calls == [1]
