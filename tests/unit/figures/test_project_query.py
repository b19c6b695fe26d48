"""Projects are looked for by criteria, which narrow all figures of many projects, are named, stored and asked anew.

Counted by hand in data/projects.csv, data/awards.csv and data/milestones.csv.
"""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.project_query import WITH, WITHOUT, ProjectQuery
from desktop_app.domain.stored_state import from_json
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus, Stage
from desktop_app.figures import build, spec_of
from desktop_app.figures.narrowing import widened
from desktop_app.figures.projects.query import matching
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger

TODAY = date(2026, 7, 4)


def matched(ledger: Ledger, as_of: date, query: ProjectQuery) -> frozenset[str] | None:
    state = ViewState(page="projects", figure="timeline", as_of=as_of, find=query)
    return matching(Reading.of(spec_of(state.name), ledger, state))


def found(ledger: Ledger, as_of: date = TODAY, **wanted: object) -> set[str]:
    return set(matched(ledger, as_of, ProjectQuery(**wanted)) or ())  # type: ignore[arg-type]


def test_that_asking_nothing_is_all_and_asking_the_impossible_is_none(ledger: Ledger) -> None:
    assert matched(ledger, TODAY, ProjectQuery()) is None
    assert matched(ledger, TODAY, ProjectQuery("no such plant")) == frozenset()


def test_that_a_text_is_looked_for_in_names_places_technology_and_aliases(ledger: Ledger) -> None:
    assert found(ledger, text="ohio intel") == {"intel-ohio-1", "intel-ohio-2"}
    assert "jasm-kumamoto-1" in found(ledger, text="kikuyo")
    assert "rapidus-iim-1" in found(ledger, text="2 nm GAA")
    assert "tsmc-arizona-1" in found(ledger, text="台積電")


def test_that_the_suppliers_around_kumamoto_are_found_with_the_plant(ledger: Ledger) -> None:
    near = found(ledger, anchor="kumamoto")
    assert {
        "jasm-kumamoto-1", "jasm-kumamoto-2", "sony-koshi", "tok-aso-kumamoto", "tokyo-electron-koshi",
        "ebara-kumamoto-k3", "fujifilm-kumamoto", "mitsubishi-electric-shisui",
    } <= near  # fmt: skip
    assert "shin-etsu-isesaki" in near  # in Gunma, of a supplier of TSMC
    assert "rapidus-iim-1" not in near


@pytest.mark.parametrize(
    ("anchor", "project"),
    [
        ("chitose", "rapidus-iim-2"),
        ("phoenix", "amkor-peoria"),
        ("dresden", "esmc-dresden"),
        ("hsinchu", "tsmc-hsinchu-fab20"),
        ("pyeongtaek", "samsung-pyeongtaek-p5"),
    ],
)
def test_that_every_anchor_gathers_its_region(ledger: Ledger, anchor: str, project: str) -> None:
    assert project in found(ledger, anchor=anchor)


def test_that_kind_status_and_money_narrow_each_other(ledger: Ledger) -> None:
    both = found(ledger, kinds=(ProjectKind.LOGIC,), statuses=(ProjectStatus.CANCELLED,))
    assert "jsmc-miyagi" in both
    assert "intel-ohio-1" not in both
    paid, unpaid = found(ledger, money=WITH), found(ledger, money=WITHOUT)
    assert "jasm-kumamoto-1" in paid
    assert paid.isdisjoint(unpaid)
    assert paid | unpaid == {project.id for project in ledger.all_projects()}
    assert "rapidus-iim-1" in found(ledger, money="proposed")  # ¥150bn of equity planned by March 2027


def test_that_an_earlier_day_finds_what_was_known_then(ledger: Ledger) -> None:
    assert "jasm-kumamoto-2" not in found(ledger, date(2022, 12, 31), anchor="kumamoto")


# the figures of many projects

