"""How concentrated a segment is: the Herfindahl index and the share of the largest holders, each as a range.

The Herfindahl-Hirschman index is the sum of the squared shares in percent: near 0 for very many small holders, 10,000
for a single one (US Department of Justice and Federal Trade Commission, Merger Guidelines 2023, guideline 1, and
Horizontal Merger Guidelines 2010, section 5.3). It is defined for all holders; statistics name the largest only. What
they leave unnamed is a range here, never ignored: spread over very many holders it adds nothing (low); gathered in as
few hands as may be it adds most (high). No unnamed holder is taken to be larger than the smallest named one, since
statistics name from the top; a single holder below one half proves no such order, and there the rest may be one hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.supply_chain import Share

WHOLE = 100.0
_DIGITS = 6  # sums of shares as published carry no more than two decimals; this takes away what binary fractions add


@dataclass(frozen=True, slots=True)
class Term:
    """A holder's share in percent and its square."""

    holder_id: str
    percent: float
    square: float


@dataclass(frozen=True, slots=True)
class Range:
    """A measure between ``low`` and ``high``; both are the same where every holder is named."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Tell whether the two ends are one value."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Concentration:
    """The working of an index: ``terms`` by size, ``rest`` without a name in percent, ``most`` of it in one hand.

    ``herfindahl`` is between 0 and 10,000. ``growing`` tells that a named share is only a lower bound ("at least"), so
    that the rest may belong to its holder.
    """

    terms: tuple[Term, ...]
    rest: float
    most: float
    growing: bool
    herfindahl: Range

    def top(self, count: int) -> Range:
        """Return the share of the ``count`` largest holders in percent."""
        named = sum(term.percent for term in self.terms[:count])
        missing = max(0, count - len(self.terms))
        more = self.rest if self.growing else min(self.rest, missing * self.most)
        return Range(_rounded(min(WHOLE, named)), _rounded(min(WHOLE, named + more)))


def concentration(rows: Iterable[Share]) -> Concentration:
    """Return the concentration of the rows of one block; the rows must not mix statistics, years or measures.

    Shares stated as "at most" bound their holder from above: they count as named in the high end only.
    """
    ordered = sorted(rows, key=lambda row: (-row.percent, row.holder_id))
    terms = tuple(Term(row.holder_id, row.percent, _rounded(row.percent**2)) for row in ordered)
    rest = rest_of(ordered)
    most = _largest_unnamed(ordered, rest)
    growing = any(row.qualifier == "at_least" for row in ordered)
    low = sum(row.percent**2 for row in ordered if row.qualifier != "at_most")
    high = max(_packed(ordered, rest, most), _grown(ordered, rest) if growing else 0.0)
    return Concentration(terms, rest, most, growing, Range(_rounded(low), _rounded(min(WHOLE**2, high))))


def rest_of(rows: Iterable[Share]) -> float:
    """Return what the shares leave to holders without a name, in percent; 0 where rounded shares exceed the whole."""
    return max(0.0, _rounded(WHOLE - sum(row.percent for row in rows)))


def leads(rows: Sequence[Share]) -> bool:
    """Tell whether the largest named holder is the largest of all: nobody unnamed can be larger, or the statistic
    ranks three or more that hold over one half.
    """
    if not rows:
        return False
    rest = rest_of(rows)
    return max(row.percent for row in rows) > rest or (len(rows) >= 3 and rest < WHOLE / 2)


def _largest_unnamed(rows: Sequence[Share], rest: float) -> float:
    if not rows or (len(rows) == 1 and rows[0].percent < WHOLE / 2):
        return rest
    return min(rest, *(row.percent for row in rows))


def _packed(rows: Sequence[Share], rest: float, most: float) -> float:
    """Return the index with the rest in as few hands as may be."""
    named = sum(row.percent**2 for row in rows)
    if not rest or not most:
        return named
    hands, left = divmod(_rounded(rest), _rounded(most))
    return named + hands * most**2 + left**2


def _grown(rows: Sequence[Share], rest: float) -> float:
    """Return the index with the whole rest added to the largest holder of "at least" so much."""
    largest = max(row.percent for row in rows if row.qualifier == "at_least")
    return sum(row.percent**2 for row in rows) - largest**2 + (largest + rest) ** 2


def _rounded(value: float) -> float:
    return round(value, _DIGITS)
