"""Projects side by side, on the real facts; amounts as in data/awards.csv and data/projects.csv."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger

RAPIDUS, JASM_1, JASM_2 = "rapidus-iim-1", "jasm-kumamoto-1", "jasm-kumamoto-2"


def compare(ledger: Ledger, **state: object) -> Figure:
    return build(ledger, ViewState(page="projects", figure="compare", **state))  # type: ignore[arg-type]


def cell(figure: Figure, project: str, row: str) -> list[Mark]:
    return [mark for mark in figure.marks if (mark.column, mark.row) == (project, row)]


def test_that_it_ships_with_rapidus_against_jasm(ledger: Ledger) -> None:
    figure = compare(ledger)
    assert [head.id for head in figure.heads] == [RAPIDUS, JASM_1, JASM_2]
    assert figure.state.projects == (RAPIDUS, JASM_1, JASM_2)


def test_that_public_money_stands_by_instrument_and_stage(ledger: Ledger) -> None:
    figure = compare(ledger)
    # 70 + 260 + 590 + 675.5 + 127 approved; 630 + 300 planned as contracts, 150 as equity
    told = {(m.instrument, m.stage): (m.value, m.text) for m in cell(figure, RAPIDUS, "public_money")}
    assert told == {
        (Instrument.CONTRACT, Stage.APPROVED): (1_722_500, "≤ ¥1,722.5bn"),
        (Instrument.EQUITY, Stage.DISBURSED): (100_000, "¥100bn"),
        (Instrument.CONTRACT, Stage.PROPOSED): (930_000, "about ¥930bn"),
        (Instrument.EQUITY, Stage.PROPOSED): (150_000, "about ¥150bn"),
    }
    (grant,) = cell(figure, JASM_1, "public_money")
    assert (grant.text, grant.kind, grant.amount_kind) == ("≤ ¥476bn", "grants, approved", AmountKind.CEILING)
    assert grant.sources == ("nikkei-jasm-subsidy-2022",)


def test_that_the_share_of_cost_divides_by_the_investment_of_the_project(ledger: Ledger) -> None:
    # both in yen: 1,722.5 of 5,000 thousand million; the rates of 2022 to 2025 would have made it 35 %
    shares = [mark for mark in cell(compare(ledger), RAPIDUS, "share_of_cost") if mark.stage is Stage.APPROVED]
    assert shares[0].unit == "% of project cost"
    assert shares[0].value == pytest.approx(34.45)
    assert (shares[0].text, shares[0].kind) == ("≤ 34\u202f%", "contracts, approved")
    assert shares[0].low == 0  # a ceiling


def test_that_a_share_across_currencies_says_that_it_is_in_dollars(ledger: Ledger) -> None:
    # ¥476bn of June 2022, at 131.459 a dollar, of $8.6bn
    (share,) = cell(compare(ledger), JASM_1, "share_of_cost")
    assert share.value == pytest.approx(100 * 476_000 / 131.459 / 8_600)
    assert share.kind == "grants, approved, both in US dollars"


def test_that_owners_stand_with_their_shares(ledger: Ledger) -> None:
    owners = cell(compare(ledger), JASM_2, "owners")
    assert [(mark.text, mark.value) for mark in owners] == [
        ("TSMC 86.5\u202f%", 86.5), ("Sony (Sony Semiconductor Solutions) 6\u202f%", 6.0), ("Denso 5.5\u202f%", 5.5), ("Toyota Motor 2\u202f%", 2.0),
    ]  # fmt: skip


def test_that_slip_technology_and_jobs_are_told(ledger: Ledger) -> None:
    figure = compare(ledger)
    (slip,) = cell(figure, RAPIDUS, "slip")
    assert (slip.value, slip.kind) == (3, "2027 → Mar 2028, volume production")
    assert cell(figure, JASM_1, "jobs")[0].text == "1,700"
    assert cell(figure, JASM_1, "capacity")[0].text == "55,000 wafers of 300 mm a month"
    assert cell(figure, RAPIDUS, "technology")[0].text == "2 nm GAA"


def test_that_the_kind_of_bet_is_what_a_source_says(ledger: Ledger) -> None:
    figure = compare(ledger)
    for project in (RAPIDUS, JASM_1, JASM_2):
        (bet,) = cell(figure, project, "bet")
        assert "high-risk, high-return" in bet.text
        assert bet.sources == ("brookings-duchatel-interview-2024",)


def test_that_what_is_missing_says_so(ledger: Ledger) -> None:
    (jobs,) = cell(compare(ledger), RAPIDUS, "jobs")
    assert (jobs.part, jobs.value, jobs.text) == ("gap", None, "nothing on record")


def test_that_every_cell_has_an_entry_and_every_entry_evidence(ledger: Ledger) -> None:
    figure = compare(ledger, projects=("micron-clay-1", "samsung-taylor-1", "intel-magdeburg"))
    assert {(mark.row, mark.column) for mark in figure.marks} == {
        (row.id, head.id) for row in figure.rows for head in figure.heads
    }
    for mark in figure.marks:
        assert evidence(ledger, figure, mark.id).sources
    assert all(mark.fields["said_by"] for mark in figure.marks)


def test_that_an_earlier_day_knows_less(ledger: Ledger) -> None:
    figure = compare(ledger, as_of=date(2022, 12, 31))
    assert [head.id for head in figure.heads] == [RAPIDUS, JASM_1]
    assert [each.id for each in figure.left_out] == [JASM_2]
    assert figure.subtitle.endswith(
        "Not shown – JASM Kumamoto Fab 2 (TSMC Fab 23 Phase 2): not on record on 31 Dec 2022."
    )
    assert [mark.text for mark in cell(figure, RAPIDUS, "public_money")] == ["¥70bn"]
    assert cell(figure, RAPIDUS, "investment")[0].text == "not known yet: source of 31 Mar 2025"


def test_that_no_more_than_three_stand_side_by_side(ledger: Ledger) -> None:
    figure = compare(ledger, projects=(RAPIDUS, JASM_1, JASM_2, "esmc-dresden"))
    assert len(figure.heads) == 3
    assert [each.id for each in figure.left_out] == ["esmc-dresden"]
    told = "Not shown – ESMC Dresden (Fab 1): only three stand side by side."
    assert figure.subtitle.endswith(told)


def test_that_an_award_for_three_fabs_is_not_called_the_money_of_one(ledger: Ledger) -> None:
    one = compare(ledger, projects=("tsmc-arizona-1",))
    assert one.title == "≤ $6.6bn of grants for TSMC Arizona fab 1–3"
    told = {mark.instrument: (mark.text, mark.kind) for mark in cell(one, "tsmc-arizona-1", "public_money")}
    assert told == {
        Instrument.GRANT: ("≤ $6.6bn", "grants, final, for Arizona fab 1–3"),
        Instrument.LOAN: ("≤ $5bn", "loans, final, for Arizona fab 1–3"),
    }
    second = cell(compare(ledger, projects=("tsmc-arizona-2",)), "tsmc-arizona-2", "public_money")
    assert [(mark.part, mark.text, mark.value) for mark in second] == [
        ("gap", "≤ $6.6bn of grants for Arizona fab 1–3 together", None),
        ("gap", "≤ $5bn of loans for Arizona fab 1–3 together", None),
    ]


def test_that_money_of_several_investments_is_no_share_of_one_cost(ledger: Ledger) -> None:
    shares = cell(compare(ledger, projects=("intel-arizona",)), "intel-arizona", "share_of_cost")
    assert "for Ocotillo Fabs 52 and 62 and 4 more together, the split not stated" in {mark.text for mark in shares}


def test_that_projects_are_one_investment_only_from_the_day_on_which_that_is_on_record(ledger: Ledger) -> None:
    # the campus that holds the fabs of Arizona is known from 2025; $12bn of 2020 for the first alone
    before = cell(
        compare(ledger, projects=("tsmc-arizona-1",), as_of=date(2024, 4, 15)), "tsmc-arizona-1", "share_of_cost"
    )
    assert [mark.text for mark in before if mark.part != "gap"] == []
    assert {mark.text for mark in before} == {"for Arizona fab 1–3 together, the split not stated"}
    after = cell(compare(ledger, projects=("tsmc-arizona-1",)), "tsmc-arizona-1", "share_of_cost")
    assert {mark.text for mark in after} == {"no investment of its own to divide by"}
