"""Herfindahl indices worked out by hand, and totals that the statistics themselves publish."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.vocabulary import Basis
from desktop_app.ledger import Ledger
from desktop_app.measures.concentration import Range, concentration, leads, rest_of
from desktop_app.measures.share_blocks import Block, best, blocks, latest
from tests.unit.measures.made import share

TODAY = date(2026, 7, 4)


def block(ledger: Ledger, segment: str, kind: str, statistic: str, year: str) -> Block:
    (found,) = [
        each
        for each in blocks(ledger.shares(TODAY))
        if (each.segment_id, each.holder_kind, each.statistic, str(each.year)) == (segment, kind, statistic, year)
    ]
    return found


def test_that_named_shares_of_a_whole_give_one_index() -> None:
    found = concentration([share("a", 50), share("b", 30), share("c", 20)])
    assert found.herfindahl == Range(3800, 3800)  # 2,500 + 900 + 400
    assert found.rest == 0


def test_that_a_monopoly_is_ten_thousand() -> None:
    assert concentration([share("a", 100)]).herfindahl == Range(10_000, 10_000)


def test_that_an_unnamed_rest_below_the_smallest_share_may_be_one_hand() -> None:
    found = concentration([share("a", 60), share("b", 30)])
    assert found.herfindahl == Range(4500, 4600)  # 3,600 + 900, and 10² at most


def test_that_an_unnamed_rest_is_cut_into_hands_no_larger_than_the_smallest_named() -> None:
    found = concentration([share("a", 50), share("b", 10)])
    assert found.herfindahl == Range(2600, 3000)  # the rest of 40 is at most four times 10: 4 × 100
    found = concentration([share("a", 53), share("b", 12)])
    assert found.herfindahl == Range(2953, 3362)  # 35 = 2 × 12 + 11: 2,809 + 144 + 288 + 121


def test_that_a_single_holder_below_one_half_says_nothing_about_the_others() -> None:
    assert concentration([share("a", 30)]).herfindahl == Range(900, 5800)  # 30² + 70²
    assert concentration([share("a", 80)]).herfindahl == Range(6400, 6800)  # 80² + 20²


def test_that_at_least_lets_the_rest_belong_to_its_holder() -> None:
    found = concentration([share("a", 90, "at_least")])
    assert found.herfindahl == Range(8100, 10_000)
    assert found.top(3) == Range(90, 100)


def test_that_at_most_counts_in_the_high_end_only() -> None:
    found = concentration([share("a", 45, "at_most"), share("b", 55)])
    assert found.herfindahl == Range(3025, 5050)


def test_that_rounded_shares_above_the_whole_leave_no_rest() -> None:
    assert rest_of([share("a", 83), share("b", 13), share("c", 5)]) == 0


def test_that_the_largest_three_are_known_where_three_are_named() -> None:
    found = concentration([share("a", 50), share("b", 20), share("c", 10)])
    assert found.top(3) == Range(80, 80)
    assert found.top(5) == Range(80, 100)  # two more of at most 10 each
    assert found.top(1) == Range(50, 50)


def test_that_a_small_named_share_is_no_leader() -> None:
    assert leads([share("a", 60)])
    assert not leads([share("a", 6)])
    assert not leads([share("a", 3.7), share("b", 3.2)])
    assert leads([share("a", 24), share("b", 19), share("c", 14)])


def test_that_series_years_and_measures_are_never_mixed() -> None:
    rows = [
        share("a", 50),
        share("b", 30),
        share("a", 40, series="two"),
        share("a", 45, year=FuzzyDate.parse("2024")),
        share("a", 48, measure="capacity"),
        share("a", 49, basis=Basis.FORECAST),
    ]
    assert [len(each.rows) for each in blocks(rows)] == [2, 1, 1, 1, 1]


def test_that_two_undated_values_of_one_holder_are_no_block(ledger: Ledger) -> None:
    found = [each for each in blocks(ledger.shares(TODAY)) if each.statistic == "brookings"]
    assert {each.segment_id for each in found} == {"resist-processing", "photoresist", "silicon-wafers"}


def test_that_facts_come_before_estimates_and_the_fuller_block_before_the_later() -> None:
    estimate = share("a", 99, basis=Basis.ESTIMATE, year=FuzzyDate.parse("2025"))
    full = [share("a", 50), share("b", 30)]
    later = share("a", 40, year=FuzzyDate.parse("2024"))
    chosen = best(blocks([estimate, *full, later]))
    assert chosen
    assert len(chosen.rows) == 2
    later_full = share("a", 80, year=FuzzyDate.parse("2024"))
    chosen = best(blocks([estimate, *full, later_full]))
    assert chosen
    assert chosen.rows == (later_full,)
    newest = latest(blocks([estimate, *full, later]))
    assert newest
    assert newest.rows == (later,)


def test_that_the_five_largest_foundries_of_late_2023_hold_what_trendforce_says(ledger: Ledger) -> None:
    """61.2 + 11.3 + 5.8 + 5.4 + 5.2 = 88.9."""
    found = concentration(block(ledger, "foundry", "company", "trendforce", "2023-Q4").rows)
    assert found.top(5) == Range(88.9, 88.9)


def test_that_tsmc_leads_samsung_by_what_trendforce_says(ledger: Ledger) -> None:
    rows = block(ledger, "foundry", "company", "trendforce", "2025-Q2").rows
    assert [row.holder_id for row in rows[:2]] == ["tsmc", "samsung"]
    assert rows[0].percent - rows[1].percent == pytest.approx(62.9)


def test_that_the_index_of_silicon_wafers_is_the_one_computed_by_hand(ledger: Ledger) -> None:
    """56² + 16² + 14² + 10² + 4² = 3,704, with nothing left unnamed."""
    found = concentration(block(ledger, "silicon-wafers", "country", "cset", "2019").rows)
    assert found.herfindahl == Range(3704, 3704)


def test_that_smics_subsidies_are_the_sum_reported(ledger: Ledger) -> None:
    """Subsidies of 1.95bn yuan in the accounts of 2022."""
    (award,) = [row for row in ledger.awards(TODAY) if row.id == "chn-smic-subsidies-2022"]
    assert award.amount
    assert (award.amount.millions, award.amount.currency) == (1950, "CNY")
