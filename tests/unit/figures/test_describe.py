from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.figures import build
from desktop_app.figures.describe import announce, describe
from desktop_app.ledger import Ledger


@pytest.fixture
def timeline(ledger: Ledger) -> Figure:
    projects = ("jasm-kumamoto-2", "intel-ohio-1", "intel-magdeburg", "hua-hong-wuxi-fab9")
    return build(ledger, ViewState(page="projects", figure="timeline", projects=projects))


def test_that_a_timeline_is_told_with_form_axis_extremes_and_status(timeline: Figure) -> None:
    text = describe(timeline)
    assert text.startswith("One of three projects with two dates runs late")
    assert "Timeline with 4 rows and" in text
    assert "Groups: " in text
    assert "The axis of dates runs from " in text
    assert "Largest: Intel Ohio One, Mod 1, work, five years late." in text
    assert "Smallest: Hua Hong Wuxi Fab 9, work, 12 months early." in text
    assert "Where they stand: 2 under construction, 1 ramp-up and 1 cancelled." in text
    assert text.endswith(f"Known as of 4 Jul 2026, {len(timeline.sources)} sources, edition 2026-07.")


def test_that_bars_of_money_are_told_with_their_largest_value_and_gaps(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("JPN", "KOR", "POL"), level=Level.PROGRAMMES))
    text = describe(figure)
    assert text.startswith(figure.title)
    assert "Bar chart with" in text
    assert "Largest: " in text
    assert all(row.gap in text for row in figure.rows if row.gap)


def test_that_an_empty_figure_says_why_and_what_helps(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="projects", figure="timeline", as_of=date(1990, 1, 1)))
    assert figure.empty
    text = describe(figure)
    assert figure.empty.reason in text
    assert figure.empty.action in text


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (
            "intel-ohio-1.latest",
            "Intel Ohio One, Mod 1, work, five years late, 9 Sep 2022 – 2030, 3 sources.",
        ),
        ("jasm-kumamoto-2.announced", "JASM Kumamoto Fab 2, announcement, 6 Feb 2024, 1 source."),
        (
            "jasm-kumamoto-2.money.jasm-2-2024",
            "JASM Kumamoto Fab 2, grant, approved, at most ¥732bn, 24 Feb 2024, 1 source.",
        ),
        ("jasm-kumamoto-2.status.0", "JASM Kumamoto Fab 2, paused, Dec 2025, work went on, 1 source."),
    ],
)
def test_that_a_mark_is_said_with_value_date_and_sources(timeline: Figure, mark: str, said: str) -> None:
    assert announce(timeline, timeline.by_id[mark]).startswith(said)


def test_that_a_mark_on_weak_sources_alone_is_said_to_be(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="projects", figure="timeline"))
    weak = {source.id for source in figure.sources if source.weight == "weak"}
    mark = next(mark for mark in figure.marks if mark.sources and set(mark.sources) <= weak)
    assert "weak source" in announce(figure, mark)


def test_that_every_mark_of_every_form_can_be_said(ledger: Ledger, timeline: Figure) -> None:
    for figure in (timeline, build(ledger, ViewState()), build(ledger, ViewState(level=Level.AWARDS))):
        assert describe(figure)
        for mark in (*figure.marks, *figure.band):
            said = announce(figure, mark)
            assert said.startswith(mark.label)
            assert "≤" not in said.removesuffix(mark.note).removeprefix(mark.label)


def test_that_the_words_follow_the_language_of_the_state(timeline: Figure) -> None:
    japanese = replace(timeline, state=timeline.state.with_(language="ja"))
    assert "2026年7月4日" in describe(japanese)
