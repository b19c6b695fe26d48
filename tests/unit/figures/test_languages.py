"""Every figure speaks the reader's language in all that is not a name: words, columns, gaps, reasons, spoken text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import ViewState
from desktop_app.figures import build
from desktop_app.figures.describe import describe
from desktop_app.figures.registry import FIGURES
from desktop_app.figures.table.twin import table_of
from desktop_app.figures.table.working import working_table
from desktop_app.ledger import Ledger

SCRIPTS = {"ja": "[぀-ヿ一-鿿]", "ko": "[가-힣]"}
SIGNS = re.compile(r"%|HHI|[A-Z]{3} m")
CODES = ("instrument", "stage", "amount_kind", "status", "qualifier", "unit", "part")


def figure_in(ledger: Ledger, name: str, language: str) -> Figure:
    page, _, figure = name.partition("/")
    companies = ("micron",) if page == "companies" else ()
    return build(ledger, ViewState(page=page, figure=figure, language=language, companies=companies))


def own_words(figure: Figure) -> Iterator[str]:
    """Yield what the program says by itself, without names and notes of the facts."""
    yield from (figure.title, figure.subtitle, figure.basis, figure.axis.title, figure.value_axis.title, *figure.notes)
    yield from (column.title for column in figure.columns)
    yield from (row.gap for row in figure.rows)
    yield from (left.reason for left in figure.left_out)


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize("name", FIGURES)
def test_that_a_figure_speaks_the_readers_language(ledger: Ledger, name: str, language: str) -> None:
    figure = figure_in(ledger, name, language)
    noted = {row.note for row in ledger.programmes(ledger.info.facts_to)}  # why one is not counted stands in the facts
    words = {text for text in own_words(figure) if text and text not in noted and not SIGNS.fullmatch(text)}
    assert {text for text in words if not re.search(SCRIPTS[language], text)} == set()
    assert re.search(SCRIPTS[language], describe(figure).details)


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize("name", FIGURES)
def test_that_no_codes_of_the_tables_stand_in_a_table_twin(ledger: Ledger, name: str, language: str) -> None:
    figure = figure_in(ledger, name, language)
    tables = [table_of(figure), working_table(ledger, figure)]
    cells = {
        (column.key, cell)
        for table in tables
        if table
        for row in table.rows
        for column, cell in zip(table.columns, row, strict=True)
        if column.key in CODES and isinstance(cell, str)
    }
    assert {pair for pair in cells if re.fullmatch("[a-z_ ]{3,}", pair[1])} == set()
