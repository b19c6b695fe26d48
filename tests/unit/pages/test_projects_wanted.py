"""What projects are looked for by finds them as known on a day; counted by hand in data/projects.csv."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop_app.domain.project_query import WITH, WITHOUT, ProjectQuery
from desktop_app.domain.stored_state import from_json
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus
from desktop_app.figures import build, spec_of
from desktop_app.figures.projects.query import matching
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger
from desktop_app.pages.projects import presenter

TODAY = date(2026, 7, 4)


def reading(ledger: Ledger, as_of: date, query: ProjectQuery) -> Reading:
    state = ViewState(page="projects", figure="timeline", as_of=as_of, find=query)
    return Reading.of(spec_of("projects/timeline"), ledger, state)


def found(ledger: Ledger, as_of: date = TODAY, **asked: Any) -> set[str]:
    ids = matching(reading(ledger, as_of, ProjectQuery(**asked)))
    assert ids is not None
    return set(ids)


def test_that_asking_nothing_is_all_and_asking_the_impossible_is_none(ledger: Ledger) -> None:
    assert matching(reading(ledger, TODAY, ProjectQuery())) is None
    assert found(ledger, text="no such plant") == set()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (ProjectQuery(text="ohio"), "Found by “ohio”"),
        (ProjectQuery(kinds=(ProjectKind.LOGIC,)), "Kind: logic"),
        (ProjectQuery(statuses=(ProjectStatus.CANCELLED,)), "Status: cancelled"),
        (ProjectQuery(money="final"), "Money final"),
        (ProjectQuery(anchor="kumamoto"), "Around Kumamoto"),
    ],
)
@pytest.mark.parametrize("figure", ["timeline", "slips", "leverage"])
def test_that_each_criterion_is_named_and_kept_with_the_view(
    ledger: Ledger, figure: str, query: ProjectQuery, words: str
) -> None:
    state = ViewState(page="projects", figure=figure, find=query)
    shown = build(ledger, state)
    assert [each.words for each in shown.narrowed] == [words]
    assert words in shown.subtitle
    assert from_json(shown.state.to_json()).state == shown.state
    rows, all_rows = (
        {row.id for row in shown.rows},
        {row.id for row in build(ledger, state.with_(find=ProjectQuery())).rows},
    )
    assert rows != all_rows


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


def test_that_a_fourth_project_takes_the_place_of_the_first() -> None:
    assert presenter.compared(("a", "b", "c"), "d") == ("b", "c", "d")
    assert presenter.compared(("a", "b"), "a") == ("b", "a")
