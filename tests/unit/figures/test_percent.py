"""Percent is written in one way: "0.94 %" with a narrow no-break space in English, "0.94%" in Japanese and Korean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.figure import Figure
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Level, Unit
from desktop_app.figures import build
from desktop_app.figures.announce import value_words
from desktop_app.figures.describe import describe
from desktop_app.figures.evidence.evidence import evidence
from desktop_app.figures.method import method
from desktop_app.figures.registry import FIGURES
from desktop_app.figures.table.twin import table_of
from desktop_app.figures.table.working import working_table
from desktop_app.i18n import LANGUAGES, say_in
from desktop_app.ledger import Ledger

DATA = Path(__file__).parents[3] / "data"
NARROW = "\N{NARROW NO-BREAK SPACE}"
WRITTEN = re.compile(r"[\d.,]*\d([^\w.,;:()×]?)%.{0,12}")
TWICE = re.compile(r"%\s?%")
WRITTEN_SO = {"en": NARROW, "ja": "", "ko": ""}
BASES = (Unit.USD, Unit.GDP_SHARE, Unit.PROJECT_SHARE)


def texts(thing: object) -> Iterator[str]:
    """Yield every text in a record, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from texts(tuple(thing.values()))
    elif isinstance(thing, (tuple, list, set, frozenset)):
        for each in thing:
            yield from texts(each)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))


@pytest.fixture(scope="module")
def facts() -> str:
    """Return all that the tables say: notes there are quoted, not written by the program."""
    return "\n".join(path.read_text(encoding="utf-8-sig") for path in sorted(DATA.glob("*.csv"))).replace('""', '"')


def figures(ledger: Ledger, name: str, language: str) -> Iterator[Figure]:
    page, _, figure = name.partition("/")
    companies = ("micron",) if page == "companies" else ()
    state = ViewState(page=page, figure=figure, language=language, companies=companies)
    yield build(ledger, state)
    if name == "countries/support":
        yield from (
            build(ledger, state.with_(level=level, basis=MoneyBasis(unit)))
            for unit in BASES
            for level in Level
            if (unit, level) != (Unit.PROJECT_SHARE, Level.PROGRAMMES)
        )
    if name == "countries/over_time":
        yield build(ledger, state.with_(basis=MoneyBasis(Unit.GDP_SHARE)))


def wrong(found: Iterator[str], language: str, facts: str) -> set[str]:
    """Return where percent is written in another way than the language's, save in what the facts say."""
    said = list(found)
    written = {match for text in said for match in WRITTEN.finditer(text)}
    other = {match[0] for match in written if match[1] != WRITTEN_SO[language] and match[0].strip(" ;") not in facts}
    return other | {text for text in said if TWICE.search(text)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIGURES)
def test_that_percent_is_written_in_one_way_in_every_figure(
    ledger: Ledger, facts: str, name: str, language: str
) -> None:
    for figure in figures(ledger, name, language):
        parts = [figure, describe(figure), table_of(figure), working_table(ledger, figure)]
        parts += [value_words(mark, say_in(language)) for mark in figure.marks]
        parts += [evidence(ledger, figure, mark.id) for mark in figure.marks[:40]]
        assert wrong(texts(parts), language, facts) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_percent_is_written_in_one_way_on_the_method_page(ledger: Ledger, facts: str, language: str) -> None:
    said = list(texts(method(ledger, date(2026, 11, 23), language)))
    assert any(f"0.71{WRITTEN_SO[language]}%" in text for text in said)
    assert wrong(iter(said), language, facts) == set()


def test_that_the_finding_of_support_names_its_share_with_the_narrow_space(ledger: Ledger) -> None:
    figure = build(ledger, ViewState(countries=("KOR",), basis=MoneyBasis(Unit.GDP_SHARE, 2024)))
    assert re.search(rf"\d\.\d\d{NARROW}% of GDP", figure.title)
