"""Amounts of money as their source states them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    return Amount(sum(each.millions for each in amounts), currency, joint_kind(each.kind for each in amounts))


def joint_kind(kinds: Iterable[AmountKind]) -> AmountKind:
    """Return what bounds a whole: the bound that all its bounded parts share, "about" where they differ."""
    bounds = set(kinds) - {AmountKind.EXACT}
    return bounds.pop() if len(bounds) == 1 else AmountKind.ABOUT if bounds else AmountKind.EXACT
