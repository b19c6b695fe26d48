"""The layers of a chain, on links small enough to be worked out by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.company import CompanyLink
from desktop_app.measures.chain import SUPPLY, Edge, among, around, edges_of


def link(source: str, target: str, kind: str = "supplier", origin: str = "s") -> CompanyLink:
    return CompanyLink(source, target, kind, None, "", None, origin, "", date(2024, 1, 1))


def edges(*pairs: str) -> tuple[Edge, ...]:
    return edges_of([link(*pair) for pair in pairs], SUPPLY)


def test_that_a_customer_stands_behind_its_supplier() -> None:
    (edge,) = edges_of([link("nvidia", "tsmc", "customer")], SUPPLY)
    assert edge.pair == ("tsmc", "nvidia")


def test_that_statements_of_one_link_are_merged_and_their_sources_counted_once() -> None:
    said = [link("nvidia", "tsmc", "customer", "a"), link("tsmc", "nvidia", "supplier", "b"), link("tsmc", "nvidia")]
    (edge,) = edges_of([*said, link("tsmc", "nvidia")], SUPPLY)
    assert len(edge.links) == 4
    assert edge.sources == ("a", "b", "s")


def test_that_other_kinds_of_links_are_left_out() -> None:
    assert edges_of([link("a", "b", "shareholder")], SUPPLY) == ()


def test_that_two_steps_lie_before_and_behind_the_centre() -> None:
    chain = around(edges("ab", "bc", "cd", "de", "ef", "xa"), "c")
    assert chain.layers == {"c": 0, "b": -1, "a": -2, "d": 1, "e": 2}


def test_that_the_longest_way_sets_the_layer_so_that_links_run_to_the_right() -> None:
    """A delivers to C and to B, who delivers to C: A stands before B."""
    chain = around(edges("ac", "ab", "bc"), "c")
    assert chain.layers == {"c": 0, "b": -1, "a": -2}
    assert len(chain.edges) == 3


def test_that_a_link_across_the_centre_is_kept() -> None:
    chain = around(edges("ac", "cd", "ad"), "c")
    assert {edge.pair for edge in chain.edges} == {("a", "c"), ("c", "d"), ("a", "d")}


def test_that_a_link_from_a_customer_back_to_a_supplier_is_told_apart() -> None:
    chain = around(edges("ac", "cd", "da"), "c", 1)
    assert chain.layers == {"a": -1, "c": 0, "d": 1}
    assert [edge.pair for edge in chain.back] == [("d", "a")]


def test_that_a_circle_is_cut_and_told_apart() -> None:
    chain = around(edges("ab", "ba", "ac", "bc"), "c")
    assert len(chain.back) == 1
    assert sorted(chain.layers.values()) == [-2, -1, 0]


def test_that_chosen_companies_form_a_chain_of_their_own() -> None:
    chain = among(edges("ab", "bc", "ac", "cx"), ("a", "b", "c"))
    assert chain.layers == {"a": 0, "b": 1, "c": 2}
    assert {edge.pair for edge in chain.edges} == {("a", "b"), ("b", "c"), ("a", "c")}
