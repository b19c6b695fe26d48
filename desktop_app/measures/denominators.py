"""Exchange rates, GDP and population of a year, each with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps

from desktop_app.domain.economy import EconomyYear
from desktop_app.domain.vocabulary import Basis
from desktop_app.domain.working import Input
from desktop_app.domain.years import Years
from desktop_app.measures.memo import remembered


def _looked_up_once(method: Callable[..., Input | None]) -> Callable[..., Input | None]:
    """Keep the answers of a look-up by its arguments, for as long as its object lives."""

    @wraps(method)
    def look_up(self: Denominators, *asked: str | int | Years) -> Input | None:
        key = (method.__name__, *asked)
        if key not in self.kept:
            self.kept[key] = method(self, *asked)
        return self.kept[key]

    return look_up


class Denominators:
    """Looks up annual rates, GDP and population; answers None where the edition has none."""

    def __init__(self, years: Iterable[EconomyYear]) -> None:
        self.kept: dict[tuple[str | int | Years, ...], Input | None] = {}
        self._years = {(row.country, row.year): row for row in years}
        self._rates: dict[str, dict[int, EconomyYear]] = {}
        self._currency: dict[str, str] = {}
        for row in self._years.values():
            self._currency[row.country] = row.currency
            if row.lcu_per_usd:
                self._rates.setdefault(row.currency, {}).setdefault(row.year, row)

    def years(self) -> tuple[int, ...]:
        """Return the years with GDP, oldest first."""
        return tuple(sorted({year for _, year in self._years}))

    def default_year(self) -> int:
        """Return the latest year that is not an estimate."""
        return max(row.year for row in self._years.values() if row.basis is Basis.ACTUAL)

    def currency(self, country: str) -> str | None:
        """Return the national currency; None for a country without denominators."""
        return self._currency.get(country)

    @_looked_up_once
    def rate(self, currency: str, years: Years) -> Input | None:
        """Return ``currency`` per US dollar: the annual average, for several years the mean of those in the table.

        Where the table reaches none of the years, the nearest one stands in and the input's ``note`` says so.
        """
        if currency == "USD":
            return None
        table = self._rates.get(currency)
        if not table:
            return None
        used, note = _used(table, years)
        return _mean([_rate(table[year], currency) for year in used], note)

    @_looked_up_once
    def gdp_local(self, country: str, year: int) -> Input | None:
        """Return GDP in millions of national currency."""
        row = self._years.get((country, year))
        if row is None or not row.gdp_lcu_m:
            return None
        return Input("gdp", country, year, row.gdp_lcu_m, f"{row.currency} m", row.source_id, _estimate(row))

    @_looked_up_once
    def gdp_usd(self, country: str, year: int) -> Input | None:
        """Return GDP in millions of US dollars."""
        row = self._years.get((country, year))
        if row is None or not row.gdp_usd_m:
            return None
        return Input("gdp", country, year, row.gdp_usd_m, "USD m", row.source_id, _estimate(row))

    @_looked_up_once
    def population(self, country: str, year: int) -> Input | None:
        """Return persons."""
        row = self._years.get((country, year))
        if row is None or not row.population:
            return None
        return Input("population", country, year, row.population, "persons", row.source_id, _estimate(row))

    @_looked_up_once
    def ppp_per_usd(self, country: str, years: Years) -> Input | None:
        """Return PPP dollars per US dollar: GDP in PPP dollars by GDP in dollars, of the same years as a rate."""
        rows = (row for (code, _), row in self._years.items() if code == country)
        table = {row.year: row for row in rows if row.gdp_ppp_usd_m and row.gdp_usd_m}
        if not table:
            return None
        used, note = _used(table, years)
        return _mean([_ppp_factor(table[year]) for year in used], note)


def _used(table: Iterable[int], years: Years) -> tuple[list[int], str]:
    """Return the years of a table that answer for ``years``, and, where one stands in, those that were wanted."""
    inside = sorted(year for year in table if not years.away(year))
    if inside:
        return inside, ""
    return [min(table, key=lambda year: (years.away(year), year))], str(years)


def _rate(row: EconomyYear, currency: str) -> Input:
    assert row.lcu_per_usd
    return Input("rate", row.country, row.year, row.lcu_per_usd, f"{currency} per USD", row.source_id)


def _ppp_factor(row: EconomyYear) -> Input:
    assert row.gdp_ppp_usd_m
    assert row.gdp_usd_m
    factor = row.gdp_ppp_usd_m / row.gdp_usd_m
    return Input("ppp_factor", row.country, row.year, factor, "PPP USD per USD", row.source_id)


def _mean(yearly: list[Input], note: str) -> Input:
    first = yearly[0]
    if len(yearly) == 1:
        return replace(first, note=note)
    mean = sum(each.value for each in yearly) / len(yearly)
    return replace(first, value=mean, note=note, parts=tuple(yearly))


def _estimate(row: EconomyYear) -> str:
    return "estimate" if row.basis is Basis.ESTIMATE else ""


@remembered
def denominators_of(years: tuple[EconomyYear, ...]) -> Denominators:
    """Return the denominators of a table, made once."""
    return Denominators(years)
