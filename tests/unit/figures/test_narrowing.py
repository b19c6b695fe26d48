"""What a figure is narrowed by is told for every selection that it heeds, and for no other."""

from __future__ import annotations

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import FIGURES, build
from desktop_app.figures.narrowing import NARROWED_BY, Narrowing, narrowings
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger

# selections that leave something out of any figure that heeds them, and leave something in
SELECTED = {
    "countries": ("JPN",),
    "companies": ("tsmc",),
    "projects": (),  # one of the company, see below
    "segments": ("discrete-gpu",),
}
SUBJECTS = {  # selections that a figure is about
    ("countries/capacity", "segments"),
    ("countries/to_match", "countries"),
    ("projects/compare", "projects"),
    ("projects/chain", "projects"),
    ("supply_chain/shares", "segments"),
    ("supply_chain/chain", "companies"),
    ("sources/claims", "countries"),  # the page of sources shows all claims whatever is selected elsewhere
    ("sources/claims", "companies"),
}
PAIRS = [(name, field) for name in FIGURES if not name.startswith("companies/") for field in SELECTED]


def view(name: str, **changes: object) -> ViewState:
    page, _, figure = name.partition("/")
    return ViewState(page=page, figure=figure).with_(**changes)


def shown(figure: Figure) -> set[tuple[str, str]]:
    """Return what is to be seen of a figure: its marks, and the columns that have a place of their own."""
    return {(mark.id, mark.text) for mark in figure.marks} | {(head.id, "") for head in figure.heads}


def told(ledger: Ledger, state: ViewState, language: str = "en") -> list[Narrowing]:
    return list(narrowings(ledger, state, say_in(language)))


def project_of(ledger: Ledger) -> str:
    return next(row.id for row in ledger.all_projects() if row.company_id == "tsmc")


@pytest.mark.parametrize(("name", "field"), PAIRS)
def test_that_a_figure_tells_the_selections_it_heeds_and_no_other(ledger: Ledger, name: str, field: str) -> None:
    selected = (project_of(ledger),) if field == "projects" else SELECTED[field]
    state = view(name, **{field: selected})
    heeded = shown(build(ledger, state)) != shown(build(ledger, view(name)))
    is_told = [each.field for each in told(ledger, state)] == [field]
    assert is_told == (heeded and (name, field) not in SUBJECTS)


@pytest.mark.parametrize("name", NARROWED_BY)
def test_that_a_figure_of_everything_is_narrowed_by_nothing(ledger: Ledger, name: str) -> None:
    assert told(ledger, view(name)) == []


def test_that_the_profile_of_a_company_is_its_subject_and_not_narrowed(ledger: Ledger) -> None:
    assert told(ledger, view("companies/public_money", companies=("tsmc",), countries=("JPN",))) == []


@pytest.mark.parametrize(
    ("companies", "words"),
    [
        (("nvidia",), "Only Nvidia"),
        (("nvidia", "tsmc", "intel"), "Only Nvidia, TSMC and Intel"),
        (("nvidia", "tsmc", "intel", "samsung", "micron"), "Only Nvidia, TSMC and 3 more"),
    ],
)
def test_that_many_names_are_told_by_the_first_two(ledger: Ledger, companies: tuple[str, ...], words: str) -> None:
    (found,) = told(ledger, view("projects/timeline", companies=companies))
    assert found.words == words
    assert all(ledger.company(each).name in found.names for each in companies)
    assert found.way_out == "Show all companies"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Only the United States and Japan"), ("ja", "米国、日本のみ"), ("ko", "미국, 일본만")],
)
def test_that_selections_are_told_in_the_language_of_the_window(ledger: Ledger, language: str, words: str) -> None:
    (found,) = told(ledger, view("policy/events", countries=("USA", "JPN")), language)
    assert found.words == words


def test_that_long_names_are_told_by_the_first_alone(ledger: Ledger) -> None:
    longest = sorted(ledger.all_projects(), key=lambda project: -len(project.name))[:2]
    (found,) = told(ledger, view("projects/timeline", projects=tuple(each.id for each in longest)))
    assert found.words == f"Only {longest[0].name} and 1 more"


def test_that_shares_over_time_tell_only_the_kind_of_holders_they_show(ledger: Ledger) -> None:
    both = {"countries": ("TWN",), "companies": ("tsmc",), "segments": ("foundry",)}
    for kind, field in (("company", "companies"), ("country", "countries")):
        found = told(ledger, view("supply_chain/shares", group_by=kind, **both))
        assert [each.field for each in found] == [field]


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
