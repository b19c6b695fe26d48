"""Each kind of wrong cell is found with file, line, column, value and what would be right."""

from __future__ import annotations

import pytest

DATE = "write a date as 2024, 2024-H1"
NUMBER = "write a plain number such as 1200 or 12.5"
ID = "kebab-case"
COUNTRY = "write the ISO 3166-1 alpha-3 code in capitals"
CURRENCY = "write the ISO 4217 code in capitals"

WRONG = [
    ("awards", 2, "stage", "finale", "use one of proposed, enacted, preliminary"),
    ("awards", 2, "instrument", "Grant", "use one of grant, tax_credit, loan"),
    ("awards", 2, "amount_kind", "upto", "or leave the cell empty"),
    ("awards", 2, "total", "no", "use one of yes, or leave the cell empty"),
    ("programmes", 2, "counts", "true", "use one of yes, no"),
    ("companies", 4, "roles", "materials;cooks", "use one of foundry, idm"),
    ("awards", 2, "amount_m", "732,000", NUMBER),
    ("awards", 2, "amount_m", "NaN", NUMBER),
    ("awards", 2, "amount_m", "inf", NUMBER),
    ("awards", 2, "amount_m", "7.3e5", NUMBER),
    ("awards", 2, "amount_m", "７３２", NUMBER),
    ("awards", 2, "amount_m", "9" * 400, NUMBER),
    ("awards", 2, "amount_m", "-1", "must not be below 0"),
    ("economy", 2, "year", "2022.5", "write a whole number"),
    ("market_shares", 2, "share_pct", "100.5", "must not be above 100"),
    ("projects", 2, "latitude", "132.86", "must not be above 90"),
    ("sources", 2, "published", "2024-13", DATE),
    ("sources", 2, "published", "2024-02-30", "there is no such day"),
    ("sources", 2, "published", "0000", "there is no such day"),
    ("sources", 2, "published", "24.02.2024", DATE),
    ("milestones", 3, "date", "2024-Q5", DATE),
    ("companies", 7, "founded", "late 1990s", DATE),
    ("awards", 2, "country", "Japan", COUNTRY),
    ("cooperation", 2, "countries", "USA;jp", COUNTRY),
    ("awards", 2, "currency", "yen", CURRENCY),
    ("sources", 2, "language", "english", "write the ISO 639-1 code"),
    ("sources", 2, "url", "www.example.org", "write a whole address"),
    ("awards", 2, "award_id", "JASM_2_2024", ID),
    ("awards", 2, "money_id", "jasm 2", ID),
    ("market_shares", 4, "series", "TrendForce", ID),
    ("awards", 2, "note", " a note", "take out the blanks"),
    ("awards", 2, "note", "two\nlines", "take out the line break"),
    ("awards", 2, "note", "bell\x07", "control character"),
    ("awards", 2, "source_id", "", "every row names the source in which it was read"),
    ("companies", 2, "name", "", "the cell may not be empty"),
    ("projects", 2, "kind", "", "the cell may not be empty; use one of logic"),
    ("companies", 5, "aliases", "JASM; Japan", "separate the entries by ';' alone"),
    ("companies", 5, "aliases", "JASM;;Japan", "separate the entries by ';' alone"),
    ("companies", 5, "aliases", "JASM;JASM", "stands twice in this list"),
]


@pytest.mark.parametrize(("table", "line", "column", "value", "right"), WRONG)
def test_that_a_wrong_cell_is_found_where_it_stands(folder, table, line, column, value, right):
    folder.put(table, line, **{column: value})
    found = [fault for fault in folder.faults() if (fault.line, fault.column) == (line, column)]
    assert found, "no fault in the cell"
    assert {fault.file for fault in found} == {f"{table}.csv"}
    assert all(fault.value in value for fault in found)
    assert any(right in fault.right for fault in found)


def test_that_the_small_tables_have_no_faults(folder):
    assert folder.faults() == []


def test_that_only_the_wrong_entry_of_a_list_is_shown(folder):
    folder.put("companies", 4, roles="materials;cooks")
    (fault,) = folder.faults()
    assert fault.value == "cooks"


def test_that_a_fault_is_printed_on_one_line_with_its_place(folder):
    folder.put("awards", 2, stage="finale")
    (fault,) = folder.faults()
    assert str(fault).startswith("awards.csv:2: column stage: 'finale': use one of proposed, enacted,")


def test_that_a_long_value_and_a_line_break_stay_on_one_short_line(folder):
    folder.put("awards", 2, note="two\nlines" + "x" * 500)
    (fault,) = folder.faults()
    assert "\n" not in str(fault)
    assert len(str(fault)) < 200


def test_that_zero_is_an_amount_and_an_empty_cell_is_none(folder):
    folder.put("awards", 2, amount_m="0")
    folder.put("awards", 3, amount_m="", amount_kind="")
    assert folder.faults() == []
