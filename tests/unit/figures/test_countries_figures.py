"""The figures of the countries page against published numbers and hand calculations from data/*.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit
from desktop_app.errors import LedgerError
from desktop_app.figures import build
from desktop_app.figures.announce import announce
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger

GDP = MoneyBasis(Unit.GDP_SHARE, 2024)


def test_that_each_author_s_share_of_gdp_stands_as_stated(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements"))
    stated = {mark.id.removesuffix(".stated"): mark.value for mark in figure.marks if mark.id.endswith(".stated")}
    assert stated == {
        "JPN.mof": 0.71, "DEU.mof": 0.41, "USA.mof": 0.21, "FRA.mof": 0.20, "GBR.mof": 0.04,
        "JPN.meti": 0.68, "CHN.meti": 0.79, "DEU.meti": 0.71, "USA.meti": 0.50,
    }  # fmt: skip


def test_that_the_panel_s_3_9tn_yen_are_recomputed_with_three_years_of_gdp(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements"))
    values = [figure.by_id[f"JPN.mof.recomputed.{year}"].value for year in (2021, 2022, 2023)]
    assert values == pytest.approx([0.705, 0.696, 0.660], abs=0.0005)


def test_that_every_lane_of_a_statement_says_how_it_was_counted(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements"))
    notes = {line.id: line.note for line in figure.lines if line.text}
    assert "without tax measures" in notes["JPN.mof"]
    assert "2021–2023" in notes["JPN.mof"]
    assert "real GDP" in notes["JPN.meti"]
    assert "GDP of 2024" in notes["JPN.ledger"]
    assert all(notes.values())


def test_that_a_statement_is_unknown_before_it_was_made(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="statements", as_of=date(2024, 5, 1), countries=("JPN",)))
    assert {mark.part for mark in figure.marks} == {"first", "recomputed"}  # METI answered on 31 May 2024


def test_that_japan_would_need_8_3tn_yen_for_a_share_of_1_37_percent(ledger: Ledger) -> None:
    # 1.37 % of ¥608,398.9bn, GDP of 2024 (IMF)
    figure = build(ledger, ViewState(figure="to_match", countries=("KOR", "JPN"), group_by="share:1.37"))
    needed = figure.by_id["JPN.needed"]
    assert needed.value == pytest.approx(8_335_065, rel=1e-6)
    assert needed.unit == "JPY m"
    assert needed.fields["usd_m"] == pytest.approx(0.0137 * 4_019_382, rel=1e-6)


def test_that_a_share_nobody_can_mean_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="share:"):
        build(ledger, ViewState(figure="to_match", group_by="share:much"))


def test_that_japans_share_falls_from_near_half_to_a_tenth_without_mixing_statistics(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="capacity", countries=("JPN",)))
    meti = [(str(mark.when), mark.value) for mark in figure.marks if mark.row.split(".")[1] == "meti"]
    assert meti == [("1988", 50), ("2019", 10), ("2020", 10)]
    assert all(
        len({mark.row for mark in figure.marks if mark.line == line}) == 1 for line in {m.line for m in figure.marks}
    )
    events = {mark.id for mark in figure.band}
    assert {"event.usa-japan-semiconductor-agreement-signed-1986", "event.usa-japan-tariffs-1987"} <= events
    undated = [omission.reason for omission in figure.left_out]
    assert any("Late 1980s" in reason for reason in undated)


def test_that_forecasts_of_capacity_are_marked_as_such(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="capacity", segments=("fab-capacity-advanced-logic",)))
    parts = {str(mark.when): mark.part for mark in figure.marks}
    assert parts == {"2022": "point", "2032": "forecast"}


def test_that_the_running_total_of_rapidus_contracts_ends_where_the_press_counted(ledger: Ledger) -> None:
    figure = build(
        ledger,
        ViewState(
            figure="over_time",
            countries=("JPN",),
            recipients=("rapidus",),
            instruments=(Instrument.CONTRACT,),
            as_of=date(2025, 3, 31),
            basis=MoneyBasis(Unit.LOCAL),
        ),
    )
    steps = [mark for mark in figure.marks if mark.part == "step"]
    assert steps[-1].value == pytest.approx(1_722_500)
    assert [mark.when for mark in steps] == sorted(mark.when for mark in steps)


def test_that_the_finding_of_a_running_total_names_its_unit(ledger: Ledger) -> None:
    asked = ViewState(
        figure="over_time",
        countries=("JPN",),
        recipients=("rapidus",),
        instruments=(Instrument.CONTRACT,),
        as_of=date(2025, 3, 31),
        basis=MoneyBasis(Unit.GDP_SHARE, 2024),
    )
    # ¥1,722.5bn ÷ ¥608.4tn
    assert build(ledger, asked).title.startswith(
        "Japan, contracts: ≤ 0.28\N{NARROW NO-BREAK SPACE}% of GDP awarded by "
    )


def test_that_a_total_falls_on_the_day_on_which_money_is_cancelled(ledger: Ledger) -> None:
    figure = build(
        ledger,
        ViewState(figure="over_time", countries=("DEU",), recipients=("intel",), instruments=(Instrument.GRANT,)),
    )
    steps = [mark.value for mark in figure.marks if mark.part == "step"]
    assert steps[-1] == 0
    assert max(steps) > 0


def test_that_a_total_of_which_nothing_is_left_says_what_it_was(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="over_time", countries=("USA",), instruments=(Instrument.CONTRACT,)))
    # Secure Enclave 3,000, SMART USA 285 and packaging 1,100 million dollars in January 2025; none of them in 2026
    (row,) = figure.rows
    assert row.sublabel == "was $4.39bn"


@pytest.mark.parametrize(
    ("country", "half"),
    [
        # 28,042.7m dollars are left; of them 13,642m were stated by 15 April 2024, with Micron on 25 April 19,782m
        ("USA", "25 Apr 2024"),
        # 6,623m euros are left without Intel's 9,900m of June 2023, cancelled in 2025; ESMC's 5,000m came on 20 August 2024
        ("DEU", "20 Aug 2024"),
    ],
)
def test_that_money_that_was_cancelled_later_brings_no_half_of_a_total_about(
    ledger: Ledger, country: str, half: str
) -> None:
    figure = build(ledger, ViewState(figure="over_time", countries=(country,), instruments=(Instrument.GRANT,)))
    assert figure.title.endswith(f"half of it by {half}")


def test_that_nothing_has_no_half(ledger: Ledger) -> None:
    # Poland's only grant, 7,400m zloty for Intel, of September 2024, was cancelled in July 2025
    figure = build(ledger, ViewState(figure="over_time", countries=("POL",), instruments=(Instrument.GRANT,)))
    assert figure.title.startswith("Poland, grants: nothing is left of ")
    assert figure.title.endswith(" 2025")


def test_that_awards_over_time_are_seen_two_years_ahead_at_first(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="over_time", as_of=date(2025, 3, 31)))
    assert figure.axis.high == date(2028, 1, 1).toordinal()


def test_that_stacked_bars_hold_the_same_money_as_bars_apart(ledger: Ledger) -> None:
    apart = build(ledger, ViewState(basis=GDP))
    stacked = build(ledger, ViewState(basis=GDP, group_by="stacked"))
    total = sum(mark.value for mark in apart.marks)
    assert sum(mark.value for mark in stacked.marks) == pytest.approx(total)
    assert len({mark.line for mark in stacked.marks if mark.row == "USA"}) == 2  # one bar, and what is only proposed


def test_that_parts_of_an_envelope_are_shown_under_it_and_added_to_nothing(ledger: Ledger) -> None:
    state = ViewState(countries=("USA",), instruments=(), basis=MoneyBasis(), group_by="nested")
    figure = build(ledger, state)
    nested = [mark for mark in figure.marks if mark.part == "nested"]
    assert any(fact.id == "usa-chips-incentives" for mark in nested for fact in mark.facts)
    bars = sum(mark.value for mark in figure.marks if mark.part == "bar")
    assert bars == pytest.approx(sum(mark.value for mark in build(ledger, state.with_(group_by="")).marks))


def test_that_an_envelope_a_year_is_its_amount_over_its_years(ledger: Ledger) -> None:
    # €5bn of France 2030 over 2022–2030: nine years
    basis = MoneyBasis(Unit.LOCAL, per_year=True)
    figure = build(ledger, ViewState(countries=("FRA",), basis=basis))
    (mark,) = figure.marks
    assert (mark.value, mark.unit) == (pytest.approx(5_000 / 9), "EUR m a year")


def test_that_awards_are_set_against_the_cost_of_their_projects(ledger: Ledger) -> None:
    # JASM 1: ≤ ¥476bn of June 2022 at ¥131.498 a dollar, against its published cost
    state = ViewState(
        level=Level.AWARDS, recipients=("jasm",), as_of=date(2023, 6, 30), basis=MoneyBasis(Unit.PROJECT_SHARE)
    )
    figure = build(ledger, state)
    (mark,) = figure.marks
    (row,) = figure.working.taken
    rate = next(each.value for each in row.inputs if each.role == "rate")
    cost = next(each.value for each in row.inputs if each.role.startswith("cost:"))
    assert mark.value == pytest.approx(100 * 476_000 / rate / cost)
    assert 30 < mark.value < 60  # "about 40 %" by the source of the award


def test_that_money_and_cost_of_one_currency_are_divided_in_it(ledger: Ledger) -> None:
    # Rapidus: 1,722.5 of 5,000 thousand million yen, by any rate
    state = ViewState(
        level=Level.AWARDS,
        recipients=("rapidus",),
        instruments=(Instrument.CONTRACT,),
        stages=(Stage.APPROVED,),
        basis=MoneyBasis(Unit.PROJECT_SHARE),
    )
    figure = build(ledger, state)
    assert sum(mark.value for mark in figure.marks) == pytest.approx(34.45)
    assert {row.formula for row in figure.working.taken} == {"amount ÷ cost of projects"}
    assert all(each.unit == "JPY m" for row in figure.working.taken for each in row.inputs)


@pytest.mark.parametrize("year", [1990, 2030])
def test_that_a_gdp_year_without_data_is_named(ledger: Ledger, year: int) -> None:
    figure = build(ledger, ViewState(basis=MoneyBasis(Unit.GDP_SHARE, year)))
    assert not figure.marks
    assert str(year) in figure.empty.reason


def test_that_a_country_without_rows_says_so(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("FJI",)))
    assert not figure.marks
    assert figure.empty.reason
    assert any("Fiji" in row.gap for row in figure.rows)


def test_that_countries_without_gdp_show_what_is_known_of_their_money(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(basis=GDP))
    (gap,) = [row.gap for row in figure.rows if "Belgium" in row.gap]
    assert "≤ €750m" in gap
    assert "GDP of 2024" in gap


def test_that_proposed_money_never_shares_a_line_with_firm_money(ledger: Ledger) -> None:
    for level in Level:
        figure = build(ledger, ViewState(level=level, group_by="stacked"))
        for line in figure.lines:
            stages = {mark.stage is Stage.PROPOSED for mark in figure.marks if mark.line == line.id}
            assert len(stages) == 1


def test_that_the_evidence_of_a_bar_names_formula_rivals_and_what_stands_apart(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(basis=GDP))
    mark = next(mark for mark in figure.marks if mark.row == "JPN" and mark.stage is not Stage.PROPOSED)
    shown = evidence(ledger, figure, mark.id)
    assert shown.formula == "about ¥5.7tn ÷ ¥608.4tn, GDP of 2024"
    titles = [section.title for section in shown.sections]
    assert titles.index("Shown apart") < titles.index("Left out")
    reasons = {saying.name: saying.note for section in shown.sections for saying in section.sayings}
    assert any("inside Funds set aside" in note for note in reasons.values())


def rivals_of(ledger: Ledger, country: str, as_of: date | None = None) -> dict[str, tuple[str, str, str, str]]:
    """Return value, publisher, date and way of counting of every other count of a country's share of GDP."""
    figure = build(ledger, ViewState(basis=GDP, as_of=as_of))
    mark = next(mark for mark in figure.marks if mark.row == country and mark.stage is not Stage.PROPOSED)
    sections = {section.title: section.sayings for section in evidence(ledger, figure, mark.id).sections}
    return {
        saying.name: (saying.value, saying.source.publisher if saying.source else "", saying.date, saying.note)
        for saying in sections.get("Others count differently", ())
        if saying.fact and saying.fact.table == "gdp_share_statements"
    }


