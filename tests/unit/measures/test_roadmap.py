"""Slips of processes and disputed transistors, as the sources state them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.ledger import Ledger
from desktop_app.measures.roadmap import RISK, VOLUME, Line, lines_of

TODAY = date(2026, 7, 4)


def line(ledger: Ledger, company: str, process: str, as_of: date = TODAY) -> Line:
    return next(
        each for each in lines_of(ledger.processes(as_of)) if (each.company_id, each.process) == (company, process)
    )


@pytest.mark.parametrize(
    ("company", "process", "months"),
    [
        ("samsung", "SF1.4", 24),  # planned for 2027, then for 2029
        ("samsung", "3GAP (SF3)", 12),  # planned for 2023, then for 2024
        ("intel", "Intel 4", 9),  # planned for the second half of 2022, made since September 2023
        ("intel", "Intel 3", 11),  # planned for the second half of 2023, made since November 2024
        ("intel", "Intel 18A", -2),  # planned for 2025, made since October 2025
        ("tsmc", "N5", -6),  # planned for 2020, made since the second quarter of 2020
        ("tsmc", "N3", 0),  # planned for the second half of 2022, made since 29 December 2022
        ("rapidus", "2nm", 0),  # planned for 2027, then for the second half of 2027
        ("rapidus", "1.4nm", None),  # said once
    ],
)
def test_that_slips_compare_the_ends_of_the_first_plan_and_the_latest_date(
    ledger: Ledger, company: str, process: str, months: int | None
) -> None:
    step = line(ledger, company, process).step(VOLUME)
    assert step
    assert step.slip == months


def test_that_stages_are_never_mixed(ledger: Ledger) -> None:
    found = line(ledger, "tsmc", "N7")
    risk = found.step(RISK)
    assert risk
    assert [str(row.date) for row in risk.facts] == ["2017-04"]
    assert risk.slip is None


def test_that_a_process_given_up_is_told_by_the_statement_that_gave_it_up(ledger: Ledger) -> None:
    (row,) = line(ledger, "intel", "Intel 20A").given_up
    assert str(row.stated_on) == "2024-09-05"


def test_that_tsmcs_3_nm_is_disputed_between_finfet_and_gaa(ledger: Ledger) -> None:
    found = line(ledger, "tsmc", "N3")
    assert found.architecture == "finfet"
    assert [(row.architecture, row.source_id) for row in found.disputed] == [
        ("gaa", "brookings-duchatel-interview-2024")
    ]
    assert "designreuse-n3-2022" in {row.source_id for row in found.rows}


def test_that_only_what_was_said_by_the_day_is_known(ledger: Ledger) -> None:
    step = line(ledger, "samsung", "SF1.4", date(2025, 1, 1)).step(VOLUME)
    assert step
    assert str(step.latest.date) == "2027"
    assert step.slip is None
