"""What the counting rules leave out, as rows in words."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.figure import Omission
from desktop_app.domain.working import LeftOut, Working
from desktop_app.figures.reading import Reading
from desktop_app.figures.wording import money
from desktop_app.figures.wording.reasons import reason


def omissions(reading: Reading, working: Working) -> Iterator[Omission]:
    """Return all rows that are left out, in words."""
    return (omission(reading, row) for row in working.left_out)


def omission(reading: Reading, row: LeftOut) -> Omission:
    """Return a row that is left out, in words."""
    ledger, say = reading.ledger, reading.say
    name = ledger.company(row.name).name if row.fact.table == "awards" else row.name
    country = ledger.country_name(row.country, say.language)
    text = money(row.amount, say) if row.amount else ""
    why = reason(row, say, lambda each: ledger.company(each).name)
    return Omission(row.fact.id, f"{country}: {name}", why, row.sources, text)
