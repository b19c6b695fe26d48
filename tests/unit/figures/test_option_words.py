"""A mistyped order or grouping is refused, with the words that are known: it must not pass for the usual view."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.figures import build
from desktop_app.figures.registry import FIGURES
from desktop_app.ledger import Ledger

# a word that each figure knows, where it knows any
KNOWN = {
    ("countries/support", "sort"): "name",
    ("countries/support", "group_by"): "stacked",
    ("countries/over_time", "group_by"): "stacked",
    ("countries/to_match", "group_by"): "share:0.94",
    ("projects/timeline", "sort"): "investment",
    ("projects/timeline", "group_by"): "region",
    ("projects/slips", "sort"): "tool_in",
    ("projects/slips", "group_by"): "company",
    ("projects/chain", "group_by"): "ground_breaking",
    ("projects/leverage", "group_by"): "country",
    ("supply_chain/chokepoints", "sort"): "hhi",
    ("supply_chain/chokepoints", "group_by"): "plant",
    ("supply_chain/shares", "sort"): "trendforce",
    ("supply_chain/shares", "group_by"): "company",
    ("supply_chain/concentration", "sort"): "chain",
    ("supply_chain/concentration", "group_by"): "top3",
    ("supply_chain/chain", "group_by"): "owners",
    ("supply_chain/roadmap", "group_by"): "node",
    ("policy/events", "sort"): "newest",
    ("policy/events", "group_by"): "kind",
    ("policy/cooperation", "group_by"): "parties",
    ("policy/controls", "group_by"): "tariff",
    ("sources/list", "group_by"): "weak",
    ("sources/claims", "group_by"): "disputed",
}


def asked(name: str, key: str, word: str) -> ViewState:
    page, _, figure = name.partition("/")
    companies = ("micron",) if page == "companies" else ()
    return ViewState(page=page, figure=figure, companies=companies).with_(**{key: word})


@pytest.mark.parametrize("key", ["sort", "group_by"])
@pytest.mark.parametrize("name", FIGURES)
def test_that_an_unknown_order_or_grouping_is_refused_with_the_words_that_are_known(
    ledger: Ledger, name: str, key: str
) -> None:
    with pytest.raises(LedgerError) as refused:
        build(ledger, asked(name, key, "nonsense"))
    assert refused.value.code == ExitCode.STATE
    known = KNOWN.get((name, key))
    if known is None:
        assert f"Key '{key}' has no effect on {name}" in str(refused.value)
    else:
        assert "'nonsense'" in str(refused.value)
        if not known.startswith("share:") and known != "trendforce":  # a number, a statistic of the segment
            assert f"'{known}'" in str(refused.value)


@pytest.mark.parametrize(("name", "key"), KNOWN)
def test_that_a_known_order_or_grouping_is_taken(ledger: Ledger, name: str, key: str) -> None:
    assert build(ledger, asked(name, key, KNOWN[name, key])).name == name


@pytest.mark.parametrize("command", ["render", "picture"])
def test_that_the_command_line_refuses_an_unknown_order_with_its_own_code(
    edition_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    state, out = tmp_path / "state.json", tmp_path / "out.png"
    state.write_text(json.dumps({"figure": "countries/statements", "sort": "nonsense"}), encoding="utf-8")
    code = main([command, str(state), "-o", str(out), "--edition", str(edition_file)])
    assert code == ExitCode.STATE
    assert "'sort'" in capsys.readouterr().err
    assert not out.exists()


def test_that_all_that_a_state_cannot_have_is_told_at_once(ledger: Ledger) -> None:
    state = ViewState(
        figure="statements", sort="name", group_by="stacked", countries=("JPN", "XXX"), projects=("none",)
    )
    with pytest.raises(LedgerError) as refused:
        build(ledger, state)
    told = str(refused.value)
    for part in ("'sort'", "'group_by'", "'projects'", "countries: 'XXX'", "projects: 'none'"):
        assert part in told
    assert "'JPN'" not in told
