"""What goes along to another figure, what stays with its own, and what comes back."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.project_query import ProjectQuery
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Instrument, Level
from desktop_app.figures import spec_of
from desktop_app.frame.turning import Choices

START = ViewState()


def turned(state: ViewState, *names: str, **chosen: object) -> ViewState:
    choices = Choices()
    for name in names:
        state = choices.turned(state, name, chosen if name == names[-1] else {})
    return state


def test_that_all_pages_share_countries_companies_day_and_language() -> None:
    state = START.with_(countries=("JPN",), companies=("tsmc",), as_of=date(2025, 1, 31), language="ja")
    shown = turned(state, "projects/timeline")
    assert shown == state.with_(page="projects", figure="timeline")


def test_that_a_page_is_as_it_was_left() -> None:
    left = ViewState(page="projects", figure="timeline", sort="slip", find=ProjectQuery(text="arizona"))
    there = turned(left, "policy/events")
    assert there == ViewState(page="policy", figure="events")
    assert turned(left, "policy/events", "projects/timeline") == left


def test_that_a_page_remembers_which_figure_it_showed() -> None:
    choices = Choices()
    assert choices.figure_of("projects", "timeline") == "timeline"
    choices.turned(ViewState(page="projects", figure="slips"), "policy/events", {})
    assert choices.figure_of("projects", "timeline") == "slips"


def test_that_options_stay_with_their_figure() -> None:
    stacked = START.with_(group_by="stacked", sort="name")
    other = turned(stacked, "countries/capacity")
    assert (other.group_by, other.sort) == ("", "")
    assert turned(stacked, "countries/capacity", "countries/support") == stacked


def test_that_what_a_figure_does_not_heed_waits_in_the_state() -> None:
    awards = START.with_(level=Level.AWARDS, stages=("final",))
    there = turned(awards, "countries/statements")
    assert spec_of("countries/statements").heeded(there) == ViewState(figure="statements")
    assert turned(awards, "countries/statements", "countries/support") == awards


def test_that_a_usual_choice_counts_as_none_and_goes_nowhere() -> None:
    over_time = turned(START, "countries/over_time")
    assert over_time.instruments == (Instrument.GRANT,)
    assert turned(START, "countries/over_time", "countries/support").instruments == ()
    assert turned(START, "countries/over_time", "companies/public_money").instruments == ()


def test_that_clearing_a_usual_choice_is_kept() -> None:
    choices = Choices()
    cleared = choices.turned(START, "countries/over_time", {}).with_(instruments=())
    away = choices.turned(cleared, "policy/events", {})
    assert choices.turned(away, "countries/over_time", {}).instruments == ()


def test_that_compared_projects_are_no_filter_of_all_and_the_other_way_round() -> None:
    timeline = ViewState(page="projects", figure="timeline", projects=("tsmc-arizona-1", "tsmc-arizona-2"))
    assert turned(timeline, "projects/compare").projects == ()
    compared = turned(timeline, "projects/compare", projects=("rapidus-iim-1",))
    assert compared.projects == ("rapidus-iim-1",)
    choices = Choices()
    there = choices.turned(timeline, "projects/compare", {"projects": ("rapidus-iim-1",)})
    back = choices.turned(there, "projects/timeline", {})
    assert back.projects == timeline.projects
    assert choices.turned(back, "projects/compare", {}).projects == ("rapidus-iim-1",)


def test_that_the_selected_mark_stays_with_a_page_but_not_with_a_figure() -> None:
    focused = ViewState(page="projects", figure="timeline", focus="tsmc-arizona-1")
    assert turned(focused, "projects/slips", "projects/timeline").focus == ""
    assert turned(focused, "policy/events", "projects/timeline").focus == "tsmc-arizona-1"
