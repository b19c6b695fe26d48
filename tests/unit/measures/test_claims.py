"""What the tables say beside a claim, on claims and rows made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.supply_chain import Segment
from desktop_app.measures.claims import counterparts, number_of, segment_of, with_other_years
from tests.unit.measures.made import MadeLedger, claim, day, gdp_share, process, share

TODAY = date(2026, 7, 4)
SEGMENTS = [
    Segment("photoresist", "Photoresist", "", "", ""),
    Segment("chip-sales-by-hq", "All chips", "", "", ""),
    Segment("dram", "Memory chips", "", "", ""),
]


def beside(asked, **tables):
    """Return the rows found beside a claim, each with whether it says the same."""
    ledger = MadeLedger(segments=SEGMENTS, **tables)
    return [(found.row, found.same) for found in counterparts(ledger, asked, TODAY)]


@pytest.mark.parametrize(
    ("value", "number"), [("53", 53.0), ("0.7", 0.7), ("1988", 1988.0), ("2021-2023", None), ("", None)]
)
def test_that_a_value_is_a_number_where_it_reads_as_one(value: str, number: float | None) -> None:
    assert number_of(claim("", value, "")) == number


def test_that_a_share_of_gdp_is_compared_with_other_sources_on_its_country() -> None:
    asked = claim("Japan gives 0.7 % of GDP", "0.7", "% of GDP", countries=("JPN", "USA"))
    rows = [
        gdp_share("JPN", 0.71),  # printed with two digits: 0.7 rounded to one
        gdp_share("USA", 0.21),
        gdp_share("KOR", 0.7),
        gdp_share("JPN", 0.7, source_id="interview"),  # its own source
    ]
    assert beside(asked, gdp_share_statements=rows) == [(rows[0], True), (rows[1], False)]
    assert beside(claim("", "most", "% of GDP", countries=("JPN",)), gdp_share_statements=rows) == []
    assert beside(claim("", "0.7", "%", countries=("JPN",)), gdp_share_statements=rows) == []


def test_that_a_rough_number_agrees_with_what_is_near_it() -> None:
    assert beside(
        claim("About 0.7", "0.7", "% of GDP", countries=("JPN",)), gdp_share_statements=[gdp_share("JPN", 0.66)]
    )[0][1]
    rough = claim("nearly 50 %", "50", "% of GDP", countries=("JPN",))
    assert beside(rough, gdp_share_statements=[gdp_share("JPN", 49.0)])[0][1]
    plain = claim("It is 50 %", "50", "% of GDP", countries=("JPN",))
    assert not beside(plain, gdp_share_statements=[gdp_share("JPN", 49.0)])[0][1]


def resist(percent, **given):
    return share("JPN", percent, segment_id="photoresist", holder_kind="country", **given)


ASKED = claim("Japan's market share in photoresist was 90 %", "90", "%", countries=("JPN",))


def test_that_a_market_share_is_compared_with_other_sources_on_segment_holder_and_time() -> None:
    own = resist(90.0, source_id="interview")
    rows = [
        own,
        resist(90.3, source_id="seaj"),
        resist(80.0, source_id="cset"),
        resist(90.0, source_id="old", year=day("2010")),
        share("USA", 90.0, segment_id="photoresist", source_id="other-holder"),
        share("JPN", 90.0, segment_id="dram", source_id="other-segment"),
    ]
    assert beside(ASKED, shares=rows) == [(rows[1], True), (rows[2], False)]
    assert segment_of(MadeLedger(segments=SEGMENTS, shares=rows), ASKED, TODAY) == "photoresist"


def test_that_a_time_named_by_the_claim_goes_before_that_of_its_row() -> None:
    own, late = resist(90.0, source_id="interview"), resist(88.0, source_id="late", year=day("1988"))
    asked = claim("market share in photoresist", "90", "%", countries=("JPN",), years=day("1988"))
    assert beside(asked, shares=[own, late]) == [(late, False)]


def test_that_a_share_without_a_year_is_of_about_when_it_was_said() -> None:
    own = resist(90.0, source_id="interview", year=None)  # said in 2024
    near, far = resist(90.0, source_id="a", year=day("2019")), resist(90.0, source_id="b", year=day("2018"))
    assert [row for row, _ in beside(ASKED, shares=[own, near, far])] == [near]


@pytest.mark.parametrize(
    "asked",
    [
        claim("Japan's share in photoresist", "90", "%", countries=("JPN",)),  # of what market?
        claim("market share in photoresist", "90", "points", countries=("JPN",)),
        claim("market share in photoresist", "91", "%", countries=("JPN",)),
        claim("market share in photoresist", "90", "%", countries=("USA",)),
        claim("market share in photoresist", "90", "%", countries=("JPN",), source_id="another"),
    ],
)
def test_that_a_claim_which_no_row_books_has_no_segment(asked) -> None:
    rows = [resist(90.0, source_id="interview"), resist(90.0, source_id="seaj")]
    assert beside(asked, shares=rows) == []
    assert segment_of(MadeLedger(segments=SEGMENTS, shares=rows), asked, TODAY) == ""


def test_that_of_several_rows_of_one_value_the_one_with_most_common_words_books_the_claim() -> None:
    rows = [
        share("JPN", 50.0, segment_id="chip-sales-by-hq", source_id="interview"),
        share("JPN", 50.0, segment_id="dram", source_id="interview"),
    ]
    ledger = MadeLedger(segments=SEGMENTS, shares=rows)

    def segment(text: str) -> str:
        return segment_of(ledger, claim(text, "50", "%", countries=("JPN",)), TODAY)

    assert segment("Japan's market share in memory was 50 %") == "dram"
    assert segment("Japan's world market share was 50 %") == "chip-sales-by-hq"  # no word of its own: the whole market
    only = MadeLedger(segments=SEGMENTS, shares=rows[1:])
    assert segment_of(only, claim("world market share", "50", "%", countries=("JPN",)), TODAY) == ""


def test_that_a_transistor_is_compared_with_what_others_say_of_the_process_once() -> None:
    asked = claim("TSMC's 3 nm is GAA", "3", "nm", company_ids=("tsmc",))

    def n3(**given):
        return process("N3", company_id="tsmc", node_nm=3.0, **given)

    rows = [
        n3(architecture="finfet"),
        n3(architecture="finfet", stage="research"),
        n3(architecture="gaa"),
        n3(architecture=""),
        n3(architecture="planar", source_id="interview"),
        process("N2", company_id="tsmc", node_nm=2.0, architecture="gaa"),
        process("3GAE", company_id="samsung", node_nm=3.0, architecture="gaa"),
    ]
    assert beside(asked, processes=rows) == [(rows[0], False), (rows[2], True)]
    wide = claim("It is gate-all-around", "3", "nm", company_ids=("tsmc",))
    assert beside(wide, processes=rows[:1]) == [(rows[0], False)]
    assert beside(claim("3 nm", "3", "nm", company_ids=("tsmc",)), processes=rows) == []
    assert beside(claim("GAA", "3", "USD", company_ids=("tsmc",)), processes=rows) == []


def other(text, value, unit="USD bn", **given):
    return claim(text, value, unit, source_id="press", **given)


FAB = {"project_ids": ("fab",)}


def test_that_quantities_of_one_project_are_compared_where_two_words_are_alike() -> None:
    asked = claim("Investment of the plants grows", "20", "USD bn", **FAB)
    rows = [
        other("The investment in both plants", "20", **FAB),
        other("An investment and a plant", "25", **FAB),  # "plant" has five letters and is "plants" by no means
        other("Investment into plants", "26", **FAB),
        other("Investment of the plants", "20", project_ids=("other",)),
        other("Investment of the plants", "20", "JPY bn", **FAB),
        claim("Investment of the plants", "30", "USD bn", **FAB),  # of the same source
    ]
    assert beside(asked, claims=rows) == [(rows[0], True), (rows[2], False)]


def test_that_a_counted_unit_says_by_itself_what_is_measured() -> None:
    asked = claim("It employs many", "3400", "jobs", **FAB)
    assert beside(asked, claims=[other("A payroll", "3000", "jobs", **FAB)])
    owned = claim("It employs many", "3400", "jobs", company_ids=("c",), countries=("JPN",))
    row = other("A payroll", "3000", "jobs", company_ids=("c",), countries=("JPN",))
    assert beside(owned, claims=[row]) == []  # of a company, not of a project: the words must be alike


def test_that_claims_on_the_same_companies_in_a_common_country_are_compared() -> None:
    text = "Production capacity of modules"
    asked = claim(text, "5", "USD bn", company_ids=("a", "b"), countries=("JPN", "USA"))
    rows = [
        other(text, "5", company_ids=("b", "a"), countries=("USA",)),
        other(text, "5", company_ids=("a",), countries=("USA",)),
        other(text, "5", company_ids=("a", "b"), countries=("KOR",)),
    ]
    assert beside(asked, claims=rows) == [(rows[0], True)]
    nobody = claim(text, "5", "USD bn", countries=("JPN",))
    assert beside(nobody, claims=[other(text, "5", countries=("JPN",))]) == []


@pytest.mark.parametrize(
    ("asked", "said", "found"),
    [(None, None, True), ("2023", None, True), (None, "2020", True), ("2023", "2023", True), ("2023", "2020", False)],
)
def test_that_years_named_by_both_claims_must_meet(asked, said, found) -> None:
    text = "Investment of the plants"
    years = [day(each) if each else None for each in (asked, said)]
    one, two = claim(text, "2", "USD bn", years=years[0], **FAB), other(text, "2", years=years[1], **FAB)
    assert bool(beside(one, claims=[two])) is found


@pytest.mark.parametrize("unit", ["", "year", "years", "date", "decade", "% of GDP", "nm"])
def test_that_what_is_no_quantity_is_compared_with_no_claim(unit: str) -> None:
    text = "Investment of the plants"
    assert beside(claim(text, "2", unit, **FAB), claims=[other(text, "2", unit, **FAB)]) == []


def test_that_values_that_are_no_numbers_are_the_same_where_they_are_spelt_alike() -> None:
    text = "Investment of the plants"
    rows = [other(text, "most", **FAB), other(text, "some", **FAB), other(text, "5", **FAB)]
    assert beside(claim(text, "most", "USD bn", **FAB), claims=rows) == [
        (rows[0], True),
        (rows[1], False),
        (rows[2], False),
    ]


def test_that_a_share_of_gdp_repeated_for_other_years_is_found() -> None:
    said = gdp_share("JPN", 0.7, window=(2021, 2023))

    def repeated(value="0.7", unit="% of GDP", countries=("JPN",), years=("2020", "2023")):
        span = day(years[0]).through(day(years[1])) if years else None
        return claim("", value, unit, countries=countries, years=span)

    found = [repeated(), repeated(years=("2021", "2024"))]
    rows = [
        *found, repeated("0.8"), repeated(unit="%"), repeated(countries=("USA",)), repeated(years=None),
        repeated(years=("2021", "2023")),
    ]  # fmt: skip
    assert with_other_years(said, rows) == tuple(found)
    assert with_other_years(gdp_share("JPN", 0.7), rows) == ()
