from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level, Weight
from desktop_app.figures import build
from desktop_app.figures.announce import announce
from desktop_app.figures.describe import describe
from desktop_app.ledger import Ledger

PROJECTS = ("jasm-kumamoto-2", "intel-ohio-1", "intel-magdeburg", "hua-hong-wuxi-fab9")


@pytest.fixture
def timeline(ledger: Ledger) -> Figure:
    return build(ledger, ViewState(page="projects", figure="timeline", projects=PROJECTS))


def test_that_a_timeline_is_told_with_form_axis_extremes_and_status(timeline: Figure) -> None:
    name, details = describe(timeline)
    assert name.startswith("One of three projects with two dates runs late")
    assert name not in details
    assert "Timeline with 4 rows and" in details
    assert "Groups: " in details
    assert "The axis of dates runs from " in details
    assert "Largest: Intel Ohio One, Mod 1, work, five years late." in details
    assert "Smallest: Hua Hong Wuxi Fab 9, work, 12 months early." in details
    assert "Where they stand: 2 under construction, 1 ramp-up and 1 cancelled." in details
    assert details.endswith(f"Known as of 4 Jul 2026, {len(timeline.sources)} sources, edition 2026-07.")


def test_that_bars_of_money_are_told_with_their_largest_value_and_gaps(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("JPN", "KOR", "POL"), level=Level.PROGRAMMES))
    name, details = describe(figure)
    assert name == figure.title
    assert "Bar chart with" in details
    assert "Largest: " in details
    assert all(row.gap in details for row in figure.rows if row.gap)


def test_that_an_empty_figure_says_why_and_what_helps(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="projects", figure="timeline", as_of=date(1990, 1, 1)))
    assert figure.empty
    details = describe(figure).details
    assert figure.empty.reason in details
    assert figure.empty.action in details


@pytest.mark.parametrize(
    ("mark", "name", "details"),
    [
        (
            "intel-ohio-1.latest",
            "Intel Ohio One, Mod 1, work: five years late",
            "9 Sep 2022 – 2030, 3 press sources. 2030-2031 for the two fabs; new hiring by the contractor.",
        ),
        (
            "jasm-kumamoto-2.announced",
            "JASM Kumamoto Fab 2, announcement: 6 Feb 2024",
            "1 primary source. Joint announcement of TSMC, Sony, Denso and Toyota.",
        ),
        (
            "jasm-kumamoto-2.money.jasm-2-2024",
            "JASM Kumamoto Fab 2, grant, approved: at most ¥732bn",
            (
                "24 Feb 2024, 1 press source. With the first fab about 1.2tn in all; granted for the 6/7 nm plan, "
                "which TSMC wanted to change in 2026."
            ),
        ),
        (
            "jasm-kumamoto-2.status.0",
            "JASM Kumamoto Fab 2, paused: Dec 2025",
            (
                "work went on, 1 press source. Heavy machinery reported cleared from the site while 4 nm was considered; "
                "the JASM president said on 19 December that construction continued (digitimes-hotta-jasm2-2025)."
            ),
        ),
    ],
)
def test_that_a_mark_is_said_with_value_date_and_sources(timeline: Figure, mark: str, name: str, details: str) -> None:
    assert announce(timeline, timeline.by_id[mark]) == (name, details)


@pytest.mark.parametrize(
    ("language", "name", "details"),
    [
        (
            "ja",
            "JASM Kumamoto Fab 2、補助金、承認：最大7,320億円",
            "2024年2月24日、報道1件。With the first fab about 1.2tn in all;",
        ),
        (
            "ko",
            "JASM Kumamoto Fab 2, 보조금, 승인: 최대 7,320억 엔",
            "2024년 2월 24일, 언론 출처 1건. With the first fab about 1.2tn in all;",
        ),
    ],
)
def test_that_a_mark_is_said_in_the_language_of_the_state(
    ledger: Ledger, language: str, name: str, details: str
) -> None:
    figure = build(ledger, ViewState(page="projects", figure="timeline", projects=PROJECTS, language=language))
    said = announce(figure, figure.by_id["jasm-kumamoto-2.money.jasm-2-2024"])
    assert said.name == name
    assert said.details.startswith(details)


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ((Weight.PRIMARY,), "1 primary source."),
        ((Weight.PRESS, Weight.PRESS), "2 press sources."),
        ((Weight.WEAK,) * 3, "3 weak sources."),
        ((Weight.PRIMARY, Weight.WEAK), "2 sources."),
        ((), ""),
    ],
)
def test_that_sources_are_counted_and_their_weight_is_said_where_it_is_one(
    timeline: Figure, weights: tuple[Weight, ...], said: str
) -> None:
    some = timeline.sources[0]
    sources = tuple(replace(some, id=f"s{at}", weight=weight) for at, weight in enumerate(weights))
    plain = replace(timeline.marks[0], kind="", when=None, note="", sources=tuple(each.id for each in sources))
    assert announce(replace(timeline, sources=sources), plain).details == said


def test_that_what_a_mark_overlaps_is_said_before_its_note(timeline: Figure) -> None:
    some = replace(timeline.marks[0], kind="", when=None, sources=(), note="A note")
    assert announce(timeline, some, 1).details == "overlaps 1 other mark. A note."
    assert announce(timeline, some, 17).details == "overlaps 17 other marks. A note."


def test_that_nothing_is_said_twice_at_a_mark(timeline: Figure) -> None:
    some = replace(
        timeline.by_id["jasm-kumamoto-2.announced"],
        label="Fab: grant, approved",  # a second colon would tear it
        kind="grant, approved",
        text="6 Feb 2024",
        sources=(),
        note="",
    )
    assert announce(timeline, some) == ("Fab: grant, approved, 6 Feb 2024", "")
    assert announce(timeline, replace(some, kind="by law", note="By hand.")).details == "by law. By hand."
    assert announce(timeline, replace(some, kind="by law", note="by law.")).details == "by law."


@pytest.mark.parametrize(
    "state",
    [
        ViewState(page="projects", figure="timeline", projects=PROJECTS),
        ViewState(),
        ViewState(level=Level.AWARDS),
        ViewState(page="supply_chain", figure="chokepoints"),
        ViewState(page="projects", figure="leverage"),
    ],
)
def test_that_no_sign_of_a_bound_is_left_to_the_voice(ledger: Ledger, state: ViewState) -> None:
    figure = build(ledger, state)
    printed = [mark for mark in figure.marks if "≤" in mark.text or "≥" in mark.text]
    assert printed
    for mark in printed:
        said = announce(figure, mark).text
        assert "at most" in said or "at least" in said
        assert not {"≤", "≥"} & set(said)
    assert not {"≤", "≥"} & set(describe(figure).details)


def test_that_the_words_follow_the_language_of_the_state(timeline: Figure) -> None:
    japanese = replace(timeline, state=timeline.state.with_(language="ja"))
    assert "2026年7月4日" in describe(japanese).details
