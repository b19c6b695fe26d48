"""A figure rests on the tables that it names: on each of them, and on no other; "all data" holds them whole."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

import pytest

from desktop_app.domain.figure import Figure, Mark
from desktop_app.domain.stored_state import from_json
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.all_data import all_data
from desktop_app.figures import FIGURES, spec_of
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger, open_edition
from tests.golden.views import VIEWS

DATA = Path(__file__).parents[3] / "data"
# what every figure reads and no value comes from: names of countries and events, who said it, the edition itself;
# countries and sources stand in "all data" of every figure
NAMES = {"countries", "sources", "policy_landmarks", "edition", "edition_tables"}
# lists that the press takes out of cells of these tables
LISTS = {
    "company_aliases": "companies",
    "company_roles": "companies",
    "company_segments": "companies",
    "project_partners": "projects",
    "policy_event_countries": "policy_events",
    "cooperation_countries": "cooperation",
}
# states in which figures read what their golden views leave out
FURTHER = {
    "projects/timeline": [{"programmes": ["usa-chips-incentives"]}],
    "sources/claims": [{"companies": ["tokyo-electron"]}],
}
_TABLE = re.compile(r'\b(?:FROM|JOIN)\s+"?(\w+)"?', re.IGNORECASE)
_EACH = 12  # marks of a kind whose evidence is asked for


def states(name: str) -> Iterator[ViewState]:
    page, _, figure = name.partition("/")
    for view in (*VIEWS[name], *FURTHER.get(name, ())):
        yield from_json(json.dumps({"page": page, "figure": figure, **view})).state


@contextmanager
def tables_read(ledger: Ledger) -> Iterator[set[str]]:
    found: set[str] = set()
    ledger.connection.set_trace_callback(lambda query: found.update(_TABLE.findall(query)))
    yield found
    ledger.connection.set_trace_callback(None)


def told_tables(figure: Figure) -> set[str]:
    """Return the tables of the facts that a figure names: its marks, rows, working and inputs."""
    marks = (*figure.marks, *figure.band, *figure.names)
    tables = {fact.table for mark in marks for fact in mark.facts} | {row.fact.table for row in figure.rows if row.fact}
    inputs = list(figure.inputs)
    if figure.working:
        working = figure.working
        tables |= {row.fact.table for row in (*working.shown, *working.apart, *working.left_out)}
        inputs += [each for row in (*working.shown, *working.apart) for each in row.inputs if each.country]
    return tables | ({"economy"} if inputs else set())


def some_marks(figure: Figure) -> Iterator[Mark]:
    """Return a few marks of each kind: evidence of all would take minutes."""

    def kind(mark: Mark) -> tuple[str, ...]:
        return (mark.part, str(mark.stage), *sorted({fact.table for fact in mark.facts}))

    for _, same in groupby(sorted((*figure.names, *figure.marks, *figure.band), key=kind), kind):
        yield from list(same)[:_EACH]


def used_tables(edition: Path, name: str) -> set[str]:
    """Return all tables that a figure and the evidence of its marks read or name, in an edition that nobody has read."""
    ledger, spec = open_edition(edition), spec_of(name)
    named: set[str] = set()
    with tables_read(ledger) as read:
        for state in states(name):
            figure = spec.builder()(Reading.of(spec, ledger, spec.heeded(state)))
            list(figure.left_out)  # made when it is looked at
            named |= told_tables(figure)
            for mark in some_marks(figure):
                sections = evidence(ledger, figure, mark.id).sections
                named |= {each.fact.table for section in sections for each in section.sayings if each.fact}
    ledger.close()
    return named | ({LISTS.get(table, table) for table in read} - NAMES)


@pytest.mark.parametrize("name", FIGURES)
def test_that_a_figure_rests_on_the_tables_that_it_and_its_evidence_read(edition_file: Path, name: str) -> None:
    assert used_tables(edition_file, name) == set(spec_of(name).rests_on)


@pytest.mark.parametrize("name", FIGURES)
def test_that_all_data_holds_every_row_of_the_tables_a_figure_rests_on(ledger: Ledger, name: str) -> None:
    page, _, key = name.partition("/")
    tables = {table.name: table for table in all_data(ledger, ViewState(page=page, figure=key))}
    assert {*spec_of(name).rests_on, "countries", "sources"} == set(tables)
    for table in spec_of(name).rests_on:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            assert len(tables[table].rows) == sum(1 for _ in csv.DictReader(file)), table
