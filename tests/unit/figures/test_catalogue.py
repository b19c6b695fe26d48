"""Every figure heeds what it declares and refuses what it does not; a figure is added in one place."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.stored_state import StoredState, from_json
from desktop_app.domain.view_state import FIRST, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, ProjectStatus, Stage, Unit
from desktop_app.errors import ExitCode, LedgerError
from desktop_app.exports.all_data import all_data
from desktop_app.figures import FIGURES, build, build_shown, figures_of, spec_of
from desktop_app.figures.entries import Entry, Words, list_columns, listed
from desktop_app.figures.reading import Reading
from desktop_app.figures.spec import CHOICES, FigureSpec, Option
from desktop_app.figures.stored_view import view_of
from desktop_app.i18n import LANGUAGES, say_in
from desktop_app.ledger import Ledger

# values of each key of which at least one changes every figure that heeds the key
VALUES: dict[str, tuple[Any, ...]] = {
    "countries": (("JPN",), ("KOR", "USA")),
    "companies": (("tsmc",), ("rapidus",), ("asml",)),
    "projects": (("tsmc-arizona-2",), ("rapidus-iim-1",)),
    "segments": (("dram",), ("discrete-gpu",), ("fab-capacity-all",)),
    "find": (ProjectQuery(anchor="kumamoto"), ProjectQuery(statuses=(ProjectStatus.CANCELLED,))),
    "level": (Level.AWARDS,),
    "stages": ((Stage.FINAL,), (Stage.PROPOSED,)),
    "instruments": ((Instrument.LOAN,), (Instrument.TAX_CREDIT,)),
    "recipients": (("micron",), ("tsmc",)),
    "programmes": (("usa-chips-incentives",),),
    "unit": (Unit.LOCAL, Unit.GDP_SHARE),
    "gdp_year": (2020,),
    "per_year": (True,),
}
PAIRS = [(name, key) for name in FIGURES for key in CHOICES]


def opened(name: str, key: str = "") -> ViewState:
    """Return the state of a figure in which ``key`` can have an effect."""
    spec = spec_of(name)
    state = ViewState(page=spec.page, figure=spec.key)
    if key in spec.only_when:
        other, (value, *_) = spec.only_when[key]
        state = state.put(other, value) if other in CHOICES else spec.with_option(state, other, value)
    return state


def seen(figure: Figure) -> object:
    marks = tuple((mark.id, mark.text, mark.length) for mark in figure.marks)
    return marks, figure.rows, figure.heads, figure.axis.title, figure.title, figure.basis


@pytest.mark.parametrize(("name", "key"), PAIRS)
def test_that_a_key_is_applied_or_refused_and_never_ignored(ledger: Ledger, name: str, key: str) -> None:
    spec, state = spec_of(name), opened(name, key)
    states = [state.put(key, value) for value in VALUES[key]]
    heeded = [each for each in states if spec.heeds(key, each)]
    for each in states:
        if each not in heeded:
            with pytest.raises(LedgerError, match=f"'{key}'") as refused:
                build(ledger, each)
            assert refused.value.code == ExitCode.STATE
            assert all(known in refused.value.remedy for known in spec.keys)
    if heeded:
        usual = seen(build(ledger, state))
        assert any(seen(build(ledger, each)) != usual for each in heeded)


@pytest.mark.parametrize(("name", "key"), [(name, key) for name in FIGURES for key in spec_of(name).narrowed_by])
def test_that_a_filter_is_named_wherever_the_figure_is(ledger: Ledger, name: str, key: str) -> None:
    state = opened(name, key).put(key, VALUES[key][0])
    figure = build(ledger, state)
    (criterion,) = [each for each in figure.narrowed if each.key.partition(".")[0] == key]
    assert criterion.words in figure.subtitle
    assert (criterion.heading, "; ".join(criterion.names)) in figure.applied


@pytest.mark.parametrize("name", FIGURES)
def test_that_a_figure_of_everything_is_narrowed_by_nothing(ledger: Ledger, name: str) -> None:
    assert build(ledger, opened(name)).narrowed == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_that_title_and_options_have_words_in_every_language(ledger: Ledger, name: str, language: str) -> None:
    spec = spec_of(name)
    reading = Reading.of(spec, ledger, opened(name).with_(language=language))
    assert reading.say.marked(spec.title)
    for option in spec.options:
        choices = option.choices_in(reading)
        assert all(words for _, words in choices)
        assert len({value for value, _ in choices}) == len(choices)
        assert option.prefix or option.default in dict(choices)


def test_that_every_value_of_every_option_builds_and_comes_back_from_its_text(ledger: Ledger) -> None:
    for name, spec in FIGURES.items():
        for option in spec.options:
            for value, _ in option.choices_in(Reading.of(spec, ledger, opened(name))):
                state = spec.with_option(opened(name), option.key, value)
                assert spec.value(state, option.key) == value
                others = {key: each for key, each in spec.values(state).items() if key != option.key}
                assert others == {key: spec.option(key).default for key in others}
                build(ledger, state)


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("supply_chain/chokepoints", "plant:2022", {"booking": "plant", "year": "2022"}),
        ("supply_chain/chokepoints", ":2019", {"booking": "hq", "year": "2019"}),
        ("supply_chain/concentration", "top3:company", {"measure": "top3", "holder": "company"}),
        ("countries/to_match", "share:0.94", {"share": "0.94"}),
        ("policy/events", "time:export_control", {"group": "time", "kind": "export_control"}),
        ("projects/timeline", "", {"group": "country", "order": "start"}),
    ],
)
def test_that_the_catalogue_reads_options_as_they_were_stored(name: str, text: str, values: dict[str, str]) -> None:
    found = spec_of(name).values(opened(name).with_(group_by=text))
    assert values.items() <= found.items()


def test_that_the_usual_value_is_stored_as_nothing_whatever_its_spelling() -> None:
    spec = spec_of("supply_chain/chokepoints")
    assert spec.heeded(opened(spec.name).with_(group_by="hq")).group_by == ""
    assert spec.heeded(opened(spec.name).with_(group_by="hq:2019")).group_by == ":2019"


def test_that_a_spec_without_tables_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="rests on no table"):
        FigureSpec(name="policy/none", title="None", rests_on=())


def test_that_a_spec_with_a_key_that_no_state_has_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="mood"):
        FigureSpec(name="policy/none", title="None", rests_on=("policy_events",), narrowed_by=("mood",))


# the window: what is not heeded is laid aside


def test_that_the_window_lays_aside_what_a_figure_does_not_heed(ledger: Ledger) -> None:
    state = ViewState(page="policy", figure="events", companies=("tsmc",), countries=("JPN",), level=Level.AWARDS)
    shown = build_shown(ledger, state)
    assert shown.state == build(ledger, state.with_(companies=(), level=Level.PROGRAMMES)).state
    assert [each.key for each in shown.narrowed] == ["countries"]


def test_that_a_day_after_the_edition_is_its_own_in_the_window_and_refused_in_a_file(ledger: Ledger) -> None:
    late = ViewState(as_of=ledger.info.facts_to.replace(year=ledger.info.facts_to.year + 1))
    assert build_shown(ledger, late).as_of == ledger.info.facts_to
    with pytest.raises(LedgerError, match=str(ledger.info.facts_to)):
        build(ledger, late)


def test_that_an_unknown_focus_is_refused_in_a_file_and_dropped_in_the_window(ledger: Ledger) -> None:
    state = ViewState(focus="no.such.mark")
    with pytest.raises(LedgerError, match=r"no\.such\.mark"):
        build(ledger, state)
    assert build_shown(ledger, state).state.focus == ""


# stored states


def test_that_a_state_of_the_first_version_opens_without_what_its_figure_never_heeded() -> None:
    stored = from_json('{"version": 1, "figure": "policy/events", "companies": ["tsmc"], "countries": ["JPN"]}')
    view = view_of(stored)
    assert view.state == ViewState(page="policy", figure="events", countries=("JPN",))
    assert view.dropped == ("companies",)
    assert "companies" in view.word(say_in("en"))


def test_that_a_state_of_the_second_version_must_mean_all_it_says() -> None:
    with pytest.raises(LedgerError, match="companies") as refused:
        view_of(from_json('{"version": 2, "figure": "policy/events", "companies": ["tsmc"]}'))
    assert refused.value.code == ExitCode.STATE
    assert "countries" in refused.value.remedy


@pytest.mark.parametrize("name", FIGURES)
def test_that_what_a_figure_writes_of_its_state_can_be_read_again(ledger: Ledger, name: str) -> None:
    state = opened(name)
    for key in spec_of(name).narrowed_by:
        if spec_of(name).heeds(key, state):
            state = state.put(key, VALUES[key][0])
    figure = build_shown(ledger, state)
    again = view_of(from_json(figure.state.to_json()))
    assert again.state == figure.state
    assert again.dropped == ()


def test_that_every_first_state_of_a_page_is_one_that_a_file_may_hold(ledger: Ledger) -> None:
    for spec in FIGURES.values():
        state = ViewState(page=spec.page, figure=spec.key)
        for key, value in spec.opens_with.items():
            state = state.put(key, value)
        assert view_of(StoredState(state)).state == state


# all data


@pytest.mark.parametrize("name", FIGURES)
def test_that_all_data_are_the_tables_that_the_figure_rests_on(ledger: Ledger, name: str) -> None:
    tables = [table.name for table in all_data(ledger, opened(name))]
    own = [table for table in spec_of(name).rests_on if table != "sources"]
    assert tables == [*own, "countries", "sources"]


# a new figure: a line of the catalogue, a builder, a measure


def test_that_a_figure_from_outside_is_everywhere(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def build_laws(reading: Reading) -> Figure:
        events = [
            event
            for event in reading.ledger.policy_events(reading.as_of)
            if event.kind == "legislation"
            and (not reading.state.countries or set(event.countries) & set(reading.state.countries))
        ]
        if reading.option("order") == "newest":
            events.reverse()
        entries = [Entry(event.id, event.title, (event.source_id,), when=event.date) for event in events]
        words = Words("Laws", "One line a law.", "dates as stated", "No law is on record.")
        return listed(reading, entries, words, list_columns(reading.say))

    module = ModuleType("figure_from_outside")
    module.build = build_laws  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    order = Option(key="order", title="Sort", field="sort", choices=(("", "Oldest first"), ("newest", "Newest first")))
    spec = FigureSpec(
        name="policy/laws",
        title="Laws",
        rests_on=("policy_events",),
        narrowed_by=("countries",),
        options=(order,),
        module=module.__name__,
    )
    monkeypatch.setitem(FIGURES, spec.name, spec)

    state = ViewState(page="policy", figure="laws", countries=("JPN",), sort="newest")
    figure = build(ledger, state)
    assert figure.marks
    assert "Countries: Japan" in figure.subtitle
    assert spec in figures_of("policy")
    assert [table.name for table in all_data(ledger, state)] == ["policy_events", "countries", "sources"]
    with pytest.raises(LedgerError, match="companies"):
        build(ledger, state.with_(companies=("tsmc",)))
    with pytest.raises(LedgerError, match="sideways"):
        build(ledger, state.with_(sort="sideways"))
    assert view_of(from_json(replace(state, focus="").to_json())).state == state


def test_that_a_catalogue_imports_no_builder() -> None:
    root = Path(__file__).parents[3] / "desktop_app" / "figures"
    for spec in FIGURES.values():
        text = (root / spec.page / "catalogue.py").read_text(encoding="utf-8")
        builders = {f"desktop_app.figures.{each.page}.{each.key} " for each in FIGURES.values()}
        assert not [builder for builder in builders if f"from {builder}" in text]
    assert ViewState() == FIRST