def test_that_rival_shares_of_gdp_stand_beside_the_ledger_s_own(ledger: Ledger) -> None:
    assert rivals_of(ledger, "JPN") == {
        "Finance Ministry panel": (
            "0.71\u202f%",
            "DIGITIMES",
            "15 Apr 2024",
            "Three years’ money, without tax measures",
        ),
        "METI": ("0.68\u202f%", "The Japan News (Yomiuri)", "1 Jun 2024", "With tax measures, over real GDP"),
    }
    shares = {country: [each[0] for each in rivals_of(ledger, country).values()] for country in ("DEU", "USA", "CHN")}
    assert shares == {
        "DEU": ["0.41\u202f%", "0.71\u202f%"],
        "USA": ["0.21\u202f%", "0.50\u202f%"],
        "CHN": ["0.79\u202f%"],
    }
    assert rivals_of(ledger, "FRA")["Finance Ministry panel"][0] == "0.20\u202f%"
    assert rivals_of(ledger, "GBR")["Finance Ministry panel"][3] == "Without tax measures"


def test_that_a_rival_share_is_unknown_before_it_was_stated(ledger: Ledger) -> None:
    assert set(rivals_of(ledger, "USA", date(2024, 5, 1))) == {"Finance Ministry panel"}
    assert rivals_of(ledger, "USA", date(2024, 4, 1)) == {}


