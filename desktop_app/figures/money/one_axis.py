"""Placing money on one axis: local currencies are drawn at their dollar length, everything else as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Unit
from desktop_app.domain.working import Taken
from desktop_app.measures.conversion import Unconverted, to_usd, unit_of
from desktop_app.measures.denominators import Denominators


class OneAxis:
    """Knows the unit of each row and its length on the axis that all rows of a figure share."""

    def __init__(self, basis: MoneyBasis, known: Denominators, taken: Iterable[Taken]) -> None:
        self._basis = basis
        self._known = known
        rows = tuple(taken)
        units = {self.unit(row) for row in rows}
        self.mixed = len(units) > 1
        self.axis_unit = (
            unit_of(replace(basis, unit=Unit.USD), "USD") if self.mixed else next(iter(units), self._none())
        )

        used = (known.rate(row.amount.currency, row.years) for row in rows if row.amount)
        self.rates = frozenset(rate.years for rate in used if rate)  # the years of the rates that the rows need

    def unit(self, row: Taken) -> str:
        """Return the unit of a row's value."""
        currency = self._known.currency(row.country) or (row.amount.currency if row.amount else "USD")
        return unit_of(self._basis, currency)

    def length(self, row: Taken) -> float | None:
        """Return where a row's bar ends on the axis; None where no exchange rate can place it."""
        if not self.mixed or row.amount is None:
            return row.value
        dollars = to_usd(row.amount, row.years, self._known)
        if isinstance(dollars, Unconverted):
            return None
        # a value a year is the amount divided; its length is divided alike
        return dollars.value * self._yearly(row)

    def drawn(self, row: Taken) -> float:
        """Return the length of a row that has one."""
        length = self.length(row)
        assert length is not None
        return length

    def sources(self, row: Taken) -> tuple[str, ...]:
        """Return the sources of the rate that gives a row its length where that is not its value."""
        rate = self._known.rate(row.amount.currency, row.years) if self.mixed and row.amount else None
        return rate.sources if rate else ()

    def _yearly(self, row: Taken) -> float:
        if not self._basis.per_year or row.amount is None:
            return 1.0
        first, _, last = row.span.partition("–")
        return 1.0 / (int(last or first) - int(first) + 1)

    def _none(self) -> str:
        return unit_of(self._basis, "USD")
