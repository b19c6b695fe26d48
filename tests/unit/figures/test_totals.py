"""What a figure of money adds up to: nothing proposed or cancelled, with the digits of its sources; sums from data/*.csv."""

from __future__ import annotations

import json
from datetime import date

import pytest

from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit
from desktop_app.exports import figure_json
from desktop_app.exports.about import about
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.table.working import working_table
from desktop_app.ledger import Ledger

GRANTS = ViewState(instruments=(Instrument.GRANT,))
BELGIUM = "BEL.grant.proposed.grant.proposed.ceiling"  # €750m of Flanders, 811m dollars at the rate of 2023


def told(state: ViewState, ledger: Ledger) -> dict[str, object]:
    return json.loads(figure_json.encoded(build(ledger, state), RenderOptions()))


def test_that_a_total_has_no_proposal_and_no_digit_that_no_source_has(ledger: Ledger) -> None:
    # grants of programmes.csv that count, each at the mean rate of its years: 47,201.8m dollars and Belgium's 811.2m
    data = told(GRANTS, ledger)
    assert (data["total"], data["unit"], data["total_kind"]) == (47_200.0, "USD m", "about")


def test_that_json_tells_which_marks_a_total_counts(ledger: Ledger) -> None:
    data = told(GRANTS, ledger)
    counted = [mark for mark in data["marks"] if mark["counted"]]
    assert [mark["id"] for mark in data["marks"] if not mark["counted"]] == [BELGIUM]
    assert sum(mark["value"] for mark in counted) == pytest.approx(data["total"], abs=50)
    without = told(ViewState(), ledger)
    assert without["total"] is None  # grants, credits and loans are never added
    assert not [mark for mark in without["marks"] if "counted" in mark]


def test_that_a_file_says_the_total_as_it_is_bounded_in_the_unit_of_the_data(ledger: Ledger) -> None:
    assert dict(about(build(ledger, GRANTS)))["Total"] == "about 47,200 (USD m), without what is only proposed"


@pytest.mark.parametrize(
    ("more", "total"),
    [
        # 8,500, 6,600, 6,400, 1,500, 162 and 35: the preliminary grants of mid-April 2024
        ({"countries": ("USA",), "programmes": ("usa-chips-incentives",), "as_of": date(2024, 4, 15)}, 23_197.0),
        # all grants of the United States but the 150m that JobsOhio only proposes
        ({"countries": ("USA",)}, 28_042.7),
    ],
)
def test_that_amounts_as_stated_keep_their_digits(ledger: Ledger, more: dict[str, object], total: float) -> None:
    basis = MoneyBasis(Unit.LOCAL)
    assert build(ledger, GRANTS.with_(level=Level.AWARDS, basis=basis, **more)).total == total


def test_that_a_sum_of_tenths_has_no_noise(ledger: Ledger) -> None:
    # the two grants of Texas: 698.3 and 666.4; as floating point numbers 1364.6999999999998
    state = GRANTS.with_(programmes=("usa-tx-tsif", "usa-tx-universities"))
    assert build(ledger, state).total == 1_364.7


def test_that_a_cancelled_loan_is_in_no_total_of_a_company_and_makes_none_impossible(ledger: Ledger) -> None:
    # Amkor: a final grant of about 407m dollars; its loan was given up
    data = told(ViewState(page="companies", figure="public_money", companies=("amkor",)), ledger)
    assert {mark["id"]: mark["counted"] for mark in data["marks"] if mark["stage"] == "cancelled"} != {}
    assert not [mark for mark in data["marks"] if mark["stage"] == "cancelled" and mark["counted"]]
    assert (data["total"], data["total_kind"]) == (407.0, "about")


def test_that_the_working_lists_proposals_as_shown_apart(ledger: Ledger) -> None:
    figure = build(ledger, GRANTS)
    assert [row.fact.id for row in figure.working.apart] == ["bel-flanders-imec"]
    table = working_table(ledger, figure)
    (place,) = [place for place, mark in enumerate(table.marks) if mark == BELGIUM]
    row = dict(zip([column.key for column in table.columns], table.rows[place], strict=True))
    assert row["entered"] == "no"
    assert row["reason"].startswith("shown apart, in no total")
    assert [row[0] for row in table.rows].count("yes") == len(figure.working.taken)


def test_that_the_evidence_of_a_proposal_does_not_call_it_counted(ledger: Ledger) -> None:
    figure = build(ledger, GRANTS)
    titles = [section.title for section in evidence(ledger, figure, BELGIUM).sections]
    assert titles[0] == "Shown apart, in no total: 1 row"


def test_that_a_line_of_awards_has_no_programme_among_what_is_counted(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(figure="over_time"))
    assert {row.fact.table for row in figure.working.taken} == {"awards"}
    bands = {fact for mark in figure.marks if mark.part == "band" for fact in mark.facts}
    assert {row.fact for row in figure.working.apart if row.fact.table == "programmes"} == bands


def test_that_a_company_with_a_proposal_alone_stands_last_and_is_not_counted(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="companies", figure="public_money"))
    firm = {mark.row for mark in figure.marks if mark.stage is not Stage.PROPOSED}
    order = [row.id for row in figure.rows]
    assert set(order[: len(firm)]) == firm
    assert len(order) > len(firm)
    assert f" {len(firm)} companies" in figure.title


def test_that_what_is_proposed_is_a_share_of_the_cost_of_the_projects_that_it_is_proposed_for(ledger: Ledger) -> None:
    # Rapidus: 930bn yen of contracts are proposed; its plant costs 5,000bn
    figure = build(ledger, ViewState(level=Level.AWARDS, countries=("JPN",), basis=MoneyBasis(Unit.PROJECT_SHARE)))
    proposed = [mark for mark in figure.marks if (mark.stage, mark.instrument) == (Stage.PROPOSED, Instrument.CONTRACT)]
    assert [mark.value for mark in proposed] == pytest.approx([18.6])
