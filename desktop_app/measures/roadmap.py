"""Processes of chip makers: what was planned, what came true, and where statements about one process disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.supply_chain import Process
from desktop_app.domain.vocabulary import Basis

RESEARCH, RISK, VOLUME = "research", "risk_production", "volume_production"
STAGES = (RESEARCH, RISK, VOLUME)
_GIVEN_UP = "cancelled"  # a plan that is withdrawn has no date, and a note that begins so


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of one process: dated plans in the order in which they were said, and facts by date."""

    stage: str
    plans: tuple[Process, ...]
    facts: tuple[Process, ...]

    @property
    def first(self) -> Process | None:
        """Return the first plan."""
        return self.plans[0] if self.plans else None

    @property
    def latest(self) -> Process:
        """Return the first fact, else the latest plan."""
        return self.facts[0] if self.facts else self.plans[-1]

    @property
    def slip(self) -> int | None:
        """Return the months from the end of the first planned period to that of the latest plan or the fact; earlier
        is negative. None where there is no pair of statements to compare.
        """
        first, latest = self.first, self.latest
        if first is None or first is latest:
            return None
        assert first.date
        assert latest.date
        start, end = first.date.latest, latest.date.latest
        return 12 * (end.year - start.year) + end.month - start.month


@dataclass(frozen=True, slots=True)
class Line:
    """A process of a company: its stages that have dates, all statements, and those that gave it up.

    ``architecture`` is the one that most statements name; ``disputed`` are the statements that name another.
    """

    company_id: str
    process: str
    node_nm: float | None
    architecture: str
    steps: tuple[Step, ...]
    rows: tuple[Process, ...]
    disputed: tuple[Process, ...]
    given_up: tuple[Process, ...]

    def step(self, stage: str) -> Step | None:
        """Return a stage where it has a date."""
        return next((each for each in self.steps if each.stage == stage), None)

    @property
    def undated(self) -> tuple[Process, ...]:
        """Return the statements that cannot be placed in time."""
        return tuple(row for row in self.rows if row.date is None and row not in self.given_up)


def lines_of(processes: Iterable[Process]) -> tuple[Line, ...]:
    """Return the processes by company and name, in the order of the table."""
    found: dict[tuple[str, str], list[Process]] = {}
    for row in processes:
        found.setdefault((row.company_id, row.process), []).append(row)
    return tuple(_line(rows) for rows in found.values())


def _line(rows: list[Process]) -> Line:
    counted = Counter(row.architecture for row in rows if row.architecture)
    usual = min(counted, key=lambda each: (-counted[each], each), default="")
    steps = (_step(stage, [row for row in rows if row.stage == stage and row.date]) for stage in STAGES)
    first = rows[0]
    return Line(
        first.company_id,
        first.process,
        first.node_nm,
        usual,
        tuple(step for step in steps if step),
        tuple(rows),
        tuple(row for row in rows if row.architecture and row.architecture != usual),
        tuple(row for row in rows if row.date is None and row.note.casefold().startswith(_GIVEN_UP)),
    )


def _step(stage: str, rows: list[Process]) -> Step | None:
    if not rows:
        return None
    facts = sorted((row for row in rows if row.basis == Basis.ACTUAL), key=_when)
    plans = sorted((row for row in rows if row.basis != Basis.ACTUAL), key=_said)
    return Step(stage, tuple(plans), tuple(facts))


def _when(row: Process) -> date:
    assert row.date
    return row.date.latest


def _said(row: Process) -> FuzzyDate:
    assert row.date
    return row.stated_on or row.date
