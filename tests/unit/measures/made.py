"""Facts made by hand, each with the fields that a test is about and plain ones besides, and a ledger of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from desktop_app.domain.amount import Amount
from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim, Cooperation, GdpShareStatement, PolicyEvent
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.source import Source
from desktop_app.domain.supply_chain import Process, Segment, Share
from desktop_app.domain.vocabulary import Basis, Instrument, Milestone, ProjectKind, Stage, Weight

DAY = date(2024, 1, 1)  # from which all that is made is known, unless a test says otherwise
_numbers = count()


def day(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def _with_known_from(row: Any, given: dict[str, Any]) -> Any:
    return replace(row, **{name: day(value).earliest if name == "known_from" and isinstance(value, str) else value
                           for name, value in given.items()})  # fmt: skip


def company(key: str, **given: Any) -> Company:
    return _with_known_from(Company(key, key, "", (), "JPN", None, (), (), "", "", "", f"{key}-source", DAY), given)


def link(source: str, target: str, kind: str = "shareholder", share: float | None = None, **given: Any) -> CompanyLink:
    return _with_known_from(CompanyLink(source, target, kind, share, "", None, "s", "", DAY), given)


def project(key: str, millions: float | None = None, currency: str = "JPY", **given: Any) -> Project:
    """Return a project of company ``c`` in Japan; ``millions`` is its investment."""
    capex = None if millions is None else Amount(millions, currency)
    row = Project(
        key, key, "c", (), "JPN", "", "", None, None, ProjectKind.LOGIC, "", None, None, capex, "", None, None, "s", "",
        DAY,
    )  # fmt: skip
    return _with_known_from(row, given)


def statement(milestone: Milestone, when: str, basis: Basis = Basis.PLANNED, said: str = "2024", **given: Any) -> Any:
    """Return a statement about project ``p``, known from the first day of ``said``."""
    row = Statement(
        "p", milestone, day(when), basis, day(said), False, "s", "", day(said).earliest, next(_numbers),
    )  # fmt: skip
    return _with_known_from(row, given)


def award(money: str, millions: float | None, stage: Stage = Stage.FINAL, known_from: Any = DAY, **given: Any) -> Award:
    amount = None if millions is None else Amount(millions, "JPY")
    key = f"a{next(_numbers)}"
    row = Award(key, "p", "JPN", "c", "", Instrument.GRANT, amount, stage, None, money, "", False, "s", "", DAY)
    return _with_known_from(row, {"known_from": known_from, **given})


def programme(key: str, millions: float | None, **given: Any) -> Programme:
    amount = None if millions is None else Amount(millions, "JPY")
    row = Programme(
        key, "JPN", key, "", "", None, None, amount, Instrument.GRANT, Stage.ENACTED, "", "", "", True, "s", "", DAY
    )
    return _with_known_from(row, given)


def share(holder: str, percent: float, qualifier: str = "exact", **given: Any) -> Share:
    row = Share(
        "foundry", "company", holder, day("2023"), percent, qualifier, "sales", Basis.ACTUAL, "one", "source", "", DAY
    )
    return _with_known_from(row, given)


def process(name: str, when: str = "", basis: str = "planned", said: str = "", **given: Any) -> Process:
    """Return a statement about volume production of a process of company ``c``."""
    row = Process(
        "c", name, None, "", "volume_production", day(when) if when else None, basis, day(said) if said else None, "s",
        "", DAY,
    )  # fmt: skip
    return _with_known_from(row, given)


def event(key: str, title: str, when: str = "2024-01-01", summary: str = "", **given: Any) -> PolicyEvent:
    row = PolicyEvent(key, day(when), ("USA",), "export_control", title, summary, "s", DAY, None)
    return _with_known_from(row, given)


def claim(statement_: str, value: str, unit: str, **given: Any) -> Claim:
    row = Claim(f"claim-{next(_numbers)}", statement_, value, unit, None, (), (), (), "interview", DAY)
    return _with_known_from(row, given)


def gdp_share(country: str, percent: float, **given: Any) -> GdpShareStatement:
    row = GdpShareStatement(
        f"{country}-{percent}", country, "mof", percent, None, None, None, False, False, "panel", "", "", DAY
    )
    return _with_known_from(row, given)


def cooperation(key: str, **given: Any) -> Cooperation:
    row = Cooperation(key, day("2024"), ("JPN", "USA"), "", "", key, "", "s", DAY)
    return _with_known_from(row, given)


def economy(country: str, year: int, rate: float | None = None, currency: str = "", **given: Any) -> EconomyYear:
    row = EconomyYear(country, year, None, None, None, None, rate, currency or "USD", Basis.ACTUAL, f"imf-{year}", "")
    return replace(row, **given)


def source(key: str, weight: Weight = Weight.PRIMARY) -> Source:
    return Source(key, key, "", "news", None, "", "en", weight, "")


class MadeLedger:
    """Hands out the tables that it was made with, all others empty; ``days`` are those of sources, 1 January 2024 else.

    Rows are known from their ``known_from`` on, as those of the real ledger.
    """

    def __init__(self, days: dict[str, str] | None = None, **tables: Any) -> None:
        self._days = {key: day(text).earliest for key, text in (days or {}).items()}
        self._tables = tables
        self._remembered: dict[object, Any] = {}

    def __getattr__(self, name: str) -> Callable[..., tuple[Any, ...]]:
        rows = tuple(self.__dict__["_tables"].get(name, ()))
        return lambda as_of=None: tuple(row for row in rows if as_of is None or row.known_from <= as_of)

    def remember(self, key: object, make: Callable[[], Any]) -> Any:
        """Answer as the real ledger does: made once, and then the same."""
        if key not in self._remembered:
            self._remembered[key] = make()
        return self._remembered[key]

    def all_projects(self) -> tuple[Project, ...]:
        return tuple(self._tables.get("projects", ()))

    def said_on(self, source_id: str) -> date:
        return self._days.get(source_id, DAY)

    def company(self, key: str) -> Company:
        return next(each for each in self._tables["companies"] if each.id == key)

    def segment(self, key: str) -> Segment:
        return next(each for each in self._tables["segments"] if each.id == key)