def test_that_rival_shares_stand_beside_shares_of_gdp_only(ledger: Ledger) -> None:
    figure = build(ledger, ViewState())
    for mark in figure.marks:
        facts = [s.fact for section in evidence(ledger, figure, mark.id).sections for s in section.sayings]
        assert not [fact for fact in facts if fact and fact.table == "gdp_share_statements"]


def test_that_the_interview_s_other_years_are_told_once_it_was_published(ledger: Ledger) -> None:
    before = build(ledger, ViewState(figure="statements", as_of=date(2024, 6, 2)))
    after = build(ledger, ViewState(figure="statements", as_of=date(2024, 6, 3)))
    words = "Brookings Institution: money of 2022–2025."
    assert words not in before.by_id["JPN.mof.stated"].note
    assert after.by_id["JPN.mof.stated"].note.endswith(words)


@pytest.mark.parametrize("wrong", [{"group_by": "banana"}, {"sort": "banana"}])
def test_that_a_mistyped_arrangement_is_refused(ledger: Ledger, wrong: dict[str, str]) -> None:
    with pytest.raises(LedgerError, match="banana"):
        build(ledger, ViewState(**wrong))


def test_that_the_title_of_stacked_bars_speaks_of_all_instruments(ledger: Ledger) -> None:
    assert "instruments added" in build(ledger, ViewState(basis=GDP, group_by="stacked")).title
    assert "largest instrument" in build(ledger, ViewState(basis=GDP)).title


