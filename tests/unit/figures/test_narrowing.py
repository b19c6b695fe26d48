"""What a figure is narrowed by is told by its criterion, for every selection that it heeds and for no other."""

from __future__ import annotations

import pytest

from desktop_app.domain.figure import Figure, Narrowing
from desktop_app.domain.view_state import ViewState
from desktop_app.errors import LedgerError
from desktop_app.figures import FIGURES, build, build_shown, spec_of
from desktop_app.figures.countries.presets import PRESETS
from desktop_app.figures.narrowing import narrowings, widened
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger

# selections that leave something out of any figure that heeds them, and leave something in
SELECTED = {
    "countries": ("JPN",),
    "companies": ("tsmc",),
    "projects": (),  # one of the company, see below
    "segments": ("discrete-gpu",),
}
PAIRS = [(name, key) for name in FIGURES for key in SELECTED]


def view(name: str, **changes: object) -> ViewState:
    page, _, figure = name.partition("/")
    return ViewState(page=page, figure=figure).with_(**changes)


def shown(figure: Figure) -> set[tuple[str, str]]:
    """Return what is to be seen of a figure: its marks, and the columns that have a place of their own."""
    return {(mark.id, mark.text) for mark in figure.marks} | {(head.id, "") for head in figure.heads}


def told(ledger: Ledger, state: ViewState, language: str = "en") -> list[Narrowing]:
    spec = spec_of(state.name)
    return list(narrowings(spec, ledger, spec.heeded(state), say_in(language)))


def project_of(ledger: Ledger) -> str:
    return next(row.id for row in ledger.all_projects() if row.company_id == "tsmc")


@pytest.mark.parametrize(("name", "key"), PAIRS)
def test_that_a_figure_tells_the_selections_it_heeds_and_no_other(ledger: Ledger, name: str, key: str) -> None:
    selected = (project_of(ledger),) if key == "projects" else SELECTED[key]
    if name == "supply_chain/chain" and key == "companies":
        selected = ("asml",)  # TSMC is the centre where none is chosen
    state = view(name, **{key: selected})
    usual = shown(build(ledger, view(name)))
    try:
        figure = build(ledger, state)
    except LedgerError:  # it has no effect, and none is told where the window lays it aside
        assert shown(build_shown(ledger, state)) == usual
        assert told(ledger, state) == []
        return
    assert shown(figure) != usual
    subject = key in spec_of(name).subject
    assert [each.key for each in told(ledger, state)] == ([] if subject else [key])


def test_that_the_profile_of_a_company_is_its_subject_and_not_narrowed(ledger: Ledger) -> None:
    assert told(ledger, view("companies/public_money", companies=("tsmc",), countries=("JPN",))) == []


@pytest.mark.parametrize(
    ("companies", "words"),
    [
        (("nvidia",), "Companies: Nvidia"),
        (("nvidia", "tsmc", "intel"), "Companies: Nvidia, TSMC and Intel"),
        (("nvidia", "tsmc", "intel", "sony", "asml", "imec"), "Companies: 6 chosen"),
    ],
)
def test_that_few_names_are_told_and_more_are_counted(ledger: Ledger, companies: tuple[str, ...], words: str) -> None:
    (found,) = told(ledger, view("projects/timeline", companies=companies))
    assert (found.words, found.heading) == (words, "Companies")
    assert found.names == tuple(ledger.company(each).name for each in companies)


def test_that_long_names_are_counted_however_few_they_are(ledger: Ledger) -> None:
    longest = sorted(ledger.all_projects(), key=lambda project: -len(project.name))[:2]
    (found,) = told(ledger, view("projects/timeline", projects=tuple(each.id for each in longest)))
    assert found.words == "Projects: 2 chosen"
    (one,) = told(ledger, view("projects/timeline", projects=(longest[0].id,)))
    assert one.words == f"Projects: {longest[0].name}"


def test_that_a_preset_of_countries_is_told_by_its_name(ledger: Ledger) -> None:
    (found,) = told(ledger, view("policy/events", countries=PRESETS["g7"]))
    assert found.words == "Countries: G7"
    assert len(found.names) == 7


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Countries: United States and Japan"), ("ja", "国：アメリカ合衆国、日本"), ("ko", "국가: 미국, 일본")],
)
def test_that_selections_are_told_in_the_language_of_the_window(ledger: Ledger, language: str, words: str) -> None:
    (found,) = told(ledger, view("policy/events", countries=("USA", "JPN")), language)
    assert found.words == words


@pytest.mark.parametrize(
    ("name", "group_by", "words"),
    [
        ("policy/events", "kind:export_control", "Kind: Export control"),
        ("policy/cooperation", ":research", "Area: Research"),
        ("policy/controls", "tariff", "Kind: Tariff"),
        ("sources/list", "licensed", "Show: Licence restricts reuse"),
        ("sources/list", "weak", "Show: Weak source"),
        ("sources/claims", "disputed", "Show: Disputed ones"),
    ],
)
def test_that_an_option_that_leaves_something_out_is_told_and_taken_away(
    ledger: Ledger, name: str, group_by: str, words: str
) -> None:
    state = view(name, group_by=group_by)
    (found,) = told(ledger, state)
    assert found.words == words
    plain = widened(spec_of(name), state, found.key)
    assert told(ledger, plain) == []
    assert plain.group_by == ("kind" if group_by.startswith("kind:") else "")  # other options stay


def test_that_taking_one_criterion_away_keeps_the_others(ledger: Ledger) -> None:
    state = view("policy/events", countries=("USA",), group_by=":tariff", focus="usa-chips-act-2022")
    assert [each.key for each in told(ledger, state)] == ["countries", "option.kind"]
    without = widened(spec_of(state.name), state, "countries")
    assert [each.words for each in told(ledger, without)] == ["Kind: Tariff"]
    assert (without.countries, without.focus) == ((), "")


def test_that_shares_over_time_tell_only_what_narrows_their_lines(ledger: Ledger) -> None:
    both = {"countries": ("TWN",), "companies": ("tsmc",), "segments": ("silicon-wafers",)}
    for kind, keys in (("", ["companies", "countries"]), ("country", ["countries"])):
        found = told(ledger, view("supply_chain/shares", group_by=kind, **both))
        assert [each.key for each in found] == keys


def test_that_one_step_alone_is_not_counted_as_one_of_one(ledger: Ledger) -> None:
    # Jon Peddie's count for the second quarter of 2025: Nvidia 94 %, AMD 6 %, both of the United States
    one = {"segments": ("discrete-gpu",)}
    titles = {
        name: build(ledger, view(f"supply_chain/{name}", **one)).title
        for name in ("chokepoints", "concentration", "strongholds")
    }
    assert titles["chokepoints"] == "The largest share is that of the United States: 100\u202f% (Graphics processors)"
    assert titles["concentration"] == "The Herfindahl index of this segment is at least 8,872"  # 94² + 6²
    assert not any(" of one " in title or " of 1 " in title for title in titles.values())
    assert " of 1 " not in build(ledger, view("supply_chain/chokepoints", **one)).subtitle
