from __future__ import annotations

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Unit
from desktop_app.figures import build, spec_of
from desktop_app.figures.evidence.citing_rows import resting
from desktop_app.figures.evidence.comparison import comparison
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger


def test_that_two_bars_are_compared_by_difference_and_ratio(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements"))
    section = comparison(figure, "JPN.mof.stated", "USA.mof.stated")  # 0.71 and 0.21 % of GDP
    assert section is not None
    assert [saying.value for saying in section.sayings] == ["+0.50 points", "3.38 times"]


def test_that_values_of_different_units_are_not_compared(ledger: Ledger) -> None:
    state = ViewState(countries=("JPN", "KOR"), basis=MoneyBasis(Unit.LOCAL))
    figure = build(ledger, state)
    japan, korea = (next(mark.id for mark in figure.marks if mark.row == country) for country in ("JPN", "KOR"))
    assert comparison(figure, japan, korea) is None
    assert comparison(figure, japan, japan) is None


def test_that_a_ceiling_makes_the_difference_inexact(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(basis=MoneyBasis(Unit.GDP_SHARE, 2024), countries=("ESP", "JPN")))
    spain, japan = (next(mark.id for mark in figure.marks if mark.row == country) for country in ("ESP", "JPN"))
    section = comparison(figure, spain, japan)
    assert section is not None
    assert "not exact" in section.sayings[0].note


def test_that_a_source_tells_what_rests_on_it(ledger: Ledger) -> None:
    reading = Reading.of(spec_of("sources/list"), ledger, ViewState())
    # counted by hand in data/*.csv: three derived awards, two programmes
    assert resting(reading, "oig-chips-status-2025") == "2 programmes and 3 awards"
