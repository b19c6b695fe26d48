"""Which rows of the tables rest on which source, and what is known from weak sources only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from desktop_app.domain.company import Company, CompanyLink
from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.policy import Claim, Cooperation, GdpShareStatement, PolicyEvent
from desktop_app.domain.project import Project, Statement
from desktop_app.domain.public_money import Award, Programme
from desktop_app.domain.supply_chain import Process, Share
from desktop_app.domain.vocabulary import Weight
from desktop_app.ledger import Ledger

Record = (
    Programme | Award | Company | CompanyLink | Project | Statement | Share | PolicyEvent | Cooperation | Process
    | Claim | GdpShareStatement | EconomyYear
)  # fmt: skip


class Rest(NamedTuple):
    """A row and the table in which it stands."""

    table: str
    row: Record

    @property
    def source_id(self) -> str:
        """Return the source on which the row rests."""
        return self.row.source_id


def rows_by_source(ledger: Ledger, as_of: date) -> Mapping[str, tuple[Rest, ...]]:
    """Return the rows known by ``as_of`` by their source, in the order of the tables; kept per ledger and day.

    A source published later is not told, although the act it speaks of may be of an earlier day.
    """
    return ledger.remember(("rows by source", as_of), lambda: _by_source(ledger, as_of))


def _by_source(ledger: Ledger, as_of: date) -> Mapping[str, tuple[Rest, ...]]:
    found: dict[str, list[Rest]] = {}
    for rest in _rows(ledger, as_of):
        found.setdefault(rest.source_id, []).append(rest)
    return {source: tuple(rows) for source, rows in found.items()}


def counts(rows: Iterable[Rest]) -> dict[str, int]:
    """Return how many rows stand in which table."""
    found: dict[str, int] = {}
    for rest in rows:
        found[rest.table] = found.get(rest.table, 0) + 1
    return found


def weak_only(ledger: Ledger, as_of: date) -> tuple[tuple[Rest, ...], ...]:
    """Return the values that weak sources alone state: each as the rows that state it.

    A value is one piece of money through its stages, one share of one holder and period, one milestone of a project,
    one stage of a process, one link of two companies, or a row of its own. Claims are statements, not values.
    """
    weight = {source.id: source.weight for source in ledger.sources()}
    values: dict[tuple[object, ...], list[Rest]] = {}
    for rest in _rows(ledger, as_of):
        if rest.table != "claims":
            values.setdefault((rest.table, *_value(rest.row)), []).append(rest)
    return tuple(tuple(rows) for rows in values.values() if all(weight[rest.source_id] is Weight.WEAK for rest in rows))


def _value(row: Record) -> tuple[object, ...]:
    match row:
        case Programme():
            return (row.same_as or row.id,)
        case Award():
            return (row.money_id,)
        case Share():
            return row.segment_id, row.holder_kind, row.holder_id, str(row.year), row.measure
        case Statement():
            return row.project_id, row.milestone
        case Process():
            return row.company_id, row.process, row.stage
        case CompanyLink():
            return row.from_id, row.to_id, row.kind
        case GdpShareStatement():
            return row.country, row.author
        case EconomyYear():
            return row.country, row.year
    return (row.id,)


def _rows(ledger: Ledger, as_of: date) -> Iterable[Rest]:
    tables: tuple[tuple[str, Iterable[Record]], ...] = (
        ("programmes", ledger.programmes(as_of)),
        ("awards", ledger.awards(as_of)),
        ("companies", ledger.known_companies(as_of)),
        ("company_links", ledger.links(as_of)),
        ("projects", ledger.projects(as_of)),
        ("milestones", ledger.statements(as_of)),
        ("market_shares", ledger.shares(as_of)),
        ("policy_events", ledger.policy_events(as_of)),
        ("cooperation", ledger.cooperation(as_of)),
        ("technology", ledger.processes(as_of)),
        ("gdp_share_statements", ledger.gdp_share_statements(as_of)),
        ("economy", ledger.economy()),
        ("claims", ledger.claims(as_of)),
    )
    for table, rows in tables:
        for row in rows:
            if ledger.said_on(row.source_id) <= as_of:
                yield Rest(table, row)
