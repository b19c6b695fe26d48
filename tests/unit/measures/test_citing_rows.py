"""Which rows rest on which source and what weak sources alone state, on tables made by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.vocabulary import Milestone, Weight
from desktop_app.measures.citing_rows import counts, rows_by_source, weak_only
from tests.unit.measures.made import (
    DAY,
    MadeLedger,
    award,
    claim,
    company,
    cooperation,
    economy,
    event,
    gdp_share,
    link,
    process,
    programme,
    project,
    share,
    source,
    statement,
)  # fmt: skip

TODAY = date(2026, 7, 4)
SOURCES = [source("weak", Weight.WEAK), source("press", Weight.PRESS), source("s"), source("source"), source("panel")]


def weak(**tables):
    """Return table and source ids of each value that weak sources alone state."""
    return [
        (rows[0].table, [rest.source_id for rest in rows])
        for rows in weak_only(MadeLedger(sources=SOURCES, **tables), TODAY)
    ]


def test_that_rows_of_all_tables_stand_under_their_source_in_the_order_of_the_tables() -> None:
    tables = {
        "claims": [claim("", "", "", source_id="s")],
        "economy": [economy("JPN", 2024, source_id="s")],
        "gdp_share_statements": [gdp_share("JPN", 0.7, source_id="s")],
        "processes": [process("N3")],
        "cooperation": [cooperation("x")],
        "policy_events": [event("e", "A law")],
        "shares": [share("c", 1, source_id="s")],
        "statements": [statement(Milestone.ANNOUNCED, "2024")],
        "projects": [project("p")],
        "links": [link("a", "b"), link("a", "c")],
        "known_companies": [company("c", source_id="s")],
        "awards": [award("m", 1)],
        "programmes": [programme("p", 1, source_id="other")],
    }
    found = rows_by_source(MadeLedger(**tables), TODAY)
    assert list(found) == ["other", "s"]
    assert counts(found["s"]) == {
        "awards": 1, "companies": 1, "company_links": 2, "projects": 1, "milestones": 1, "market_shares": 1,
        "policy_events": 1, "cooperation": 1, "technology": 1, "gdp_share_statements": 1, "economy": 1, "claims": 1,
    }  # fmt: skip
    assert list(counts(found["s"]))[:3] == ["awards", "companies", "company_links"]


def test_that_a_source_of_a_later_day_is_not_told_and_each_day_has_its_own_answer() -> None:
    ledger = MadeLedger({"late": "2024-03-02"}, awards=[award("m", 1, source_id="late"), award("n", 1)])
    assert set(rows_by_source(ledger, date(2024, 3, 1))) == {"s"}
    assert set(rows_by_source(ledger, date(2024, 3, 2))) == {"s", "late"}
    assert rows_by_source(ledger, DAY) is rows_by_source(ledger, DAY)


def test_that_a_day_is_answered_once_and_the_answer_kept_with_the_ledger() -> None:
    ledger = MadeLedger(awards=[award("m", 1)])
    first = rows_by_source(ledger, date(2024, 1, 1))
    assert rows_by_source(ledger, date(2024, 1, 2)) is not first
    assert rows_by_source(ledger, date(2024, 1, 1)) is first


def test_that_a_value_is_weak_only_where_no_better_source_states_it() -> None:
    both = [award("m", 1, source_id="weak"), award("m", 1, source_id="press")]
    assert weak(awards=both) == []
    assert weak(awards=[both[0], award("n", 1, source_id="press")]) == [("awards", ["weak"])]
    assert weak(awards=[both[0], award("m", 2, source_id="weak")]) == [("awards", ["weak", "weak"])]


def test_that_each_table_has_its_own_notion_of_one_value() -> None:
    """In each pair the second row states the same value by a better source, so that nothing is left."""
    better = {"source_id": "press"}
    same = {
        "programmes": [programme("p", 1, source_id="weak", same_as="q"), programme("q", 2, **better)],
        "shares": [share("c", 1, source_id="weak"), share("c", 2, series="two", **better)],
        "statements": [
            statement(Milestone.OPENING, "2025", source_id="weak"),
            statement(Milestone.OPENING, "2026", **better),
        ],
        "processes": [process("N3", "2024", source_id="weak"), process("N3", "2025", **better)],
        "links": [link("a", "b", source_id="weak"), link("a", "b", share=5.0, **better)],
        "gdp_share_statements": [gdp_share("JPN", 0.7, source_id="weak"), gdp_share("JPN", 0.8, **better)],
        "economy": [economy("JPN", 2024, source_id="weak"), economy("JPN", 2024, 150.0, **better)],
    }
    assert weak(**same) == []
    apart = {
        "programmes": [programme("p", 1, source_id="weak"), programme("q", 2, **better)],
        "shares": [share("c", 1, source_id="weak"), share("c", 1, measure="capacity", **better)],
        "statements": [
            statement(Milestone.OPENING, "2025", source_id="weak"),
            statement(Milestone.PILOT, "2025", **better),
        ],
        "processes": [process("N3", source_id="weak"), process("N3", stage="research", **better)],
        "links": [link("a", "b", source_id="weak"), link("a", "b", "supplier", **better)],
        "gdp_share_statements": [
            gdp_share("JPN", 0.7, source_id="weak"),
            gdp_share("JPN", 0.7, author="meti", **better),
        ],
        "economy": [economy("JPN", 2024, source_id="weak"), economy("JPN", 2025, **better)],
    }
    assert [table for table, _ in weak(**apart)] == [
        "programmes", "company_links", "milestones", "market_shares", "technology", "gdp_share_statements", "economy"
    ]  # fmt: skip


def test_that_a_claim_is_no_value() -> None:
    assert weak(claims=[claim("It is so.", "1", "", source_id="weak")]) == []
    assert weak(policy_events=[event("e", "A law", source_id="weak")]) == [("policy_events", ["weak"])]
