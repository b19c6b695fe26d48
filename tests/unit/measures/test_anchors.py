"""What gathers around an anchor, on projects and links made by hand."""

from __future__ import annotations

from desktop_app.domain.vocabulary import ProjectKind
from desktop_app.measures.anchors import around
from tests.unit.measures.made import link, project

FAB = project("fab", company_id="jasm", partner_ids=("sony",), city="Kikuyo", region="Kumamoto")
ELSEWHERE = {"city": "Osaka", "region": "Osaka"}


def found(*others, links=()):
    return around("kumamoto", [FAB, *others], links)


def test_that_projects_of_the_town_and_of_its_region_are_around_an_anchor() -> None:
    by_city = project("by-city", city="Kumamoto City", region="Kyushu;Aso")
    same_region = project("same-region", city="Aso", region="Aso")  # one of the regions of a project there
    far = project("far", **ELSEWHERE)
    abroad = project("abroad", country="USA", city="Kumamoto", region="Kumamoto")
    assert found(by_city, same_region, far, abroad) == {"fab", "by-city", "same-region"}


def test_that_projects_of_who_delivers_to_the_chip_makers_there_are_around_it() -> None:
    supplier = project("supplier", company_id="tok", **ELSEWHERE)
    owner = project("owner", company_id="denso", **ELSEWHERE)
    customer = project("customer", company_id="toyota", **ELSEWHERE)
    links = [link("tok", "sony", "supplier"), link("denso", "jasm"), link("toyota", "jasm", "customer")]
    assert found(supplier, owner, customer, links=links) == {"fab", "supplier", "owner"}


def test_that_a_link_which_names_a_plant_there_is_enough_whatever_its_kind() -> None:
    builder = project("builder", company_id="kajima", **ELSEWHERE)
    assert found(builder, links=[link("kajima", "x", "customer", project_id="fab")]) == {"fab", "builder"}
    assert found(builder, links=[link("kajima", "x", "customer", project_id="other")]) == {"fab"}


def test_that_who_delivers_to_other_plants_there_is_not_around_it() -> None:
    gases = project("gases", company_id="taiyo", kind=ProjectKind.MATERIALS, city="Kumamoto", region="Kumamoto")
    supplier = project("supplier", company_id="tok", **ELSEWHERE)
    assert found(gases, supplier, links=[link("tok", "taiyo", "supplier")]) == {"fab", "gases"}


def test_that_a_memory_plant_anchors_as_a_logic_plant_does() -> None:
    memory = project("dram", company_id="micron", kind=ProjectKind.MEMORY, region="Kumamoto")
    supplier = project("supplier", company_id="tok", **ELSEWHERE)
    assert "supplier" in found(memory, supplier, links=[link("tok", "micron", "licensor")])
