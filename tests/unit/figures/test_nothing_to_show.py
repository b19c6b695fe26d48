"""An empty figure says whether the selection or the record is empty, and its way out takes away only that."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build, spec_of
from desktop_app.ledger import Ledger

LATE = date(2025, 6, 30)
SELECTIONS: list[tuple[str, dict[str, Any]]] = [
    ("supply_chain/chokepoints", {"companies": ("imec",), "group_by": "plant", "sort": "name"}),
    ("supply_chain/shares", {"companies": ("tsmc",), "countries": ("JPN",)}),
    ("supply_chain/shares", {"companies": ("tsmc",), "segments": ("chip-sales-by-hq",)}),
    ("supply_chain/concentration", {"segments": ("dry-etch",), "group_by": "top3"}),
    ("supply_chain/strongholds", {"countries": ("ISR",)}),
    ("supply_chain/chain", {"companies": ("asml",), "countries": ("ISR",)}),
    ("supply_chain/roadmap", {"companies": ("asml",), "group_by": "node"}),
    ("policy/events", {"countries": ("NLD",), "group_by": "kind:summit", "sort": "newest"}),
    ("policy/cooperation", {"countries": ("DEU", "FRA"), "group_by": "kind:defence"}),
    ("policy/controls", {"countries": ("ISR",), "group_by": "tariff"}),
    ("sources/claims", {"companies": ("imec",), "group_by": "disputed"}),
]
EARLY: list[tuple[str, dict[str, Any]]] = [
    ("supply_chain/chokepoints", {"segments": ("foundry",)}),
    ("supply_chain/shares", {"countries": ("TWN",)}),
    ("supply_chain/concentration", {"segments": ("foundry",)}),
    ("supply_chain/strongholds", {"countries": ("JPN",)}),
    ("supply_chain/roadmap", {"companies": ("tsmc",)}),
    ("policy/events", {"countries": ("JPN",)}),
    ("policy/cooperation", {"countries": ("JPN",)}),
    ("policy/controls", {"countries": ("CHN",)}),
    ("sources/claims", {"countries": ("JPN",)}),
    ("sources/list", {"group_by": "weak"}),
    ("sources/weak", {}),
]


def of(ledger: Ledger, name: str, changes: dict[str, Any]) -> Figure:
    page, _, key = name.partition("/")
    return build(ledger, ViewState(page=page, figure=key).with_(**changes))


@pytest.mark.parametrize("as_of", [None, LATE])
@pytest.mark.parametrize(("name", "chosen"), SELECTIONS)
def test_that_a_selection_that_leaves_all_out_is_named_and_taken_away(
    ledger: Ledger, name: str, chosen: dict[str, Any], as_of: date | None
) -> None:
    figure = of(ledger, name, {**chosen, "as_of": as_of})
    assert figure.marks == ()
    assert figure.narrowed
    assert figure.empty
    assert all(each.words in figure.empty.reason for each in figure.narrowed)
    assert figure.empty.action == "Clear all filters"
    state = figure.empty.state
    assert state
    widened = build(ledger, state)
    assert widened.marks
    assert widened.narrowed == ()
    spec = spec_of(name)
    narrowing = {option.key for option in spec.options if option.narrows}
    before, after = spec.values(figure.state), spec.values(state)
    assert {key: before[key] for key in before.keys() - narrowing} == {
        key: after[key] for key in after.keys() - narrowing
    }
    assert [state.value(key) for key in spec.subject] == [figure.state.value(key) for key in spec.subject]
    assert state.as_of == as_of


@pytest.mark.parametrize(("name", "chosen"), EARLY)
def test_that_an_early_day_is_told_as_such_whatever_is_selected(
    ledger: Ledger, name: str, chosen: dict[str, Any]
) -> None:
    figure = of(ledger, name, {**chosen, "as_of": date(1950, 1, 1)})
    assert figure.marks == ()
    assert figure.empty
    assert not any(each.words in figure.empty.reason for each in figure.narrowed)
    assert figure.empty.action == "Show what is known today"
    assert figure.empty.state
    assert figure.empty.state.as_of is None
    today = build(ledger, figure.empty.state)
    assert today.marks
    assert [each.key for each in today.narrowed] == [each.key for each in figure.narrowed]
