"""The layers of a chain, on links small enough to be worked out by hand."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.company import CompanyLink
from desktop_app.measures.chain import OWNERS, SUPPLY, Edge, among, around, edges_of


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


def test_that_a_company_on_both_sides_stands_where_it_is_nearer() -> None:
    """X buys from the centre and delivers to B, who delivers to the centre: one step behind, two before."""
    chain = around(edges("xb", "bc", "cx"), "c")
    assert chain.layers == {"b": -1, "c": 0, "x": 1}
    assert [edge.pair for edge in chain.back] == [("x", "b")]
    even = around(edges("xc", "cx"), "c")
    assert even.layers == {"x": -1, "c": 0}  # as near on both: before
    assert [edge.pair for edge in even.edges] == [("x", "c")]
    assert [edge.pair for edge in even.back] == [("c", "x")]


def test_that_the_steps_asked_for_bound_what_is_shown() -> None:
    all_ = edges("ab", "bc", "cd", "de")
    assert set(around(all_, "c", 1).layers) == {"b", "c", "d"}
    assert set(around(all_, "c").layers) == {"a", "b", "c", "d", "e"}
    assert around(all_, "x").layers == {"x": 0}
    assert around(all_, "x").edges == ()


def test_that_a_longer_way_among_customers_sets_their_layers_too() -> None:
    chain = around(edges("ca", "cb", "ab", "bd"), "c", 3)
    assert chain.layers == {"c": 0, "a": 1, "b": 2, "d": 3}


def test_that_a_link_of_a_company_to_itself_is_none() -> None:
    assert edges_of([link("a", "a")], SUPPLY) == ()


def test_that_a_licensor_delivers_and_each_kind_asked_for_is_its_own() -> None:
    links = [link("arm", "apple", "licensor"), link("a", "b", "shareholder")]
    assert [edge.pair for edge in edges_of(links, SUPPLY)] == [("arm", "apple")]
    assert [edge.pair for edge in edges_of(links, OWNERS)] == [("a", "b")]


def test_that_of_chosen_companies_circles_are_cut_in_the_order_of_the_choice() -> None:
    chain = among(edges("ab", "bc", "ca"), ("b", "c", "a"))
    assert chain.layers == {"b": 0, "c": 1, "a": 2}
    assert [edge.pair for edge in chain.back] == [("a", "b")]
    pair = among(edges("ab"), ("a", "b"))
    assert (pair.layers, [edge.pair for edge in pair.edges]) == ({"a": 0, "b": 1}, [("a", "b")])
    alone = among(edges("ab"), ("a", "x"))
    assert (alone.layers, alone.edges, alone.back) == ({}, (), ())
