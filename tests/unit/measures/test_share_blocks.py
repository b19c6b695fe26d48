"""Shares that belong together and how concentrated they are, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.vocabulary import Basis
from desktop_app.measures.concentration import Range, concentration, leads, rest_of
from desktop_app.measures.share_blocks import best, blocks, latest
from tests.unit.measures.made import day, share


def block(*percents, **given):
    rows = [share(f"{given.get('series', '')}{number}", each, **given) for number, each in enumerate(percents)]
    (found,) = blocks(rows)
    return found


def test_that_a_block_says_what_its_rows_are_of_the_largest_first() -> None:
    (found,) = blocks([share("b", 20), share("c", 30), share("a", 20)])
    assert [row.holder_id for row in found.rows] == ["c", "a", "b"]
    assert (found.segment_id, found.holder_kind, found.measure, found.statistic) == (
        "foundry",
        "company",
        "sales",
        "one",
    )
    assert (found.named, found.until, found.basis) == (70, date(2023, 12, 31), Basis.ACTUAL)


def test_that_rows_of_no_series_are_of_the_statistic_of_their_source() -> None:
    found = blocks([share("a", 20, series=""), share("b", 20, series="", source_id="other"), share("c", 1)])
    assert [each.statistic for each in found] == ["source", "other", "one"]


def test_that_a_block_without_a_year_is_older_than_any() -> None:
    assert block(10, year=None).until == date.min


def test_that_holders_of_other_segments_and_kinds_are_apart() -> None:
    assert len(blocks([share("a", 1), share("a", 1, segment_id="dram"), share("a", 1, holder_kind="country")])) == 3


def test_that_a_block_that_names_one_holder_twice_is_none() -> None:
    assert blocks([share("a", 1), share("a", 2), share("b", 3)]) == ()


def test_that_facts_come_before_estimates_before_forecasts() -> None:
    found = [block(90, basis=basis, year=day(year)) for basis, year in
             ((Basis.FORECAST, "2030"), (Basis.ESTIMATE, "2025"), (Basis.ACTUAL, "2020"))]  # fmt: skip
    assert best(found) is latest(found) is found[2]
    assert best(found[:2]) is latest(found[:2]) is found[1]
    assert best([]) is latest([]) is None


def test_that_four_fifths_named_are_enough_for_the_later_block_to_be_shown() -> None:
    full, later_full = block(50, 20, 10, 5), block(80, year=day("2024"))
    assert best([full, later_full]) is later_full  # the later of two full ones
    thin, later_thin = block(40, 30, 9), block(79.9, year=day("2024"))
    assert best([full, later_thin]) is full
    assert best([thin, later_thin]) is thin  # of two that are not full, the one that names more
    assert best([thin, block(40, 30, 8, series="two", year=day("2024"))]).until == date(2024, 12, 31)


def test_that_of_full_blocks_of_one_time_the_longer_list_is_shown() -> None:
    short, long = block(90), block(50, 40, series="two")
    assert best([short, long]) is long
    assert latest([short, long]) is long
    assert latest([long, block(1, year=day("2024"))]).until == date(2024, 12, 31)
    even = block(45, 45, series="a-statistic")
    assert best([long, even]) is latest([long, even]) is even  # by the alphabet


def test_that_the_square_of_a_share_is_its_term() -> None:
    found = concentration([share("b", 30.5), share("a", 30.5), share("c", 39)])
    assert [(term.holder_id, term.percent, term.square) for term in found.terms] == [
        ("c", 39, 1521), ("a", 30.5, 930.25), ("b", 30.5, 930.25),
    ]  # fmt: skip
    assert found.herfindahl.exact
    assert found.herfindahl == Range(3381.5, 3381.5)


def test_that_sums_of_decimals_carry_no_dust_of_binary_fractions() -> None:
    assert rest_of([share("a", 70.1), share("b", 29.9)]) == 0
    assert rest_of([share("a", 33.3), share("b", 33.3), share("c", 33.3)]) == 0.1
    assert concentration([share("a", 0.1), share("b", 99.9)]).herfindahl == Range(9980.02, 9980.02)  # 0.01 + 9,980.01
    assert rest_of([share("a", 99.999999)]) == 0.000001


def test_that_the_index_never_exceeds_ten_thousand() -> None:
    """Rounded shares of 83, 13 and 9 add up to 105: their squares are 7,139; of 101 alone, 10,201."""
    assert concentration([share("a", 83), share("b", 13), share("c", 9)]).herfindahl == Range(7139, 7139)
    assert concentration([share("a", 101)]).herfindahl.high == 10_000
    assert concentration([share("a", 83), share("b", 13), share("c", 9)]).top(3) == Range(100, 100)


def test_that_a_rest_that_may_grow_the_largest_bounds_the_index() -> None:
    found = concentration([share("a", 60, "at_least"), share("b", 20)])
    assert found.herfindahl == Range(4000, 6800)  # 3,600 + 400; at most 80² + 20²
    assert (found.growing, found.rest, found.most) == (True, 20, 20)
    assert found.top(1) == Range(60, 80)
    second = concentration([share("a", 60), share("b", 20, "at_least")])
    assert second.herfindahl == Range(4000, 5200)  # 60² + 40²


def test_that_of_several_that_may_grow_the_largest_does() -> None:
    found = concentration([share("a", 40, "at_least"), share("b", 30, "at_least")])
    assert found.herfindahl == Range(2500, 5800)  # 70² + 30²


def test_that_a_rest_in_hands_of_the_smallest_may_exceed_a_growing_holder() -> None:
    found = concentration([share("a", 50), share("b", 25, "at_least")])
    assert found.herfindahl == Range(3125, 5000)  # 50² + (25 + 25)²; a third of 25 gives 3,750


def test_that_missing_holders_are_no_larger_than_the_smallest_named() -> None:
    found = concentration([share("a", 50), share("b", 10)])
    assert (found.rest, found.most) == (40, 10)
    assert found.top(3) == Range(60, 70)
    assert found.top(9) == Range(60, 100)  # seven of ten are more than the rest of 40
    assert found.top(2) == Range(60, 60)


def test_that_the_rest_of_a_small_single_holder_may_be_one_hand_and_of_half_may_not() -> None:
    assert concentration([share("a", 49)]).most == 51
    assert concentration([share("a", 50)]).most == 50
    assert concentration([share("a", 70)]).most == 30
    assert concentration([share("a", 51)]).herfindahl == Range(2601, 5002)  # 51² + 49²


def test_that_a_holder_of_nothing_leaves_the_rest_uncounted() -> None:
    found = concentration([share("a", 60), share("b", 0)])
    assert (found.most, found.herfindahl) == (0, Range(3600, 3600))
    nobody = concentration([])
    assert (nobody.rest, nobody.most, nobody.herfindahl) == (100, 100, Range(0, 10_000))


@pytest.mark.parametrize(
    ("percents", "leading"),
    [
        ((50.1,), True), ((50,), False), ((20, 19, 12), True), ((20, 19, 11), False), ((30, 25), False),
        ((40, 25), True), ((), False),
    ],
)  # fmt: skip
def test_that_the_largest_named_leads_where_nobody_unnamed_can_be_larger(percents, leading) -> None:
    assert leads([share(str(number), each) for number, each in enumerate(percents)]) is leading