def test_that_no_title_calls_preliminary_terms_awarded(ledger: Ledger) -> None:
    # grants of the CHIPS Act: $1.58bn never got further than preliminary terms
    awards = ViewState(level=Level.AWARDS, basis=MoneyBasis(Unit.USD))
    figure = build(ledger, awards)
    part = sum(
        m.value for m in figure.marks if (m.row, m.instrument, m.stage) == ("USA", Instrument.GRANT, Stage.PRELIMINARY)
    )
    assert 1_575 <= part < 1_585
    assert figure.title.startswith(
        "The United States committed ≤ $28bn (≤ $1.58bn of it in preliminary terms) for chips"
    )
    assert "awarded" not in figure.title
    over_time = build(ledger, ViewState(figure="over_time", basis=MoneyBasis(Unit.USD)))
    assert "committed by" in over_time.title
    assert "(≤ $1.58bn of it in preliminary terms)" in over_time.title
    assert "awarded" not in over_time.title


def test_that_final_money_is_called_awarded_and_terms_alone_are_named(ledger: Ledger) -> None:
    final = build(ledger, ViewState(level=Level.AWARDS, basis=MoneyBasis(Unit.USD), stages=(Stage.FINAL,)))
    assert "awarded" in final.title
    assert "preliminary" not in final.title
    terms = ViewState(
        level=Level.AWARDS,
        programmes=("usa-chips-incentives",),
        instruments=(Instrument.GRANT,),
        as_of=date(2024, 4, 15),
        basis=MoneyBasis(Unit.USD),
    )
    # six companies, $23,197m, none of it final by then; 21,500 of it "up to" (Intel, TSMC, Samsung)
    assert build(ledger, terms).title.startswith(
        "The United States committed ≤ $23.2bn (in preliminary terms) for chips"
    )


