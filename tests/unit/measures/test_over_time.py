"""The running total of public money, worked out by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.vocabulary import Stage
from desktop_app.measures.over_time import half_day, running_total
from tests.unit.measures.made import award


def yen(piece):
    return piece.amount.millions if piece.amount else None


def steps(*rows):
    return [
        (step.day.isoformat(), step.value, [piece.id for piece in step.changed]) for step in running_total(rows, yen)
    ]


def test_that_each_day_adds_what_became_known_on_it() -> None:
    assert steps(
        award("b", 40, known_from="2024-03-01"),
        award("a", 100, known_from="2023-05-01"),
        award("c", 5, known_from="2024-03-01"),
    ) == [("2023-05-01", 100, ["a"]), ("2024-03-01", 145, ["b", "c"])]


def test_that_a_piece_counts_with_its_latest_amount_so_that_a_total_can_fall() -> None:
    assert steps(
        award("a", 100, Stage.PRELIMINARY, "2023-01-01"),
        award("b", 7, Stage.FINAL, "2023-02-01"),
        award("a", 80, Stage.FINAL, "2024-01-01"),
        award("a", None, Stage.CANCELLED, "2025-01-01"),
    ) == [
        ("2023-01-01", 100, ["a"]),
        ("2023-02-01", 107, ["b"]),
        ("2024-01-01", 87, ["a"]),
        ("2025-01-01", 7, ["a"]),
    ]


def test_that_a_proposal_and_an_unknown_amount_count_as_nothing_and_are_no_step() -> None:
    assert steps(
        award("a", 100, Stage.PROPOSED, "2023-01-01"),
        award("b", None, Stage.FINAL, "2023-02-01"),
        award("a", 100, Stage.APPROVED, "2023-03-01"),
        award("a", 100, Stage.FINAL, "2023-04-01"),  # a further stage of the same amount changes nothing
    ) == [("2023-03-01", 100, ["a"])]


def test_that_totals_and_parts_are_no_pieces() -> None:
    assert steps(award("a", 100, total=True), award("b", 10, part_of_money="a")) == []


def test_that_a_step_names_the_piece_as_it_stood_on_its_day() -> None:
    first, last = running_total(
        [award("a", 100, Stage.PRELIMINARY, "2023-01-01"), award("a", 80, Stage.FINAL, "2024-01-01")], yen
    )
    assert first.changed[0].latest.stage is Stage.PRELIMINARY
    assert last.changed[0].latest.stage is Stage.FINAL
    assert (first.day, last.day) == (date(2023, 1, 1), date(2024, 1, 1))


def half(*rows):
    found = half_day(running_total(rows, yen))
    return found.isoformat() if found else None


def test_that_half_of_the_money_is_there_once_as_much_has_come_to_stay() -> None:
    rows = [award("a", 30, known_from="2023-01-01"), award("b", 20, known_from="2023-06-01")]
    assert half(*rows, award("c", 50, known_from="2024-01-01")) == "2023-06-01"  # 50 of 100
    assert half(*rows, award("c", 51, known_from="2024-01-01")) == "2024-01-01"  # 50 of 101 are less
    assert half(*rows) == "2023-01-01"  # 30 of 50


def test_that_money_cancelled_or_reduced_later_brings_no_half_about() -> None:
    rows = [
        award("gone", 100, Stage.FINAL, "2022-01-01"),
        award("less", 90, Stage.FINAL, "2022-06-01"),
        award("less", 10, Stage.REDUCED, "2024-06-01"),
        award("stays", 60, Stage.FINAL, "2023-01-01"),
        award("gone", None, Stage.CANCELLED, "2024-01-01"),
    ]
    assert half(*rows) == "2023-01-01"  # of the 70 that are left 10 were there in June 2022, 70 in January 2023
    assert half(rows[0], rows[-1]) is None


def test_that_a_step_tells_what_of_it_is_still_there_at_last() -> None:
    found = running_total(
        [award("a", 100, Stage.PRELIMINARY, "2023-01-01"), award("a", 80, Stage.FINAL, "2024-01-01")], yen
    )
    assert [(step.value, step.kept) for step in found] == [(100, 80), (80, 80)]
