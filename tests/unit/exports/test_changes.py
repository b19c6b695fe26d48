"""What has changed since a file was made is said in sentences."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.edition_checksum import content_checksum
from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.exports.embedded_state import payload
from desktop_app.exports.opened import OpenedExport, read_text
from desktop_app.exports.reopening import what_changed
from desktop_app.figures import build
from desktop_app.ledger import Ledger, open_edition

MICRON = ViewState(
    level=Level.AWARDS, countries=("JPN",), recipients=("micron",), basis=MoneyBasis(Unit.LOCAL), language="en"
)
Edit = Callable[[str], Ledger]


def exported(figure: Figure) -> OpenedExport:
    return read_text(payload(figure), "figure.json")


@pytest.fixture
def edited(edition_file: Path, tmp_path: Path) -> Iterator[Edit]:
    """Return a function from an SQL statement to an edition of another month in which it was carried out."""
    opened: list[Ledger] = []

    def edit(statement: str, name: str = "2027-01") -> Ledger:
        path = tmp_path / f"edition-{len(opened)}.sqlite"
        shutil.copy(edition_file, path)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute(statement)
            connection.execute("UPDATE edition SET value = ? WHERE key = 'name'", (name,))
            connection.execute("UPDATE edition SET value = ? WHERE key = 'checksum'", (content_checksum(connection),))
            connection.commit()
        opened.append(open_edition(path))
        return opened[-1]

    yield edit
    for each in opened:
        each.close()


def test_that_the_same_edition_has_changed_nothing(ledger: Ledger) -> None:
    assert what_changed(exported(build(ledger, MICRON)), ledger) == ["Nothing has changed since this file was made."]


def test_that_another_edition_with_the_same_values_says_so(ledger: Ledger, edited: Edit) -> None:
    figure = build(ledger, MICRON)
    later = edited("UPDATE awards SET note = 'other words' WHERE award_id = 'absolics-grant-final'")
    assert what_changed(exported(figure), later) == [
        "The file shows edition 2026-07 with facts to 4 Jul 2026; this is edition 2027-01 with facts to 4 Jul 2026.",
        f"All its {len(figure.marks)} values are the same." if len(figure.marks) > 1 else "Its 1 value is the same.",
    ]


def test_that_a_changed_value_is_told_before_and_after(ledger: Ledger, edited: Edit) -> None:
    figure = build(ledger, ViewState(page="companies", figure="public_money", companies=("absolics",)))
    later = edited("UPDATE awards SET amount_m = 80 WHERE award_id = 'absolics-grant-final'")
    # the ledger has an award of up to 75 million dollars for Absolics, final on 5 December 2024
    sentences = what_changed(exported(figure), later)
    assert len(sentences) == 2
    assert sentences[1].endswith("≤ $75m then, ≤ $80m now.")


def test_that_gone_and_new_values_are_told(ledger: Ledger, edited: Edit) -> None:
    state = ViewState(page="companies", figure="public_money", companies=("absolics",))
    less = edited("DELETE FROM awards WHERE award_id = 'absolics-napmp-final'")
    # a research award of 100 million dollars
    gone = what_changed(exported(build(ledger, state)), less)
    assert next(each for each in gone if each.startswith("Gone: ")).endswith("which was $100m.")
    new = what_changed(exported(build(less, state)), ledger)
    assert next(each for each in new if each.startswith("New: ")).endswith("$100m.")


def test_that_a_change_too_small_to_be_printed_is_told_with_all_digits(ledger: Ledger) -> None:
    figure = build(ledger, MICRON)
    mark = figure.marks[0]
    assert mark.value
    then = replace(figure, marks=(replace(mark, value=mark.value + 0.1), *figure.marks[1:]))
    (sentence,) = what_changed(exported(then), ledger)
    assert "JPY m then" in sentence


def test_that_an_edition_of_the_same_name_with_other_facts_is_told(
    ledger: Ledger, edited: Callable[..., Ledger]
) -> None:
    later = edited("UPDATE awards SET note = 'other words' WHERE award_id = 'absolics-grant-final'", name="2026-07")
    assert what_changed(exported(build(ledger, MICRON)), later)[0] == (
        "Edition 2026-07 has other facts now than when this file was made."
    )


def test_that_another_version_of_the_program_is_named_where_values_differ(ledger: Ledger) -> None:
    figure = build(ledger, MICRON)
    then = replace(exported(replace(figure, marks=figure.marks[1:])), program="0.0.1")
    first, *rest = what_changed(then, ledger)
    assert first.startswith("It was made with version 0.0.1 of the program")
    assert rest


def test_that_a_view_which_cannot_be_shown_any_more_is_itself_the_change(ledger: Ledger) -> None:
    then = exported(build(ledger, MICRON))
    gone = replace(then, state=then.state.with_(recipients=("a-company-of-later",)))
    (sentence,) = what_changed(gone, ledger)
    assert "a-company-of-later" in sentence


def test_that_sentences_come_in_the_language_of_the_view(ledger: Ledger) -> None:
    then = exported(build(ledger, MICRON.with_(language="ja")))
    assert what_changed(then, ledger)
