"""What is wrong with a file as a file is found with its line, and the rest of it is still checked."""

from __future__ import annotations

import pytest


def only(faults, file="awards.csv"):
    assert {fault.file for fault in faults} == {file}, faults
    return [(fault.line, fault.right) for fault in faults]


def test_that_a_missing_table_is_named_and_references_to_it_are_not(folder):
    (folder.path / "sources.csv").unlink()
    ((line, right),) = only(folder.faults(), "sources.csv")
    assert line == 0
    assert "is missing" in right


def test_that_an_empty_file_is_named(folder):
    folder.write("sources", "")
    ((line, right),) = only(folder.faults(), "sources.csv")
    assert (line, right.split(";")[0]) == (0, "is empty")


def test_that_a_byte_order_mark_is_found(folder):
    folder.write("awards", b"\xef\xbb\xbf" + folder.text("awards").encode())
    ((line, right),) = only(folder.faults())
    assert line == 1
    assert "byte order mark" in right


def test_that_cr_lf_is_found_once_with_the_count(folder):
    folder.write("awards", folder.text("awards").replace("\n", "\r\n"))
    ((line, right),) = only(folder.faults())
    assert line == 1
    assert right.startswith("5 lines end with CR LF")


def test_that_a_lone_cr_is_found(folder):
    folder.write("awards", folder.text("awards").replace("With the first", "With\rthe first", 1))
    assert any(line == 2 and "line break or control character" in right for line, right in only(folder.faults()))


def test_that_bytes_that_are_not_utf8_are_found_on_each_line(folder):
    data = folder.text("awards").encode().replace(b"Subsidy", b"Subsidi\xe9").replace(b"With the", b"With th\xe9")
    folder.write("awards", data)
    assert [line for line, right in only(folder.faults()) if right.startswith("is not UTF-8")] == [2, 3]


def test_that_utf16_gives_one_fault(folder):
    folder.write("awards", folder.text("awards").encode("utf-16"))
    ((line, right),) = only([fault for fault in folder.faults() if fault.file == "awards.csv"])
    assert (line, "UTF-16" in right) == (1, True)


def test_that_a_quote_that_is_never_closed_is_found_where_it_opens(folder):
    lines = folder.text("awards").splitlines(keepends=True)
    lines[2] = lines[2].replace(',"Subsidy', ',"Subsidy "of" ', 1)
    folder.write("awards", "".join(lines))
    assert any(line == 3 and "quoting of this row is broken" in right for line, right in only(folder.faults()))
    lines[2] = lines[2].rstrip('"\n').replace('"of"', "") + "\n"
    folder.write("awards", "".join(lines))
    assert (3, "a quote opened in this row is never closed; all that follows is swallowed") in only(folder.faults())


@pytest.mark.parametrize(("change", "cells"), [(",,", 17), ("", 15)])
def test_that_a_ragged_row_is_found_with_its_count(folder, change, cells):
    lines = folder.text("awards").splitlines(keepends=True)
    lines[3] = lines[3].replace(",", change, 1) if change else lines[3].replace("grant,", "", 1)
    folder.write("awards", "".join(lines))
    faults = folder.faults()
    assert any(f.line == 4 and f"{cells} cells where the header names 16" in f.right for f in faults)


def test_that_rows_referring_to_a_ragged_row_are_not_blamed(folder):
    text = folder.text("projects").replace("jasm-kumamoto-2,", "jasm-kumamoto-2,,", 1)
    folder.write("projects", text)
    ((line, right),) = only(folder.faults(), "projects.csv")
    assert (line, "21 cells" in right) == (3, True)


def test_that_an_empty_line_is_found_and_lines_after_it_keep_their_numbers(folder):
    lines = folder.text("awards").splitlines(keepends=True)
    lines.insert(2, "\n")
    folder.write("awards", "".join(lines).replace(",162,", ",many,"))
    found = only(folder.faults())
    assert (3, "is an empty line; take it out") in found
    assert any(line == 5 and "plain number" in right for line, right in found)


def test_that_a_last_line_without_line_end_is_found(folder):
    folder.write("awards", folder.text("awards").rstrip("\n"))
    ((line, right),) = only(folder.faults())
    assert line == 5
    assert "may be cut off" in right


def test_that_each_wrong_column_of_a_header_is_named(folder):
    folder.write("awards", folder.text("awards").replace("award_id,programme_id", "award,programme_id", 1))
    assert {(f.line, f.column) for f in folder.faults()} == {(1, "award"), (1, "award_id")}


def test_that_columns_in_another_order_are_named_and_their_cells_still_checked(folder):
    rows = folder.rows("awards")
    for row in rows:
        row[0], row[1] = row[1], row[0]
    folder._store("awards", rows)
    folder.put("awards", 2, stage="finale")
    found = folder.faults()
    assert any(f.line == 1 and "the columns stand in the order award_id,programme_id" in f.right for f in found)
    assert any((f.line, f.column, f.value) == (2, "stage", "finale") for f in found)


def test_that_a_line_break_in_a_cell_does_not_shift_the_lines_below(folder):
    folder.put("awards", 2, note="two\nlines")
    folder.put("awards", 4, stage="finale")
    assert {(f.line, f.column) for f in folder.faults()} == {(2, "note"), (5, "stage")}
