"""Why money is left out: true on the day asked for, in names; rows as in data/awards.csv and data/programmes.csv."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import Level
from desktop_app.figures import build
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
PARTS = {
    "micron-boise-grant-share": "part of the money for Micron Technology (grant) that is counted",
    "fra-fames": "part of the money for CEA-Leti (grant) that is counted",
    # a refund, of 1,000m that the company only expected
    "wolfspeed-48d-disbursed-2025-12": "part of the money for Wolfspeed (tax credit), only proposed as a whole",
    "pol-intel-2023": "part of the money for Intel (grant), cancelled",  # the 7,400m of 2024 were cancelled in July 2025
    "natcast-albany-cancelled": "part of the money for Natcast (contract), cancelled",
}


def column(table: str, name: str) -> list[str]:
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def reasons(ledger: Ledger, level: Level, as_of: date | None = None) -> dict[str, str]:
    figure = build(ledger, ViewState(page="countries", figure="support", level=level, as_of=as_of))
    return {each.id: each.reason for each in figure.left_out}


def test_that_a_part_names_recipient_and_instrument_and_counts_only_what_is_counted(ledger: Ledger) -> None:
    said = reasons(ledger, Level.AWARDS)
    assert {award: said[award] for award in PARTS} == PARTS
    pieces = {piece for piece in column("awards", "part_of_money") if piece}
    assert not [text for text in said.values() if any(piece in text for piece in pieces)]


def test_that_a_part_of_money_not_stated_yet_is_in_nothing_counted(ledger: Ledger) -> None:
    # the piece of pol-intel-2023 is first stated on 13 September 2024
    assert reasons(ledger, Level.AWARDS, date(2023, 6, 30))["pol-intel-2023"] == "part of a sum that was stated later"


def test_that_no_programme_names_a_row_of_later(ledger: Ledger) -> None:
    said = reasons(ledger, Level.PROGRAMMES, date(2025, 1, 31))
    # same_as the package of April 2025
    assert said["kor-semiconductor-package-2024"] == "a later statement of the same money stands in its place"
    ids = column("programmes", "programme_id")
    assert not [text for text in said.values() if any(each in text for each in ids)]


def test_that_a_plan_for_years_to_come_keeps_its_reason(ledger: Ledger) -> None:
    # source of November 2024; "a pledge up to FY2030"
    assert "pledge" in reasons(ledger, Level.PROGRAMMES, date(2025, 1, 31))["jpn-ai-semiconductor-framework"]
