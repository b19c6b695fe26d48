"""What the table, the JSON and the CSV of a figure say is what its marks say, for every figure and many states."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Unit
from desktop_app.exports import figure_csv, figure_json
from desktop_app.exports.render_options import RenderOptions
from desktop_app.figures import FIGURES, build_shown
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.table.twin import table_of
from desktop_app.ledger import Ledger

COUNTRIES = ["JPN", "USA", "KOR", "DEU", "TWN", "FRA", "EUU", "BEL", "CHE", "CHN", "GBR", "ITA"]
COMPANIES = ["tsmc", "jasm", "intel", "rapidus", "micron", "nvidia", "sony", "imec"]
choice = st.lists(st.sampled_from(COUNTRIES), max_size=4, unique=True).map(tuple)
states = st.builds(
    ViewState,
    as_of=st.none() | st.dates(date(1985, 1, 1), date(2026, 12, 31)),
    countries=choice,
    companies=st.lists(st.sampled_from(COMPANIES), max_size=2, unique=True).map(tuple),
    level=st.sampled_from(Level),
    instruments=st.lists(st.sampled_from(Instrument), max_size=3, unique=True).map(tuple),
    basis=st.builds(MoneyBasis, st.sampled_from(Unit), st.none() | st.integers(2015, 2025), st.booleans()),
    language=st.sampled_from(["en", "ja", "ko"]),
)
everywhere = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def built(ledger: Ledger, name: str, state: ViewState, *, way_out: bool = False) -> Figure:
    page, _, figure = name.partition("/")
    return build_shown(ledger, state.with_(page=page, figure=figure), way_out=way_out)


@cache  # most ways out lead to the same states
def shows_something(ledger: Ledger, name: str, state: ViewState) -> bool:
    return bool(built(ledger, name, state).marks)


@pytest.mark.parametrize("name", FIGURES)
@given(state=states)
@everywhere
def test_that_table_json_and_csv_hold_the_values_of_the_marks(ledger: Ledger, name: str, state: ViewState) -> None:
    figure = built(ledger, name, state)
    told = json.loads(figure_json.encoded(figure, RenderOptions()))
    assert [(mark["id"], mark["value"]) for mark in told["marks"]] == [(mark.id, mark.value) for mark in figure.marks]
    table = table_of(figure)
    rows = list(csv.reader(io.StringIO(figure_csv.encoded(figure, RenderOptions()).decode("utf-8-sig"))))[
        -len(table.rows) :
    ]
    keys = [column.key for column in figure.columns]
    if "value" in keys and table.rows:
        place = keys.index("value")
        values = [mark.value for mark in figure.marks]
        assert [row[place] for row in table.rows] == values
        assert [float(row[place]) if row[place] else None for row in rows] == values


@pytest.mark.parametrize("name", FIGURES)
@given(state=states)
@everywhere
def test_that_every_figure_shows_marks_or_says_why_not(ledger: Ledger, name: str, state: ViewState) -> None:
    figure = built(ledger, name, state, way_out=True)
    assert figure.title
    assert bool(figure.marks) != bool(figure.empty)
    if figure.empty:
        assert figure.empty.reason
        assert figure.empty.action
        assert figure.empty.state
        assert shows_something(ledger, name, figure.empty.state)  # the way out leads somewhere
    for mark in figure.marks:
        assert mark.label
        assert mark.value is None or mark.value == mark.value


@pytest.mark.parametrize("name", FIGURES)
def test_that_every_mark_of_every_figure_names_its_sources(ledger: Ledger, name: str) -> None:
    figure = built(ledger, name, ViewState())
    assert figure.marks
    for mark in figure.marks:
        assert mark.sources, mark.id
        shown = evidence(ledger, figure, mark.id)
        assert shown.sources
        assert shown.sections
    assert {source for mark in figure.marks for source in mark.sources} <= {source.id for source in figure.sources}
