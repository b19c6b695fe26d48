"""When an investment is known; rows as in data/projects.csv and data/sources.csv."""

from __future__ import annotations

from datetime import date

from desktop_app.ledger import Ledger
from desktop_app.measures.investment import stated_investment
from desktop_app.measures.investment_root import investment_root, of_one_investment
from tests.unit.measures.made import project


def test_that_an_investment_is_known_from_the_day_of_its_source(ledger: Ledger) -> None:
    day = date(2024, 6, 30)
    kioxia = stated_investment(ledger.project("kioxia-kitakami-fab2"), day)  # February 2024
    assert kioxia is not None
    rapidus = ledger.project("rapidus-iim-1")
    assert stated_investment(rapidus, day) is None  # the ¥5tn are of March 2025
    known = stated_investment(rapidus, date(2026, 7, 4))
    assert known is not None
    assert (known.millions, known.currency) == (5_000_000, "JPY")


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
