"""Amounts of money as their source states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.vocabulary import AmountKind


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in millions of the original currency (ISO 4217), never converted."""

    millions: float
    currency: str
    kind: AmountKind = AmountKind.EXACT


def added(amounts: Sequence[Amount]) -> Amount:
    """Return the sum of amounts of one currency, bounded as its bounded parts are; "about" where they differ."""
    (currency,) = {each.currency for each in amounts}
    kinds = {each.kind for each in amounts} - {AmountKind.EXACT}
    kind = kinds.pop() if len(kinds) == 1 else AmountKind.ABOUT if kinds else AmountKind.EXACT
    return Amount(sum(each.millions for each in amounts), currency, kind)
