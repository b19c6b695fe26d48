"""A view set back to a day tells nothing that only a later source says; dates as in data/*.csv."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.figures import build
from desktop_app.figures.companies.profile import head_of
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
BEFORE = date(2022, 12, 31)  # Rapidus' row rests on Jiji of 31 March 2025
RAPIDUS, JASM = "rapidus-iim-1", "jasm-kumamoto-1"


def compared(ledger: Ledger, as_of: date | None) -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
    """Return text, kind and sources of every entry about Rapidus by row."""
    figure = build(ledger, ViewState(page="projects", figure="compare", projects=(RAPIDUS, JASM), as_of=as_of))
    found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for mark in figure.marks:
        if mark.column == RAPIDUS:
            found.setdefault(mark.row, []).append((mark.text, mark.kind, mark.sources))
    return found


def published(source: str) -> date | None:
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        said = {row["source_id"]: row["published"] for row in csv.DictReader(file)}[source]
    return FuzzyDate.parse(said).earliest if said else None


def late(figure: Figure, as_of: date) -> set[str]:
    days = {source.id: published(source.id) for source in figure.sources}
    return {source for source, day in days.items() if day is None or day > as_of}


def test_that_what_a_later_source_says_of_a_project_is_a_gap_with_the_reason(ledger: Ledger) -> None:
    told = compared(ledger, BEFORE)
    for row in ("investment", "owners"):
        assert told[row] == [("not known yet: source of 31 Mar 2025", "", ())]
    assert ("not known yet: source of 31 Mar 2025", "", ()) in told["technology"]


def test_that_place_and_kind_from_a_later_source_are_marked(ledger: Ledger) -> None:
    told = compared(ledger, BEFORE)
    for row in ("place", "technology"):
        _, kind, sources = told[row][0]
        assert "as of a source of 2025" in kind
        assert sources == ("jiji-rapidus-aid-2025",)
    assert not any("as of a source" in kind for entries in compared(ledger, None).values() for _, kind, _ in entries)


def test_that_an_owner_is_unknown_before_its_source(ledger: Ledger) -> None:
    # JASM's row, which names TSMC as owner, rests on a source of 7 February 2024
    state = ViewState(page="companies", figure="ownership", companies=("jasm",))
    assert build(ledger, state.with_(as_of=date(2021, 1, 1))).marks == ()
    owners = build(ledger, state.with_(as_of=date(2024, 2, 7))).marks
    assert "jasm.owned.tsmc" in {mark.id for mark in owners}


@pytest.mark.parametrize(("company", "as_of"), [("jasm", date(2021, 1, 1)), ("rapidus", date(2023, 1, 1))])
def test_that_a_profile_rests_on_sources_of_its_day_only(ledger: Ledger, company: str, as_of: date) -> None:
    figure = build(ledger, ViewState(page="companies", figure="sources", companies=(company,), as_of=as_of))
    assert late(figure, as_of) == set()


@pytest.mark.parametrize("name", ["sources/list", "sources/weak", "companies/sources", "companies/ownership"])
@pytest.mark.parametrize("as_of", [date(2019, 6, 1), date(2023, 6, 1)])
def test_that_lists_tell_no_source_of_a_later_day(ledger: Ledger, name: str, as_of: date) -> None:
    page, figure = name.split("/")
    assert late(build(ledger, ViewState(page=page, figure=figure, as_of=as_of)), as_of) == set()


@pytest.mark.parametrize("name", ["companies/trade", "companies/positions", "supply_chain/chain"])
def test_that_links_and_shares_tell_no_source_of_a_later_day(ledger: Ledger, name: str) -> None:
    page, figure = name.split("/")
    as_of = date(2024, 3, 1)
    assert late(build(ledger, ViewState(page=page, figure=figure, as_of=as_of)), as_of) == set()


def test_that_the_words_about_a_company_wait_for_their_source(ledger: Ledger) -> None:
    company, say = ledger.company("jasm"), Say("en")
    head = head_of(ledger, "jasm", date(2021, 1, 1), say)
    assert head.summary == "Not known yet: source of 7 Feb 2024"
    assert "as of a source of 2024" in head.facts
    assert "part of" not in head.facts
    assert head_of(ledger, "jasm", date(2024, 2, 7), say).summary == company.summary
    assert head_of(ledger, "jasm", None, say).summary == company.summary


def test_that_a_node_of_a_chain_is_described_once_its_source_was_published(ledger: Ledger) -> None:
    # Apple's row rests on a list without a date; its link to TSMC was known before
    state = ViewState(page="supply_chain", figure="chain", as_of=date(2024, 3, 1))
    figure = build(ledger, state)
    assert "not known yet" in figure.by_id["apple"].note.casefold()
    sections = evidence(ledger, figure, "apple").sections
    assert "as of an undated source" in sections[0].sayings[0].badges
    assert build(ledger, state.with_(as_of=None)).by_id["apple"].note == ledger.company("apple").summary


def test_that_the_source_panel_marks_the_row_of_a_project_that_is_later(ledger: Ledger) -> None:
    state = ViewState(page="projects", figure="compare", projects=(RAPIDUS, JASM), as_of=BEFORE)
    figure = build(ledger, state)
    shown = evidence(ledger, figure, f"{RAPIDUS}.place.0")
    about, place = next(section.sayings for section in shown.sections if section.title == "Project")
    assert about.note == "Not known yet: source of 31 Mar 2025"
    assert "as of a source of 2025" in about.badges
    assert "as of a source of 2025" in place.badges


def test_that_money_is_not_set_against_a_cost_published_later(ledger: Ledger) -> None:
    for as_of in (date(2022, 12, 31), date(2024, 3, 1)):
        basis = MoneyBasis(Unit.PROJECT_SHARE)
        figure = build(ledger, ViewState(figure="support", level=Level.AWARDS, basis=basis, as_of=as_of))
        assert figure.working
        costs = {each.source_id for row in figure.working.taken for each in row.inputs if each.role.startswith("cost:")}
        assert all(day and day <= as_of for day in map(published, costs))


def test_that_a_technology_groups_no_project_before_it_was_told(ledger: Ledger) -> None:
    state = ViewState(page="projects", figure="timeline", projects=(RAPIDUS,), group_by="technology", as_of=BEFORE)
    assert {row.group for row in build(ledger, state).rows if row.id == RAPIDUS} == {"Technology not stated"}