def test_that_reduced_money_shows_from_what_it_was_reduced(ledger: Ledger) -> None:
    # Italy: EUR 4,150m in 2022, EUR 3,292m left in 2023. Germany: EUR 15bn for 2025 to 2028, 12bn left; the 20bn of
    # another fund and of other years, and the 14bn of 2022, are not what the 12bn were cut from
    figure = build(ledger, ViewState(countries=("DEU", "ITA"), basis=MoneyBasis(Unit.LOCAL)))
    reduced = {mark.row: mark for mark in figure.marks if mark.stage is Stage.REDUCED}
    words = {line.id: line.kind for line in figure.lines}

    assert reduced["ITA"].value == pytest.approx(3_292)
    assert reduced["ITA"].order.before_reduction == pytest.approx(4_150)
    assert reduced["DEU"].order.before_reduction == pytest.approx(15_000)
    assert words[reduced["ITA"].line].endswith("reduced from €4.15bn")
    assert words[reduced["DEU"].line].endswith("reduced from about €15bn")
    assert "Reduced from €4.15bn." in announce(figure, reduced["ITA"]).details
    assert evidence(ledger, figure, reduced["ITA"].id).note == "Reduced from €4.15bn."
    assert "puntoinformatico-fondo-chip-2022" in reduced["ITA"].sources


def test_that_what_went_keeps_its_part_on_every_basis(ledger: Ledger) -> None:
    for unit in (Unit.USD, Unit.GDP_SHARE, Unit.PER_HEAD):
        figure = build(ledger, ViewState(countries=("ITA",), basis=MoneyBasis(unit)))
        (mark,) = [mark for mark in figure.marks if mark.stage is Stage.REDUCED]
        assert mark.value is not None
        assert mark.order.before_reduction == pytest.approx(mark.value * 4_150 / 3_292)


def test_that_money_is_not_reduced_before_the_day_it_was(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("ITA",), as_of=date(2023, 6, 30)))
    assert not [mark for mark in figure.marks if mark.order.before_reduction is not None]


def test_that_counted_money_without_a_place_on_the_axis_is_left_out_with_its_reason(ledger: Ledger) -> None:
    # CHF 26m of the federal government; the tables have no exchange rate for the franc
    figure = build(ledger, ViewState(figure="support", basis=MoneyBasis(Unit.LOCAL)))
    assert not [mark for mark in figure.marks if mark.row == "CHE"]
    (left,) = [each for each in figure.left_out if each.id == "che-swisschips"]
    assert left.reason == "no exchange rate for CHF in the ledger"
    assert left.sources == ("ggba-swisschips-2024",)
    assert "26m" in left.text


def test_that_a_title_keeps_the_sign_of_what_it_sums(ledger: Ledger) -> None:
    # China's funds: 138.7, about 204, and 344 thousand million yuan; of the United States' mixed money most is about
    announced = build(ledger, ViewState(basis=MoneyBasis(Unit.LOCAL)))
    assert announced.title.startswith("China announced about CN¥687bn")
    assert "the United States about $54.4bn" in announced.title
    (china,) = (mark for mark in announced.marks if mark.row == "CHN")
    assert next(line for line in announced.lines if line.id == china.line).text == china.text == "about CN¥687bn"
    # grants of Japan: ceilings but for ¥2.5bn and about ¥19bn; of Germany: mostly about, a ceiling among them
    awards = build(ledger, ViewState(level=Level.AWARDS, basis=MoneyBasis(Unit.USD))).title
    assert "Japan ≤ $18.1bn" in awards
    assert "Germany about $7.25bn" in awards


@pytest.mark.parametrize("unit", [Unit.LOCAL, Unit.USD])
def test_that_a_gap_names_all_the_money_that_has_no_years(ledger: Ledger, unit: Unit) -> None:
    figure = build(ledger, ViewState(basis=MoneyBasis(unit, per_year=True)))
    (gap,) = (row.gap for row in figure.rows if "years of the money" in row.gap)
    # the three funds: 138,700 and about 204,000 and 344,000 million yuan
    assert "China (about CN¥686.7bn)" in gap
    # India: up to 760,000 million rupees; the second mission is only proposed
    assert "India (≤ ₹760bn)" in gap


def test_that_a_gap_adds_no_instruments(ledger: Ledger) -> None:
    # Rogue Valley Microdevices: a loan of 5m dollars and grants of up to 6.7m for a plant of unknown cost
    asked = ViewState(level=Level.AWARDS, basis=MoneyBasis(Unit.PROJECT_SHARE), recipients=("rogue-valley",))
    figure = build(ledger, asked)
    assert any("$5m of loans" in row.gap and "$6.7m of grants" in row.gap for row in figure.rows)
