"""Views of the real edition in several bases, and a figure made by hand whose texts are as awkward as texts can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

import pytest

from desktop_app.domain.edition_info import EditionInfo
from desktop_app.domain.figure import Axis, Column, Figure, Form, Mark, Omission, Row
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.source import Source
from desktop_app.domain.view_state import MoneyBasis, ViewState
from desktop_app.domain.vocabulary import Instrument, Level, Stage, Unit, Weight
from desktop_app.figures import build
from desktop_app.ledger import Ledger

SUPPORT = ViewState(countries=("JPN", "USA", "KOR", "BEL"))
STATES = {
    **{f"support-{unit}": SUPPORT.with_(basis=MoneyBasis(unit)) for unit in Unit if unit is not Unit.PROJECT_SHARE},
    "support-project_share": SUPPORT.with_(level=Level.AWARDS, basis=MoneyBasis(Unit.PROJECT_SHARE)),
    "support-a-year": SUPPORT.with_(basis=MoneyBasis(Unit.GDP_SHARE, 2023, True), language="ko"),
    "companies": ViewState(page="companies", figure="public_money", language="ja"),
    "tsmc": ViewState(page="companies", figure="public_money", companies=("tsmc",), as_of=date(2025, 1, 31)),
}
INJECTIONS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1")
EDITION = EditionInfo("2026-07", date(2026, 7, 4), "0.1.0", "ab" * 32, MappingProxyType({}), 1)


@pytest.fixture(params=sorted(STATES))
def figure(request: pytest.FixtureRequest, ledger: Ledger) -> Figure:
    """Return the figure of each state in turn."""
    return build(ledger, STATES[request.param])


@pytest.fixture
def tsmc(ledger: Ledger) -> Figure:
    return build(ledger, STATES["tsmc"])


def source(key: str, **changes: object) -> Source:
    """Return a source made by hand."""
    given: dict[str, object] = {
        "id": key,
        "title": "A title",
        "publisher": "A publisher",
        "kind": "news",
        "published": FuzzyDate.parse("2024-02-24"),
        "url": "https://example.org/a",
        "language": "en",
        "weight": Weight.PRESS,
        "licence": "",
    }
    return Source(**{**given, **changes})  # type: ignore[arg-type]


@pytest.fixture
def hand_made() -> Callable[..., Figure]:
    """Return a function from texts (labels of marks) to a figure, each mark with its own source of that title."""

    def make(*texts: str, **changes: object) -> Figure:
        sources = tuple(source(f"source-{at}", title=text, publisher=text) for at, text in enumerate(texts))
        marks = tuple(
            Mark(
                f"mark-{at}",
                "row",
                text,
                1.5 + at,
                "USD m",
                f"${1.5 + at}m",
                kind=text,
                low=0.0,
                high=float("inf"),
                stage=Stage.FINAL,
                instrument=Instrument.GRANT,
                sources=(f"source-{at}",),
                fields=MappingProxyType({"name": text}),
            )
            for at, text in enumerate(texts)
        )
        columns = (
            Column("name", "=Name"),
            Column("value", "Value", True),
            Column("high", "At most", True),
            Column("kind", "Kind"),
        )
        given: dict[str, object] = {
            "state": ViewState(as_of=date(2026, 7, 4)),
            "form": Form.BARS,
            "title": texts[0],
            "subtitle": "What is measured.",
            "unit": "USD m",
            "basis": "US dollars",
            "as_of": date(2026, 7, 4),
            "axis": Axis("US dollars", "USD m", low=0.0),
            "rows": (Row("row", texts[0], gap=texts[0]),),
            "marks": marks,
            "columns": columns,
            "sources": sources,
            "edition": EDITION,
            "left_out": tuple(Omission("o", text, text, ("source-0",), text) for text in texts),
            "notes": texts,
        }
        return Figure(**{**given, **changes})  # type: ignore[arg-type]

    return make
