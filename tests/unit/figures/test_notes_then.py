"""Notes tell nothing that was said later; rows, notes and dates as in data/*.csv."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.figure import Mark
from desktop_app.domain.view_state import ViewState
from desktop_app.exports.render import render_figure
from desktop_app.figures import build
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.table.twin import table_of
from desktop_app.ledger import Ledger

SUMMER_2023 = date(2023, 6, 30)
TOLD_LATER = {
    "pol-intel-2023": "resolution of late 2023",  # source of 2024
    "wolfspeed-state-local-businessnc": "Rounded figure of 2025",  # source of 2025
    "fra-crolles-2023": "on hold since 2025",  # source of 5 June 2023; the note names 2025
    "kioxia-yokkaichi-2022": "re-approved in 2024",  # source of 27 July 2022; the note names 2024
}


def money(ledger: Ledger, award: str, as_of: date | None) -> Mark:
    figure = build(ledger, ViewState(page="projects", figure="timeline", as_of=as_of))
    (mark,) = [mark for mark in figure.marks if mark.id.endswith(f".money.{award}")]
    return mark


@pytest.mark.parametrize(("award", "words"), TOLD_LATER.items())
def test_that_a_note_of_money_waits_for_what_it_tells(ledger: Ledger, award: str, words: str) -> None:
    assert words in money(ledger, award, None).note
    assert words not in money(ledger, award, SUMMER_2023).note


def test_that_a_note_of_a_date_waits_for_its_source(ledger: Ledger) -> None:
    # Baytown's plan of 2022 is told by a source without a date, Novara's of February 2022 by one of June 2024
    figure = build(ledger, ViewState(page="projects", figure="timeline", as_of=SUMMER_2023))
    notes = {mark.note for mark in figure.marks if mark.row in ("sumika-baytown", "memc-novara-1")}
    assert notes == {""}


def test_that_a_note_about_the_date_that_was_promised_is_there_from_the_start(ledger: Ledger) -> None:
    # said and published in August 2023: production by the end of 2027
    rows = [row for row in ledger.statements(date(2023, 8, 31)) if row.project_id == "esmc-dresden"]
    assert "By the end of 2027" in {row.note for row in rows}


def test_that_files_tables_and_evidence_leave_the_note_away_too(ledger: Ledger, tmp_path: Path) -> None:
    state = ViewState(page="projects", figure="timeline", projects=("stmicro-crolles",), as_of=SUMMER_2023)
    figure = build(ledger, state)
    shown = [str(table_of(figure)), *(str(evidence(ledger, figure, mark.id)) for mark in figure.marks)]
    for ending in ("csv", "json"):
        render_figure(figure, tmp_path / f"figure.{ending}")
        shown.append((tmp_path / f"figure.{ending}").read_text(encoding="utf-8"))
    assert not [text for text in shown if "since 2025" in text]


def test_that_no_row_shows_a_note_of_a_later_source(ledger: Ledger) -> None:
    for as_of in (SUMMER_2023, date(2025, 1, 31)):
        rows = (*ledger.awards(as_of), *ledger.statements(as_of), *ledger.processes(as_of), *ledger.programmes(as_of))
        assert not [row for row in rows if row.note and ledger.said_on(row.source_id) > as_of]


def test_that_the_note_of_a_project_waits_for_the_year_it_names(ledger: Ledger) -> None:
    # source of 2023: "partnership dissolved in September 2024"
    project = ledger.project("jsmc-miyagi")
    assert "dissolved" not in ledger.note_then(project, date(2023, 12, 31))
    assert "dissolved" in ledger.note_then(project, date(2025, 1, 1))
