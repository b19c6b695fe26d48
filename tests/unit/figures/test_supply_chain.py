"""Chokepoints, shares, strongholds, concentration and the chain against numbers read in the tables."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import build, build_shown
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.supply_chain.booking import Booking, years_of
from desktop_app.figures.supply_chain.catalogue import CHAINS
from desktop_app.ledger import Ledger


def figure(ledger: Ledger, name: str, **changes: object) -> Figure:
    return build(ledger, ViewState(page="supply_chain", figure=name).with_(**changes))


def mark(found: Figure, mark_id: str) -> Mark:
    return found.by_id[mark_id]


def test_that_a_cell_of_2019_is_the_share_that_cset_states(ledger: Ledger) -> None:
    found = figure(ledger, "chokepoints", group_by="hq:2019")
    coater = mark(found, "resist-processing.JPN")
    assert (coater.value, coater.text, coater.column) == (96, "96", "JPN")
    assert coater.sources == ("cset-eto-supply-chain-2022",)
    assert mark(found, "resist-processing.rest").value == 4
    assert (mark(found, "resist-processing.hhi").low, mark(found, "resist-processing.hhi").text) == (9216, "≥ 9,216")
    assert mark(found, "silicon-wafers.hhi").text == "3,704"  # 56² + 16² + 14² + 10² + 4²
    assert mark(found, "wafer-bonding.hhi").value == 7083  # 83² + 13² + 5²
    assert mark(found, "euv-lithography.leader").text == "ASML 100"


def test_that_no_row_mixes_statistics_periods_or_measures(ledger: Ledger) -> None:
    for booking in ("hq", "plant", "buyer", "plant:2032"):
        found = figure(ledger, "chokepoints", group_by=booking)
        blocks = defaultdict(set)
        for each in found.marks:
            if each.part != "leader":
                blocks[each.row].add((each.fields["statistic"], str(each.when), each.fields["measure"], each.status))
        for row, kinds in blocks.items():
            assert len({kind[:3] for kind in kinds}) == 1, row


def test_that_head_office_plant_and_buyer_are_kept_apart(ledger: Ledger) -> None:
    rows = {
        booking: {row.id for row in figure(ledger, "chokepoints", group_by=booking).rows}
        for booking in ("hq", "plant", "buyer")
    }
    assert rows["buyer"] == {"equipment-demand", "chip-consumption"}
    assert "fab-capacity-dram" in rows["plant"]
    assert "logic-fab-45nm" in rows["hq"]  # capacity, but booked to the owner
    assert not rows["hq"] & rows["buyer"]
    assert not rows["plant"] & rows["buyer"]


def test_that_companies_of_one_statistic_stand_for_their_countries_where_no_share_is_stated(ledger: Ledger) -> None:
    """TrendForce, fourth quarter of 2023: TSMC 61.2, UMC 5.4, PSMC 1, VIS 1 of Taiwan make 68.6."""
    found = figure(ledger, "chokepoints", segments=("foundry",), as_of=date(2024, 3, 31), group_by="hq:2023")
    taiwan = mark(found, "foundry.TWN")
    assert taiwan.value == pytest.approx(68.6)
    assert taiwan.text == "≥ 68.6"
    assert (taiwan.low, taiwan.high) == (pytest.approx(68.6), None)
    assert mark(found, "foundry.leader").text == "TSMC 61.2"


def test_that_a_forecast_is_shown_only_where_its_year_is_asked_for(ledger: Ledger) -> None:
    usual = figure(ledger, "chokepoints", group_by="plant", segments=("fab-capacity-advanced-logic",))
    assert mark(usual, "fab-capacity-advanced-logic.TWN").value == 69
    later = figure(ledger, "chokepoints", group_by="plant:2032", segments=("fab-capacity-advanced-logic",))
    assert mark(later, "fab-capacity-advanced-logic.TWN").value == 47
    assert mark(later, "fab-capacity-advanced-logic.TWN").status == "forecast"


def test_that_a_country_without_a_statement_has_no_cell(ledger: Ledger) -> None:
    found = figure(ledger, "chokepoints", segments=("eda",), group_by="hq:2019")
    assert {each.order.name for each in found.marks if each.part == "cell"} == {"USA", "JPN"}


def test_that_small_countries_share_a_column_and_chosen_ones_have_their_own(ledger: Ledger) -> None:
    found = figure(ledger, "chokepoints", group_by="hq:2019")
    assert mark(found, "mask-laser-writers.SWE").column == "others"
    chosen = figure(ledger, "chokepoints", group_by="hq:2019", countries=("SWE", "JPN"))
    assert [head.id for head in chosen.heads][:3] == ["SWE", "JPN", "others"]
    assert mark(chosen, "mask-laser-writers.SWE").column == "SWE"


@pytest.mark.parametrize("group_by", ["nobody", "plant:20", "plant:abcd", "hq:2019:1"])
def test_that_an_unknown_booking_is_refused(ledger: Ledger, group_by: str) -> None:
    with pytest.raises(LedgerError):
        figure(ledger, "chokepoints", group_by=group_by)


def test_that_the_years_of_a_booking_are_offered_the_latest_first(ledger: Ledger) -> None:
    assert years_of(ledger.shares(ledger.info.facts_to), Booking.BUYER) == (2024, 2023, 2022, 2018)


def test_that_the_gap_between_tsmc_and_samsung_is_the_one_published(ledger: Ledger) -> None:
    """TrendForce, second quarter of 2025: 70.2 and 7.3."""
    found = figure(ledger, "shares", as_of=date(2025, 9, 30))
    assert found.title == "TSMC held 70.2\u202f% in Q2 2025, 62.9 points more than Samsung Electronics (Foundry)"


def test_that_the_statistic_asked_for_comes_first_and_others_are_lines_of_their_own(ledger: Ledger) -> None:
    found = figure(ledger, "shares", segments=("hbm",), sort="trendforce")
    groups = [row.group for row in found.rows]
    assert groups[:3] == ["TrendForce"] * 3
    assert set(groups[3:]) == {"Other statistics"}
    assert len({row.id for row in found.rows}) == len(found.rows)
    values = {(each.row, str(each.when)): each.value for each in found.marks}
    assert values["skhynix.trendforce.sales", "2022"] == 50
    assert values["skhynix.counterpoint.sales", "2025-Q2"] == 64
    assert values["skhynix.counterpoint.shipments", "2025-Q2"] == 62


def test_that_forecasts_and_estimates_are_marked_as_such(ledger: Ledger) -> None:
    found = figure(ledger, "shares", segments=("foundry",))
    parts = {str(each.when): each.part for each in found.marks if each.row == "tsmc.trendforce.sales"}
    assert parts["2020-Q4"] == "forecast"
    assert parts["2020-Q1"] == "estimate"
    assert parts["2025-Q4"] == "point"


def holders(found: Figure) -> set[str]:
    return {row.id.partition(".")[0] for row in found.rows}


def test_that_countries_narrow_lines_of_companies_to_those_seated_there(ledger: Ledger) -> None:
    found = figure(ledger, "shares", segments=("foundry",), countries=("TWN",))
    assert holders(found) == {"tsmc", "umc", "vis", "psmc"}
    both = figure(ledger, "shares", segments=("foundry",), countries=("TWN",), companies=("tsmc", "samsung"))
    assert holders(both) == {"tsmc"}
    wafers = figure(ledger, "shares", segments=("silicon-wafers",), group_by="company", countries=("JPN",))
    assert holders(wafers) == {"shin-etsu", "sumco"}


def test_that_chosen_companies_ask_for_lines_of_companies_where_countries_have_more(ledger: Ledger) -> None:
    usual = figure(ledger, "shares", segments=("ald",))  # two dated shares of companies, four of countries
    assert holders(usual) == {"JPN", "KOR", "NLD", "USA"}
    assert holders(figure(ledger, "shares", segments=("ald",), companies=("tokyo-electron",))) == {"tokyo-electron"}


def test_that_companies_have_no_effect_on_lines_of_countries_and_are_refused(ledger: Ledger) -> None:
    state = ViewState(page="supply_chain", figure="shares", segments=("ald",), group_by="country", companies=("tsmc",))
    with pytest.raises(LedgerError, match="'companies' has an effect on supply_chain/shares only where holders"):
        build(ledger, state)
    laid_aside = build_shown(ledger, state)
    assert laid_aside.marks == build(ledger, state.with_(companies=())).marks
    assert laid_aside.narrowed == ()


def test_that_holders_without_a_share_lead_out_to_the_others(ledger: Ledger) -> None:
    none = figure(ledger, "shares", segments=("foundry",), group_by="country")  # foundries are counted by company alone
    assert none.empty
    assert none.empty.action == "Show all holders"
    assert none.empty.state
    assert none.empty.state.segments == ("foundry",)
    assert "tsmc" in holders(build(ledger, none.empty.state))
    assert ", " not in none.subtitle  # it names no statistic


def test_that_a_second_segment_is_told_among_what_is_left_out(ledger: Ledger) -> None:
    found = figure(ledger, "shares", segments=("foundry", "hbm"))
    assert found.state.segments == ("foundry",)
    assert [each.label for each in found.left_out if each.id == "hbm"] == ["High-bandwidth memory"]


def test_that_a_statistic_that_says_nothing_of_the_segment_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        figure(ledger, "shares", segments=("foundry",), sort="yole")


def test_that_the_interviews_three_strongholds_stand_first_beside_other_counts(ledger: Ledger) -> None:
    found = figure(ledger, "strongholds")
    first = [row.id.split(".")[0] for row in found.rows if row.group == "Named in the interview"]
    assert first == ["resist-processing", "silicon-wafers", "photoresist"]
    stated = {each.row.split(".")[0]: each.value for each in found.marks if each.part == "first"}
    assert stated == {"resist-processing": 88, "silicon-wafers": 53, "photoresist": 50}
    coater = {each.value for each in found.marks if each.row.startswith("resist-processing.")}
    assert coater == {88, 92, 96, 90}  # the interview, EE Times Japan, CSET, Tokyo Electron alone
    assert all(
        any((each.value or 0) >= 50 for each in found.marks if each.row == row.id and each.fields["holder"])
        for row in found.rows
    )


def test_that_a_step_is_found_by_any_firm_that_is_named_and_then_shows_it(ledger: Ledger) -> None:
    """Photoresist of Japan: TOK 25, Shin-Etsu 20, Fujifilm 10; two firms stand alone where none is asked for."""
    usual = {each.fields["holder"] for each in figure(ledger, "strongholds").marks if each.row == "photoresist.JPN.hq"}
    assert usual == {"Japan", "Tokyo Ohka Kogyo", "Shin-Etsu Chemical"}
    found = figure(ledger, "strongholds", companies=("fujifilm",))
    assert [row.id for row in found.rows] == ["photoresist.JPN.hq"]
    assert {each.value for each in found.marks if each.fields["holder"] == "Fujifilm Holdings"} == {10}


def test_that_the_index_of_foundries_has_the_rest_as_a_range(ledger: Ledger) -> None:
    """TrendForce, 2025: the squares make 5,010; the rest of 3.32 in hands of up to 0.80: 4 × 0.8² + 0.12² = 2.57."""
    found = figure(ledger, "concentration", segments=("foundry",))
    low = mark(found, "foundry.low")
    squares = (69.9, 7.2, 5.32, 4.35, 3.87, 2.6, 0.89, 0.89, 0.86, 0.8)
    assert low.value == pytest.approx(sum(each**2 for each in squares))
    assert low.high == pytest.approx(sum(each**2 for each in squares) + 4 * 0.64 + 0.0144)
    assert mark(found, "foundry.range").value == pytest.approx(2.5744)


def test_that_the_five_largest_foundries_of_late_2023_add_to_the_published_total(ledger: Ledger) -> None:
    found = figure(ledger, "concentration", segments=("foundry",), group_by="top5", as_of=date(2024, 3, 31))
    assert mark(found, "foundry.low").value == pytest.approx(88.9)
    assert str(mark(found, "foundry.low").when) == "2023-Q4"


def test_that_a_segment_of_which_little_is_named_is_left_out_with_the_reason(ledger: Ledger) -> None:
    found = figure(ledger, "concentration")
    left = {row.id: row.text for row in found.left_out}
    assert left["dry-etch"] == "6\u202f%"
    assert "dry-etch" not in {row.id for row in found.rows}


def test_that_the_packaging_chain_runs_from_film_to_chips(ledger: Ledger) -> None:
    found = figure(ledger, "chain", companies=CHAINS["packaging"])
    layers = {each.id: each.column for each in found.marks if each.part == "node"}
    assert layers == {"ajinomoto": "0", "ibiden": "1", "tsmc": "2", "nvidia": "3"}
    links = {each.id for each in found.marks if each.part == "link"}
    assert {"ajinomoto>ibiden", "ibiden>tsmc", "tsmc>nvidia"} <= links


def test_that_one_company_is_told_as_one(ledger: Ledger) -> None:
    assert ": 1 company before it and 4 behind it" in figure(ledger, "chain", group_by="owners").title


def test_that_companies_of_a_chain_without_a_link_are_told_with_the_reason(ledger: Ledger) -> None:
    alone = figure(ledger, "chain", companies=("asml", "imec", "tsmc"))
    assert {each.id: each.reason for each in alone.left_out} == {
        "imec": "no link of this kind to the others is on record by this day"
    }
    narrowed = figure(ledger, "chain", companies=("asml", "zeiss-smt", "tsmc"), countries=("NLD", "TWN"))
    assert {each.id for each in narrowed.marks if each.part == "node"} == {"asml", "tsmc"}
    assert {each.id: each.reason for each in narrowed.left_out} == {
        "zeiss-smt": "its seat is in none of the countries chosen"
    }


def test_that_zeiss_stands_two_steps_before_tsmc_and_one_before_asml(ledger: Ledger) -> None:
    around_tsmc = figure(ledger, "chain")
    assert mark(around_tsmc, "zeiss-smt").column == "-2"
    around_asml = figure(ledger, "chain", companies=("asml",))
    assert mark(around_asml, "zeiss-smt>asml").sources == ("asml-zeiss-sec-2016",)


def test_that_a_link_carries_the_latest_share_and_all_its_sources(ledger: Ledger) -> None:
    """Nvidia's share of TSMC's revenue: 11 in 2023, 12 in 2024, 19 in 2025; the interview names the link too."""
    found = mark(figure(ledger, "chain"), "tsmc>nvidia")
    assert (found.value, found.unit, str(found.when)) == (19, "%", "2025")
    assert len(found.facts) == 4
    assert found.fields["counted"] == 3  # two of the shares are of one source


def test_that_every_link_runs_from_left_to_right(ledger: Ledger) -> None:
    for kinds in ("", "owners", "partners", "all"):
        for company in ("tsmc", "asml", "rapidus", "intel"):
            found = figure(ledger, "chain", companies=(company,), group_by=kinds)
            at = {each.id: int(each.column) for each in found.marks if each.part == "node"}
            for each in found.marks:
                if each.part == "link":
                    assert at[each.row] < at[each.target], each.id


def test_that_a_share_is_shown_with_rival_counts_and_the_firms_alone(ledger: Ledger) -> None:
    found = figure(ledger, "chokepoints")
    told = evidence(ledger, found, "resist-processing.JPN")
    sections = {section.title: [(each.value, each.date) for each in section.sayings] for section in told.sections}
    assert sections["Said by"] == [("92\u202f%", "2022")]
    assert sections["Others count differently"] == [("96\u202f%", "2019"), ("88\u202f%", "no year")]
    assert sections["Its firms alone"] == [("about 90\u202f%", "2025"), ("88.8\u202f%", "2022")]


def test_that_an_index_shows_its_working(ledger: Ledger) -> None:
    told = evidence(ledger, figure(ledger, "chokepoints", group_by="hq:2019"), "silicon-wafers.hhi")
    assert told.formula == "56² + 16² + 14² + 10² + 4² = 3,704"


def test_that_a_link_shows_each_statement_with_its_source(ledger: Ledger) -> None:
    told = evidence(ledger, figure(ledger, "chain"), "tsmc>nvidia")
    said = next(section for section in told.sections if section.title == "Said by").sayings
    assert {each.source.id for each in said if each.source} == {
        "davesipaq-tsmc-customers-2023",
        "technewslt-tsmc-customers-2025",
        "brookings-duchatel-interview-2024",
    }


def test_that_the_roadmap_flags_the_disputed_3_nm_with_both_sources(ledger: Ledger) -> None:
    found = figure(ledger, "roadmap")
    (disputed,) = [each for each in found.marks if each.status == "disputed"]
    assert disputed.row == "tsmc.N3"
    assert {"brookings-duchatel-interview-2024", "designreuse-n3-2022"} <= set(disputed.sources)


def test_that_the_roadmap_shows_the_race_to_2_nm_and_rapidus_jump(ledger: Ledger) -> None:
    found = figure(ledger, "roadmap")
    assert found.title == (
        "At 2 nm: Samsung Sep 2025, Intel Oct 2025 and TSMC Q4 2025 in volume; Rapidus H2 2027 planned"
    )
    jump = next(row for row in found.rows if row.id == "rapidus")
    assert jump.gap
    assert mark(found, "rapidus.skipped").sources == ("brookings-duchatel-interview-2024",)
    band = {each.id for each in found.band}
    assert "event.usa-controls-2022" in band or any("2022-10-07" in str(each.when) for each in found.band)
    assert {each.status for each in found.band} == {"export_control"}


def test_that_a_note_that_only_repeats_who_counted_or_the_segment_is_no_note(ledger: Ledger) -> None:
    notes = {mark.note for mark in figure(ledger, "strongholds").marks}
    assert not {"TheElec.", "Coater/developers.", "Yole.", "TrendForce."} & notes
    assert "Five makers together." in notes
