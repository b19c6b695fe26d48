"""Which rows name a company and what they rest on, on facts made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.vocabulary import Milestone
from desktop_app.measures.company_facts import sources_about
from desktop_app.measures.naming import events_naming
from tests.unit.measures.made import (
    MadeLedger,
    award,
    claim,
    company,
    event,
    link,
    process,
    project,
    share,
    statement,
)  # fmt: skip

TODAY = date(2026, 7, 4)


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Arm sues a licensee", True),
        ("The army buys chips", False),
        ("Alarm in Hsinchu", False),
        ("Rules for (Arm)", True),
        ("ARM rules", False),  # a name is written as it is written
        ("Of softbank_Arm", False),
    ],
)
def test_that_a_name_is_found_as_a_whole_word_only(title: str, named: bool) -> None:
    assert bool(events_naming(company("arm", name="Arm"), [event("e", title)])) is named


def test_that_a_company_is_named_by_any_of_its_names_in_title_or_summary() -> None:
    toppan = company("toppan", name="Toppan (photomasks)", name_native="凸版印刷", aliases=("Tekscend", "TK"))
    events = [
        event("plain", "Toppan builds"),
        event("full", "Grant for Toppan (photomasks)"),
        event("native", "新凸版印刷株式会社"),  # scripts without spaces have no whole words
        event("alias", "A law", summary="It names Tekscend."),
        event("short", "TK"),  # two letters are found in too much else
        event("other", "Dai Nippon"),
        event("across", "A law of Tek", summary="scend"),
    ]
    assert [each.id for each in events_naming(toppan, events)] == ["plain", "full", "native", "alias"]


def test_that_a_short_name_in_a_wide_script_is_found() -> None:
    assert events_naming(company("c", name="Company", name_native="曙"), [event("e", "曙の発表")])
    assert not events_naming(company("c", name="曙a"), [event("e", "曙a")])


def test_that_a_name_of_three_letters_is_found_and_its_signs_mean_nothing() -> None:
    assert events_naming(company("c", name="AMD"), [event("e", "AMD")])
    assert not events_naming(company("c", name="A.D"), [event("e", "AMD")])
    assert not events_naming(company("c", name="AB"), [event("e", "AB")])


def test_that_each_row_about_a_company_is_counted_under_its_source() -> None:
    rows = {
        "companies": [company("c", name="Micron", source_id="who")],
        "links": [link("c", "x", source_id="a"), link("x", "c", source_id="a"), link("x", "y", source_id="no")],
        "shares": [
            share("c", 10, source_id="a"),
            share("c", 10, holder_kind="country", source_id="no"),
            share("d", 1, source_id="no"),
        ],
        "awards": [award("m", 1, source_id="b"), award("n", 1, company_id="d", source_id="no")],
        "projects": [
            project("p", source_id="b"),
            project("partner", company_id="d", partner_ids=("x", "c"), source_id="c"),
            project("q", company_id="d", source_id="no"),
        ],
        "statements": [
            statement(Milestone.ANNOUNCED, "2024", source_id="c"),
            statement(Milestone.ANNOUNCED, "2024", project_id="q", source_id="no"),
        ],
        "processes": [process("N3", source_id="d"), process("N3", company_id="d", source_id="no")],
        "claims": [claim("", "", "", company_ids=("d", "c"), source_id="d"), claim("", "", "", source_id="no")],
        "policy_events": [event("e", "Micron", source_id="d"), event("f", "Intel", source_id="no")],
    }
    found = sources_about(MadeLedger(**rows), "c", TODAY)
    assert found == {
        "a": {"company_links": 2, "market_shares": 1},
        "d": {"technology": 1, "claims": 1, "policy_events": 1},
        "b": {"awards": 1, "projects": 1},
        "c": {"projects": 1, "milestones": 1},
        "who": {"companies": 1},
    }
    assert list(found) == ["a", "d", "b", "c", "who"]  # those with most rows first, as many by their ids


def test_that_no_source_of_a_later_day_is_told() -> None:
    rows = {"companies": [company("c", known_from="2024-03-02")], "awards": [award("m", 1, source_id="late")]}
    ledger = MadeLedger({"late": "2024-03-02"}, **rows)
    assert sources_about(ledger, "c", date(2024, 3, 1)) == {}
    assert set(sources_about(ledger, "c", date(2024, 3, 2))) == {"late", "c-source"}


def test_that_projects_that_become_known_later_still_say_whose_their_statements_are() -> None:
    rows = {
        "companies": [company("c", known_from="2030")],
        "projects": [project("p", known_from="2025")],
        "statements": [statement(Milestone.ANNOUNCED, "2026", source_id="plan")],
    }
    assert sources_about(MadeLedger(**rows), "c", date(2024, 6, 30)) == {"plan": {"milestones": 1}}
