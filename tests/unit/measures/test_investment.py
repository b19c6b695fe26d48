"""Counting rule 7, with sums worked out by hand from data/projects.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.ledger import Ledger
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.investment import Investment, invested

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
