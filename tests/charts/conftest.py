"""Figures made by hand, as the figures of the program look, and a measurer whose widths can be worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

import pytest

from desktop_app.charts.scene.look import Look
from desktop_app.domain.drawing_order import DrawingOrder
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


def dated(row: str, part: str, when: str, until: str = "", *, number: int = 0, **changes: object) -> Mark:
    """Return a mark of a timeline."""
    given: dict[str, object] = {
        "label": f"{row}, {part}",
        "value": None,
        "unit": "",
        "text": "",
        "part": part,
        "when": FuzzyDate.parse(when),
        "until": FuzzyDate.parse(until) if until else None,
        **changes,
    }
    return Mark(id=f"{row}.{part}.{number}", row=row, **given)  # type: ignore[arg-type]


@pytest.fixture
def timeline(bars_figure: Callable[..., Figure]) -> Figure:
    """Return projects with every part and status, in two groups, below a band of policy events."""
    final, preliminary = Stage.FINAL, Stage.PRELIMINARY
    rows = (
        Row("k1", "Kumamoto 1", "JASM", "Japan", "0", status="production"),
        Row("k2", "Kumamoto 2", "JASM", "Japan", "0", status="construction"),
        Row("chitose", "Chitose", "Rapidus", "Japan", "+3", status="ramp"),
        Row("koshi", "Koshi", "Sony", "Japan", "+41", True, "announced"),
        Row("ohira", "Ohira", "JSMC", "Japan", "cancelled", status="cancelled"),
        Row("ohio", "Ohio 1", "Intel", "United States", "+60", True, "construction"),
        Row("taylor", "Taylor 1", "Samsung", "United States", "+36", True, "ramp"),
        Row("tongluo", "Tongluo", "PSMC", "Taiwan", "sold", status="sold"),
        Row("crolles", "Crolles", "ST, GF", "Europe", "paused", status="paused"),
        Row("wolfspeed", "Ensdorf", "Wolfspeed", "Europe", "suspended", status="suspended"),
        Row("yongin", "Yongin", "Samsung", "South Korea", "–", status="approved"),
        Row("unknown", "Somewhere", "", "South Korea", "–", gap="No date is on record."),
    )
    marks = (
        dated("k1", "announced", "2021-10-14"),
        dated("k1", "wait", "2021-10-14", "2022-04"),
        dated("k1", "work", "2022-04", "2024-12"),
        dated("k1", "fact", "2024-12"),
        dated("k1", "first_plan", "2022-04", "2024"),
        dated("k1", "money", "2022-06-17", stage=final, text="≤ ¥476bn"),
        dated("k2", "announced", "2024-02-06"),
        dated("k2", "wait", "2024-02-06", "2025-10"),
        dated("k2", "work", "2025-10", "2027"),
        dated("k2", "vague", "2027"),
        dated("k2", "first_plan", "2024", "2027"),
        dated("k2", "money", "2024-02-24", stage=final, text="≤ ¥732bn"),
        dated("k2", "status", "2025-12-15", status="paused", order=DrawingOrder(went_on=True)),
        dated("chitose", "work", "2023-09-01", "2027-10-01"),
        dated("chitose", "cap", "2027-10-01"),
        dated("chitose", "first_plan", "2023-09-01", "2027"),
        dated("chitose", "money", "2022-11-11", stage=final, number=0),
        dated("chitose", "money", "2024-04-02", stage=final, number=1),
        dated("koshi", "work_unknown", "2022-12", "2028-12-01"),
        dated("koshi", "announced", "2022-12"),
        dated("koshi", "cap", "2028-12-01"),
        dated("koshi", "first_plan", "2022-12", "2025"),
        dated("ohira", "work_unknown", "2023-10", "2024-09-27"),
        dated("ohira", "announced", "2023-10"),
        dated("ohira", "status", "2024-09-27", status="cancelled"),
        dated("ohira", "first_plan", "2023-10", "2027"),
        dated("ohio", "announced", "2022-01-21"),
        dated("ohio", "wait", "2022-01-21", "2022-09-09"),
        dated("ohio", "work", "2022-09-09", "2030"),
        dated("ohio", "vague", "2030"),
        dated("ohio", "first_plan", "2022", "2025"),
        dated("ohio", "money", "2023-07", stage=final),
        dated("taylor", "announced", "2021-11-23"),
        dated("taylor", "wait", "2021-11-23", "2022-01"),
        dated("taylor", "work", "2022-01", "2027"),
        dated("taylor", "vague", "2027"),
        dated("taylor", "first_plan", "2022-01", "2024-H2"),
        dated("taylor", "money", "2024-04-15", stage=preliminary, number=0),
        dated("taylor", "money", "2024-12-20", stage=final, number=1),
        dated("tongluo", "work", "2021-03-25", "2026-03-01"),
        dated("tongluo", "status", "2026-03-01", status="sold"),
        dated("crolles", "work_unknown", "2022-07-11", "2026"),
        dated("crolles", "announced", "2022-07-11"),
        dated("crolles", "vague", "2026"),
        dated("crolles", "status", "2025-01", status="paused"),
        dated("wolfspeed", "announced", "2023-02-01"),
        dated("wolfspeed", "status", "2024-10", status="suspended"),
        dated("yongin", "announced", "2023-03-15"),
        dated("yongin", "wait", "2023-03-15", "2026-07"),
        dated("yongin", "work", "2026-07", "2030"),
        dated("yongin", "vague", "2030"),
    )
    band = (
        dated("", "event", "2020-05-15", number=0, label="US: Huawei rule"),
        dated("", "event", "2021-06-04", number=1, label="Japan: strategy"),
        dated("", "event", "2022-08-09", number=2, label="US: CHIPS Act"),
        dated("", "event", "2022-10-07", number=3, label="US: controls on China"),
        dated("", "event", "2023-03-30", number=4, label="Korea: K-Chips Act"),
        dated("", "event", "2023-09-21", number=5, label="EU: Chips Act in force"),
        dated("", "event", "2024-11-11", number=6, label="Japan: ¥10tn framework"),
        dated("", "event", "2025-08-22", number=7, label="US takes 9.9 % of Intel"),
        dated("", "event", "2026-06-03", number=8, label="EU: Chips Act 2.0 proposed"),
    )
    return bars_figure(
        rows,
        (),
        marks,
        form=Form.TIMELINE,
        state=ViewState(page="projects", figure="timeline", as_of=date(2026, 7, 4)),
        title="Nine of 12 projects run late; Intel’s first Ohio fab by five years",
        subtitle="Thick: latest date. Thin: first plan. Hatched: as vague as its source. Diamond: public money.",
        unit="",
        basis="Dates as stated",
        axis=Axis(dates=True),
        aside_title="Slip, months",
        band=band,
        columns=(Column("label", "Name"), Column("when", "From"), Column("until", "To")),
    )


@pytest.fixture
def crowded(bars_figure: Callable[..., Figure]) -> Figure:
    """Return a plain row, and one of 70 bars with symbols of every kind among them: more than can be told apart."""
    parts = ("announced", "cap", "money", "status", "fact", "wait", "first_plan", "vague", "work_unknown")
    bars = [dated("b", "work", f"{2000 + place // 4}-{1 + place % 12:02}", number=place, until=f"{2003 + place // 4}")
            for place in range(70)]  # fmt: skip
    others = [dated("b", part, f"{2001 + 2 * place}-06", f"{2003 + 2 * place}") for place, part in enumerate(parts)]
    return bars_figure(
        (Row("a", "Plain", aside="0"), Row("b", "Crowded", aside="+3")),
        (),
        (dated("a", "work", "2010-01-01", "2012"), *bars, *others),
        form=Form.TIMELINE,
        state=ViewState(page="projects", figure="timeline", as_of=date(2010, 7, 1)),
        as_of=date(2010, 7, 1),
        unit="",
        axis=Axis(dates=True),
    )


@pytest.fixture
def lines_figure(bars_figure: Callable[..., Figure]) -> Callable[..., Figure]:
    """Return a function from rows and marks to a figure of lines."""

    def made(rows: tuple[Row, ...], marks: tuple[Mark, ...], **changes: object) -> Figure:
        given: dict[str, object] = {
            "form": Form.LINES,
            "title": "Japan fell",
            "subtitle": "In % of sales.",
            "axis": Axis(dates=True),
            "value_axis": Axis("% of sales", "%", low=0.0),
            **changes,
        }
        return bars_figure(rows, (), marks, **given)

    return made
