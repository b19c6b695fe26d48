"""What stands behind the marks of a timeline, counted by hand in data/milestones.csv."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.ledger import Ledger


def behind(ledger: Ledger, mark: str, as_of: date | None = None) -> Evidence:
    return evidence(ledger, build(ledger, ViewState(page="projects", figure="timeline", as_of=as_of)), mark)


def test_that_every_dated_statement_of_a_milestone_is_shown_with_its_source(ledger: Ledger) -> None:
    found = behind(ledger, "jasm-kumamoto-2.latest")
    assert [section.title for section in found.sections[:2]] == [
        "Start of production: 7 statements",
        "Start of work: 7 statements",
    ]
    production = found.sections[0].sayings
    assert [saying.name for saying in production] == ["2027", "2027", "2027", "H1 2029", "2028", "Dec 2027", "2027"]
    assert [saying.date for saying in production[:2]] == ["6 Feb 2024", "16 Dec 2024"]
    retold = found.sections[1].sayings[0]
    assert retold.badges[:2] == ("planned", "retold later")
    assert all(saying.source for section in found.sections for saying in section.sayings)


def test_that_the_slip_is_told_with_its_dates_and_its_range(ledger: Ledger) -> None:
    assert behind(ledger, "intel-ohio-1.latest").formula == (
        "Start of production: 2025 → 2030, slip +60 months; as vague as they were said, +49 to +71"
    )
    assert "at most" in behind(ledger, "tsmc-arizona-1.latest").formula
    assert behind(ledger, "tsmc-arizona-3.latest").formula == ""


def test_that_the_milestone_of_the_mark_comes_first(ledger: Ledger) -> None:
    assert behind(ledger, "jasm-kumamoto-2.status.0").sections[0].title == "Pause: 1 statement"
    money = behind(ledger, "jasm-kumamoto-2.money.jasm-2-2024")
    assert money.sections[0].title == "Public money"
    assert money.sections[0].sayings[0].value == "≤ ¥732bn"


def test_that_an_earlier_day_hides_what_was_not_known_then(ledger: Ledger) -> None:
    found = behind(ledger, "jasm-kumamoto-2.latest", date(2024, 6, 30))
    assert found.note == ""  # it speaks of 2025 and 2026
    about = found.sections[-1].sayings[0]
    assert (about.value, about.note) == ("investment not known yet", "Not known yet: source of 2025")
    assert found.sections[0].title == "Start of production: 1 statement"


def test_that_every_mark_has_evidence(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(page="projects", figure="timeline"))
    for mark in (*figure.marks, *figure.band):
        found = evidence(ledger, figure, mark.id)
        assert found.title
        assert found.sources
