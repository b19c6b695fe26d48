"""Counting rule 7, with sums worked out by hand from data/projects.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.vocabulary import ProjectStatus
from desktop_app.ledger import Ledger
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.investment import Investment, invested
from desktop_app.measures.investment_root import investment_root, of_one_investment
from tests.unit.measures.made import economy, project

TODAY = date(2026, 7, 4)


def of(ledger: Ledger, currency: str, as_of: date = TODAY, country: str = "") -> Investment:
    projects = [
        row
        for row in ledger.all_projects()
        if row.capex and row.capex.currency == currency and country in ("", row.country)
    ]
    statuses = {row.id: row.status for row in projects}
    return invested(projects, statuses, as_of, Denominators(ledger.economy()), currency)


def test_that_investment_in_yen_adds_up_with_halted_projects_apart(ledger: Ledger) -> None:
    # 22 projects state yen; without JSMC's ¥800bn the others add to ¥9,826.2bn
    found = of(ledger, "JPY")
    assert found.total == pytest.approx(9_826_200)
    assert found.halted_total == pytest.approx(800_000)
    assert [row.fact.id for row in found.halted] == ["jsmc-miyagi"]


def test_that_a_part_of_another_investment_is_left_out(ledger: Ledger) -> None:
    # the 600tn won of the Yongin cluster contain the 31tn of its first fab
    found = of(ledger, "KRW", country="KOR")
    left = {row.fact.id: (row.reason, row.detail) for row in found.left_out}
    assert left["skhynix-yongin-1"] == ("inside_other_investment", "skhynix-yongin")
    assert "skhynix-yongin-1" not in {row.fact.id for row in found.live}


def test_that_an_investment_is_known_from_the_day_of_its_source(ledger: Ledger) -> None:
    found = of(ledger, "JPY", date(2024, 6, 30))
    taken = {row.fact.id for row in found.live}
    left = {row.fact.id: row.reason for row in found.left_out}
    assert "kioxia-kitakami-fab2" in taken  # February 2024
    assert left["rapidus-iim-1"] == "investment_not_known_yet"  # the ¥5tn are of March 2025


def test_that_another_currency_is_converted_with_its_rate_named(ledger: Ledger) -> None:
    (project,) = (row for row in ledger.all_projects() if row.id == "micron-hiroshima")
    found = invested([project], {}, TODAY, Denominators(ledger.economy()))
    (row,) = found.live
    assert row.inputs[0].year == 2023
    assert row.value == pytest.approx(500_000 / row.inputs[0].value)
    assert found.unit == "USD m"


def test_that_a_project_without_published_investment_says_so(ledger: Ledger) -> None:
    found = invested([ledger.project("absolics-covington")], {}, TODAY, Denominators(ledger.economy()))
    assert [row.reason for row in found.left_out] == ["no_investment"]
    assert not found.live


KNOWN = Denominators([economy("JPN", 2024, 150.0, "JPY"), economy("JPN", 2025, 100.0, "JPY")])


def test_that_halted_projects_stand_apart_and_unknown_ones_count_as_live() -> None:
    statuses = {"ramp": ProjectStatus.RAMP, "sold": ProjectStatus.SOLD, "paused": ProjectStatus.PAUSED, "none": None}
    rows = [project(key, 150 * number) for number, key in enumerate([*statuses, "unsaid"], 1)]
    found = invested(rows, statuses, TODAY, KNOWN)
    assert [row.fact.id for row in found.live] == ["ramp", "none", "unsaid"]
    assert [row.fact.id for row in found.halted] == ["sold", "paused"]
    assert (found.total, found.halted_total) == (10, 5)  # 1 + 4 + 5, 2 + 3
    assert found.live[0].status is ProjectStatus.RAMP


def test_that_an_investment_has_the_rate_of_the_year_of_its_source() -> None:
    found = invested([project("p", 600, known_from="2025-03")], {}, TODAY, KNOWN)
    (row,) = found.live
    assert (row.value, row.year, row.formula, row.source_id) == (6, 2025, "amount ÷ rate", "s")
    assert (row.amount, row.company_id, row.country) == (Amount(600, "JPY"), "c", "JPN")


def test_that_a_project_left_out_names_what_is_missing_and_its_amount() -> None:
    rows = [
        project("inside", 5, capex_in="whole"),
        project("unknown"),
        project("late", 5, known_from="2026-07-05"),
        project("foreign", 5, "CHF"),
    ]
    found = invested(rows, {}, TODAY, KNOWN)
    assert [(row.fact.id, row.reason, row.detail, row.amount) for row in found.left_out] == [
        ("inside", "inside_other_investment", "whole", Amount(5, "JPY")),
        ("unknown", "no_investment", "", None),
        ("late", "investment_not_known_yet", "2026-07-05", None),
        ("foreign", "no_rate", "CHF", Amount(5, "CHF")),
    ]
    assert invested([project("today", 5, known_from="2026-07-04")], {}, TODAY, KNOWN).live


def test_that_projects_are_of_one_investment_where_one_contains_the_others() -> None:
    rows = [project("whole"), project("part", capex_in="whole"), project("inner", capex_in="part"), project("apart")]
    known = {row.id: row for row in rows}
    assert investment_root(known["inner"], known) is known["whole"]
    assert investment_root(known["apart"], known) is known["apart"]
    orphan = project("orphan", capex_in="not-on-record")
    assert investment_root(orphan, known) is orphan
    assert of_one_investment(["inner", "part", "whole"], known)
    assert of_one_investment([], known)
    assert not of_one_investment(["inner", "apart"], known)
    assert not of_one_investment(["inner", "not-on-record"], known)
    assert of_one_investment(["not-on-record"], known)
