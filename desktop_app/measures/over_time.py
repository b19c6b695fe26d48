"""Public money by day: the running total of pieces at their latest stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.public_money import Award, Money
from desktop_app.measures.awards import pieces


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which the total changed: ``value`` after it, ``changed`` the pieces that did it, ``held`` all in it."""

    day: date
    value: float
    changed: tuple[Money, ...]


def running_total(awards: Iterable[Award], value: Callable[[Money], float | None]) -> tuple[Step, ...]:
    """Return the total of rule 2 on each day on which it changed, oldest first.

    On each day every piece counts with its latest stage and amount by then, so a total falls where money is cancelled
    or reduced. Proposed and cancelled pieces, and those for which ``value`` has no number, count as nothing.
    ``awards`` are the rows of the selection known by the as-of date.
    """
    by_piece: dict[str, list[Award]] = defaultdict(list)
    for row in awards:
        by_piece[row.money_id].append(row)
    changes: dict[date, list[tuple[str, Money, float]]] = defaultdict(list)
    for money_id, rows in by_piece.items():
        for day in sorted({row.known_from for row in rows}):
            for piece in pieces(row for row in rows if row.known_from <= day):
                changes[day].append((money_id, piece, _counted(piece, value)))
    held: dict[str, float] = {}
    steps = []
    for day in sorted(changes):
        moved = [piece for money_id, piece, now in changes[day] if held.get(money_id, 0.0) != now]
        held |= {money_id: now for money_id, _, now in changes[day]}
        if moved:
            steps.append(Step(day, sum(held.values()), tuple(moved)))
    return tuple(steps)


def _counted(piece: Money, value: Callable[[Money], float | None]) -> float:
    return (value(piece) or 0.0) if piece.latest.stage.counted else 0.0
