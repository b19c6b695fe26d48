"""What the counting rules leave out, as rows in words."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.figure import Omission
from desktop_app.domain.view_state import ViewState
from desktop_app.domain.working import LeftOut, Working
from desktop_app.figures.wording import money
from desktop_app.figures.wording.reasons import reason
from desktop_app.i18n import Say
from desktop_app.ledger import Ledger


def omissions(ledger: Ledger, state: ViewState, working: Working, say: Say) -> Iterator[Omission]:
    """Return all rows that are left out, in words."""
    return (omission(ledger, state, row, say) for row in working.left_out)


def omission(ledger: Ledger, state: ViewState, row: LeftOut, say: Say) -> Omission:
    """Return a row that is left out, in words."""
    name = ledger.company(row.name).name if row.fact.table == "awards" else row.name
    country = ledger.country_name(row.country, state.language)
    text = money(row.amount, say) if row.amount else ""
    why = reason(row, say, lambda each: ledger.company(each).name)
    return Omission(row.fact.id, f"{country}: {name}", why, row.sources, text)
