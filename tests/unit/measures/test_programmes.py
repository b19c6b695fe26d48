"""Envelopes on tables made by hand: their years, what narrows them, why one is not added, what one was before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.amount import Amount
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Stage, Unit
from desktop_app.domain.years import Years
from desktop_app.measures.awards import awarded, pieces
from desktop_app.measures.denominators import Denominators
from desktop_app.measures.programmes import announced_support, convert_programme, rate_years, span, window
from desktop_app.measures.reductions import before_reduction
from desktop_app.measures.selection import Selection, ancestors, family
from tests.unit.measures.made import award, day, economy, programme

KNOWN = Denominators([economy("JPN", 2024, 150.0, "JPY", gdp_lcu_m=600_000.0)])
LOCAL = MoneyBasis(Unit.LOCAL)
TODAY = date(2026, 7, 4)
ABOVE = {"part": "whole", "inner": "part", "other": ""}


def years(first: str, last: str = ""):
    return programme("p", 1, start_year=day(first) if first else None, end_year=day(last) if last else None)


@pytest.mark.parametrize(
    ("row", "as_of", "expected"),
    [
        (years("2021", "2025"), date(2026, 1, 1), Years(2021, 2025)),
        (years("2021", "2025"), date(2023, 1, 1), Years(2021, 2023)),
        (years("2021", "2025"), date(2021, 1, 1), Years(2021, 2021)),
        (years("2025", "2027"), date(2024, 12, 31), Years(2025, 2027)),  # none of them has come
        (years("2022"), TODAY, Years(2022, 2022)),
        (years("", "2025"), TODAY, Years(2024, 2024)),  # of its source
    ],
)
def test_that_the_rate_is_of_the_years_that_have_come(row, as_of, expected) -> None:
    assert rate_years(row, as_of) == expected


@pytest.mark.parametrize(
    ("row", "long", "text"),
    [
        (years("2021", "2025"), 5, "2021–2025"),
        (years("2024", "2024"), 1, "2024"),
        (years("2024"), None, "2024–"),
        (years("", "2025"), None, "–2025"),
        (years(""), None, ""),
    ],
)
def test_that_a_window_has_both_its_ends(row, long, text) -> None:
    assert (window(row), span(row)) == (long, text)


def test_that_a_family_is_all_that_is_inside_at_any_depth() -> None:
    rows = [programme("whole", 1), programme("part", 1, part_of="whole"), programme("inner", 1, part_of="part")]
    assert family(frozenset({"whole"}), rows) == {"whole", "part", "inner"}
    assert family(frozenset({"part"}), rows) == {"part", "inner"}
    assert family(frozenset(), rows) == frozenset()
    assert ancestors("inner", ABOVE) == ("part", "whole")
    assert ancestors("other", ABOVE) == ancestors("unknown", ABOVE) == ()


def test_that_a_selection_is_that_of_the_state() -> None:
    state = ViewState(
        countries=("JPN",), instruments=(Instrument.GRANT,), stages=(Stage.FINAL,), recipients=("c",), programmes=("p",)
    )
    assert Selection.of(state) == Selection(
        frozenset({"JPN"}), frozenset({Instrument.GRANT}), frozenset({Stage.FINAL}), frozenset({"c"}), frozenset({"p"})
    )


def test_that_a_refusal_names_the_filter_and_the_value() -> None:
    asked = Selection(instruments=frozenset({Instrument.GRANT}), stages=frozenset({Stage.FINAL}))
    assert asked.refusal(Instrument.LOAN, Stage.FINAL) == ("filtered_instrument", "loan")
    assert asked.refusal(Instrument.GRANT, Stage.APPROVED) == ("filtered_stage", "approved")
    assert asked.refusal(Instrument.GRANT, Stage.FINAL) is None
    assert Selection().refusal(Instrument.LOAN, Stage.PROPOSED) is None


def support(rows, basis=LOCAL, **asked):
    selection = Selection(**{key: frozenset(value) for key, value in asked.items()})
    found = announced_support(rows, selection, basis, KNOWN, TODAY)
    return [row.fact.id for row in found.taken], {row.fact.id: (row.reason, row.detail) for row in found.left_out}


def test_that_countries_and_programmes_narrow_and_leave_no_trace() -> None:
    rows = [programme("j", 1), programme("u", 2, country="USA"), programme("u-part", 1, country="USA", part_of="u")]
    assert support(rows, countries={"JPN"}) == (["j"], {})
    assert support(rows, programmes={"u"}) == (["u", "u-part"], {})
    assert support(rows, countries={"JPN"}, programmes={"u"}) == ([], {})


def test_that_what_instrument_or_stage_filters_out_is_told() -> None:
    rows = [
        programme("grant", 1),
        programme("loan", 1, instrument=Instrument.LOAN),
        programme("plan", 1, stage=Stage.PROPOSED),
    ]
    asked = {"instruments": {Instrument.GRANT}, "stages": {Stage.ENACTED}}
    assert support(rows, **asked) == (
        ["grant"],
        {"loan": ("filtered_instrument", "loan"), "plan": ("filtered_stage", "proposed")},
    )


def test_that_a_programme_says_why_it_is_not_added_and_names_the_one_that_is() -> None:
    rows = [
        programme("counted", 100, name="The counted one"),
        programme("part", 40, part_of="counted", counts=False),
        programme("inner", 10, part_of="part", counts=False),
        programme("rival", 90, same_as="counted", counts=False),
        programme("envelope", 500, counts=False, name="The envelope"),
        programme("beside", 30, part_of="envelope", counts=False),
        programme("unknown", None, part_of="envelope", counts=False),
        programme("inside", 20, part_of="envelope"),
        programme("pledge", 900, counts=False, note="A pledge."),
    ]
    assert support(rows) == (
        ["counted", "inside"],
        {
            "part": ("inside_counted", "The counted one"),
            "inner": ("inside_counted", "The counted one"),
            "rival": ("same_money", "The counted one"),
            "envelope": ("parts_counted", ""),
            "beside": ("inside_envelope", "The envelope"),
            "unknown": ("no_amount", ""),
            "pledge": ("not_counted", "A pledge."),
        },
    )


def test_that_a_counted_programme_that_cannot_be_converted_says_why() -> None:
    foreign = replace(programme("f", 1), amount=Amount(1, "CHF"))
    assert support([foreign, programme("n", None)], MoneyBasis(Unit.USD)) == (
        [],
        {"f": ("no_rate", "CHF"), "n": ("no_amount", "")},
    )
    assert support([programme("p", 1)], MoneyBasis(Unit.PROJECT_SHARE)) == (
        [],
        {"p": ("programme_without_project", "")},
    )


def test_that_a_programme_taken_carries_its_facts() -> None:
    row = programme("p", 300, start_year=day("2024"), end_year=day("2025"), note="A note.", name="Fund")
    taken = convert_programme(row, MoneyBasis(Unit.USD, per_year=True), KNOWN, TODAY)
    assert (taken.value, taken.span, taken.note, taken.name) == (1, "2024–2025", "A note.", "Fund")  # 300 ÷ 150 ÷ 2
    assert (taken.years, taken.when, taken.fact) == (Years(2024, 2025), day("2024"), ("programmes", "p"))


def reduced(key="now", millions=60.0, **given):
    return programme(key, millions, stage=Stage.REDUCED, **given)


def was(key, millions, **given):
    return programme(key, millions, same_as="now", counts=False, **given)


def test_that_a_reduced_envelope_was_the_latest_larger_statement_of_it() -> None:
    rows = [reduced(), was("late", 80, known_from="2023"), was("early", 100, known_from="2022")]
    assert before_reduction(rows) == {"now": rows[1]}


@pytest.mark.parametrize(
    "row",
    [
        was("as-much", 60),
        was("less", 50),
        was("unknown", None),
        was("loan", 80, instrument=Instrument.LOAN),
        was("other-start", 80, start_year=day("2021")),
        was("other-end", 80, end_year=day("2030")),
        replace(was("foreign", 80), amount=Amount(80, "USD")),
        programme("of-none", 80),
    ],
)
def test_that_a_statement_of_other_money_says_nothing_of_a_reduction(row) -> None:
    assert before_reduction([reduced(), row]) == {}


def test_that_only_an_envelope_reduced_to_something_was_more_before() -> None:
    assert before_reduction([reduced(millions=0), was("w", 80)]) == {}
    assert before_reduction([reduced(millions=None), was("w", 80)]) == {}
    assert before_reduction([programme("now", 60), was("w", 80)]) == {}


def money(rows, basis=LOCAL, programmes=(), **asked):
    selection = Selection(**{key: frozenset(value) for key, value in asked.items()})
    found = awarded(rows, programmes, selection, basis, KNOWN)
    return [row.fact.id for row in found.taken], {row.fact.id: (row.reason, row.detail) for row in found.left_out}


def test_that_awards_are_narrowed_by_country_recipient_and_programme() -> None:
    rows = [
        award("a", 1),
        award("b", 1, country="USA"),
        award("c", 1, company_id="d"),
        award("d", 1, programme_id="q"),
        award("e", 1, country="USA", total=True),
    ]
    ids = {row.money_id: row.id for row in rows}
    assert money(rows, countries={"USA"}) == ([ids["b"]], {ids["e"]: ("a_total", "")})
    assert money(rows, recipients={"d"}) == ([ids["c"]], {})
    assert money(
        rows,
        programmes=[programme("q", 1)],
    )[0] == [ids[each] for each in "abcd"]
    selection = Selection(programmes=frozenset({"q"}))
    found = awarded(rows, [programme("q", 1)], selection, LOCAL, KNOWN)
    assert [row.fact.id for row in found.taken] == [ids["d"]]


def test_that_each_award_that_does_not_enter_says_why() -> None:
    whole = award("a", 100, instrument=Instrument.LOAN)
    rows = [
        whole,
        award("nothing", 0, note="Given back."),
        award("unknown", None),
        award("part", 10, part_of_money="a"),
    ]
    taken, left = money(rows, instruments={Instrument.LOAN})
    assert taken == [whole.id]
    assert left == {
        rows[1].id: ("filtered_instrument", "grant"),
        rows[2].id: ("filtered_instrument", "grant"),
        rows[3].id: ("part_of_piece", "c/loan"),
    }
    assert money(rows)[1] == {
        rows[1].id: ("reduced_to_nothing", "Given back."),
        rows[2].id: ("no_amount", ""),
        rows[3].id: ("part_of_piece", "c/loan"),
    }


def test_that_an_award_has_no_years_to_be_divided_by_and_may_have_no_project() -> None:
    row = award("a", 1)
    assert money([row], MoneyBasis(Unit.USD, per_year=True)) == ([], {row.id: ("no_window", "")})
    assert money([row], MoneyBasis(Unit.PROJECT_SHARE)) == ([], {row.id: ("no_project", "")})
    assert money([award("a", 1, project_id="p")], MoneyBasis(Unit.PROJECT_SHARE))[0]


def test_that_an_award_taken_carries_its_facts_and_the_rate_of_the_year_of_its_amount() -> None:
    known = Denominators([economy("JPN", 2023, 100.0, "JPY"), economy("JPN", 2024, 150.0, "JPY")])
    first = award("a", 300, Stage.APPROVED, "2023-05-01", source_id="old")
    last = award("a", None, Stage.FINAL, "2024-05-01", date=day("2024-05"), project_id="p", note="A note.")
    (taken,) = awarded([first, last], [], Selection(), MoneyBasis(Unit.USD), known).taken
    assert (taken.value, taken.years) == (3, Years.only(2023))
    assert (taken.when, taken.span, taken.note, taken.project_id) == (day("2024-05"), "2024-05", "A note.", "p")
    assert (taken.fact.id, taken.amount_from, taken.sources) == (last.id, first, ("s", "old"))


def test_that_of_one_stage_the_latest_row_stands() -> None:
    rows = [award("a", 2, known_from="2024-06-01"), award("a", 1, known_from="2024-01-01")]
    (piece,) = pieces(rows)
    assert (piece.amount, [row.amount.millions for row in piece.history]) == (Amount(2, "JPY"), [1, 2])
    (unknown,) = pieces([award("a", None)])
    assert (unknown.amount, unknown.amount_from) == (None, unknown.latest)
    assert [piece.id for piece in pieces([award("b", 1), award("a", 1)])] == ["a", "b"]
