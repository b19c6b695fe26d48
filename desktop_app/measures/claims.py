"""What the tables say beside a claim: other counts of the same thing, the same or another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.fuzzy_date import FuzzyDate
from desktop_app.domain.policy import Claim, GdpShareStatement
from desktop_app.domain.supply_chain import Process, Share
from desktop_app.ledger import Ledger
from desktop_app.measures.agreement import Stated, Time, agree, same_time

GDP, PERCENT, NODE = "% of GDP", "%", "nm"
_NO_QUANTITY = frozenset({"", "year", "years", "date", "decade"})
_MARKET = "market share"
_WHOLE = "chip-sales-by-hq"
_LEAST, _STEM = 5, 7  # letters of a word that is compared, and how many of them
_LEAST_COMMON = 2  # words that two claims about one thing share
_COUNTED = frozenset({"companies", "jobs", "wafers a month"})  # units that say what is measured
_ROUGH = re.compile(r"\b(about|nearly)\b", re.IGNORECASE)  # the claims are in English
_DIGITS_OF_GDP = 2
_COMMON = frozenset({"world", "market", "share", "japan", "semicon", "compani"})
_GAA = ("gate-all-around", "GAA")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A row that speaks of the same thing; ``same`` tells whether it says the same."""

    row: Claim | GdpShareStatement | Process | Share
    same: bool


def counterparts(ledger: Ledger, claim: Claim, as_of: date) -> tuple[Counterpart, ...]:
    """Return what other sources say by ``as_of`` about the quantity that a claim names.

    Shares of GDP are compared by country, market shares of one time by segment and holder, processes by company and
    node, other quantities of one time with the claims of other sources in one unit about the same project, or the same
    companies. Percentages and money must share words too: they may be of anything.
    """
    return (
        *_gdp(ledger, claim, as_of),
        *_shares(ledger, claim, as_of),
        *_processes(ledger, claim, as_of),
        *_claims(ledger, claim, as_of),
    )


def segment_of(ledger: Ledger, claim: Claim, as_of: date) -> str:
    """Return the segment in whose table a claim about a market share stands; empty where it is none."""
    own = _own_share(ledger, claim, as_of)
    return own.segment_id if own else ""


def number_of(claim: Claim) -> float | None:
    """Return the value of a claim where it is a number."""
    try:
        return float(claim.value)
    except ValueError:
        return None


def with_other_years(said: GdpShareStatement, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that repeat a share of GDP but name other years of the money."""
    return tuple(
        claim
        for claim in claims
        if claim.unit == GDP
        and said.country in claim.countries
        and number_of(claim) == said.percent
        and claim.years
        and said.window
        and (claim.years.earliest.year, claim.years.latest.year) != said.window
    )


def _gdp(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    stated = _stated(claim)
    if claim.unit == GDP and stated:
        for row in ledger.gdp_share_statements(as_of):
            if row.country in claim.countries and row.source_id != claim.source_id:
                yield Counterpart(row, agree(stated, Stated.of(row.percent, _DIGITS_OF_GDP)))


def _stated(claim: Claim) -> Stated | None:
    """Return the number of a claim as printed; None where it is a date, a period or nothing."""
    if number_of(claim) is None:
        return None
    return Stated(Decimal(claim.value), bool(_ROUGH.search(claim.statement)))


def _time_of_share(row: Share) -> Time:
    return Time(row.year or FuzzyDate.day(row.known_from), row.year is not None)


def _own_share(ledger: Ledger, claim: Claim, as_of: date) -> Share | None:
    """Return the row that books a claim about a market share: same source, value and holder, most words in common."""
    if claim.unit != PERCENT or _MARKET not in claim.statement:
        return None
    value = number_of(claim)
    rows = [
        row
        for row in ledger.shares(as_of)
        if row.source_id == claim.source_id and row.percent == value and row.holder_id in claim.countries
    ]
    common = {row.segment_id: len(_common(ledger.segment(row.segment_id).name, claim.statement)) for row in rows}
    best = max(rows, key=lambda row: common[row.segment_id], default=None)
    if best is not None and not common[best.segment_id]:  # the whole market has no word of its own
        best = next((row for row in rows if row.segment_id == _WHOLE), None)
    return best


def _common(one: str, other: str) -> set[str]:
    """Return the words of two texts that are alike in their first letters, without those that say little."""
    return _words(one) & _words(other)


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(rf"\w{{{_LEAST},}}", text.casefold())} - _COMMON


def _shares(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    own = _own_share(ledger, claim, as_of)
    if own is not None:
        time = Time(claim.years, True) if claim.years else _time_of_share(own)
        for row in ledger.shares(as_of):
            alike = (row.segment_id, row.holder_id) == (own.segment_id, own.holder_id)
            if alike and row.source_id != own.source_id and same_time(time, _time_of_share(row)):
                yield Counterpart(row, agree(_of_share(own), _of_share(row)))


def _of_share(row: Share) -> Stated:
    return Stated.of(row.percent, qualifier=row.qualifier)


def _processes(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    gaa = any(word in claim.statement for word in _GAA)
    if claim.unit != NODE or not gaa:
        return
    met: set[tuple[str, str, str]] = set()
    for row in ledger.processes(as_of):
        key = (row.company_id, row.process, row.architecture)
        said = row.company_id in claim.company_ids and row.node_nm == number_of(claim) and row.architecture
        if said and row.source_id != claim.source_id and key not in met:
            met.add(key)
            yield Counterpart(row, row.architecture == "gaa")


def _claims(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    if claim.unit in _NO_QUANTITY or claim.unit in (GDP, NODE):
        return
    for other in ledger.claims(as_of):
        apart = claim.years and other.years and not same_time(Time(claim.years, True), Time(other.years, True))
        if other.source_id != claim.source_id and _of_one_thing(claim, other) and not apart:
            yield Counterpart(other, _same(claim, other))


def _of_one_thing(claim: Claim, other: Claim) -> bool:
    if (other.unit, other.project_ids) != (claim.unit, claim.project_ids):
        return False
    companies = set(claim.company_ids)
    owned = companies == set(other.company_ids) and bool(companies and set(claim.countries) & set(other.countries))
    if not (claim.project_ids or owned):
        return False
    counted = claim.unit in _COUNTED and bool(claim.project_ids)
    return counted or len(_common(claim.statement, other.statement)) >= _LEAST_COMMON


def _same(claim: Claim, other: Claim) -> bool:
    one, two = _stated(claim), _stated(other)
    return agree(one, two) if one and two else claim.value == other.value
