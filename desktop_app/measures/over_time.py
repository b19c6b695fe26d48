"""Public money by day: the running total of pieces at their latest stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.public_money import Award, Money
from desktop_app.measures.awards import pieces


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which the total changed: ``value`` after it, ``changed`` the pieces that did it.

    ``kept`` is what of the value is still counted at the end: of each piece at most what is left of it on the last day.
    """

    day: date
    value: float
    kept: float
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
    left = {money_id: now for day in sorted(changes) for money_id, _, now in changes[day]}
    held: dict[str, float] = {}
    steps = []
    for day in sorted(changes):
        moved = [piece for money_id, piece, now in changes[day] if held.get(money_id, 0.0) != now]
        held |= {money_id: now for money_id, _, now in changes[day]}
        if moved:
            kept = sum(min(now, left[money_id]) for money_id, now in held.items())
            steps.append(Step(day, sum(held.values()), kept, tuple(moved)))
    return tuple(steps)


def half_day(steps: Sequence[Step]) -> date | None:
    """Return the first day on which half of the last total was there to stay; None where nothing is left of it.

    Money that was cancelled or reduced later brings no half about.
    """
    last = steps[-1].value
    return next(step.day for step in steps if step.kept >= last / 2) if last else None


def _counted(piece: Money, value: Callable[[Money], float | None]) -> float:
    return (value(piece) or 0.0) if piece.latest.stage.counted else 0.0
