"""Keys, references and the relations between rows, as the method of the facts demands them."""

from __future__ import annotations

import pytest


def places(faults):
    return {(fault.file, fault.line, fault.column) for fault in faults}


def rights(faults):
    return " | ".join(fault.right for fault in faults)


def test_that_a_key_may_stand_once(folder):
    line = folder.copy_row("companies", 2)
    (fault,) = folder.faults()
    assert (fault.file, fault.line, fault.value) == ("companies.csv", line, "ajinomoto")
    assert "stands already in line 2" in fault.right


def test_that_a_key_of_several_columns_may_stand_once_even_with_empty_cells(folder):
    folder.put("milestones", 2, stated_on="", note="first")
    line = folder.copy_row("milestones", 2, note="second")
    (fault,) = folder.faults()
    assert fault.line == line
    assert "project_id, milestone, date, basis, stated_on and source_id" in fault.right


def test_that_rows_are_sorted_by_id(folder):
    folder.copy_row("companies", 2, company_id="aaa")
    (fault,) = folder.faults()
    assert (fault.line, fault.column, fault.value) == (3, "company_id", "aaa")
    assert "belongs above 'ajinomoto'" in fault.right


@pytest.mark.parametrize(
    ("table", "line", "column", "value", "target"),
    [
        ("awards", 2, "source_id", "nobody-2024", "source_id of sources.csv"),
        ("awards", 2, "company_id", "jasmin", "company_id of companies.csv; is 'jasm' meant?"),
        ("awards", 2, "programme_id", "none", "programme_id of programmes.csv"),
        ("awards", 2, "project_id", "none", "project_id of projects.csv"),
        ("awards", 5, "part_of_money", "none", "money_id of awards.csv"),
        ("programmes", 2, "part_of", "none", "programme_id of programmes.csv"),
        ("programmes", 8, "same_as", "none", "programme_id of programmes.csv"),
        ("projects", 3, "capex_in", "none", "project_id of projects.csv"),
        ("projects", 3, "partner_ids", "tsmc;none", "company_id of companies.csv"),
        ("companies", 5, "parent_id", "none", "company_id of companies.csv"),
        ("companies", 5, "segments", "foundry;none", "segment_id of segments.csv"),
        ("segments", 3, "parent_id", "none", "segment_id of segments.csv"),
        ("company_links", 2, "from_id", "none", "company_id of companies.csv"),
        ("company_links", 3, "to_id", "none", "company_id of companies.csv"),
        ("claims", 3, "about_company_id", "tsmc;none", "company_id of companies.csv"),
        ("claims", 2, "about_project_id", "none", "project_id of projects.csv"),
        ("awards", 2, "country", "XYZ", "country of countries.csv"),
        ("cooperation", 2, "countries", "USA;XYZ", "country of countries.csv"),
        ("market_shares", 2, "holder_id", "none", "company_id of companies.csv"),
        ("market_shares", 7, "holder_id", "XYZ", "country of countries.csv"),
    ],
)
def test_that_what_a_cell_names_exists(folder, table, line, column, value, target):
    folder.put(table, line, **{column: value})
    found = [f for f in folder.faults() if (f.file, f.line, f.column) == (f"{table}.csv", line, column)]
    assert found
    assert f"does not exist in column {target}" in rights(found)


def test_that_an_amount_needs_a_currency(folder):
    folder.put("awards", 2, currency="")
    folder.put("projects", 2, capex_currency="")
    faults = folder.faults()
    assert places(faults) == {("awards.csv", 2, "currency"), ("projects.csv", 2, "capex_currency")}
    assert "name the currency of amount_m 732000" in rights(faults)


def test_that_a_currency_is_one_of_a_country_we_know(folder):
    folder.put("awards", 2, currency="JPX")
    assert "is no currency of countries.csv" in rights(folder.faults())


@pytest.mark.parametrize(
    ("table", "line", "column", "value"),
    [
        ("programmes", 5, "part_of", "usa-chips-incentives"),
        ("programmes", 6, "part_of", "usa-chips-incentives"),
        ("projects", 3, "capex_in", "jasm-kumamoto-2"),
        ("companies", 14, "parent_id", "jasm"),
        ("segments", 13, "parent_id", "foundry"),
        ("awards", 4, "part_of_money", "microchip-gresham-grant-share"),
    ],
)
def test_that_nothing_stands_above_itself(folder, table, line, column, value):
    folder.put(table, line, **{column: value})
    faults = [fault for fault in folder.faults() if "runs in a circle" in fault.right]
    assert (f"{table}.csv", line, column) in places(faults)


