"""What is pressed: every row of the real tables, the lists, the days, the search, the statistics."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.edition_format import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.press.describing import read_package
from desktop_app.press.description import Kind
from desktop_app.press.schema import stays

DATA = Path(__file__).parents[3] / "data"
PUBLISHED = {  # the counts that the method of the facts publishes, and the 35 countries named in them
    "sources": 1024,
    "programmes": 151,
    "awards": 233,
    "companies": 256,
    "company_links": 144,
    "projects": 180,
    "milestones": 533,
    "market_shares": 535,
    "segments": 104,
    "policy_events": 200,  # 201 with a court order told twice (SLIPS in test_repository.py)
    "cooperation": 50,
    "technology": 83,
    "economy": 242,
    "claims": 65,
    "countries": 35,
}

# all rows alike, with an empty cell in the key: two of them count as equal
SAME_STATEMENT = (
    "UPDATE milestones SET milestone = 'opening', date = '2030', basis = 'planned', stated_on = NULL,"
    " source_id = 'imf-weo-2025-10', project_id = 'jasm-kumamoto-1'"
)


@pytest.fixture(scope="module")
def edition(edition_file):
    with closing(sqlite3.connect(edition_file)) as connection:
        yield connection


def one(connection, sql, *values):
    (value,) = connection.execute(sql, values).fetchone()
    return value


def test_that_all_published_rows_are_in_the_edition(edition):
    said = dict(edition.execute("SELECT name, rows FROM edition_tables"))
    assert {name: said[name] for name in PUBLISHED} == PUBLISHED
    assert {name: one(edition, f"SELECT count(*) FROM {name}") for name in said} == said


def as_stored(column, cell):
    if column.kind is Kind.FLAG:
        return int(cell == "yes")
    if not cell:
        return None
    return {Kind.NUMBER: float, Kind.INTEGER: int, Kind.TEXT: str}[column.kind](cell)


@pytest.mark.parametrize("described", read_package(DATA).tables, ids=lambda table: table.name)
def test_that_each_row_is_carried_over_cell_by_cell(edition, described):
    with (DATA / described.file).open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    kept = [column for column in described.columns if stays(column)]
    expected = [tuple(as_stored(column, row[column.name]) for column in kept) for row in written]
    names = ", ".join(f'"{column.name}"' for column in kept)
    order = described.id or "position"
    stored = edition.execute(f"SELECT {names} FROM {described.name} ORDER BY {order}").fetchall()
    assert stored == expected


@pytest.mark.parametrize("described", read_package(DATA).tables, ids=lambda table: table.name)
def test_that_each_list_is_carried_over_entry_by_entry(edition, described):
    with (DATA / described.file).open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    for column in described.columns:
        if stays(column):
            continue
        cell = column.list_cell
        expected = [
            (row[described.id], place, entry)
            for row in written
            for place, entry in enumerate(filter(None, row[column.name].split(";")), start=1)
        ]
        sql = f"SELECT {described.id}, position, {cell.column} FROM {cell.table} ORDER BY 1, 2"
        assert edition.execute(sql).fetchall() == expected


def test_that_the_file_says_what_it_is(edition, edition_file):
    assert one(edition, "PRAGMA application_id") == APPLICATION_ID
    assert one(edition, "PRAGMA user_version") == SCHEMA_VERSION
    assert one(edition, "PRAGMA journal_mode") == "delete"
    assert edition_file.read_bytes()[18:20] == b"\x01\x01"  # neither reader nor writer needs a WAL
    said = dict(edition.execute("SELECT key, value FROM edition"))
    assert (said["name"], said["facts_to"], said["schema"]) == ("2026-07", "2026-07-04", str(SCHEMA_VERSION))
    assert len(said["checksum"]) == 64


def test_that_all_tables_are_strict_and_no_reference_dangles(edition):
    ordinary = "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    assert {strict for _, strict in edition.execute(ordinary)} == {1}
    assert edition.execute("PRAGMA foreign_key_check").fetchall() == []
    assert one(edition, "PRAGMA integrity_check") == "ok"


def test_that_references_are_foreign_keys(edition):
    targets = {(row[3], row[2]) for row in edition.execute("PRAGMA foreign_key_list(awards)")}
    assert targets == {
        ("programme_id", "programmes"),
        ("country", "countries"),
        ("company_id", "companies"),
        ("project_id", "projects"),
        ("source_id", "sources"),
    }


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE awards SET stage = 'finale'",
        "UPDATE awards SET amount_m = -1",
        "UPDATE awards SET amount_m = 'much'",
        "UPDATE awards SET total = 2",
        "UPDATE awards SET note = ''",
        "UPDATE awards SET date = 'soon'",
        "UPDATE awards SET known_from = '2024'",
        "UPDATE awards SET source_id = NULL",
        "UPDATE market_shares SET share_pct = 101",
        "UPDATE company_roles SET role = 'cook'",
        SAME_STATEMENT,
    ],
)
def test_that_the_schema_refuses_what_the_checks_refuse(edition_file, change):
    with closing(sqlite3.connect(":memory:")) as copy:
        with closing(sqlite3.connect(edition_file)) as connection:
            connection.backup(copy)
        with pytest.raises(sqlite3.IntegrityError):
            copy.execute(change)


@pytest.mark.parametrize(
    ("table", "where", "day"),
    [
        ("awards", "award_id = 'microchip-grant-preliminary'", "2024-01-04"),  # its own date
        ("awards", "award_id = 'jasm-2-kumamoto-prefecture'", "2025-01-01"),  # undated: its source says 2025
        ("milestones", "project_id = 'jasm-kumamoto-2' AND stated_on = '2026-02'", "2026-02-01"),
        ("awards", "award_id = 'deu-intel-2022'", "2023-06-01"),  # undated: its source says June 2023
        ("milestones", "project_id = 'ymtc-wuhan-3' AND stated_on IS NULL", "2026-07-04"),  # neither is dated
        ("policy_events", "event_id = 'usa-japan-semiconductor-agreement-signed-1986'", "1986-09-02"),
        ("technology", "stated_on = '2022-06' AND company_id = 'tsmc'", "2022-06-01"),
    ],
)
def test_that_each_statement_is_known_from_its_first_day(edition, table, where, day):
    days = {row[0] for row in edition.execute(f"SELECT known_from FROM {table} WHERE {where}")}
    assert days == {day}


def test_that_a_statement_whose_source_has_no_date_is_known_at_the_end(edition):
    undated = (
        "SELECT DISTINCT known_from FROM market_shares JOIN sources USING (source_id) WHERE published IS NULL"
        " UNION SELECT known_from FROM programmes JOIN sources USING (source_id) WHERE published IS NULL"
    )
    assert edition.execute(undated).fetchall() == [("2026-07-04",)]


def found(connection, table, words):
    sql = f"SELECT kind, id FROM {table} JOIN search_documents ON position = {table}.rowid WHERE {table} MATCH ?"
    return set(connection.execute(sql, [f'"{words}"']))


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("Huida", ("companies", "nvidia")),
        ("TOK", ("companies", "tok")),
        ("huida", ("claims", "brookings-tsmc-huida")),
        ("Kumamoto", ("projects", "jasm-kumamoto-1")),
    ],
)
def test_that_words_are_found(edition, words, record):
    assert record in found(edition, "search_words", words)


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("味の素", ("companies", "ajinomoto")),
        ("台積電", ("companies", "tsmc")),
        ("삼성전자", ("companies", "samsung")),
        ("特定半導体", ("programmes", "jpn-designated-semiconductor-fund")),
        ("台積電", ("projects", "tsmc-arizona-1")),
    ],
)
def test_that_parts_of_words_are_found_in_other_scripts(edition, words, record):
    assert record in found(edition, "search_trigrams", words)


def test_that_accents_do_not_matter(edition):
    title = one(edition, "SELECT title FROM search_documents WHERE title LIKE '%é%' ORDER BY position LIMIT 1")
    word = next(word for word in title.replace("’", " ").split() if "é" in word).strip(".,:;()")
    assert found(edition, "search_words", word) == found(edition, "search_words", word.replace("é", "e"))


def test_that_every_named_record_can_be_found(edition):
    kinds = dict(edition.execute("SELECT kind, count(*) FROM search_documents GROUP BY kind"))
    named = ["companies", "projects", "programmes", "sources", "segments", "policy_events", "cooperation", "claims"]
    assert kinds == {name: PUBLISHED[name] for name in named}


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("SELECT * FROM awards WHERE company_id = 'tsmc'", "awards_company_id"),
        ("SELECT * FROM awards WHERE money_id = 'intel-grant'", "awards_money_id"),
        ("SELECT * FROM milestones WHERE project_id = 'intel-ohio-1'", "milestones_key"),
        ("SELECT * FROM market_shares WHERE holder_id = 'tsmc'", "market_shares_holder_id"),
        ("SELECT * FROM market_shares WHERE source_id = 'x'", "market_shares_source_id"),
        ("SELECT * FROM company_links WHERE to_id = 'jasm'", "company_links_to_id"),
        ("SELECT * FROM company_segments WHERE segment_id = 'foundry'", "company_segments_segment_id"),
        ("SELECT * FROM policy_events WHERE known_from <= '1990-01-01'", "policy_events_known_from"),
    ],
)
def test_that_the_lookups_of_the_pages_use_an_index(edition, query, index):
    plan = " ".join(row[3] for row in edition.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert index in plan
