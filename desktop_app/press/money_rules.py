"""Rules for amounts, programmes and awards; see "Relations" in the method."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from desktop_app.domain.vocabulary import Instrument
from desktop_app.press.fault import Fault
from desktop_app.press.hierarchies import circle_faults, rows_above
from desktop_app.press.table import Table

_CURRENCY_OF = {"amount_m": "currency", "capex_m": "capex_currency", "gdp_lcu_m": "currency"}
_LENT = {Instrument.LOAN, Instrument.LOAN_GUARANTEE}
# columns in which all rows of one money agree; of these an empty cell says something of its own
_ONE_MONEY = ("currency", "country", "company_id", "part_of_money", "total")
_EMPTY_COUNTS = {"part_of_money", "total"}


def currency_faults(table: Table, countries: Table) -> Iterator[Fault]:
    """Find amounts without a currency, and currencies that no country of ours has."""
    known = countries.values("currency")
    for amount, currency in _CURRENCY_OF.items():
        if amount not in table.frame:
            continue
        for line, millions, code in table.frame[[amount, currency]].itertuples(name=None):
            if millions and not code:
                yield Fault(table.file, line, currency, "", f"name the currency of {amount} {millions} (ISO 4217)")
            if code and countries.whole and code not in known:
                right = f"is no currency of {countries.file}; write the ISO 4217 code, or add the country that has it"
                yield Fault(table.file, line, currency, code, right)


def programme_faults(programmes: Table) -> Iterator[Fault]:
    """Find circles, chains of ``same_as``, and money that would be counted twice or without an amount."""
    frame = programmes.frame
    key = "programme_id"
    yield from circle_faults(programmes, key, "part_of")
    yield from circle_faults(programmes, key, "same_as")
    envelopes = rows_above(programmes, key, "part_of")
    same = dict(zip(frame[key], frame["same_as"], strict=True))
    counted = set(frame.loc[frame["counts"] == "yes", key])
    columns = [key, "same_as", "counts", "amount_m"]
    for line, row, preferred, counts, amount in frame[columns].itertuples(name=None):
        further = same.get(preferred, "")
        if further and further != row:
            right = f"'{preferred}' states the same as '{further}'; name the preferred row '{further}' itself"
            yield Fault(programmes.file, line, "same_as", preferred, right)
        if counts != "yes":
            continue
        for wrong in _not_countable(preferred, amount, counted.intersection(envelopes[row])):
            yield Fault(programmes.file, line, "counts", counts, wrong)


def _not_countable(preferred: str, amount: str, counted_above: set[str]) -> Iterator[str]:
    if not amount:
        yield "a row without an amount cannot be counted; write no"
    if preferred:
        yield f"'{preferred}' states the same money; only one of the two is counted: write no"
    for above in sorted(counted_above):
        yield f"'{above}' contains this money and is counted; write no in one of the two"


def award_faults(awards: Table) -> Iterator[Fault]:
    """Find rows of one money that contradict each other, and moneys that contain themselves."""
    yield from circle_faults(awards, "money_id", "part_of_money")
    for lines in awards.frame.groupby("money_id", sort=False).groups.values():
        rows = awards.frame.loc[lines]
        for column in _ONE_MONEY:
            yield from _disagreeing(awards, rows, column)
        yield from _loan_and_grant(awards, rows)


def _disagreeing(awards: Table, rows: pd.DataFrame, column: str) -> Iterator[Fault]:
    cells = zip(rows.index, rows[column], strict=True)
    said = [(line, cell) for line, cell in cells if cell or column in _EMPTY_COUNTS]
    for line, cell in said[1:]:
        first_line, first = said[0]
        if cell != first:
            right = f"line {first_line} says '{first}' of the same money; the rows of one money_id agree in {column}"
            yield Fault(awards.file, line, column, cell, right)


def _loan_and_grant(awards: Table, rows: pd.DataFrame) -> Iterator[Fault]:
    lent = rows["instrument"].isin(list(_LENT))
    if lent.any() and not lent.all():
        for line, instrument in zip(rows.index[lent], rows.loc[lent, "instrument"], strict=True):
            right = "other rows of this money_id are no loans; a loan is never the same piece of money as a grant"
            yield Fault(awards.file, line, "instrument", instrument, right)
