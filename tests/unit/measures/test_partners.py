"""Who stands behind a project and which texts speak of it, on links and claims made by hand."""

from __future__ import annotations

from desktop_app.measures.partners import bets_on, links_of_project, places_of, speaks_of
from tests.unit.measures.made import claim, company, link, project

FAB = project("fab", company_id="jasm", city="Kikuyo; Ozu", region="Kumamoto;SK")


def test_that_shareholders_of_the_company_come_first_by_their_share() -> None:
    links = [
        link("imec", "jasm", "research_partner", project_id="fab"),
        link("denso", "jasm", share=5.5),
        link("tsmc", "jasm", share=86.5),
        link("unsaid", "jasm"),
        link("apple", "jasm", "customer", project_id="fab"),
        link("asml", "jasm", "supplier"),  # to the company, not to this project
        link("tsmc", "esmc", share=70.0),
    ]
    assert [each.from_id for each in links_of_project(FAB, links)] == ["tsmc", "denso", "unsaid", "apple", "imec"]


def test_that_partners_of_one_kind_stand_by_their_ids() -> None:
    links = [link(each, "jasm", "supplier", project_id="fab") for each in ("b", "a")]
    assert [each.from_id for each in links_of_project(FAB, links)] == ["a", "b"]


def test_that_the_newest_statement_of_a_link_stands_once_whatever_the_order() -> None:
    old, new = link("tsmc", "jasm", share=80.0), link("tsmc", "jasm", share=86.5, known_from="2025")
    assert links_of_project(FAB, [old, new]) == (new,)
    assert links_of_project(FAB, [new, old]) == (new,)
    twice = link("tsmc", "jasm", share=81.0)
    assert links_of_project(FAB, [old, twice]) == (old,)  # of one day: the first of the table


def test_that_a_holding_counts_whichever_project_its_row_names() -> None:
    assert links_of_project(FAB, [link("sony", "jasm", share=6.0, project_id="fab-2")])
    assert not links_of_project(FAB, [link("sony", "jasm", "supplier", project_id="fab-2")])


def test_that_a_bet_is_a_claim_of_risk_about_the_project_or_its_company() -> None:
    on_project = claim("The plant is Risky.", "", "", project_ids=("fab",))
    on_company = claim("A risk for the state.", "", "", company_ids=("jasm",))
    no_risk = claim("It opened early.", "", "", project_ids=("fab",))
    inside_a_word = claim("The asterisk says it.", "", "", project_ids=("fab",))
    of_others = claim("A risk.", "", "", project_ids=("other",), company_ids=("tsmc",))
    assert bets_on(FAB, [on_project, on_company, no_risk, inside_a_word, of_others]) == (on_project, on_company)


def test_that_a_place_has_the_names_of_towns_region_and_company_but_no_short_ones() -> None:
    assert places_of(FAB, company("jasm", name="JASM (Kumamoto)")) == ("Kikuyo", "Kumamoto", "JASM")
    assert places_of(project("p", city="Ube"), company("c", name="SK")) == ()


def test_that_a_text_speaks_of_a_place_in_whole_words() -> None:
    assert speaks_of("A plant in Kumamoto.", ("Kikuyo", "Kumamoto"))
    assert not speaks_of("Kumamotoshi", ("Kumamoto",))
    assert not speaks_of("A plant.", ("Kumamoto",))
    assert not speaks_of("AXB", ("A.B",))
