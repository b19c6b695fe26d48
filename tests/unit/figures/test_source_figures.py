"""Sources and claims: what rests on whom, what weak sources alone say, what stands beside a claim."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.sources.claim_view import claim_view
from desktop_app.ledger import Ledger
from desktop_app.measures.citing_rows import rows_by_source, weak_only
from desktop_app.measures.claims import counterparts

DATA = Path(__file__).parents[3] / "data"
INTERVIEW = "brookings-duchatel-interview-2024"


def of(ledger: Ledger, figure: str, **changes: object) -> Figure:
    return build(ledger, ViewState(page="sources", figure=figure).with_(**changes))


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_every_source_is_listed_with_its_weight_and_licence(ledger: Ledger) -> None:
    figure = of(ledger, "list")
    told = {mark.sources[0]: mark for mark in figure.marks}
    for row in rows("sources"):
        assert told[row["source_id"]].status == row["weight"]
        assert told[row["source_id"]].fields["licence"] == row["licence"]
        assert told[row["source_id"]].fields["language"] == row["language"]


def test_that_the_rows_that_rest_on_a_source_are_counted_over_all_tables(ledger: Ledger) -> None:
    tables = ("programmes", "awards", "companies", "company_links", "projects", "milestones", "market_shares")
    tables += ("policy_events", "cooperation", "technology", "economy", "claims", "gdp_share_statements")
    counted = Counter(row["source_id"] for table in tables for row in rows(table))
    figure = of(ledger, "list")
    assert {mark.sources[0]: mark.value for mark in figure.marks if mark.value} == dict(counted)


def test_that_a_source_shows_every_row_that_rests_on_it(ledger: Ledger) -> None:
    figure = of(ledger, "list")
    mark = next(mark for mark in figure.marks if mark.sources == (INTERVIEW,))
    shown = evidence(ledger, figure, mark.id)
    assert sum(len(section.sayings) for section in shown.sections[1:]) == mark.value


@pytest.mark.parametrize(("narrowed", "weight"), [("weak", "weak"), ("primary", "primary")])
def test_that_sources_are_narrowed_by_weight(ledger: Ledger, narrowed: str, weight: str) -> None:
    wanted = sum(row["weight"] == weight for row in rows("sources"))
    assert len(of(ledger, "list", group_by=narrowed).marks) == wanted


def test_that_an_unknown_narrowing_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match=r"'nonsense' is not known to sources/list; its show is one of .*'licensed'"):
        of(ledger, "list", group_by="nonsense")
    with pytest.raises(
        LedgerError, match=r"'nonsense' is not known to sources/claims; its show is one of .*'disputed'"
    ):
        of(ledger, "claims", group_by="nonsense")


def test_that_nothing_rests_on_what_was_not_yet_published(ledger: Ledger) -> None:
    day = date(2020, 1, 1)
    early = [rest for rows in rows_by_source(ledger, day).values() for rest in rows]
    assert early
    assert all(getattr(rest.row, "known_from", day) <= day for rest in early)


def test_that_a_value_with_one_better_source_does_not_count_as_weak(ledger: Ledger) -> None:
    weak = {source.id for source in ledger.sources() if source.weight == "weak"}
    values = weak_only(ledger, ledger.info.facts_to)
    assert all(rest.source_id in weak for value in values for rest in value)
    told = {value[0].row.money_id for value in values if value[0].table == "awards"}
    better = {row["money_id"] for row in rows("awards") if row["source_id"] not in weak}
    assert told
    assert not told & better


def test_that_all_claims_are_listed_the_interview_first(ledger: Ledger) -> None:
    figure = of(ledger, "claims")
    assert len(figure.marks) == 65
    groups = [mark.fields["group"] for mark in figure.marks]
    count = sum(row["source_id"] == INTERVIEW for row in rows("claims"))
    assert groups[:count] == ["The interview"] * count
    assert "The interview" not in groups[count:]


CLAIMS = [
    ("brookings-jpn-coater-developer-share", {96.0, 92.0}),
    ("brookings-jpn-support-share-gdp", {0.68, 0.71}),
]


@pytest.mark.parametrize(("claim_id", "values"), CLAIMS)
def test_that_other_counts_stand_beside_a_claim(ledger: Ledger, claim_id: str, values: set[float]) -> None:
    last = ledger.info.facts_to
    (claim,) = [each for each in ledger.claims(last) if each.id == claim_id]
    assert {each.row.percent for each in counterparts(ledger, claim, last)} == values


def test_that_the_transistor_of_tsmc_at_3_nm_is_disputed(ledger: Ledger) -> None:
    figure = of(ledger, "claims", group_by="disputed")
    mark = figure.by_id["claim.brookings-gaa-tsmc-samsung"]
    assert "N3 FinFET" in str(mark.fields["beside"])


def test_that_goals_for_local_procurement_stand_beside_each_other(ledger: Ledger) -> None:
    last = ledger.info.facts_to
    (claim,) = [each for each in ledger.claims(last) if each.id == "brookings-jasm-local-procurement"]
    assert {each.row.value for each in counterparts(ledger, claim, last)} == {"25", "50", "45", "60"}


def test_that_a_claim_about_one_year_is_not_set_against_another_year(ledger: Ledger) -> None:
    # 25 % at the end of 2023 and more than 45 % in December 2024 are two years; the goal of 60 % names none
    assert said_beside(ledger, "abachy-jasm-procurement-2023-level") == {"60": False}


def test_that_a_share_of_the_late_1980s_is_not_set_against_recent_years(ledger: Ledger) -> None:
    late = shares_beside(ledger, "brookings-jpn-share-1980s")
    assert late == {("1988", 50.0): True}
    recent = shares_beside(ledger, "brookings-jpn-share-recent")
    assert recent == {("2019", 10.0): True, ("2020", 10.0): True, ("2021", 6.0): False}


def test_that_agreeing_sources_do_not_stand_among_those_that_disagree(ledger: Ledger) -> None:
    mark = of(ledger, "claims").by_id["claim.brookings-deu-support-share-gdp"]
    assert mark.fields["beside"] == "0.71\u202f% (The Japan News (Yomiuri))"
    assert mark.fields["same"] == "0.41\u202f% (DIGITIMES)"
    assert "Others say otherwise: 0.71" in mark.order.below


def test_that_counts_of_one_project_in_one_unit_stand_beside_each_other(ledger: Ledger) -> None:
    assert said_beside(ledger, "brookings-jasm-44-firms") == {"120": False}
    assert said_beside(ledger, "jakota-jasm-120-suppliers") == {"44": False}
    assert said_beside(ledger, "brookings-jasm-44-firms-share") == {}  # percent of something else


def said_beside(ledger: Ledger, claim_id: str) -> dict[str, bool]:
    last = ledger.info.facts_to
    (claim,) = [each for each in ledger.claims(last) if each.id == claim_id]
    return {each.row.value: each.same for each in counterparts(ledger, claim, last)}


def shares_beside(ledger: Ledger, claim_id: str) -> dict[tuple[str, float], bool]:
    last = ledger.info.facts_to
    (claim,) = [each for each in ledger.claims(last) if each.id == claim_id]
    return {(str(each.row.year), each.row.percent): each.same for each in counterparts(ledger, claim, last)}


def test_that_every_claim_opens_in_a_figure_that_shows_something(ledger: Ledger) -> None:
    state = ViewState(page="sources", figure="claims")
    for claim in ledger.claims(ledger.info.facts_to):
        view = claim_view(ledger, claim, state)
        assert build(ledger, view).marks, (claim.id, view)
