"""Chains of dated statements about the milestones of projects, as of a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.project import Statement
from desktop_app.domain.vocabulary import Basis, Milestone


@dataclass(frozen=True, slots=True)
class Said:
    """One statement about a milestone: a row, or the rows of a range ("2027 or 2028"), drawn from end to end."""

    rows: tuple[Statement, ...]
    period: FuzzyDate

    @property
    def first(self) -> Statement:
        """Return the row that stands for the statement: the early end of a range."""
        return self.rows[0]

    @property
    def fact(self) -> bool:
        """Tell whether it happened; else it was planned."""
        return self.first.basis is Basis.ACTUAL

    @property
    def retold(self) -> bool:
        """Tell whether it is a plan recalled after it had been given up."""
        return self.first.retold

    @property
    def ordered(self) -> bool:
        """Tell whether it is known when it was said; otherwise it has no place among the others."""
        return self.first.ordered

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources of all its rows."""
        return tuple(dict.fromkeys(row.source_id for row in self.rows))


@dataclass(frozen=True, slots=True)
class Chain:
    """All that was said about one milestone of one project, in the order of the table."""

    project_id: str
    milestone: Milestone
    sayings: tuple[Said, ...]

    @property
    def plans(self) -> tuple[Said, ...]:
        """Return the planned statements in the order in which they were made, without those only retold.

        One of which it is not known when it was made cannot be put in order: it stands here only where no other does.
        """
        ordered = tuple(said for said in self._planned if said.ordered)
        return ordered or self.untimed[-1:]

    @property
    def untimed(self) -> tuple[Said, ...]:
        """Return the planned statements of which it is not known when they were made, without those only retold."""
        return tuple(said for said in self._planned if not said.ordered)

    @property
    def _planned(self) -> Iterator[Said]:
        return (said for said in self.sayings if not said.fact and not said.retold)

    @property
    def fact(self) -> Said | None:
        """Return the first event of the milestone that is a fact."""
        return next((said for said in self.sayings if said.fact), None)

    @property
    def latest(self) -> Said | None:
        """Return the fact, else the latest plan; None where all plans are only retold."""
        return self.fact or (self.plans[-1] if self.plans else None)


Chains = Mapping[Milestone, Chain]
NO_CHAINS: Chains = MappingProxyType({})


def chains_by_project(statements: Iterable[Statement], as_of: date) -> dict[str, Chains]:
    """Return the chains of each project from the statements known by ``as_of``.

    The statements keep their order in the table: as said, retold plans first, facts last; see ``Chain.plans`` for those
    of unknown time. An event is no fact before its own first day, even where the date of its source is cut short and so
    counts from an earlier day.
    """
    rows: dict[tuple[str, Milestone], list[Statement]] = defaultdict(list)
    for row in sorted(statements, key=lambda each: each.position):
        if row.known_from <= as_of and not (row.basis is Basis.ACTUAL and row.date.earliest > as_of):
            rows[row.project_id, row.milestone].append(row)
    found: dict[str, dict[Milestone, Chain]] = defaultdict(dict)
    for (project, milestone), said in rows.items():
        found[project][milestone] = Chain(project, milestone, _joined(said))
    return {project: MappingProxyType(chains) for project, chains in found.items()}


def _joined(rows: list[Statement]) -> tuple[Said, ...]:
    """Return the rows as statements, the ends of a range as one."""
    found: list[Said] = []
    for row in rows:
        if found and _one_range(found[-1], row):
            found[-1] = Said((*found[-1].rows, row), found[-1].period.through(row.date))
        else:
            found.append(Said((row,), row.date))
    return tuple(found)


def _one_range(before: Said, row: Statement) -> bool:
    """Tell whether a row is the late end of the range that a statement began."""
    early = before.rows[-1]
    both_planned = early.basis is row.basis is Basis.PLANNED
    said_together = row.stated_on is not None and early.stated_on == row.stated_on
    return both_planned and said_together and early.retold == row.retold and early.date < row.date
