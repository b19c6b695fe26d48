"""Money in the unit of a basis; never silently: every rate and denominator used is returned."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.amount import Amount
from desktop_app.domain.view_state import MoneyBasis
from desktop_app.domain.vocabulary import Unit
from desktop_app.domain.working import Input
from desktop_app.domain.years import Years
from desktop_app.measures.denominators import Denominators

AS_STATED = "amount"  # the formula of an amount that nothing was done to


@dataclass(frozen=True, slots=True)
class Converted:
    """A value in ``unit`` with the formula that gave it and the numbers that entered."""

    value: float
    unit: str
    formula: str
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class Unconverted:
    """Why an amount has no value in the unit asked for; ``detail`` fills the reason's sentence."""

    reason: str
    detail: str


def unit_of(basis: MoneyBasis, currency: str) -> str:
    """Return the unit of values on a basis: ``USD m``, ``JPY m``, ``% of GDP`` …, with ``a year`` if divided."""
    name = {
        Unit.LOCAL: f"{currency} m",
        Unit.USD: "USD m",
        Unit.PPP: "PPP USD m",
        Unit.GDP_SHARE: "% of GDP",
        Unit.PER_HEAD: "USD per head",
        Unit.PROJECT_SHARE: "% of project cost",
    }[basis.unit]
    return f"{name} a year" if basis.per_year else name


def convert(
    amount: Amount, country: str, years: Years, basis: MoneyBasis, known: Denominators, window: int | None = None
) -> Converted | Unconverted:
    """Return ``amount`` of ``country`` on ``basis``.

    ``years`` are the amount's own: the mean of their annual average rates is used. ``window`` is the length of the
    money's years, needed where the basis is per year. Shares of GDP and values per head use the one GDP year of the
    basis.
    Method: counting rule 6 of the method page.
    """
    if basis.per_year and not window:
        return Unconverted("no_window", "")
    result = _convert(amount, country, years, basis, known)
    if isinstance(result, Unconverted) or not basis.per_year:
        return result
    assert window
    return Converted(
        result.value / window, f"{result.unit} a year", f"({result.formula}) ÷ {window} years", result.inputs
    )


def to_usd(amount: Amount, years: Years, known: Denominators) -> Converted | Unconverted:
    """Return an amount in millions of US dollars at the mean of the annual averages of its years."""
    if amount.currency == "USD":
        return Converted(amount.millions, "USD m", AS_STATED, ())
    rate = known.rate(amount.currency, years)
    if rate is None:
        return Unconverted("no_rate", amount.currency)
    return Converted(amount.millions / rate.value, "USD m", "amount ÷ rate", (rate,))


def to_currency(amount: Amount, currency: str, years: Years, known: Denominators) -> Converted | Unconverted:
    """Return an amount in millions of another currency, by way of the US dollar."""
    if amount.currency == currency:
        return Converted(amount.millions, f"{currency} m", AS_STATED, ())
    dollars = to_usd(amount, years, known)
    if isinstance(dollars, Unconverted) or currency == "USD":
        return dollars
    rate = known.rate(currency, years)
    if rate is None:
        return Unconverted("no_rate", currency)
    return Converted(dollars.value * rate.value, f"{currency} m", f"{dollars.formula} × rate", (*dollars.inputs, rate))


def _convert(
    amount: Amount, country: str, years: Years, basis: MoneyBasis, known: Denominators
) -> Converted | Unconverted:
    gdp_year = basis.gdp_year or known.default_year()
    match basis.unit:
        case Unit.LOCAL:
            return to_currency(amount, known.currency(country) or amount.currency, years, known)
        case Unit.USD:
            return to_usd(amount, years, known)
        case Unit.PPP:
            return _ppp(amount, country, years, known)
        case Unit.GDP_SHARE:
            return _gdp_share(amount, country, years, gdp_year, known)
        case Unit.PER_HEAD:
            return _per_head(amount, country, years, gdp_year, known)
        case Unit.PROJECT_SHARE:
            return to_usd(amount, years, known)  # the caller divides by the cost of the projects


def _ppp(amount: Amount, country: str, years: Years, known: Denominators) -> Converted | Unconverted:
    dollars = to_usd(amount, years, known)
    if isinstance(dollars, Unconverted):
        return dollars
    factor = known.ppp_per_usd(country, years)
    if factor is None:
        return Unconverted("no_gdp", str(years))
    formula = f"{dollars.formula} × PPP factor"
    return Converted(dollars.value * factor.value, "PPP USD m", formula, (*dollars.inputs, factor))


def _gdp_share(
    amount: Amount, country: str, years: Years, gdp_year: int, known: Denominators
) -> Converted | Unconverted:
    local = known.gdp_local(country, gdp_year)
    gdp = local or known.gdp_usd(country, gdp_year)
    if gdp is None:
        return Unconverted("no_gdp", str(gdp_year))
    money = to_currency(amount, gdp.unit.removesuffix(" m"), years, known)
    if isinstance(money, Unconverted):
        return money
    formula = "amount ÷ GDP" if money.formula == AS_STATED else f"{money.formula} ÷ GDP"
    return Converted(100 * money.value / gdp.value, "% of GDP", formula, (*money.inputs, gdp))


def _per_head(
    amount: Amount, country: str, years: Years, gdp_year: int, known: Denominators
) -> Converted | Unconverted:
    people = known.population(country, gdp_year)
    if people is None:
        return Unconverted("no_population", str(gdp_year))
    dollars = to_usd(amount, years, known)
    if isinstance(dollars, Unconverted):
        return dollars
    value = dollars.value * 1_000_000 / people.value
    return Converted(value, "USD per head", f"{dollars.formula} ÷ population", (*dollars.inputs, people))
