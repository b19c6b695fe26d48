"""Who owns whom, on links made by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.measures.holdings import holdings, owners, ownership, shared_plants, ventures
from tests.unit.measures.made import company, day, link

JV = "joint_venture"
TODAY = date(2026, 7, 4)


def test_that_a_venture_is_owned_by_its_founders_and_a_shared_plant_by_nobody() -> None:
    links = [
        link("tsmc", "esmc", JV),
        link("nxp", "esmc", JV),  # a second founder: ESMC is a venture
        link("gf", "st", JV),  # GlobalFoundries shares a plant of ST's
        link("denso", "jasm"),
        link("asml", "tsmc", "supplier"),
    ]
    assert [(each.from_id, each.to_id) for each in ownership(links)] == [
        ("tsmc", "esmc"),
        ("nxp", "esmc"),
        ("denso", "jasm"),
    ]
    assert [(each.from_id, each.to_id) for each in shared_plants(links)] == [("gf", "st")]


def test_that_two_statements_of_one_founder_make_no_venture() -> None:
    assert ownership([link("gf", "st", JV), link("gf", "st", JV, note="again")]) == []


def test_that_links_come_in_the_order_in_which_they_became_known() -> None:
    links = [link("b", "x", known_from="2025"), link("a", "x", known_from="2023")]
    assert [each.from_id for each in ownership(links)] == ["a", "b"]
    plants = [link("b", "x", JV, known_from="2025"), link("b", "y", JV, known_from="2023")]
    assert [each.to_id for each in shared_plants(plants)] == ["y", "x"]


def test_that_the_latest_statement_of_a_holding_stands_and_keeps_the_last_share_said() -> None:
    links = [
        link("a", "x", share=30.0, source_id="old", since=day("2020"), note="first"),
        link("a", "x", share=None, source_id="new", known_from="2025"),
    ]
    (found,) = holdings("a", [company("x")], links)
    assert (found.company_id, found.percent, found.source_id) == ("x", 30.0, "new")
    assert (found.since, found.note) == (None, "")
    (found,) = holdings("a", [company("x")], links[:1])
    assert (str(found.since), found.note) == ("2020", "first")
    (found,) = holdings("a", [company("x")], [*links, link("a", "x", share=0.0, known_from="2026")])
    assert found.percent == 0.0


def test_that_subsidiaries_and_holdings_are_told_once_in_the_order_of_their_ids() -> None:
    companies = [company("z", parent_id="a"), company("m"), company("other", parent_id="b")]
    links = [link("a", "m", share=10.0), link("a", "z", share=100.0), link("b", "m", share=90.0)]
    found = holdings("a", companies, links)
    assert [(each.company_id, each.percent) for each in found] == [("m", 10.0), ("z", 100.0)]
    (alone,) = holdings("a", companies, [])
    assert (alone.company_id, alone.percent, alone.source_id) == ("z", None, "z-source")
    assert (alone.since, alone.note) == (None, "")


def test_that_money_of_a_listed_company_is_the_owners_only_with_the_greater_part() -> None:
    companies = [
        company("unlisted"),
        company("half", ticker="1"),
        company("more", ticker="2"),
        company("unsaid", ticker="3"),
        company("child", ticker="4", parent_id="a"),
    ]
    shares = {"unlisted": 1.0, "half": 50.0, "more": 50.1, "unsaid": None, "unknown": 5.0}
    links = [link("a", each, share=percent) for each, percent in shares.items()]
    assert [each.company_id for each in ventures("a", companies, links)] == ["child", "more", "unknown", "unlisted"]


def test_that_owners_stand_by_their_share_those_without_one_last() -> None:
    links = [
        link("small", "x", share=9.9),
        link("large", "x", share=49.9),
        link("b-unsaid", "x"),
        link("a-unsaid", "x"),
        link("elsewhere", "y", share=100.0),
    ]
    found = owners(company("x"), links, TODAY)
    assert [each.company_id for each in found] == ["large", "small", "a-unsaid", "b-unsaid"]


def test_that_the_owner_in_a_companys_row_is_known_from_the_day_of_its_source() -> None:
    child = company("x", parent_id="a", known_from="2024-05-01")
    assert owners(child, [], date(2024, 4, 30)) == ()
    (owner,) = owners(child, [], date(2024, 5, 1))
    assert (owner.company_id, owner.percent, owner.source_id) == ("a", None, "x-source")
    (owner,) = owners(child, [link("a", "x", share=86.5)], TODAY)
    assert (owner.percent, owner.source_id) == (86.5, "s")
    assert owners(company("y"), [], TODAY) == ()
