"""Figures made by hand, as the figures of the program look, and a measurer whose widths can be worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

import pytest

from desktop_app.charts.scene.look import Look
from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Axis, Column, Empty, Figure, Form, Line, Mark, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.source import Source
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage, Weight
from desktop_app.i18n import say_in
from desktop_app.theme.tokens import tokens

EDITION = EditionInfo("2026-07", date(2026, 7, 4), "0.1.0", "0" * 64, MappingProxyType({}), 1)
SOURCE = Source(
    "imf-2025",
    "World Economic Outlook",
    "IMF",
    "dataset",
    FuzzyDate.parse("2025-10"),
    "https://www.imf.org",
    "en",
    Weight.PRIMARY,
    "",
)
COLUMNS = (Column("label", "Name"), Column("value", "Value", True), Column("instrument", "Instrument"))


def six_px(text: str, size: int, bold: bool = False, /) -> float:
    """Every letter is half as wide as the type is high."""
    return len(text) * size / 2


@pytest.fixture
def look() -> Look:
    return Look(tokens("light"), six_px, say_in("en"))


@pytest.fixture
def bars_figure() -> Callable[..., Figure]:
    """Return a function from lines ``(row, text, kind, marks)`` to a figure of bars."""

    def make(rows: tuple[Row, ...], lines: tuple[Line, ...], marks: tuple[Mark, ...], **changes: object) -> Figure:
        given: dict[str, object] = {
            "state": ViewState(as_of=date(2026, 7, 4)),
            "form": Form.BARS,
            "title": "South Korea announced more than 1 % of a year’s GDP for chips",
            "subtitle": "Announced support in % of GDP of 2024. Instruments are never added.",
            "unit": "% of GDP",
            "basis": "% of GDP of 2024",
            "as_of": date(2026, 7, 4),
            "axis": Axis("% of GDP", "% of GDP", low=0.0),
            "columns": COLUMNS,
            "sources": (SOURCE,),
            "edition": EDITION,
        }
        return Figure(rows=rows, lines=lines, marks=marks, **{**given, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def support(bars_figure: Callable[..., Figure]) -> Figure:
    """Return bars of every stage and kind of amount, with the European Union apart and a gap."""
    grant, credit, mixed = Instrument.GRANT, Instrument.TAX_CREDIT, Instrument.MIXED
    plain: list[tuple[str, str, float, str, Instrument, Stage, AmountKind]] = [
        ("KOR", "South Korea", 1.37, "mixed, not split", mixed, Stage.ENACTED, AmountKind.EXACT),
        ("KOR", "South Korea", 0.12, "tax credits", credit, Stage.ENACTED, AmountKind.EXACT),
        ("MYS", "Malaysia", 1.29, "mixed, not split", mixed, Stage.ENACTED, AmountKind.FLOOR),
        ("MYS", "Malaysia", 0.06, "contracts", Instrument.CONTRACT, Stage.FINAL, AmountKind.EXACT),
        ("JPN", "Japan", 0.94, "mixed, not split", mixed, Stage.ENACTED, AmountKind.ABOUT),
        ("JPN", "Japan", 0.33, "guarantees, proposed", Instrument.LOAN_GUARANTEE, Stage.PROPOSED, AmountKind.FLOOR),
        ("JPN", "Japan", 0.25, "mixed, not split, proposed", mixed, Stage.PROPOSED, AmountKind.EXACT),
        ("ESP", "Spain", 0.77, "mixed, not split", mixed, Stage.APPROVED, AmountKind.CEILING),
        ("CHN", "China", 0.51, "equity", Instrument.EQUITY, Stage.DISBURSED, AmountKind.EXACT),
        ("IND", "India", 0.23, "grants", grant, Stage.APPROVED, AmountKind.CEILING),
        (
            "NLD",
            "Netherlands",
            0.22,
            "land, infrastructure",
            Instrument.LAND_INFRASTRUCTURE,
            Stage.FINAL,
            AmountKind.EXACT,
        ),
        ("FRA", "France", 0.17, "grants, preliminary", grant, Stage.PRELIMINARY, AmountKind.EXACT),
        ("ITA", "Italy", 0.15, "loans", Instrument.LOAN, Stage.FINAL, AmountKind.EXACT),
        ("CAN", "Canada", 0.1, "grants, converted", grant, Stage.CONVERTED, AmountKind.EXACT),
        ("EUU", "European Union", 0.07, "grants", grant, Stage.APPROVED, AmountKind.CEILING),
    ]
    signs = {AmountKind.CEILING: "≤ ", AmountKind.FLOOR: "≥ "}
    lines, marks = [], []
    for row, name, value, kind, instrument, stage, amount in plain:
        key = f"{row}.{instrument}.{stage}"
        text = f"{signs.get(amount, '')}{value:.2f}"
        lines.append(Line(key, row, text, kind))
        marks.append(
            Mark(
                f"{key}.0",
                row,
                f"{name}, {kind}",
                value,
                "% of GDP",
                text,
                kind,
                key,
                stage=stage,
                instrument=instrument,
                amount_kind=amount,
                sources=("imf-2025",),
            )
        )
    # one line of two marks end to end
    lines.append(Line("USA.tax_credit", "USA", "0.12", "tax credits, of which ≤ 0.03"))
    for value, amount in ((0.09, AmountKind.EXACT), (0.03, AmountKind.CEILING)):
        marks.append(
            Mark(
                f"USA.{amount}",
                "USA",
                "United States, tax credits",
                value,
                "% of GDP",
                f"{value}",
                "tax credits",
                "USA.tax_credit",
                stage=Stage.ENACTED,
                instrument=credit,
                amount_kind=amount,
            )
        )
    names = list(dict.fromkeys((row, name) for row, name, *_ in plain if row != "EUU"))
    rows = [Row(row, name) for row, name in names]
    rows += [Row("USA", "United States"), Row("EUU", "European Union", rule=True)]
    rows += [
        Row("gap.0", "No bar", gap="Belgium (≤ €750m), Switzerland (CHF 26m): GDP missing in the ledger.", rule=True),
        Row("gap.1", "", gap="Austria, Czechia, Ireland, Israel, Poland: no programme of their own that is counted."),
    ]
    return bars_figure(tuple(rows), tuple(lines), tuple(marks))


@pytest.fixture
def nothing(bars_figure: Callable[..., Figure]) -> Figure:
    """Return a figure without marks, with the way out."""
    return bars_figure((), (), (), empty=Empty("No award fits these filters.", "Show all instruments", ViewState()))
