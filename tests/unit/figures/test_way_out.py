"""A figure without marks offers a change that helps; where nobody can press it, it is not searched for."""

from __future__ import annotations

import pytest

from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.figures.companies import positions
from desktop_app.ledger import Ledger

NOTHING = ViewState(page="companies", figure="positions", companies=("imec",))  # it sells research, no product


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[ViewState]:
    """Return the states of which the figure is built."""
    states: list[ViewState] = []
    builder = positions.build

    def counted(reading):
        states.append(reading.state)
        return builder(reading)

    monkeypatch.setattr(positions, "build", counted)
    return states


def test_that_an_empty_figure_offers_a_state_in_which_there_is_something_to_see(ledger: Ledger) -> None:
    empty = build(ledger, NOTHING).empty
    assert empty
    assert empty.action
    assert empty.state
    assert build(ledger, empty.state).marks


def test_that_without_a_way_out_nothing_else_is_built_and_the_reason_stays(
    ledger: Ledger, builds: list[ViewState]
) -> None:
    searched = build(ledger, NOTHING)
    assert len(builds) > 1
    builds.clear()
    empty = build(ledger, NOTHING, way_out=False).empty
    assert [state.companies for state in builds] == [("imec",)]
    assert empty
    assert searched.empty
    assert (empty.reason, empty.action, empty.state) == (searched.empty.reason, "", None)
