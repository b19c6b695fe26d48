"""What an envelope was before it was reduced, where the facts state it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.public_money import Programme
from desktop_app.domain.vocabulary import Stage


def before_reduction(programmes: Iterable[Programme]) -> Mapping[str, Programme]:
    """Return, by the id of a reduced programme, the statement of the same money that was larger.

    Rows with ``same_as`` state the same money at other times, some of them for other years or other instruments: only
    one for the same years, of the same instrument and in the same currency says what was taken away. Of several, the
    latest.
    """
    rows = tuple(programmes)
    reduced = {row.id: row for row in rows if row.stage is Stage.REDUCED and row.amount}
    found: dict[str, Programme] = {}
    for row in sorted(rows, key=lambda row: row.known_from):
        now = reduced.get(row.same_as)
        if now is not None and _larger(row, now):
            found[now.id] = row
    return found


def _larger(row: Programme, now: Programme) -> bool:
    if row.amount is None or now.amount is None or row.amount.currency != now.amount.currency:
        return False
    alike = (row.instrument, row.start_year, row.end_year) == (now.instrument, now.start_year, now.end_year)
    return alike and row.amount.millions > now.amount.millions > 0
