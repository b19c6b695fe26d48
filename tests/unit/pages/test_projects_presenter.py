"""What the controls of the projects page offer and count; counted by hand in data/projects.csv."""

from __future__ import annotations

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import ProjectKind, ProjectStatus
from desktop_app.figures import spec_of
from desktop_app.figures.reading import Reading
from desktop_app.ledger import Ledger
from desktop_app.pages.projects import presenter


def test_that_a_fourth_project_takes_the_place_of_the_first() -> None:
    assert presenter.compared(("a", "b", "c"), "d") == ("b", "c", "d")
    assert presenter.compared(("a", "b"), "a") == ("b", "a")


def test_that_statuses_are_counted_among_what_the_other_criteria_let_through(ledger: Ledger) -> None:
    # of the five plants of equipment makers two are in production, one ramps up, one is approved, of Ebara's none is told
    query = ProjectQuery(kinds=(ProjectKind.EQUIPMENT,), statuses=(ProjectStatus.CANCELLED,))
    state = ViewState(page="projects", figure="timeline", find=query)
    counts = presenter.status_counts(Reading.of(spec_of(state.name), ledger, state))
    assert counts == {ProjectStatus.APPROVED: 1, ProjectStatus.RAMP: 1, ProjectStatus.PRODUCTION: 2}
