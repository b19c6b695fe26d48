"""Filters of the projects page become an explicit list of projects; counted by hand in data/projects.csv."""

from __future__ import annotations

from datetime import date

import pytest
from desktop_app.pages.projects.project_query import WITH, WITHOUT, Wanted, matching

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus
from desktop_app.ledger import Ledger
from desktop_app.pages.projects import presenter

TODAY = date(2026, 7, 4)


def found(ledger: Ledger, as_of: date = TODAY, **wanted: object) -> set[str]:
    ids = matching(ledger, as_of, "en", Wanted(**wanted))  # type: ignore[arg-type]
    return set(ids or ())


def test_that_asking_nothing_is_all_and_asking_the_impossible_is_none(ledger: Ledger) -> None:
    assert matching(ledger, TODAY, "en", Wanted()) == ()
    assert matching(ledger, TODAY, "en", Wanted("no such plant")) is None


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
    both = found(ledger, kinds=frozenset({ProjectKind.LOGIC}), statuses=frozenset({ProjectStatus.CANCELLED}))
    assert "jsmc-miyagi" in both
    assert "intel-ohio-1" not in both
    paid, unpaid = found(ledger, money=WITH), found(ledger, money=WITHOUT)
    assert "jasm-kumamoto-1" in paid
    assert paid.isdisjoint(unpaid)
    assert paid | unpaid == {project.id for project in ledger.all_projects()}
    assert "rapidus-iim-1" in found(ledger, money="proposed")  # ¥150bn of equity planned by March 2027


def test_that_an_earlier_day_finds_what_was_known_then(ledger: Ledger) -> None:
    assert "jasm-kumamoto-2" not in found(ledger, date(2022, 12, 31), anchor="kumamoto")


def test_that_turning_to_another_kind_of_figure_drops_the_list(ledger: Ledger) -> None:
    many = ViewState(page="projects", figure="timeline", projects=("a", "b", "c", "d"))
    few = many.with_(projects=("a", "b"))
    assert "projects" not in presenter.other_figure(many, "slips")
    assert presenter.other_figure(many, "compare")["projects"] == ()
    assert "projects" not in presenter.other_figure(few, "compare")
    assert presenter.other_figure(few.with_(figure="compare"), "timeline")["projects"] == ()


def test_that_a_fourth_project_takes_the_place_of_the_first() -> None:
    assert presenter.compared(("a", "b", "c"), "d") == ("b", "c", "d")
    assert presenter.compared(("a", "b"), "a") == ("b", "a")
