"""Gross domestic product, population and exchange rates: the denominators of figures."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class EconomyYear:
    """One country in one calendar year.

    GDP at current prices in millions of national currency, US dollars and PPP dollars; ``lcu_per_usd`` is the annual
    average of national currency units per US dollar; persons for ``population``.
    """

    country: str
    year: int
    gdp_lcu_m: float | None
    gdp_usd_m: float | None
    gdp_ppp_usd_m: float | None
    population: float | None
    lcu_per_usd: float | None
    currency: str
    basis: Basis
    source_id: str
    note: str