# by part of the query: what is asked, its chip, the projects of the timeline, those with a slip, those with a ratio
CRITERIA: dict[str, tuple[ProjectQuery, str, set[str], set[str], set[str]]] = {
    "text": (
        ProjectQuery("dresden"),
        "Found by “dresden”",
        {"bosch-dresden", "esmc-dresden", "globalfoundries-dresden-1", "infineon-dresden-1"},
        {"bosch-dresden", "esmc-dresden", "infineon-dresden-1"},
        {"esmc-dresden", "globalfoundries-dresden-1", "infineon-dresden-1"},
    ),
    "kinds": (
        ProjectQuery(kinds=(ProjectKind.EQUIPMENT,)),
        "Kind: equipment",
        {"canon-utsunomiya", "ebara-kumamoto-k3", "edwards-genesee", "sicarrier-shenzhen-guanlan", "tokyo-electron-koshi"},
        {"canon-utsunomiya"},
        {"canon-utsunomiya"},
    ),
    "statuses": (
        ProjectQuery(statuses=(ProjectStatus.CANCELLED,)),
        "Status: cancelled",
        {
            "broadcom-spain", "intel-magdeburg", "intel-vigasio", "intel-wroclaw", "jsmc-miyagi", "natcast-albany",
            "natcast-tempe", "renesas-takasaki-sic", "vedanta-foxconn-gujarat", "wolfspeed-ensdorf",
        },
        {"intel-magdeburg"},  # 2027, said in 2022 and 2024
        set(),  # their money was cancelled too, or none is on record
    ),
    "money": (
        ProjectQuery(money=Stage.DISBURSED),
        "Money disbursed",
        {"intel-arizona", "octric-newton-aycliffe", "rapidus-iim-1"},
        {"rapidus-iim-1"},
        {"rapidus-iim-1"},
    ),
    "anchor": (
        ProjectQuery(anchor="phoenix"),
        "Around Phoenix",
        {
            "amkor-peoria", "intel-arizona", "natcast-tempe", "tsmc-arizona-1", "tsmc-arizona-2", "tsmc-arizona-3",
            "tsmc-arizona-campus",  # in Arizona
            "entegris-colorado-springs",  # of a supplier of Intel and TSMC
        },
        {"amkor-peoria", "tsmc-arizona-1", "tsmc-arizona-2"},
        {"amkor-peoria", "tsmc-arizona-campus"},
    ),
}  # fmt: skip
PARTS = tuple(CRITERIA)
MANY = ("timeline", "slips", "leverage")


def view(figure: str, **changes: object) -> ViewState:
    return ViewState(page="projects", figure=figure).with_(**changes)


def projects_in(figure: Figure) -> set[object]:
    """Return the projects that have a row or a mark."""
    rows = {row.id for row in figure.rows} if figure.state.figure == "timeline" else set()
    return rows | {mark.fields["project"] for mark in figure.marks if "project" in mark.fields}


@pytest.mark.parametrize("key", MANY)
@pytest.mark.parametrize("part", PARTS)
def test_that_each_criterion_narrows_every_figure_of_many_projects(ledger: Ledger, part: str, key: str) -> None:
    query, words, *shown = CRITERIA[part]
    figure = build(ledger, view(key, find=query))
    assert projects_in(figure) == shown[MANY.index(key)]
    assert [(each.key, each.words) for each in figure.narrowed] == [(f"find.{part}", words)]
    assert f"Selection – {words}." in figure.subtitle


@pytest.mark.parametrize("key", MANY)
def test_that_criteria_narrow_each_other_and_each_chip_takes_its_own_away(ledger: Ledger, key: str) -> None:
    query = ProjectQuery("tsmc", (ProjectKind.LOGIC,), (ProjectStatus.CONSTRUCTION,), WITH, "dresden")
    figure = build(ledger, view(key, find=query))
    assert projects_in(figure) == {"esmc-dresden"}
    assert {each.key for each in figure.narrowed} == {f"find.{part}" for part in PARTS}
    state = figure.state
    for each in figure.narrowed:
        state = widened(spec_of(state.name), state, each.key)
    assert state.find == ProjectQuery()
    assert projects_in(build(ledger, state)) == projects_in(build(ledger, view(key)))


@pytest.mark.parametrize("part", PARTS)
def test_that_criteria_are_stored_as_they_are_asked_not_as_a_list_of_projects(part: str) -> None:
    state = view("slips", find=CRITERIA[part][0], as_of=date(2024, 6, 30))
    stored = from_json(state.to_json()).state
    assert stored == state
    assert stored.projects == ()


@pytest.mark.parametrize("key", MANY)
@pytest.mark.parametrize(
    ("query", "project", "before", "after"),
    [
        # given up on 25 July 2025, its money cancelled in the same month
        (ProjectQuery(statuses=(ProjectStatus.CANCELLED,)), "intel-magdeburg", date(2025, 7, 24), date(2025, 7, 25)),
        (ProjectQuery(money=Stage.PRELIMINARY), "micron-clay-1", date(2024, 4, 24), date(2024, 4, 25)),
        (ProjectQuery(money=Stage.DISBURSED), "rapidus-iim-1", date(2026, 2, 26), date(2026, 2, 27)),
        (ProjectQuery(anchor="kumamoto"), "jasm-kumamoto-2", date(2024, 2, 5), date(2024, 2, 6)),
    ],
)
def test_that_criteria_are_asked_anew_on_each_day(
    ledger: Ledger, key: str, query: ProjectQuery, project: str, before: date, after: date
) -> None:
    for day, expected in ((before, False), (after, True)):
        figure = build(ledger, view(key, find=query, as_of=day))
        told = projects_in(figure) | {each.id for each in figure.left_out}
        assert (project in told) is expected
        assert figure.state.find == query
