"""When an investment is known; rows as in data/projects.csv and data/sources.csv."""

from __future__ import annotations

from datetime import date

from desktop_app.ledger import Ledger
from desktop_app.measures.investment import stated_investment


def test_that_an_investment_is_known_from_the_day_of_its_source(ledger: Ledger) -> None:
    day = date(2024, 6, 30)
    kioxia = stated_investment(ledger.project("kioxia-kitakami-fab2"), day)  # February 2024
    assert kioxia is not None
    rapidus = ledger.project("rapidus-iim-1")
    assert stated_investment(rapidus, day) is None  # the ¥5tn are of March 2025
    known = stated_investment(rapidus, date(2026, 7, 4))
    assert known is not None
    assert (known.millions, known.currency) == (5_000_000, "JPY")
