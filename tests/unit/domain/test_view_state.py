from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.stored_state import decoded, from_json
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, ProjectStatus, Stage, Unit
from desktop_app.errors import ExitCode, LedgerError

words = st.text(min_size=1, max_size=8)
states = st.builds(
    ViewState,
    as_of=st.none() | st.dates(),
    countries=st.lists(words, unique=True).map(tuple),
    find=st.builds(
        ProjectQuery,
        text=st.text(max_size=8),
        statuses=st.lists(st.sampled_from(ProjectStatus), unique=True).map(tuple),
        money=st.sampled_from(["", "with", "without", "final"]),
    ),
    level=st.sampled_from(Level),
    stages=st.lists(st.sampled_from(Stage), unique=True).map(tuple),
    instruments=st.lists(st.sampled_from(Instrument), unique=True).map(tuple),
    basis=st.builds(MoneyBasis, st.sampled_from(Unit), st.none() | st.integers(1990, 2030), st.booleans()),
    sort=words,
    language=st.sampled_from(["en", "ja", "ko"]),
)


@given(states)
def test_that_a_state_survives_being_stored(state: ViewState) -> None:
    assert from_json(state.to_json()).state == state


def test_that_the_keys_are_those_promised_to_scripts() -> None:
    promised = "page figure as_of countries companies projects segments find level stages instruments recipients"
    promised += " programmes basis group_by sort focus language"
    assert [field.name for field in fields(ViewState)] == promised.split()
    assert set(json.loads(ViewState().to_json())) == {"version", *promised.split()}


def test_that_a_short_state_means_all() -> None:
    state = from_json('{"figure": "countries/support", "as_of": "2024-04-15", "level": "awards"}').state
    assert (state.page, state.figure, state.countries) == ("countries", "support", ())
    assert state.as_of == date(2024, 4, 15)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"version": 99}', "version 99"),
        ('{"version": true}', "version True"),
        ('{"version": 1.0}', "version 1.0"),
        ('{"sort": "name", "sort": "given"}', "Key 'sort' stands there twice"),
        ('{"basis": {"unit": "usd", "unit": "ppp"}}', "Key 'unit' stands there twice"),
        ('{"focus": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        ('{"focus": "\\ud83d"}', "half a letter"),
        ('{"find": {"place": "Kumamoto"}}', "'place' is not known"),
        ('{"find": {"money": "much"}}', "'much' is not one of with, without, proposed"),
        ('{"find": {"statuses": ["asleep"]}}', "'asleep' is not one of announced"),
        ('{"contries": []}', "'contries' is not known"),
        ('{"level": "grants"}', "not one of programmes, awards"),
        ('{"as_of": "2024-02-30"}', "Key 'as_of': '2024-02-30' is not a day; write year, month and day: 2026-07-04"),
        ('{"as_of": "July"}', "Key 'as_of': 'July' is not a day"),
        ('{"as_of": 2024}', "2024 is not a text"),
        ('{"countries": "JPN"}', "'JPN' is not a list"),
        ('{"basis": {"unit": "eur"}}', "not one of local, usd"),
        ('{"basis": {"year": 2024}}', "'year' is not known"),
        ('{"basis": {"gdp_year": NaN}}', "must be a year"),
        ('{"basis": {"gdp_year": true}}', "must be a year"),
        ('{"language": "xx"}', "not one of en, ja, ko"),
        ('{"page": "projects", "figure": "countries/support"}', "names page 'countries'"),
    ],
)
def test_that_a_wrong_state_is_refused_with_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(LedgerError) as caught:
        from_json(text)
    assert said in str(caught.value)
    assert caught.value.code is ExitCode.STATE
    assert caught.value.remedy


def test_that_all_faults_are_named_at_once() -> None:
    with pytest.raises(LedgerError) as caught:
        from_json('{"x": 1, "level": 3, "stages": ["done"]}')
    assert all(part in str(caught.value) for part in ("'x'", "'level'", "'stages'"))


def test_that_an_id_that_stands_there_twice_counts_once() -> None:
    state = from_json('{"countries": ["JPN", "USA", "JPN"], "stages": ["final", "final"]}').state
    assert state.countries == ("JPN", "USA")
    assert state.stages == (Stage.FINAL,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_that_a_file_is_read_in_the_encodings_that_editors_write(encoding: str) -> None:
    assert decoded('{"focus": "台積電"}'.encode(encoding)) == '{"focus": "台積電"}'
