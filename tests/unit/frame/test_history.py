from __future__ import annotations

from datetime import date

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.frame.history import DRAG_PAUSE_S, LONGEST, StateHistory

START = ViewState()


def day(number: int) -> ViewState:
    return START.with_(as_of=date(2026, 1, number))


def test_that_undo_brings_back_the_state_before() -> None:
    history = StateHistory(START)
    history.push(START.with_(level=Level.AWARDS), 0.0)
    assert history.undo()
    assert history.state == START
    assert not history.can_undo


def test_that_redo_takes_a_step_back_forward_again() -> None:
    history = StateHistory(START)
    history.push(START.with_(level=Level.AWARDS), 0.0)
    history.undo()
    assert history.redo()
    assert history.state.level is Level.AWARDS
    assert not history.can_redo


def test_that_a_new_state_after_undo_ends_the_way_forward() -> None:
    history = StateHistory(START)
    history.push(START.with_(level=Level.AWARDS), 0.0)
    history.undo()
    history.push(START.with_(sort="name"), 1.0)
    assert not history.can_redo


def test_that_the_same_state_again_is_no_step() -> None:
    history = StateHistory(START)
    assert not history.push(ViewState(), 0.0)
    assert not history.can_undo


def test_that_a_drag_of_the_date_is_one_step_back() -> None:
    history = StateHistory(START)
    for number in range(1, 11):
        history.push(day(number), number * 0.1)
    assert history.state == day(10)
    history.undo()
    assert history.state == START


def test_that_two_dates_chosen_one_after_the_other_are_two_steps() -> None:
    history = StateHistory(START)
    history.push(day(1), 0.0)
    history.push(day(2), DRAG_PAUSE_S + 0.1)
    history.undo()
    assert history.state == day(1)


def test_that_a_date_and_then_another_filter_are_two_steps() -> None:
    history = StateHistory(START)
    history.push(day(1), 0.0)
    history.push(day(1).with_(level=Level.AWARDS), 0.1)
    history.undo()
    assert history.state == day(1)


def test_that_a_drag_after_undo_does_not_swallow_the_state_it_starts_from() -> None:
    history = StateHistory(START)
    history.push(day(1), 0.0)
    history.push(day(1).with_(sort="name"), 0.1)
    history.undo()
    history.push(day(2), 0.2)
    history.undo()
    assert history.state == day(1)


def test_that_nothing_happens_where_there_is_no_way() -> None:
    history = StateHistory(START)
    assert not history.undo()
    assert not history.redo()
    assert history.state == START


def test_that_the_way_back_is_limited() -> None:
    history = StateHistory(START)
    for number in range(LONGEST + 5):
        history.push(START.with_(sort=str(number)), float(number))
    steps = 0
    while history.undo():
        steps += 1
    assert steps == LONGEST