def test_that_same_as_names_the_preferred_row_itself(folder):
    folder.copy_row("programmes", 8, programme_id="usa-chips-rd-x", same_as="usa-chips-rd-workforce-whitehouse")
    assert "name the preferred row 'usa-chips-rd-workforce' itself" in rights(folder.faults())


@pytest.mark.parametrize(
    ("line", "cells", "right"),
    [
        (6, {"counts": "yes"}, "'usa-chips-act' contains this money and is counted"),
        (8, {"counts": "yes"}, "'usa-chips-rd-workforce' states the same money"),
        (5, {"amount_m": ""}, "a row without an amount cannot be counted"),
    ],
)
def test_that_money_is_counted_once_and_with_an_amount(folder, line, cells, right):
    folder.put("programmes", line, **cells)
    faults = folder.faults()
    assert places(faults) == {("programmes.csv", line, "counts")}
    assert right in rights(faults)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("currency", "JPY"),
        ("country", "JPN"),
        ("company_id", "jasm"),
        ("part_of_money", "jasm-2-2024"),
        ("total", "yes"),
    ],
)
def test_that_the_rows_of_one_money_agree(folder, column, value):
    line = folder.copy_row("awards", 4, award_id="microchip-grant-x", **{column: value})
    faults = [f for f in folder.faults() if f.column == column]
    assert [f.line for f in faults] == [line]
    assert "the rows of one money_id agree" in rights(faults)


def test_that_a_loan_is_never_the_same_money_as_a_grant(folder):
    line = folder.copy_row("awards", 4, award_id="microchip-grant-x", instrument="loan")
    (fault,) = folder.faults()
    assert (fault.line, fault.column, fault.value) == (line, "instrument", "loan")


def test_that_a_chain_follows_its_statements(folder):
    folder.put("milestones", 4, stated_on="2025-09-01")
    (fault,) = folder.faults()
    assert (fault.line, fault.column, fault.value) == (5, "stated_on", "2025-06-03")
    assert "belongs above line 4" in fault.right


def test_that_facts_stand_last_and_recalled_plans_first(folder):
    folder.put("milestones", 4, retold="yes")
    folder.put("milestones", 12, basis="actual")
    assert {fault.line for fault in folder.faults()} == {4, 13}


def test_that_only_a_plan_can_be_recalled(folder):
    folder.put("milestones", 8, retold="yes")
    assert ("milestones.csv", 8, "retold") in places(folder.faults())


def test_that_a_range_begins_with_its_early_end(folder):
    line = folder.copy_row("milestones", 15, date="2026")
    (fault,) = folder.faults()
    assert (fault.line, fault.column) == (line, "date")
    assert "the early end first" in fault.right


def test_that_shares_of_one_statistic_add_to_no_more_than_the_whole(folder):
    folder.put("market_shares", 8, share_pct="40")
    (fault,) = folder.faults()
    assert (fault.line, fault.column) == (10, "share_pct")
    assert "adds up to 113.6 %" in fault.right


def test_that_an_edition_needs_a_dated_source(folder):
    rows = folder.rows("sources")
    for line in range(2, len(rows) + 1):
        folder.put("sources", line, published="")
    assert "no source has a date" in rights(folder.faults())


def test_that_a_statement_without_a_date_is_ordered_by_that_of_its_source(folder):
    folder.put("milestones", 4, stated_on="")  # its source is of 25 February 2025, between its neighbours
    assert not folder.faults()
    folder.put("milestones", 4, source_id="digitimes-jasm2-2025")  # of 22 August 2025; the row below was said in June
    assert [(fault.line, fault.column) for fault in folder.faults()] == [(5, "stated_on")]


def test_that_a_statement_of_unknown_time_may_stand_anywhere_among_its_kind(folder):
    folder.put("milestones", 4, stated_on="", source_id="wikipedia-us-japan-semiconductor-agreement")  # no date
    assert not folder.faults()
