"""Public money by project, as of a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.amount import Amount
from desktop_app.domain.public_money import Award, Money
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import AmountKind, Instrument, Stage, Unit
from desktop_app.domain.working import Input, LeftOut, Taken
from desktop_app.measures.awards import pieces, pieces_once, take
from desktop_app.measures.denominators import Denominators

_MARKED = (AmountKind.CEILING, AmountKind.FLOOR, AmountKind.ABOUT)


@dataclass(frozen=True, slots=True)
class Support:
    """Public money of one project in millions of US dollars; ``inputs`` are the rates used."""

    usd: float
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class StageSum:
    """Money of one instrument at one stage: ``usd`` in millions, ``amount`` where all pieces name one currency.

    ``kind`` is a ceiling or floor where one of the pieces is.
    """

    instrument: Instrument
    stage: Stage
    pieces: tuple[Money, ...]
    usd: float
    amount: Amount | None
    kind: AmountKind
    inputs: tuple[Input, ...]


def by_stage(money: Iterable[Money], known: Denominators) -> list[StageSum]:
    """Return a project's money by instrument and stage, never one over the other; pieces without an amount are left out.

    The furthest stage comes first, within it the largest sum.
    """
    basis = MoneyBasis(Unit.USD, known.default_year())
    groups: dict[tuple[Instrument, Stage], list[tuple[Money, Taken]]] = defaultdict(list)
    for piece in money:
        row = take(piece, basis, known)
        if isinstance(row, Taken):
            groups[row.instrument, row.stage].append((piece, row))
    found = [_stage_sum(instrument, stage, rows) for (instrument, stage), rows in groups.items()]
    return sorted(found, key=lambda each: (not each.stage.counted, -each.usd))


def _stage_sum(instrument: Instrument, stage: Stage, rows: list[tuple[Money, Taken]]) -> StageSum:
    amounts = [row.amount for _, row in rows if row.amount]
    kinds = {amount.kind for amount in amounts}
    kind = next((each for each in _MARKED if each in kinds), AmountKind.EXACT)
    currencies = {amount.currency for amount in amounts}
    total = sum(amount.millions for amount in amounts)
    return StageSum(
        instrument,
        stage,
        tuple(piece for piece, _ in rows),
        sum(row.value for _, row in rows),
        Amount(total, currencies.pop(), kind) if len(currencies) == 1 else None,
        kind,
        tuple(dict.fromkeys(each for _, row in rows for each in row.inputs)),
    )


def money_by_project(awards: Iterable[Award]) -> dict[str, tuple[Money, ...]]:
    """Return the money of each project: its pieces (rule 2), and its parts of pieces that belong to no one project.

    ``awards`` are the rows known by the as-of date. A part of a piece of the same project is inside that piece, unless
    the piece covers several projects: then the part stands for it, as the whole is not this project's alone.
    """
    rows = tuple(awards)
    found: dict[str, list[Money]] = defaultdict(list)
    whole = pieces_once(rows)
    place = {piece.id: piece.latest.project_id for piece in whole}
    parts = pieces(replace(row, part_of_money="") for row in rows if row.part_of_money)
    above = {row.money_id: row.part_of_money for row in rows if row.part_of_money}
    several = {piece.id for piece in whole if len(piece.covers) > 1}
    split = {above[part.id] for part in parts if place.get(above[part.id]) == part.latest.project_id} & several
    own = [part for part in parts if above[part.id] in split or place.get(above[part.id]) != part.latest.project_id]
    for piece in (*(piece for piece in whole if piece.id not in split), *own):
        if piece.latest.project_id:
            found[piece.latest.project_id].append(piece)
    return {project: tuple(money) for project, money in found.items()}


def shared_money(awards: Iterable[Award]) -> dict[str, tuple[Money, ...]]:
    """Return for each project the pieces that cover it together with others, wherever they are booked."""
    found: dict[str, list[Money]] = defaultdict(list)
    for piece in pieces_once(tuple(awards)):
        for project in piece.covers if len(piece.covers) > 1 else ():
            found[project].append(piece)
    return {project: tuple(money) for project, money in found.items()}


def support(money: Iterable[Money], known: Denominators) -> Support:
    """Return the sum of a project's money that is more than proposed and was not cancelled, all instruments together.

    It ranks projects; it is no total to be quoted, as loans, credits and grants cost a state different things.
    """
    basis = MoneyBasis(Unit.USD, known.default_year())
    taken = [take(piece, basis, known) for piece in money if piece.latest.stage.counted]
    rows = [row for row in taken if not isinstance(row, LeftOut)]
    return Support(sum(row.value for row in rows), tuple(dict.fromkeys(each for row in rows for each in row.inputs)))
