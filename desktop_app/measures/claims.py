"""What the tables say beside a claim: other counts of the same thing, the same or another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.policy import Claim, GdpShareStatement
from desktop_app.domain.supply_chain import Process, Share
from desktop_app.ledger import Ledger

GDP, PERCENT, NODE = "% of GDP", "%", "nm"
_NO_QUANTITY = frozenset({"", "year", "years", "date", "decade"})
_MARKET = "market share"
_YEARS = 5  # between two counts that are set against each other
_WHOLE = "chip-sales-by-hq"
_LEAST, _STEM = 5, 7  # letters of a word that is compared, and how many of them
_LEAST_COMMON = 2  # words that two claims about one thing share
_COMMON = frozenset({"world", "market", "share", "japan", "semicon", "compani"})
_GAA = ("gate-all-around", "GAA")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A row that speaks of the same thing; ``same`` tells whether it says the same."""

    row: Claim | GdpShareStatement | Process | Share
    same: bool


def counterparts(ledger: Ledger, claim: Claim, as_of: date) -> tuple[Counterpart, ...]:
    """Return what other sources say by ``as_of`` about the quantity that a claim names.

    Shares of GDP are compared by country, market shares by segment and holder, processes by company and node, other
    quantities with the claims of other sources in one unit about the same projects and companies that share words.
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


def _gdp(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    if claim.unit == GDP:
        for row in ledger.gdp_share_statements(as_of):
            if row.country in claim.countries and row.source_id != claim.source_id:
                yield Counterpart(row, row.percent == number_of(claim))


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


def _near(one: Share, other: Share) -> bool:
    """Tell whether two shares are of about the same years; a share without a year may be of any."""
    if one.year is None or other.year is None:
        return True
    return abs(one.year.earliest.year - other.year.earliest.year) <= _YEARS


def _common(one: str, other: str) -> set[str]:
    """Return the words of two texts that are alike in their first letters, without those that say little."""
    return _words(one) & _words(other)


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(rf"\w{{{_LEAST},}}", text.casefold())} - _COMMON


def _shares(ledger: Ledger, claim: Claim, as_of: date) -> Iterable[Counterpart]:
    own = _own_share(ledger, claim, as_of)
    if own is not None:
        for row in ledger.shares(as_of):
            alike = (row.segment_id, row.holder_id) == (own.segment_id, own.holder_id)
            if alike and row.source_id != own.source_id and _near(row, own):
                yield Counterpart(row, row.percent == own.percent)


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
    own = set(claim.company_ids)
    for other in ledger.claims(as_of):
        alike = (other.unit, other.project_ids, set(other.company_ids)) == (claim.unit, claim.project_ids, own)
        about = bool(claim.project_ids or (own and set(claim.countries) & set(other.countries)))
        if other.source_id == claim.source_id or not alike or not about:
            continue
        if len(_common(claim.statement, other.statement)) >= _LEAST_COMMON:
            yield Counterpart(other, other.value == claim.value)
