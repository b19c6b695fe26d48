"""Amounts of money as their source states them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.vocabulary import AmountKind


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in millions of the original currency (ISO 4217), never converted."""

    millions: float
    currency: str
    kind: AmountKind = AmountKind.EXACT
