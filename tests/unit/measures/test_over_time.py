"""The running total of public money, worked out by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.vocabulary import Stage
from desktop_app.measures.over_time import running_total
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
