"""A country without a bar or line says whether nothing is on record or a filter took its money away.

By hand from data/programmes.csv and data/awards.csv: the Netherlands' one programme is land and infrastructure, Poland's
has no amount and is not counted. Of awards Poland has one grant, cancelled in 2025; Korea has loans alone; the Netherlands
none; TSMC received none of Korea's.
"""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level
from desktop_app.figures import build
from desktop_app.ledger import Ledger

TAKEN, NO_PROGRAMME, NO_AWARD = (
    "nothing left by these filters",
    "no programme of its own that is counted",
    "no award on record",
)
LOANS: dict[str, Any] = {"instruments": (Instrument.LOAN,)}
GRANTS: dict[str, Any] = {"instruments": (Instrument.GRANT,)}


def reason(ledger: Ledger, country: str, state: ViewState) -> str:
    """Return why a country has no bar: of the rows that say why, the last words of the one that names it."""
    name = ledger.country_name(country, "en")
    (row,) = (row for row in build(ledger, state).rows if row.gap and name in f"{row.label}{row.gap}")
    return row.gap.rpartition(": ")[2]


@pytest.mark.parametrize(
    ("chosen", "netherlands", "poland"),
    [(LOANS, TAKEN, NO_PROGRAMME), ({"programmes": ("usa-48d",)}, TAKEN, NO_PROGRAMME)],
)
def test_that_programmes_taken_away_are_told_from_none(
    ledger: Ledger, chosen: dict[str, Any], netherlands: str, poland: str
) -> None:
    state = ViewState(countries=("USA", "NLD", "POL"), **chosen)
    assert reason(ledger, "NLD", state) == netherlands
    assert reason(ledger, "POL", state) == poland


@pytest.mark.parametrize("chosen", [GRANTS, {"recipients": ("tsmc",)}, {"programmes": ("usa-chips-incentives",)}])
def test_that_awards_taken_away_are_told_from_none_and_from_cancelled_ones(
    ledger: Ledger, chosen: dict[str, Any]
) -> None:
    state = ViewState(level=Level.AWARDS, countries=("USA", "KOR", "NLD", "POL"), **chosen)
    assert reason(ledger, "KOR", state) == TAKEN
    assert reason(ledger, "NLD", state) == NO_AWARD
    assert reason(ledger, "POL", state) == "cancelled"


def test_that_a_line_that_a_filter_took_away_is_told_from_none(ledger: Ledger) -> None:
    state = ViewState(figure="over_time", countries=("USA", "KOR", "NLD", "POL"))
    grants = state.with_(**GRANTS)
    assert reason(ledger, "KOR", grants) == TAKEN
    assert reason(ledger, "NLD", grants) == NO_AWARD
    assert reason(ledger, "POL", state.with_(**LOANS)) == TAKEN  # its line of grants, back at zero, is not asked for
    assert not [row for row in build(ledger, grants).rows if row.gap and "Poland" in row.label]


def test_that_a_country_whose_count_has_no_gdp_says_so_in_its_lane(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements", countries=("JPN", "BEL", "POL")))
    lanes = {line.id: line.kind for line in figure.lines}
    assert lanes["BEL.ledger"] == "Ledger: no GDP of 2024 in the ledger"
    assert lanes["POL.ledger"] == f"Ledger: {NO_PROGRAMME}"


def test_that_a_share_to_match_that_a_filter_took_away_is_told_from_none(ledger: Ledger) -> None:
    asked = ViewState(figure="to_match", **LOANS)
    taken, none = (build(ledger, asked.with_(countries=(first, "JPN"))).empty for first in ("NLD", "POL"))
    assert taken
    assert none
    assert "in these instruments" in taken.reason
    assert none.reason == "The first country has announced nothing that counts, so there is no share to match."


def test_that_a_country_without_a_share_of_capacity_is_named(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="capacity", segments=("fab-capacity-all",), countries=("USA", "POL")))
    assert [(row.label, row.gap) for row in figure.rows if row.gap] == [("Poland", "nothing on record")]
